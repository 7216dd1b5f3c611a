"""A real printer for tests: CUPS and an IPP printer of its own, on this computer only.

`ippeveprinter` speaks as an office printer does and writes down what it is asked; `cupsd` is the
queue that `lp` gives papers to. Both listen on 127.0.0.1 and write in one folder. Debian has them
in cups, cups-client, cups-filters and cups-ipp-utils, and dbus-run-session in dbus.
"""

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

NAME = "Lokaal_12"
LABEL = "Printer lokaal 12"
THROUGH_FILTERS = "Kamer_3"
"""The same printer as most computers have it: CUPS takes the pages that are wanted, and so on."""
TOOLS = (
    *("cupsd", "ippeveprinter", "lp", "lpstat", "lpadmin", "lpoptions", "cancel"),
    *("cupsdisable", "cupsenable", "cupsreject", "dbus-run-session"),
)
FILTER = Path("/usr/lib/cups/filter/pdftopdf")
SECONDS = 60

_HOOK = """#!/bin/sh
while [ -e {folder}/no-paper ]; do echo "STATE: +media-empty-error" >&2; sleep 0.2; done
echo "STATE: -media-empty-error" >&2
name={folder}/jobs/$IPP_JOB_ID
env | grep ^IPP_ > $name.env
cp "$1" $name.part && mv $name.part $name.pdf
"""
_CUPSD = """Listen 127.0.0.1:{port}
Browsing Off
WebInterface No
DefaultAuthType None
JobRetryInterval 1
<Location />
  Order allow,deny
  Allow from 127.0.0.1
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
"""
_FILES = """ServerRoot {folder}/cups
RequestRoot {folder}/requests
TempDir {folder}/temporary
CacheDir {folder}/cache
StateDir {folder}/state
AccessLog {folder}/access.log
ErrorLog {folder}/error.log
PageLog {folder}/page.log
"""


@dataclass(frozen=True)
class Received:
    """A job as the printer got it."""

    pdf: bytes
    ticket: dict[str, str]


