"""The habits this repository promises, checked on every run.

Each exception stands in a table with its reason. A table may shrink; one that names something
which no longer needs it fails, so that it does shrink.
"""

import ast
import re
import subprocess
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from hope_desktop.services.opening import Services
from tools.weight import weight

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "hope_desktop"
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if path.name != "__init__.py")
OF_TESTS = [path for at in ("tests", "tools") for path in sorted((ROOT / at).rglob("*.py"))]
MAX_TOKENS, MAX_FUNCTION_TOKENS, MAX_FUNCTION_LINES = 3_500, 600, 80
EMPTY_NAMES = {"utils", "util", "helpers", "helper", "common", "manager", "managers", "misc"}

WRITES_WITHOUT_OPERATIONS = {
    "ui/shell.py": "what has to be forgotten is, before the first page is there",
}
ONLY_WHERE_MADE = 215
CALLED_BY_OTHERS = ["handouts/pdf/fonts.py:addObjects"]
HELD_AS = {"classes": "Classes", "templates": "OwnTemplates"}
# The widgets package gives labels, questions and fields the program's look, words and manners.
MADE_IN_WIDGETS = {"QComboBox", "QLabel", "QMessageBox", "QSpinBox"}

# Folders and files of the window in which nothing is typed that can be about a class.
OF_NO_CLASS = (
    "ui/((editing|printers|widgets|modules/own_files)/.*|settings/(about|colleague_parts|settings)"
    "|printing/bag|workshops/(new/new_session_form|one/told))[.]py"
)
NOT_TEXT = {".png", ".svg", ".ttf", ".otf", ".pdf", ".db", ".ico", ".icns", ".hope", ".mo"}
UNTRACKED = {".git", ".hypothesis", "build", "dist", "__pycache__"} | {
    f".{tool}_cache" for tool in ("import_linter", "mypy", "pytest", "ruff")
}
FORBIDDEN_TEXT = {
    "the address of a package": re.compile(r"files\.pythonhosted|pypi\.org/simple|-{2}index-url"),
    "a path of somebody's computer": re.compile(r"(?<![\w.~-])/(?:work|root|home/\w+)/"),
}


def _name(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def _pieces() -> dict[type[ast.AST], list[tuple[str, ast.AST]]]:
    """All of the program by kind, each with the name of its module: it is walked once."""
    found = defaultdict[type[ast.AST], list[tuple[str, ast.AST]]](list)
    for path in MODULES:
        name = _name(path)
        for node in ast.walk(_tree(path)):
            found[type(node)].append((name, node))
    return found


def _found[Node: ast.AST](kind: type[Node]) -> Iterator[tuple[str, Node]]:
    """Every piece of one kind in the program, with the name of its module."""
    for name, node in _pieces()[kind]:
        assert isinstance(node, kind)
        yield name, node


def test_a_file_and_a_function_can_be_held_in_one_head():
    large = (path for path in (*MODULES, *OF_TESTS) if path.stat().st_size > 2 * MAX_TOKENS)
    files = [path for path in large if weight(path) > MAX_TOKENS]
    functions = [
        f"{name}:{node.name}"
        for name, node in _found(ast.FunctionDef)
        if (node.end_lineno or 0) - node.lineno >= MAX_FUNCTION_LINES
        or weight(PACKAGE / name, node.lineno, node.end_lineno) > MAX_FUNCTION_TOKENS
    ]
    assert (files, functions) == ([], [])


def test_each_rule_that_is_broken_by_hand_is_there_and_so_are_its_tests():
    for rule in tomllib.loads((ROOT / "tools" / "broken_rules.toml").read_text("utf-8"))["rule"]:
        assert (PACKAGE / rule["file"]).read_text("utf-8").count(rule["old"]) == 1, rule["name"]
        assert all((ROOT / test).exists() for test in rule["tests"].split()), rule["name"]


def test_modules_say_why_they_exist():
    silent = [path for path in PACKAGE.rglob("*.py") if not ast.get_docstring(_tree(path))]
    assert [_name(path) for path in silent] == []


def test_names_of_modules_and_folders_say_what_is_in_them():
    named = [*MODULES, *(path for path in PACKAGE.rglob("*") if path.is_dir())]
    assert [_name(path) for path in named if path.stem.lower() in EMPTY_NAMES] == []


def test_names_of_classes_have_one_meaning():
    found = defaultdict(list)
    for path in MODULES:
        for node in _tree(path).body:
            name = getattr(node, "name", "")
            called = name.id if isinstance(name, ast.Name) else name
            if isinstance(node, ast.ClassDef | ast.TypeAlias) and not called.startswith("_"):
                found[called].append(_name(path))
    assert {called: where for called, where in found.items() if len(where) > 1} == {}


def test_no_script_of_sql_commits_behind_our_back():
    assert [at for at, node in _found(ast.Attribute) if node.attr == "executescript"] == []


def test_labels_questions_and_fields_come_from_the_widgets_package():
    made = [
        (at, name)
        for at, node in _found(ast.Call)
        if (name := getattr(node.func, "attr", getattr(node.func, "id", ""))) in MADE_IN_WIDGETS
        and not at.startswith("ui/widgets/")
    ]
    assert made == []


def test_pages_write_through_operations_only():
    """What gives `Changes` is handed to `Operations`, or called in what is handed to it."""
    writes = {
        (held.name, method.name)
        for at, held in _found(ast.ClassDef)
        for method in held.body
        if isinstance(method, ast.FunctionDef)
        and at.startswith("services/")
        and _gives_changes(method)
    }
    past = {
        at
        for at in map(_name, MODULES)
        if at.startswith("ui/")
        for call in _calls_outside_operations(_tree(PACKAGE / at))
        if (_service(ast.unparse(call.value)), call.attr) in writes
    }
    assert past == set(WRITES_WITHOUT_OPERATIONS)


def _service(said: str) -> str:
    """The class of the service that a page calls so: `self._bin`, `services.bin`."""
    name = said.rpartition("services.")[2].removeprefix("self._")
    made = getattr(getattr(Services, name, None), "func", None)
    return made.__annotations__["return"] if made else HELD_AS.get(name, "")


def _gives_changes(node: ast.AST) -> bool:
    returns = getattr(node, "returns", None)
    return isinstance(node, ast.Lambda) or (
        returns is not None and "Changes" in ast.unparse(returns)
    )


def _calls_outside_operations(node: ast.AST) -> Iterator[ast.Attribute]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call) and isinstance(child.func, ast.Attribute):
            yield child.func
        if not _gives_changes(child):
            yield from _calls_outside_operations(child)


