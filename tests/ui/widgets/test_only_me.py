"""Whatever comes in is asked about or said each time, and what is hers is nowhere to be found."""

from collections.abc import Callable
from pathlib import Path
from unittest.mock import patch

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from hope_desktop.domain.terms import ActivityId, Module
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.services.library.materials import let_see
from hope_desktop.ui.widgets.destination import (
    Destination,
    to_activity,
    to_handout,
    to_module,
    to_workshop,
)
from hope_desktop.ui.window_actions import WindowActions
from tests import files_of_others as others
from tests.bringing import bring
from tests.making import NINE
from tests.planning import new_class, new_workshop
from tests.sharing import sent, trainer
from tests.tools.in_words import press, words
from tests.ui.modules.test_bringing import dropped_on
from tests.ui.settings.conftest import received, section

CANARY = "Zwaluwstaartje"
WORD = others.docx(others.paragraph(CANARY))
FILES = {
    "Word": (f"{CANARY}.docx", WORD),
    "sound": (f"{CANARY}.m4a", b"\0\0\0 ftypM4A " + CANARY.encode()),
    "pdf": (f"{CANARY}.pdf", others.pdf(2, words=CANARY)),
}
STORY = ActivityId("4.4")
_KINDS = (
    ("Word", "drop"),
    ("sound", "paste"),
    ("Word", "chosen"),
    ("sound", "folder"),
    ("pdf", "drop"),
)


def _paste(desk: WindowActions, *files: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(one)) for one in files])
    QGuiApplication.clipboard().setMimeData(data)
    QTest.keySequence(desk.window, "Ctrl+V")


def _choose(desk: WindowActions, *files: Path) -> None:
    chosen = ([str(one) for one in files], "")
    with patch.object(QFileDialog, "getOpenFileNames", return_value=chosen):
        desk.window.commands["add_files"].trigger()


def _folder(desk: WindowActions, file: Path) -> None:
    dropped_on(desk.window, file.parent)


WAYS: dict[str, Callable[..., None]] = {
    "drop": lambda desk, *files: dropped_on(desk.window, *files),
    "paste": _paste,
    "chosen": _choose,
    "folder": _folder,
}


@pytest.fixture
def place(tmp_path) -> Callable[[str], Path]:
    """A file of a kind, alone in a folder."""

    def make(kind: str) -> Path:
        name, data = FILES[kind]
        file = tmp_path / "van-mij" / name
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(data)
        return file

    return make


def _bring(
    desk: WindowActions, shown: Destination | None, way: str, *files: Path, qtbot: QtBot
) -> QWidget:
    desk.window.pages.go(shown) if shown else desk.window.pages.show_page("today")
    with qtbot.waitSignal(desk.bringing.ended):
        WAYS[way](desk, *files)
    return desk.window


@pytest.mark.nightly
@pytest.mark.parametrize(("kind", "way"), _KINDS)
def test_what_comes_in_can_be_hers_by_one_button(desk, services, place, qtbot, kind, way):
    panel = _bring(desk, to_module(Module.LOVE), way, place(kind), qtbot=qtbot)
    press(panel, "Alleen voor mij")
    assert services.materials.all()[0].only_me
    assert "1 bestand alleen voor jou" in " ".join(words(panel))


@pytest.mark.nightly
@pytest.mark.parametrize(("kind", "way"), _KINDS[:-1])
def test_among_stories_it_is_hers_until_she_answered(desk, services, place, qtbot, kind, way):
    panel = _bring(desk, to_activity(STORY), way, place(kind), qtbot=qtbot)
    press(panel, "Wie mag dit zien?")
    assert "Wie mag dit zien?" in " ".join(words(panel))
    assert "lijkt" not in " ".join(words(panel))
    assert services.materials.all()[0].only_me
    press(panel, "Ook collega's, als ik het deel")
    assert not services.materials.all()[0].only_me


def test_of_a_drop_that_is_mixed_only_those_are_asked_about(desk, services, place, qtbot):
    file = place("Word")
    (file.parent / "kwartet.pdf").write_bytes(others.pdf(1))
    panel = _bring(desk, to_activity(STORY), "folder", file, qtbot=qtbot)
    press(panel, "Wie mag dit zien?")
    assert f"Wie mag “{CANARY}” zien?" in " ".join(words(panel))
    assert {one.title: one.only_me for one in services.materials.all()} == {
        CANARY: True,
        "kwartet": False,
    }
    press(panel, "Alles alleen voor mij")
    assert all(one.only_me for one in services.materials.all())
    desk.window.commands["undo"].trigger()
    assert [one.only_me for one in services.materials.all()].count(True) == 1


