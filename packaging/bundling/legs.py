"""The workflows of the usual host, read as text: their jobs, and the steps of each.

They are ours, so they are written in one form, and a reader of forty lines does.
"""

from __future__ import annotations

import re
import shutil
import sys
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from bundling import windows
from bundling.judge import Judge
from bundling.project import PACKAGING, ROOT, WORK, run
from bundling.roots import clean_debian, inside

WORKFLOWS = ROOT / ".github" / "workflows"
_KEY = re.compile(r"^(?P<room> *)(?P<dash>- )?(?P<key>[\w-]+):(?: (?P<value>.*))?$")


@dataclass(slots=True)
class Step:
    """One step: its keys, those below `with` and `env` too, and the lines of its script."""

    keys: dict[str, str] = field(default_factory=dict)
    script: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Job:
    """One job: its keys, and its steps."""

    name: str
    keys: dict[str, str] = field(default_factory=dict)
    steps: list[Step] = field(default_factory=list)

    @property
    def script(self) -> list[str]:
        """All lines that its steps run, in their order."""
        return [line for step in self.steps for line in step.script]


def jobs(text: str) -> list[Job]:
    """The jobs of a workflow."""
    found: list[Job] = []
    block = -1
    for line in text.partition("\njobs:\n")[2].splitlines():
        room = len(line) - len(line.lstrip())
        if block >= 0 and (room > block or not line):
            found[-1].steps[-1].script.append(line.strip())
            continue
        block = -1
        told = _KEY.match(line)
        if not told:
            continue
        key, value = told["key"], _plain(told["value"] or "")
        if room == 2:
            found.append(Job(key))
        elif told["dash"] and room == 6:
            found[-1].steps.append(Step())
        if room == 4:
            found[-1].keys[key] = value
        elif room >= 6 and found[-1].steps:
            step = found[-1].steps[-1]
            step.keys[key] = value
            if key == "run":
                block = room if value == "|" else -1
                step.script += [] if value == "|" else [value]
        elif room >= 6:
            found[-1].keys[key] = value
    return found


def _plain(value: str) -> str:
    """A value without what explains it, and without its quotes."""
    return re.sub(r"^([\"'])(.*)\1$", r"\2", re.sub(r"\s+#.*$", "", value))


def read(name: str) -> list[Job]:
    """The jobs of one of ours."""
    return jobs((WORKFLOWS / f"{name}.yml").read_text(encoding="utf-8"))


HERE = f"{sys.version_info.major}.{sys.version_info.minor}"
USER, HOUSE = "runner", "/srv/runner"
PLACE = f"{HOUSE}/work"
_AS_USER = ("setpriv", "--reuid=1001", "--regid=1001", "--clear-groups", "bash", "-e", "-c")
_BROUGHT = {"HOPE_WHEELS": "/wheels", "PIP_NO_INDEX": "1", "PIP_FIND_LINKS": "/wheels"}
"""Every package that a line asks for lies there."""
_SHORT = {"tasks.py test ": " tests/test_tasks.py tests/test_paths.py"}
"""What a line is given here so that it takes minutes: the suite is judged elsewhere."""


def prove(judge: Judge) -> None:
    """Run the lines of the jobs on Linux in a clean system, as an ordinary user who may sudo.

    It has one Python, that of Debian, so each leg is run with that one; and no download but of
    Debian's packages, so what is fetched from elsewhere is said and left.
    """
    with clean_debian("legs") as root:
        _furnish(root)
        for file, name in (("judge", "linux"), ("make", "linux"), ("make", "windows-made")):
            (job,) = (one for one in read(file) if one.name == name)
            for line in job.script:
                if line.startswith("curl "):
                    print(f"left    {line}")
                else:
                    judge(f"{file}, {name}: {line[:60]}", partial(_ran, root, line))


def _furnish(root: Path) -> None:
    """What the host's own machine has before the first line: a checkout, a Python, a user."""
    inside(root, ["apt-get", "update", "-q"])
    tools = ("sudo", "git", "binutils", "ca-certificates", "python3", "python3-venv", "libc6-dev")
    shared = f"libpython{HERE}"  # the host's own Pythons have it
    inside(root, ["apt-get", "install", "-qy", "--no-install-recommends", *tools, shared])
    inside(root, ["useradd", "--create-home", "--home-dir", HOUSE, "--uid", "1001", USER])
    may = root / "etc" / "sudoers.d" / USER
    may.write_text(f"{USER} ALL=(ALL) NOPASSWD: ALL\n", encoding="ascii")
    wheels = WORK / "wheels-for-legs"
    words = [sys.executable, "-m", "pip", "download", "--quiet", "--require-hashes"]
    for lock in (ROOT / "requirements-dev.lock", PACKAGING / "requirements.lock"):
        run([*words, "--only-binary", ":all:", "-r", lock, "-d", wheels])
    shutil.copytree(wheels, root / "wheels")
    for file in (*windows.wheels(), *windows.python_zip().parent.glob("*.tar.gz")):
        shutil.copy(file, root / "wheels")
    run(["git", "clone", "--quiet", "--no-hardlinks", ROOT, root / PLACE[1:]])
    inside(root, ["chown", "-R", f"{USER}:{USER}", HOUSE])


def _ran(root: Path, line: str) -> str:
    asked = re.sub(r"--python \S+", f"--python {HERE}", line)
    asked += "".join(more for start, more in _SHORT.items() if start in line)
    command = f"cd {PLACE}; {asked}"
    said = inside(root, [*_AS_USER, command], HOME=HOUSE, **_BROUGHT)
    return " ".join(said.strip().rpartition("\n")[2].split())[:70] or "done"
