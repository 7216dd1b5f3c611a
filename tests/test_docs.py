"""What the docs name is there: a name that was renamed is told here, not by a newcomer.

Names stand in backticks; what is held is in the tables below. `docs/decisions` tell what was so
when something was decided, and are left alone.
"""

import argparse
import ast
import re
from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest

from hope_desktop.cli.main import COMMANDS, grammar
from hope_desktop.paths import data_folder
from hope_desktop.services.opening import open_services

ROOT = Path(__file__).resolve().parent.parent
DOCS = [ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
CODE = ("hope_desktop", "tests", "tools", "packaging", "benchmarks")
PLACES = (".", "hope_desktop", "hope_desktop/ui", "docs", "resources/library")
EXAMPLES = {"NAME", "x", "y", "DIR", "FOLDER"}  # stand for any name
NAME = r"[A-Za-z_]\w*"
IN_BACKTICKS = re.compile(r"`([^`\n]+)`")
A_FILE = re.compile(r"(?:[\w.-]+/)+[\w.-]+\.(?:py|md|toml|sql)\b")
DOTTED = re.compile(rf"^((?:{NAME}\.)+)({NAME})(?:\(|$)")
ALONE = re.compile(rf"(?<![\w.])(?:({NAME})(?=\()|((?:[A-Z][a-z0-9]+){{2,}})$)")
OF_WORDS = re.compile(r"[a-z]+(?:_[a-z0-9]+)+")
IN_FILES = {"sheets_total", "reviewed_by", "reviewed_on"}  # keys of files, now or once
NAME_OF_FILE = (  # `name` in `file.py`; `file.py`: `name`; `name` (`file.py`)
    re.compile(rf"`({NAME})(?:\(\))?`,? (?:in|of|\() ?`([\w/]+\.py)`"),
    re.compile(rf"`({NAME})` \(`([\w/]+\.py)`\)"),
)
NOT_CODE = {"py", "md", "toml", "sql", "db", "txt", "json", "pdf", "png", "hope", "zip", "po", "mo"}
NOT_OURS = {"activity", "library", "templates", "hope", "docx", "manifest"}  # files, not modules


@cache
def _modules() -> dict[str, set[str]]:
    """For each last part of a module's name, all names that stand in such modules."""
    found = defaultdict[str, set[str]](set)
    for folder in CODE:
        for path in (ROOT / folder).rglob("*.py"):
            for name in (path.stem, path.parent.name):  # a package stands for what is in it
                found[name] |= {path.stem, *_names(path)}
    for name in ("tasks", "hatch_build"):
        found[name] = _names(ROOT / f"{name}.py")
    return found


@cache
def _everywhere() -> set[str]:
    return set().union(*_modules().values())


@cache
def _names(path: Path) -> set[str]:
    """What a module defines, with attributes, parameters and names it imports."""
    return _names_in(_tree(path))


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _names_in(tree: ast.AST) -> set[str]:
    found = set[str]()
    for node in ast.walk(tree):
        for field in ("name", "id", "attr", "arg"):
            if isinstance(name := getattr(node, field, None), str):
                found.add(name)
    return found


@cache
def _classes() -> dict[str, set[str]]:
    """For each class of the program, all names in it and in those of ours that it comes from."""
    every = (node for path in (ROOT / "hope_desktop").rglob("*.py") for node in _tree(path).body)
    nodes = [node for node in every if isinstance(node, ast.ClassDef)]
    found = defaultdict[str, set[str]](set)
    for _depth in range(4):
        for node in nodes:
            found[node.name] |= _names_in(node)
            for base in {one.id for one in node.bases if isinstance(one, ast.Name)} & found.keys():
                found[node.name] |= found[base]
    return found


def _files_of(place: str) -> list[Path]:
    return [ROOT / top / place for top in PLACES if (ROOT / top / place).exists()]


def _missing(text: str) -> list[str]:
    """Every name in this text that nothing in the repository has."""
    everywhere, missing = _everywhere(), []
    for said in IN_BACKTICKS.findall(text):
        missing += [
            file
            for file in A_FILE.findall(said)
            if EXAMPLES.isdisjoint(re.findall(r"\w+", file)) and not _files_of(file)
        ]
        if (dotted := DOTTED.match(said)) and dotted[2] not in NOT_CODE:
            path = dotted[1].rstrip(".").split(".")
            if not _is_known(path, dotted[2]):
                missing.append(said)
        else:
            alone = [called or kind for called, kind in ALONE.findall(said)]
            alone += [said] if OF_WORDS.fullmatch(said) and said not in IN_FILES else []
            missing += [name for name in alone if name not in everywhere]
    for pattern in NAME_OF_FILE:
        missing += [
            f"{name} in {place}"
            for name, place in pattern.findall(text)
            if (files := _files_of(place)) and not any(name in _names(one) for one in files)
        ]
    return missing


def _is_known(path: list[str], name: str) -> bool:
    """Whether `path.name` is there; what is no module of ours and no class is not looked at."""
    modules, owner = _modules(), path[-1]
    if len(path) > 1 and (ROOT / "hope_desktop" / path[0]).is_dir():
        place = ROOT.joinpath("hope_desktop", *path)
        return (place.is_dir() or place.with_suffix(".py").exists()) and name in modules[owner]
    if owner in NOT_OURS:
        return True
    if owner[0].isupper() and owner in _classes():
        return name in _classes()[owner]
    return name in modules[owner] if owner in modules else not name[0].isupper()


GONE = (
    "`texts.listed(names)`",
    "`chip_box.ChipBox`",
    "`domain.activity.Activity`",
    "`KeptFiltres`",
    "`WorkshopView._shows`",
    "`grid_keys`",
    "`Field(name, Linie())`",
    "`ui/gone.py`",
    "`carry` in `storage/migrate.py`",
)


def test_names_in_the_docs_are_there_and_one_that_is_gone_is_told():
    """One test, since it reads the whole program."""
    texts = {doc.stem: doc.read_text(encoding="utf-8") for doc in DOCS}
    assert {name: found for name, text in texts.items() if (found := _missing(text))} == {}
    assert [said for said in GONE if not _missing(f"As {said} does.")] == []


def test_the_door_for_scripts_opens(tmp_path, capsys):
    page = (ROOT / "docs" / "command-line.md").read_text(encoding="utf-8")
    lines = page.split("```python")[1].split("```")[0].strip()
    assert len(lines.splitlines()) == 7
    services, _left_out = open_services(data_folder(tmp_path))
    made, _changes = services.planning.example()
    services.close()
    exec(lines.replace('"DIR"', repr(str(tmp_path))), {})
    assert capsys.readouterr().out.startswith(f"{made} ")


@pytest.mark.parametrize("group", COMMANDS)
def test_the_page_of_the_command_line_has_each_command_and_choice(group):
    page = (ROOT / "docs" / "command-line.md").read_text(encoding="utf-8").split("```")[1]
    lines = [line for line in page.splitlines() if line.split()[1:2] == [group]]
    found, parsers = set[str](), [grammar([group])]
    for parser in parsers:
        for action in parser._actions:
            found |= {name for name in action.option_strings if name.startswith("--")}
            if isinstance(action, argparse._SubParsersAction):
                found |= set(action.choices)
                parsers += action.choices.values()
    general = {"--help", "--version", "--self-test", "--data", "--lang", "--json", *COMMANDS}
    written = set(re.findall(rf"--[a-z-]+|(?:(?<= {group} )|(?<=[|] ))[a-z]+", " ".join(lines)))
    assert written - general == found - general
