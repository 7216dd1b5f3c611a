"""Which tests run at each change and which once a night: by kind, never by name.

The suite has to answer within four minutes on two cores, or nobody waits for it. What only runs
at night is *more of the same*: nothing that no test of the suite has anything to say about.

- `nightly`, a marker: walks the whole library on paper, hurts the disk, or takes more than
  `LONGEST` seconds of processor time while cheaper tests beside it run the same lines.
- What a journey does by keys is done by mouse at night.
- A table of cases that each open a window, a data folder or draw: the first and the last of it.
- Made-up cases: an eighth of them.

`python3 tasks.py test --all` is everything, and so is a test that is asked for by its file.
"""

import os
from collections import defaultdict
from typing import Any

import pytest
from hypothesis import settings

LONGEST = 0.4
"""Seconds of processor time; `HOPE_TESTS=all` says at its end what of the suite takes longer."""
FEW = 2
"""A table of so many cases runs whole."""
DEAR = frozenset({"qapp", "services"})
"""Fixtures that open a window or a data folder."""
DRAWS = ("tests/handouts/", "tests/cli/")
"""Folders of which every test draws or starts the program."""
HURTS = ("tests/torture/", "tests/winspool/test_wine")
"""Where blows fall on the disk, or another system is played."""
_PART = 8


def is_whole() -> bool:
    """Whether everything runs; workers of a run in parallel inherit the answer."""
    return os.environ.get("HOPE_TESTS") == "all"


def examples(whole: int, **other: Any) -> settings:
    """So many made-up cases at night, an eighth in the suite."""
    return settings(max_examples=whole if is_whole() else max(1, whole // _PART), **other)


def times(whole: int) -> int:
    """So many blows, seeds or jumps at night, an eighth in the suite."""
    return whole if is_whole() else max(1, whole // _PART)


def waits_for_night(items: list[pytest.Item]) -> set[pytest.Item]:
    """What of these is not in the suite."""
    tables: dict[str, list[pytest.Item]] = defaultdict(list)
    found: set[pytest.Item] = set()
    for item in items:
        spec = getattr(item, "callspec", None)
        by_mouse = spec is not None and spec.params.get("way") == "mouse"
        if by_mouse or item.nodeid.startswith(HURTS) or item.get_closest_marker("nightly"):
            found.add(item)
        elif spec and _is_dear(item):
            tables[item.nodeid.partition("[")[0]].append(item)
    for cases in tables.values():
        if len(cases) > FEW:
            found.update(cases[1:-1])
    return found


def _is_dear(item: pytest.Item) -> bool:
    names = getattr(item, "fixturenames", ())
    return not DEAR.isdisjoint(names) or item.nodeid.startswith(DRAWS)