@dataclass(frozen=True)
class RealPrinter:
    """Where the printer and its queue are."""

    folder: Path
    server: str
    name: str = NAME

    def received(self, count: int = 1) -> list[Received]:
        """What came out, waiting until so many jobs did."""
        jobs = self.folder / "jobs"
        wait_until(lambda: len(list(jobs.glob("*.pdf"))) >= count, f"{count} jobs")
        found = sorted(jobs.glob("*.pdf"), key=lambda file: int(file.stem))
        return [Received(file.read_bytes(), _ticket(file.with_suffix(".env"))) for file in found]

    def run(self, *words: str) -> str:
        """A command of CUPS, as whoever looks after the printer gives it."""
        done = subprocess.run(
            words, env={**os.environ, "CUPS_SERVER": self.server}, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def does(self, *words: str) -> bool:
        """Whether a command succeeds."""
        environment = {**os.environ, "CUPS_SERVER": self.server}
        return subprocess.run(words, env=environment, capture_output=True).returncode == 0

    def make_usual(self, name: str = NAME) -> None:
        """Make a queue the computer's own first choice."""
        self.run("lpadmin", "-d", name)

    @contextlib.contextmanager
    def without_paper(self) -> Iterator[None]:
        """The tray is empty for a while."""
        sign = self.folder / "no-paper"
        sign.touch()
        try:
            yield
        finally:
            sign.unlink()


def missing_tools() -> list[str]:
    """What this computer lacks to be a printer."""
    places = os.pathsep.join((os.environ.get("PATH", ""), "/usr/sbin", "/sbin"))
    lacking = [tool for tool in TOOLS if not shutil.which(tool, path=places)]
    return lacking if FILTER.exists() else [*lacking, FILTER.name]


@contextlib.contextmanager
def real_printer() -> Iterator[RealPrinter]:
    """Start a printer and its queue; both are gone afterwards."""
    # Not in a folder of pytest: CUPS prints as another user, who may not look in there.
    with tempfile.TemporaryDirectory(prefix="hope-printer-") as place:
        folder = Path(place)
        folder.chmod(0o755)
        yield from _start(folder)


def _start(folder: Path) -> Iterator[RealPrinter]:
    for part in ("jobs", "spool", "cups", "requests", "temporary", "cache", "state"):
        (folder / part).mkdir()
    (folder / "temporary").chmod(0o1777)  # what is no PDF is made one there, by another user
    hook = folder / "hook"
    hook.write_text(_HOOK.format(folder=folder))
    hook.chmod(0o755)
    ipp, cups = _free_port(), _free_port()
    conf, files = folder / "cupsd.conf", folder / "cups-files.conf"
    conf.write_text(_CUPSD.format(port=cups))
    files.write_text(_FILES.format(folder=folder))
    uri = f"ipp://localhost:{ipp}/ipp/print"
    with (
        _running(folder, "ippeveprinter", _printer_words(ipp, folder)),
        _running(folder, "cupsd", ("cupsd", "-f", "-c", str(conf), "-s", str(files))),
    ):
        for port in (ipp, cups):
            wait_until(lambda port=port: _listens(port), _logs(folder))
        printer = RealPrinter(folder, f"127.0.0.1:{cups}")
        for name in (NAME, THROUGH_FILTERS):
            words = ("-E", "-v", uri, "-D", LABEL if name == NAME else name)
            words = ("lpadmin", "-p", name, "-m", "everywhere", *words)
            # It listens before it knows what it can do.
            wait_until(lambda words=words: printer.does(*words), _logs(folder))
        _pass_unchanged(printer)
        yield printer


def wait_until(holds: Callable[[], bool], what: str) -> None:
    """Wait for something of another program."""
    end = time.monotonic() + SECONDS
    while not holds():
        assert time.monotonic() < end, what
        time.sleep(0.05)


def _printer_words(port: int, folder: Path) -> tuple[str, ...]:
    """A colour printer for both sides. It wants a bus to be found by others; it gets its own."""
    bus = 'export DBUS_SYSTEM_BUS_ADDRESS="$DBUS_SESSION_BUS_ADDRESS"; exec "$@"'
    options = ("-r", "off", "-p", str(port), "-n", "localhost", "-2", "-s", "20,10")
    kinds = ("-f", "application/pdf,image/pwg-raster")
    place = ("-d", str(folder / "spool"), "-c", str(folder / "hook"))
    printer = ("ippeveprinter", *options, *kinds, *place, LABEL)
    return ("dbus-run-session", "--", "sh", "-c", bus, "sh", *printer)


def _pass_unchanged(printer: RealPrinter) -> None:
    """Let CUPS hand the PDF on as it is, so that the printer's bytes can be compared with ours."""
    ppd = printer.folder / "cups" / "ppd" / f"{NAME}.ppd"
    lines = [line for line in ppd.read_text().splitlines() if "cupsFilter2" not in line]
    lines.insert(-1, '*cupsFilter2: "application/pdf application/pdf 0 -"')
    changed = printer.folder / "unchanged.ppd"
    changed.write_text("\n".join(lines) + "\n")
    printer.run("lpadmin", "-p", NAME, "-P", str(changed), "-D", LABEL)


@contextlib.contextmanager
def _running(folder: Path, name: str, words: Sequence[str]) -> Iterator[None]:
    path = os.pathsep.join((os.environ.get("PATH", ""), "/usr/sbin", "/sbin"))
    with (folder / f"{name}.log").open("wb") as log:
        process = subprocess.Popen(
            words,
            stdout=log,
            stderr=log,
            stdin=subprocess.DEVNULL,
            env={**os.environ, "PATH": path},
            start_new_session=True,
        )
    try:
        yield
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGTERM)
        process.wait(SECONDS)


def _logs(folder: Path) -> str:
    return "\n".join(file.read_text(errors="replace") for file in folder.glob("*.log"))


def _ticket(file: Path) -> dict[str, str]:
    lines = (line.partition("=") for line in file.read_text().splitlines())
    return {name.removeprefix("IPP_"): value for name, _is, value in lines}


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def _listens(port: int) -> bool:
    with socket.socket() as tried:
        return tried.connect_ex(("127.0.0.1", port)) == 0
