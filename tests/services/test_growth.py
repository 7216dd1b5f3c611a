"""What a step costs SQLite may grow with what it shows, and not with what exists.

Counted are the steps of SQLite's own machine, which do not depend on the computer.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copytree

import pytest

from benchmarks.folders import NOW, fill
from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.terms import SessionId
from hope_desktop.domain.views import ActivityFilter
from hope_desktop.paths import data_folder
from hope_desktop.services.opening import Services, open_services
from tests.tools.begun import begun

pytestmark = pytest.mark.nightly


EACH = 20
"""Machine steps between two counts."""
FEW = {"classes": 6, "workshops": 12, "handouts": 5}
MANY = {"classes": 60, "workshops": 240, "handouts": 100}


@pytest.fixture(scope="module")
def folders(tmp_path_factory) -> tuple[Path, Path]:
    few, many = (_made(tmp_path_factory.mktemp("growth") / "data", size) for size in (FEW, MANY))
    return few, many


@pytest.fixture
def sizes(folders, tmp_path) -> Iterator[tuple[Services, Services]]:
    """Both folders as they were made: what another test saved would be counted too."""
    opened = []
    for folder in folders:
        root = copytree(folder, tmp_path / folder.parent.name)
        opened.append(open_services(data_folder(root), lambda: NOW)[0])
    yield opened[0], opened[1]
    for services in opened:
        services.close()


def _made(root: Path, size: dict[str, int]) -> Path:
    services, _ = open_services(begun(root), lambda: NOW)
    fill(services, size)
    services.close()
    return root


def last(services: Services) -> SessionId:
    """The workshop that lies furthest ahead."""
    return max(services.planning.all(), key=lambda row: str(row.start)).id


def note(services: Services) -> None:
    session = last(services)
    block = services.planning.session(session).blocks[-1]
    services.blocks.set_note(session, block.id, block.note + "x")


def undo(services: Services) -> None:
    session = last(services)
    block = services.planning.session(session).blocks[-1]
    services.undo.undo(services.blocks.set_note(session, block.id, block.note + "y").change)


def a_new_class(services: Services) -> None:
    number = len(services.classes.all())
    services.classes.add(ClassFacts("Een nieuwe school", f"{number}Z"))


STEPS: dict[str, Callable[[Services], object]] = {
    "one workshop": lambda services: services.planning.get(last(services)),
    "a note is saved": note,
    "a note is taken back": undo,
    "one class": lambda services: services.classes.get(services.planning.all()[0].class_id),
    "a class is added": a_new_class,
    "a letter in the search of the library": lambda services: services.library.rows(
        ActivityFilter(words="gren")
    ),
    "the papers of a workshop": lambda services: services.printing.prepare(last(services)),
}


@pytest.mark.parametrize("step", STEPS)
def test_a_step_costs_the_same_whatever_else_there_is(step, sizes):
    few, many = (_steps(services, STEPS[step]) for services in sizes)
    assert many <= 1.5 * few + 20


def test_the_first_page_reads_less_than_there_is(sizes):
    """It looks through the classes that lack a fact, and the workshops of these weeks."""
    few, many = (_steps(services, lambda s: s.overview.today()) for services in sizes)
    assert many / few < MANY["classes"] / FEW["classes"]


def _steps(services: Services, step: Callable[[Services], object]) -> int:
    """How often SQLite's machine made `EACH` steps; what is known already is read before."""
    services.planning.all(), services.classes.all()
    counted = 0

    def count() -> int:
        nonlocal counted
        counted += 1
        return 0

    connection = services._database.connection
    connection.set_progress_handler(count, EACH)
    try:
        step(services)
    finally:
        connection.set_progress_handler(None, EACH)
    return counted
