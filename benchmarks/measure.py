"""Measuring fairly on a computer that does other things too.

Two sides of a ratio are measured in turns, since what else runs slows both down alike: the ratio of
most pairs is right even when no time is. Times against a limit have no such partner; of those the
lowest tell most, since what else runs only adds.
"""

import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

LONGEST_SECONDS = 150
"""What takes longer hangs."""


@dataclass(frozen=True, slots=True)
class Ratio:
    """One line of the report: ours divided by the peer's, and what it should not exceed."""

    what: str
    ours: float
    peer: float
    unit: str
    goal: float

    @property
    def value(self) -> float:
        """Ours as a multiple of the peer's."""
        return self.ours / self.peer

    @property
    def row(self) -> str:
        """A line of the table in docs/speed.md; what misses its goal is bold."""
        value = f"{self.value:.3f}" if self.value < 0.1 else f"{self.value:.2f}"
        value = value if self.value <= self.goal else f"**{value}**"
        told = f"{value}: {_short(self.ours)} / {_short(self.peer)} {self.unit}"
        return f"| {self.what} | {self.goal:g} | {told} |"

    def __str__(self) -> str:
        verdict = "ok" if self.value <= self.goal else "TOO MUCH"
        return (
            f"{self.what:<58} {self.ours:9.3f} / {self.peer:9.3f} {self.unit:<3}"
            f" = {self.value:6.3f}  goal {self.goal:<5g} {verdict}"
        )


def _short(number: float) -> str:
    return f"{number:.0f}" if number >= 20 else f"{number:.2g}"


def told(*words: str) -> Any:
    """Return what Python says in its last line, run with these words and without a screen."""
    done = subprocess.run(
        [sys.executable, *words],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        check=True,
        stdout=subprocess.PIPE,
        text=True,
        timeout=LONGEST_SECONDS,
    )
    return json.loads(done.stdout.splitlines()[-1])


def interleaved(
    rounds: int, jobs: Mapping[str, Callable[[], float]], seed: int = 5
) -> dict[str, list[float]]:
    """Run the jobs in a random order in each round; each returns what it measured."""
    order, chance = list(jobs), random.Random(seed)
    found: dict[str, list[float]] = {name: [] for name in jobs}
    for _ in range(rounds):
        chance.shuffle(order)
        for name in order:
            found[name].append(jobs[name]())
    return found


def cpu_ms(work: Callable[[], object]) -> float:
    """CPU time of one call in milliseconds."""
    before = time.process_time_ns()
    work()
    return (time.process_time_ns() - before) / 1e6


def middle(ours: Sequence[float], theirs: Sequence[float]) -> tuple[float, float]:
    """The pair, of those measured in one round, whose ratio is in the middle."""
    pairs = sorted(zip(ours, theirs, strict=True), key=lambda pair: pair[0] / pair[1])
    return pairs[len(pairs) // 2]


def high(values: Sequence[float], share: float = 0.99) -> float:
    """The value that a share of all values does not exceed."""
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]
