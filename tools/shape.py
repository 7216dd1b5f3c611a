"""How the code is laid out, in numbers that `test_house_rules` holds."""

import ast
import tokenize
from collections import Counter, defaultdict
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "hope_desktop"


def modules() -> dict[str, Path]:
    """Every module of the program by its dotted name; packages stand for themselves not."""
    return {
        ".".join(path.relative_to(ROOT).with_suffix("").parts): path
        for path in sorted(PACKAGE.rglob("*.py"))
        if path.name != "__init__.py"
    }


def named_twice() -> dict[str, list[str]]:
    """Public classes and types that more than one module defines."""
    found = defaultdict(list)
    for name, path in modules().items():
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.ClassDef | ast.TypeAlias):
                called = node.name if isinstance(node, ast.ClassDef) else node.name.id
                if not called.startswith("_"):
                    found[called].append(name)
    return {called: where for called, where in found.items() if len(where) > 1}


def files_in_folders() -> Counter[str]:
    """How many modules lie in each folder of the program."""
    return Counter(path.parent.relative_to(ROOT).as_posix() for path in modules().values())


KINDS = (tokenize.NAME, tokenize.OP, tokenize.NUMBER, tokenize.STRING)


@cache
def _tokens(path: Path) -> tuple[int, ...]:
    with path.open("rb") as file:
        return tuple(one.start[0] for one in tokenize.tokenize(file.readline) if one.type in KINDS)


def weight(path: Path, first: int = 0, last: int | None = None) -> int:
    """Tokens of a module or of some of its lines: what there is to read, however it is spread."""
    return sum(first <= line and (last is None or line <= last) for line in _tokens(path))
