"""The workflows of the usual host, read as text: their jobs, and the steps of each.

They are ours, so they are written in one form, and a reader of forty lines does.
"""

import re
from dataclasses import dataclass, field

from bundling.project import ROOT

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
