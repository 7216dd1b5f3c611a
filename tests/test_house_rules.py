"""The habits this repository promises, checked on every run.

Each exception stands in a table with its reason. A table may shrink; one that names something
which no longer needs it fails, so that it does shrink.
"""

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "hope_desktop"
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if path.name != "__init__.py")
MAX_LINES = 300
MAX_FUNCTION_LINES = 50
MAX_METHODS = 20
EMPTY_NAMES = {"utils", "util", "helpers", "helper", "common", "manager", "managers", "misc"}

TOO_LONG: dict[str, str] = {}
WITHOUT_MIRROR = {
    "__main__.py": "starts app, which has its own test",
}
# The widgets package gives labels, questions and fields the program's look, words and manners.
MADE_IN_WIDGETS = {"QComboBox", "QLabel", "QMessageBox", "QSpinBox"}

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


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _definitions(path: Path) -> Iterator[ast.FunctionDef | ast.ClassDef]:
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield node


each_module = pytest.mark.parametrize("path", MODULES, ids=_name)


@each_module
def test_module_fits_on_a_few_screens(path: Path) -> None:
    lines = len(path.read_text(encoding="utf-8").splitlines())
    if _name(path) in TOO_LONG:
        assert lines > MAX_LINES, "short enough now: take it from the table"
    else:
        assert lines <= MAX_LINES


@each_module
def test_functions_and_classes_stay_small(path: Path) -> None:
    for node in _definitions(path):
        if isinstance(node, ast.FunctionDef):
            assert (node.end_lineno or 0) - node.lineno < MAX_FUNCTION_LINES, node.name
        else:
            methods = [child for child in node.body if isinstance(child, ast.FunctionDef)]
            assert len(methods) <= MAX_METHODS, node.name


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=_name)
def test_module_says_why_it_exists(path: Path) -> None:
    assert ast.get_docstring(_tree(path))


@each_module
def test_module_has_a_mirror_test(path: Path) -> None:
    mirror = ROOT / "tests" / path.relative_to(PACKAGE).parent / f"test_{path.name}"
    assert mirror.exists() != (_name(path) in WITHOUT_MIRROR), mirror.relative_to(ROOT)


def test_tables_of_exceptions_name_what_exists() -> None:
    names = {_name(path) for path in MODULES}
    assert set(WITHOUT_MIRROR) | set(TOO_LONG) <= names


def test_every_room_has_a_name_that_says_what_is_in_it() -> None:
    rooms = [*MODULES, *(path for path in PACKAGE.rglob("*") if path.is_dir())]
    assert [_name(room) for room in rooms if room.stem.lower() in EMPTY_NAMES] == []


@each_module
def test_no_script_of_sql_commits_behind_our_back(path: Path) -> None:
    calls = [node.attr for node in ast.walk(_tree(path)) if isinstance(node, ast.Attribute)]
    assert "executescript" not in calls


def _calls(path: Path) -> Iterator[str]:
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.Call):
            name = node.func
            yield name.attr if isinstance(name, ast.Attribute) else getattr(name, "id", "")


@each_module
def test_labels_questions_and_fields_come_from_the_widgets_package(path: Path) -> None:
    if not _name(path).startswith("ui/widgets/"):
        assert MADE_IN_WIDGETS.isdisjoint(_calls(path))


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
def test_nothing_names(what: str) -> None:
    pattern = FORBIDDEN_TEXT[what]
    found = [
        f"{path.relative_to(ROOT)}: {hit.group()}"
        for path in _texts()
        if (hit := pattern.search(path.read_text(encoding="utf-8", errors="replace")))
    ]
    assert found == []