def _texts() -> list[Path]:
    """The text files of the repository; without git (an unpacked archive) all that lie here."""
    try:
        command = ["git", "ls-files", "-z", "--cached"]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
        files = [ROOT / name for name in done.stdout.split("\0") if name]
    except (OSError, subprocess.CalledProcessError):
        left_out = UNTRACKED | {folder.name for folder in ROOT.glob(".venv*")}
        files = [path for path in ROOT.rglob("*") if left_out.isdisjoint(path.parts)]
    return [path for path in files if path.is_file() and path.suffix not in NOT_TEXT]


@pytest.mark.parametrize("what", FORBIDDEN_TEXT)
def test_nothing_names(what):
    pattern = FORBIDDEN_TEXT[what]
    found = [
        f"{path.relative_to(ROOT)}: {hit.group()}"
        for path in _texts()
        if (hit := pattern.search(path.read_text(encoding="utf-8", errors="replace")))
    ]
    assert found == []


def test_public_names_are_used_outside_their_file():
    """Those at the top of a file and in its classes; how many are not may only fall."""
    texts = {path: path.read_text(encoding="utf-8") for path in MODULES}
    files_with = Counter(word for text in texts.values() for word in set(re.findall(r"\w+", text)))
    alone = [
        (f"{_name(path)}:{node.name}", len(re.findall(rf"\b{node.name}\b", text)))
        for path, text in texts.items()
        for top in _tree(path).body
        for node in (top, *(top.body if isinstance(top, ast.ClassDef) else ()))
        if isinstance(node, ast.FunctionDef | ast.ClassDef)
        and not node.name.startswith("_")
        and files_with[node.name] == 1
        and "override" not in map(ast.unparse, node.decorator_list)
    ]
    assert [name for name, times in alone if times == 1] == CALLED_BY_OTHERS
    assert len(alone) <= ONLY_WHERE_MADE


def test_where_she_writes_about_a_class_it_says_no_names_of_pupils():
    field = r"\b(QLineEdit|QPlainTextEdit|QTextEdit|LineField|TextField|NextTimeField)\("
    for path in MODULES:
        text, name = path.read_text("utf-8"), path.relative_to(PACKAGE).as_posix()
        if re.search(field, text) and not re.fullmatch(OF_NO_CLASS, name):
            assert re.search("(?i)no.names", text), name
