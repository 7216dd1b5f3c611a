"""How the code is laid out, in numbers: `python -m tests.tools.shape`.

Each number names a way in which a code base becomes hard to find the way in; `test_house_rules`
holds the first two.
"""

import ast
import re
import tokenize
from collections import Counter, defaultdict
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "hope_desktop"
SMALL = 60
"""A module of fewer lines that a single other one imports is a file too many, often."""


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


def small_with_one_importer() -> list[str]:
    """Short modules that one other module imports."""
    there, importers = modules(), defaultdict(set)
    for name, path in there.items():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module:
                for one in (node.module, *(f"{node.module}.{a.name}" for a in node.names)):
                    importers[one].add(name)
    return [
        name
        for name, path in there.items()
        if len(path.read_text(encoding="utf-8").splitlines()) < SMALL and len(importers[name]) == 1
    ]


def handed_translate() -> int:
    """Places that are given a translator, but for the catalogue, which makes them."""
    texts = (path.read_text("utf-8") for path in PACKAGE.rglob("*.py") if path.stem != "catalogue")
    return sum(len(re.findall(r": Translator\b", text)) for text in texts)


KINDS = (tokenize.NAME, tokenize.OP, tokenize.NUMBER, tokenize.STRING)


@cache
def _tokens(path: Path) -> tuple[int, ...]:
    with path.open("rb") as file:
        return tuple(one.start[0] for one in tokenize.tokenize(file.readline) if one.type in KINDS)


def weight(path: Path, first: int = 0, last: int | None = None) -> int:
    """Tokens of a module or of some of its lines: what there is to read, however it is spread."""
    return sum(first <= line and (last is None or line <= last) for line in _tokens(path))


def lines() -> int:
    """All lines of the program."""
    return sum(len(path.read_text("utf-8").splitlines()) for path in PACKAGE.rglob("*.py"))


def main() -> None:
    """Print the numbers."""
    folder, most = files_in_folders().most_common(1)[0]
    print(f"lines of program: {lines()} in {len(modules())} modules")
    print(f"public names defined twice: {len(named_twice())} {sorted(named_twice())}")
    print(f"modules in the largest folder: {most} ({folder})")
    print(f"places handed a translator: {handed_translate()}")
    print(f"modules under {SMALL} lines with one importer: {len(small_with_one_importer())}")
    for name in small_with_one_importer():
        print("  ", name)


if __name__ == "__main__":
    main()
