"""Reads the accessibility tree of the window as a screen reader does: over the bus, by names.

    python -m tools.spoken          thirteen screens; exit code 1 where something has no name
    python -m tools.spoken --tree   the same, with every line of what is read

It starts a bus, a screen without a monitor and the window of its own, and needs dbus-run-session,
xvfb-run, at-spi2-core and a /usr/bin/python3 with gi. Relations such as LABELLED_BY do not count:
many readers say the name only.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # the reader is a Python of the system, which knows nothing of ours
    from collections.abc import Callable, Iterator

    from hope_desktop.ui.window_actions import WindowActions

LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")
SYSTEM_PYTHON = Path("/usr/bin/python3")
LONGEST_SECONDS = 240
_WINDOW, _READ = "window", "read"
_FOCUSABLE, _SHOWING = 11, 25
_PATIENCE_MS = 5000
_NODE = "org.a11y.atspi.Accessible"
_MOST_ROWS = 40
"""So many things below one another; what comes after is like them."""


def missing() -> str:
    """What this computer lacks to read the tree, or nothing."""
    import tasks

    if not (shutil.which("dbus-run-session") and shutil.which("xvfb-run") and LAUNCHER.is_file()):
        return "dbus-run-session, xvfb-run or at-spi2-core"
    if lacking := [package for library, package in tasks.X11.items() if not tasks.loads(library)]:
        return lacking[0]
    if not SYSTEM_PYTHON.is_file():
        return str(SYSTEM_PYTHON)
    asked = [SYSTEM_PYTHON, "-c", "from gi.repository import Gio"]
    return "gi" if subprocess.run(asked, capture_output=True, check=False).returncode else ""


def read_screens() -> dict[str, list[tuple[str, str]]]:
    """By screen the role and name of everything that can get the focus and is in sight.

    Raises:
        RuntimeError: the window or its tree did not come.
    """
    inside = [sys.executable, "-m", "tools.spoken", _WINDOW]
    done = subprocess.run(
        ["dbus-run-session", "--", "xvfb-run", "-a", *inside],
        capture_output=True,
        text=True,
        timeout=LONGEST_SECONDS,
        check=False,
        env=os.environ | {"QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"},
    )
    lines = [line for line in done.stdout.splitlines() if line.startswith("{")]
    if not lines:
        raise RuntimeError(done.stderr[-2000:])
    read = json.loads(lines[-1])
    return {name: [(role, said) for role, said in found] for name, found in read.items()}


def _screens() -> Iterator[tuple[str, Callable[[WindowActions], object]]]:
    from tests.ui.test_calm import SCREENS

    yield "today", lambda desk: desk.window.pages.show_page("today")
    for name, place in SCREENS.items():
        yield name, lambda desk, place=place: desk.window.pages.go(place)

    def agreements(desk: WindowActions) -> None:
        from hope_desktop.ui.widgets.destination import to_agreements

        desk.window.pages.go(to_agreements(1))

    yield "agreements", agreements


def _show_all() -> None:
    """In the inner process: go to each screen and let another process read it."""
    from PySide6.QtCore import QDeadlineTimer, QProcess
    from PySide6.QtTest import QTest

    from tests.tools.window import opened

    def wait(until: Callable[[], bool], most: int) -> None:
        deadline = QDeadlineTimer(most)
        while not until() and not deadline.hasExpired():
            QTest.qWait(20)

    launcher = subprocess.Popen([LAUNCHER, "--launch-immediately"])
    found: dict[str, object] = {}
    with tempfile.TemporaryDirectory() as root, opened(Path(root)) as (desk, services):
        services.planning.example()
        desk.window.resize(1366, 768)
        desk.window.show()
        desk.window.activateWindow()
        wait(lambda: False, 1500)
        for name, show in _screens():
            show(desk)
            wait(lambda: False, 400)
            reader = QProcess()
            reader.start(str(SYSTEM_PYTHON), [__file__, _READ, str(os.getpid())])
            wait(lambda reader=reader: reader.state() is QProcess.ProcessState.NotRunning, 60_000)
            said = reader.readAllStandardOutput().data().decode()
            sys.stderr.write(reader.readAllStandardError().data().decode())
            found[name] = json.loads(said) if said else []
    launcher.terminate()
    print(json.dumps(found))


def _read_tree(process: int) -> None:
    """In the reader: what a screen reader gets of one program, by asking each node."""
    from gi.repository import Gio, GLib

    session = Gio.bus_get_sync(Gio.BusType.SESSION, None)
    kind = Gio.DBusConnectionFlags
    flags = kind.AUTHENTICATION_CLIENT | kind.MESSAGE_BUS_CONNECTION

    def ask(bus: Any, who: str, path: str, call: str, said: Any = None) -> Any:
        interface, method = call.rsplit(".", 1)
        wait = Gio.DBusCallFlags.NONE, _PATIENCE_MS, None
        return bus.call_sync(who, path, interface, method, said, None, *wait).unpack()[0]

    address = ask(session, "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus.GetAddress")
    bus = Gio.DBusConnection.new_for_address_sync(address, flags, None, None)
    found: list[tuple[str, str]] = []

    def walk(who: str, path: str, depth: int) -> None:
        low, high = ask(bus, who, path, f"{_NODE}.GetState")
        states = low | high << 32
        shown = bool(states >> _SHOWING & 1)
        if depth > 1 and not shown:
            return
        if states >> _FOCUSABLE & 1 and shown:
            wanted = GLib.Variant("(ss)", (_NODE, "Name"))
            name = ask(bus, who, path, "org.freedesktop.DBus.Properties.Get", wanted)
            found.append((ask(bus, who, path, f"{_NODE}.GetRoleName"), name))
        for child in ask(bus, who, path, f"{_NODE}.GetChildren")[:_MOST_ROWS]:
            walk(*child, depth + 1)

    root = "/org/a11y/atspi/accessible/root"
    for who, path in ask(bus, "org.a11y.atspi.Registry", root, f"{_NODE}.GetChildren"):
        owner = "org.freedesktop.DBus.GetConnectionUnixProcessID"
        if ask(bus, "org.freedesktop.DBus", "/", owner, GLib.Variant("(s)", (who,))) == process:
            walk(who, path, 0)
    print(json.dumps(found))


def main() -> int:
    """Read every screen, or what another process of this tool asked for."""
    if sys.argv[1:2] == [_WINDOW]:
        _show_all()
        return 0
    if sys.argv[1:2] == [_READ]:
        _read_tree(int(sys.argv[2]))
        return 0
    unnamed = 0
    for screen, read in read_screens().items():
        without = [role for role, name in read if not name.strip()]
        unnamed += len(without)
        print(f"{screen}: {len(without)} unnamed of {len(read)}", *without)
        if "--tree" in sys.argv:
            print(*(f"    [{role}] {name}" for role, name in read), sep="\n")
    return 1 if unnamed else 0


if __name__ == "__main__":
    raise SystemExit(main())