def test_sorted_among_stories_it_is_hers_too(desk, services, place, qtbot):
    _bring(desk, Destination("modules", mine=True), "drop", place("Word"), qtbot=qtbot)
    page = desk.window.pages.page("modules")
    page.start.sort.click()
    page.files.menu.findChild(QMenu).actions()[4].trigger()
    (kept,) = services.materials.all()
    assert (kept.module, kept.only_me) == (Module.STORIES, True)


@pytest.mark.nightly
@pytest.mark.parametrize(("ticked", "module"), [(True, Module.LOVE), (False, Module.STORIES)])
def test_from_a_colleague_it_is_asked_before_and_after(
    desk,
    services,
    tmp_path,
    qtbot,
    ticked,
    module,
):
    with trainer(tmp_path / "joris") as joris:
        bring(joris, f"{CANARY}.docx", WORD, module=module)
        (piece,) = joris.materials.all()
        let_see(joris.materials, [piece.id], only_me=False)
        path = sent(joris, joris.packages.sending.all_mine())
        desk.receive(path)
        shown = received(qtbot, desk)
        assert shown.received is not None
        if ticked:
            shown.received.only_me.click()
        shown.take.click()
        qtbot.waitUntil(shown.panel.isVisible)
    assert services.materials.all()[0].only_me
    said = " ".join(words(shown.panel))
    assert ("Wie mag dit zien?" in said) is (module is Module.STORIES)


def test_everything_of_mine_names_what_goes_before_it_is_written(desk, services, qtbot):
    bring(services, "Kwartet.pdf")
    bring(services, f"{CANARY}.docx", WORD, only_me=True)
    desk.window.commands["send"].trigger()
    said = " ".join(words(section(desk).sending))
    assert "bestand: Kwartet" in said
    assert CANARY not in said


PAGES = {
    "today": None,
    "sheet": to_handout("1.4/stellingenkaarten"),
    "activity": to_activity("1.4"),
    "workshop": to_workshop(1),
}
"""Where a trainer may stand when files come in."""


@pytest.fixture
def stories(tmp_path, services) -> Path:
    """A folder of a trainer, with a story in the folder of its module; and a workshop."""
    new_workshop(services, new_class(services), "S1", "a", SessionFacts(NINE))
    folder = tmp_path / "bibliotheek"
    for name, data in {
        f"4 Verhalen/{CANARY}.docx": WORD,
        "4 Verhalen/2 oud/Vroeger.m4a": b"\0\0\0 ftypM4A vroeger",
        "2 Liefde/Kwartet.pdf": others.pdf(2),
        "los.pdf": others.pdf(1),
    }.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return folder


_DOORS = [(page, door) for page in PAGES for door in ("drop", "paste", "chosen")]


@pytest.mark.parametrize(("page", "door"), _DOORS)
def test_more_than_five_files_belong_to_nothing_in_sight(
    desk, services, tmp_path, qtbot, page, door
):
    new_workshop(services, new_class(services), "S1", "a", SessionFacts(NINE))
    files = [tmp_path / f"{n}.pdf" for n in range(6)]
    for n, file in enumerate(files):
        file.write_bytes(others.pdf(n + 1))
    _bring(desk, PAGES[page], door, *files, qtbot=qtbot)
    places = {(one.module, one.activities, one.sessions) for one in services.materials.all()}
    assert places == {(None, (), ())}


@pytest.mark.parametrize(("page", "door"), [one for one in _DOORS if one[1] != "chosen"])
def test_a_folder_is_sorted_by_its_own_folders_wherever_it_comes_in(
    desk, services, stories, qtbot, page, door
):
    _bring(desk, PAGES[page], door, stories, qtbot=qtbot)
    kept = {one.title: one for one in services.materials.all()}
    modules = {name: one.module for name, one in kept.items()}
    told, love = Module.STORIES, Module.LOVE
    assert modules == {CANARY: told, "Vroeger": love, "Kwartet": love, "los": None}
    assert all((one.activities, one.sessions) == ((), ()) for one in kept.values())
    assert {name for name, one in kept.items() if one.only_me} == {CANARY, "Vroeger"}
    assert not services.materials.search(CANARY)


@pytest.mark.parametrize(("page", "door"), _DOORS)
def test_one_file_out_of_a_folder_of_stories_is_hers_until_she_answered(
    desk, services, stories, qtbot, page, door
):
    _bring(desk, PAGES[page], door, stories / "4 Verhalen" / f"{CANARY}.docx", qtbot=qtbot)
    (kept,) = services.materials.all()
    assert kept.only_me
    assert bool(kept.activities) is (page in {"sheet", "activity"})
    assert bool(kept.sessions) is (page == "workshop")
