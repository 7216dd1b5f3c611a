"""One line for each thing that was tried, and what the program's own test of itself must say."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from bundling.project import Refusal

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
    missing = sorted(missing_of(checks))
    if wrong or missing or not found["ok"]:
        raise Refusal("; ".join([*wrong, *(f"{name} was not tried" for name in missing)]))
    return f"{len(checks)} checks good"


def missing_of(names: Iterable[str]) -> set[str]:
    """What was not tried."""
    return set(EXPECTED) - set(names)
