"""What there is to read, in tokens: names, operators, numbers and strings, docstrings too.

`python -m tools.weight [CHECKOUT]` prints what `tests/test_ratchet.py` holds.
"""

import sys
import tokenize
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
KINDS = (tokenize.NAME, tokenize.OP, tokenize.NUMBER, tokenize.STRING)
PARTS = {
    "program": ("hope_desktop",),
    "tests": ("tests", "tools"),
    "around": ("packaging", "benchmarks", "tasks.py", "hatch_build.py"),
}


@cache
def _tokens(path: Path) -> tuple[int, ...]:
    with path.open("rb") as file:
        return tuple(one.start[0] for one in tokenize.tokenize(file.readline) if one.type in KINDS)


def weight(path: Path, first: int = 0, last: int | None = None) -> int:
    """Tokens of a module or of some of its lines: what there is to read, however it is spread."""
    return sum(first <= line and (last is None or line <= last) for line in _tokens(path))


def weigh(root: Path = ROOT) -> dict[str, int]:
    """Tokens of each part of a checkout."""
    return {
        part: sum(weight(path) for name in names for path in _python(root / name))
        for part, names in PARTS.items()
    }


def _python(place: Path) -> list[Path]:
    return [place] if place.is_file() else sorted(place.rglob("*.py"))


if __name__ == "__main__":
    for part, tokens in weigh(Path(*sys.argv[1:2]) if sys.argv[1:] else ROOT).items():
        print(f"{part} {tokens:,}")
