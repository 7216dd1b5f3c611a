"""One line for each thing that was tried, and what the program's own test of itself must say."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from bundling.project import Refusal

CLASS = ("--school", "Voorbeeldschool", "--level", "vmbo-gt", "--band", "ob", "--pupils", "27")
EXPECTED = frozenset(
    [
        *("resources", "catalogue", "sorting", "database", "library", "search"),
        *("print", "page", "backup"),
    ]
)
"""What the self-test must have tried; a check that vanishes fails the artefact."""


@dataclass(slots=True)
class Judge:
    """Runs attempts, prints a line for each, and remembers what failed."""

    failed: list[str] = field(default_factory=list)

    def __call__(self, name: str, attempt: Callable[[], str]) -> None:
        try:
            said, good = attempt(), True
        except (Refusal, OSError, ValueError) as refusal:
            said, good = str(refusal), False
            self.failed.append(name)
        print(f"{'ok' if good else 'FAILED':7} {name:45} {said}", flush=True)


def passed(answer: str) -> str:
    """Judge the answer of `--self-test --json`; gives it in a line."""
    found = json.loads(answer)
    checks = {str(check["check"]): check for check in found["checks"]}
    wrong = [f"{name}: {check['detail']}" for name, check in checks.items() if not check["ok"]]
    missing = sorted(EXPECTED - checks.keys())
    if wrong or missing or not found["ok"]:
        raise Refusal("; ".join([*wrong, *(f"{name} was not tried" for name in missing)]))
    return f"{len(checks)} checks good"


def planned(ask: Callable[..., str], told: str, out: Path) -> str:
    """Plan a workshop for a class, print it, and count the documents.

    `ask` gives the program a command; `told` is the folder as the program knows it, `out` as we do.
    """
    shutil.rmtree(out, ignore_errors=True)
    group = ask("class", "add", *CLASS).strip()
    words = ("--class", group, "--template", "S1", "--part", "a", "--start", "2026-12-01T09:00")
    session = ask("session", "new", *words).strip()
    ask("session", "print", session, "--out", told)
    made = [path for path in out.glob("*.pdf") if path.read_bytes().startswith(b"%PDF")]
    if not made:
        raise Refusal("no document was made")
    return f"{len(made)} documents"
