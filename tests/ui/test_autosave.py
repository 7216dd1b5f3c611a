"""Whatever is typed anywhere in the window survives a full disk and any refusal, in one table."""

import contextlib
from collections.abc import Callable, Iterator
from itertools import cycle
from typing import Any, NamedTuple
from unittest.mock import patch

import pytest
from PySide6.QtCore import QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.errors import DiskFull
from hope_desktop.domain.page import RowPlace
from hope_desktop.domain.terms import ActivityId, HandoutId, Level, SessionId
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.services.opening import Services
from hope_desktop.ui import autosave
from hope_desktop.ui.autosave import AutoSave
from hope_desktop.ui.classes.class_actions import TakeAlongDialog
from hope_desktop.ui.widgets.destination import (
    NEW_CLASS,
    Destination,
    to_activity,
    to_class,
    to_workshop,
)
from hope_desktop.ui.window_actions import WindowActions
from hope_desktop.ui.workshops.one.rows import WorkshopFace
from tests.bringing import bring
from tests.planning import new_class, new_workshop, workshop_of
from tests.tools.full_disk import full_disk
from tests.tools.shared_ui import made_ui
from tests.tools.stored import database_of
from tests.tools.window import opened

TYPED = "Stoelen in een kring, zonder tafels. " * 4
HERE, CARDS = ActivityId("1.4"), HandoutId("1.4/stellingenkaarten")


@pytest.fixture
def both(qtbot, tmp_path) -> Iterator[tuple[WindowActions, Services]]:
    """A window with the example, a class of its own, and an own file."""
    with opened(tmp_path / "data") as (desk, services):
        services.planning.example()
        new_class(services)
        bring(services, "Kwartet.pdf", to=HERE)
        desk.window.show()
        desk.window.activateWindow()
        qtbot.waitExposed(desk.window)
        yield desk, services


class Place(NamedTuple):
    """Somewhere one can type."""

    reach: Callable[[WindowActions, Services], QWidget]
    """Goes there, from wherever one is; gives what is typed in."""
    kept: Callable[[Services], object]
    typed: str = TYPED.strip()
    wrong: str | None = None
    """What can be typed there and never be kept."""


def _page(desk: WindowActions, wanted: Destination) -> Any:
    desk.window.pages.go(wanted)
    QApplication.processEvents()
    return desk.window.pages.current_page()


def _handout(desk: WindowActions, _services: Services) -> Any:
    page = _page(desk, to_activity(HERE))
    page.activity.opened.emit(CARDS)
    page.handout.change.click()
    return page.handout_editor


def _activity(place: str) -> Callable[[WindowActions, Services], QWidget]:
    def reach(desk: WindowActions, _services: Services) -> QWidget:
        page = _page(desk, to_activity(HERE))
        page.activity.change.click()
        found = page.activity_editor.form.reach(place)
        assert found is not None
        return found

    return reach


def _class(name: str) -> Callable[[WindowActions, Services], QWidget]:
    def reach(desk: WindowActions, services: Services) -> QWidget:
        wanted = next(one for one in services.classes.all() if one.facts.label == "2B")
        desk.window.pages.go(NEW_CLASS)  # from another class
        return _page(desk, to_class(wanted.id)).form.editor(name)

    return reach


def _new_class(desk: WindowActions, services: Services) -> QWidget:
    desk.window.pages.go(to_class(services.classes.all()[0].id))
    return _page(desk, NEW_CLASS).form.editor("school")


def _view(desk: WindowActions, services: Services) -> Any:
    """The example, after another workshop was looked at."""
    class_id = services.classes.all()[0].id
    if len(services.planning.all()) > 1:
        other = max(row.id for row in services.planning.all())
        desk.window.pages.go(to_workshop(other))
    else:
        desk.window.pages.go(Destination("planner", class_id=class_id, is_new=True))
    return _page(desk, to_workshop(_example(services))).view


def _arranged(view: Any) -> Any:
    view.show_face(WorkshopFace.PLAN)
    view.pane.open_row(RowPlace.WHOLE)
    return view.pane.parts[RowPlace.WHOLE].body


def _agreement(name: str) -> Callable[[WindowActions, Services], QWidget]:
    def reach(desk: WindowActions, services: Services) -> QWidget:
        view = _view(desk, services)
        return _arranged(view).lines[name]

    return reach


def _check(desk: WindowActions, services: Services) -> QWidget:
    view = _view(desk, services)
    check = next(iter(_arranged(view).checks.values()))
    check.note_box.show()
    return check.note


def _note(desk: WindowActions, services: Services) -> QWidget:
    view = _view(desk, services)
    first = view.plan.session.blocks[0].id
    view.show_face(WorkshopFace.PLAN)
    view.pane.open_row(first)
    return view.pane.parts[first].body.note


def _head_count(desk: WindowActions, services: Services) -> QWidget:
    if not any(one.facts.label == "4D" for one in services.classes.all()):
        made = new_class(services, ClassFacts("De Vaart", "4D", Level.HAVO, year=4))
        parts = tuple(map(ActivityId, ("O1", "1.4", "C3")))
        workshop_of(services, made, parts)
    head = _page(desk, to_workshop(_uncounted(services))).view.head
    head.change.setChecked(True)
    return head.pupils


def _slips(desk: WindowActions, services: Services) -> QWidget:
    page = _page(desk, to_workshop(_example(services)))
    page.view.show_face(WorkshopFace.AFTER)
    page.view.pane.open_row(RowPlace.WHOLE)
    return page.view.pane.after.counter.line


def _own_file(desk: WindowActions, services: Services) -> QWidget:
    page = _page(desk, to_activity(HERE))
    (file,) = services.materials.of_activity(HERE)
    page.activity.opened.emit(file.id)
    return page.own_file.more_form.editor("title")


def _example(services: Services) -> SessionId:
    return min(row.id for row in services.planning.all())


def _uncounted(services: Services) -> SessionId:
    return next(one.id for one in services.planning.all() if one.class_label == "4D")


def _facts(services: Services) -> SessionFacts:
    return services.planning.get(_example(services)).session.facts


def _facts_of_class(services: Services, label: str = "2B") -> ClassFacts:
    return next(one.facts for one in services.classes.all() if one.facts.label == label)


def _activity_text(services: Services) -> Any:
    return services.library.activity(HERE)


PLACES = {
    "text of a handout": Place(
        lambda d, s: _handout(d, s).edit, lambda s: s.library.handout(CARDS).body
    ),
    "title of a handout": Place(
        lambda d, s: _handout(d, s).facts.editor("title"),
        lambda s: s.library.handout(CARDS).title,
        "Kaarten over mogen en willen",
        wrong="",
    ),
    "step of an activity": Place(
        _activity("steps[0].say"), lambda s: _activity_text(s).steps[0].say
    ),
    "title of an activity": Place(
        _activity("title"), lambda s: _activity_text(s).title, "Mag dat wel?", wrong=""
    ),
    "question of a class": Place(_class("question"), lambda s: _facts_of_class(s).question),
    "go-to person of a class": Place(
        _class("helper"), lambda s: _facts_of_class(s).helper, "mevrouw De Wit", wrong="27"
    ),
    "school of a new class": Place(
        _new_class, lambda s: {one.facts.school for one in s.classes.all()}, "De Linde"
    ),
    "trainer of a workshop": Place(
        _agreement("trainer2"), lambda s: _facts(s).trainer2, "Samira El Amrani"
    ),
    "agreement with a school": Place(_check, lambda s: _facts(s).checklist[0].note),
    "length of a workshop": Place(
        lambda d, s: _view(d, s).head.minutes, lambda s: str(_facts(s).slot_minutes), "95", "0"
    ),
    "note at a part": Place(_note, lambda s: s.planning.get(_example(s)).session.blocks[0].note),
    "number of pupils": Place(_head_count, lambda s: str(_facts_of_class(s, "4D").pupils), "27"),
    "title of an own file": Place(
        _own_file,
        lambda s: s.materials.of_activity(HERE)[0].title,
        "Ganzenbord over grenzen",
        wrong="",
    ),
}


def _type(widget: QWidget, words: str) -> None:
    widget.setFocus()
    if isinstance(widget, QLineEdit | QSpinBox):
        widget.selectAll()
    if not words:
        QTest.keyClick(widget, "\b")
    QTest.keyClicks(widget, words)


def _words(widget: QWidget) -> str:
    if isinstance(widget, QPlainTextEdit | QTextEdit):
        return widget.toPlainText()
    if isinstance(widget, QSpinBox):
        return str(widget.value())
    return widget.text()


@contextlib.contextmanager
def _no_room(desk: WindowActions, services: Services) -> Iterator[None]:
    with full_disk(services, _example(services)):
        yield


@contextlib.contextmanager
def _read_only(_desk: WindowActions, services: Services) -> Iterator[None]:
    connection = database_of(services).connection
    connection.execute("PRAGMA query_only = ON")
    yield
    connection.execute("PRAGMA query_only = OFF")


REFUSALS = {"full disk": _no_room, "read only": _read_only}
refusals = pytest.mark.parametrize("refusal", REFUSALS.values(), ids=REFUSALS)


@pytest.mark.nightly
@pytest.mark.parametrize(
    ("place", "refusal"),
    list(zip(PLACES.values(), cycle(REFUSALS.values()), strict=False)),
    ids=PLACES,
)
def test_no_letter_goes_when_what_is_typed_cannot_be_kept(both, place, refusal):
    desk, services = both
    pages, operations = desk.window.pages, desk.ui.operations
    editor = place.reach(desk, services)
    with refusal(desk, services):
        _type(editor, place.typed)
        pages.show_page("today")
        assert place.typed not in _flat(place.kept(services))
        assert "nog niet opgeslagen" in desk.window.status.words.text()
        with patch("hope_desktop.ui.widgets.dialogs.confirmed", return_value=False) as asked:
            assert not desk.window.close()
        assert "nog niet opgeslagen" in asked.call_args.args[2]
        assert place.typed in _words(place.reach(desk, services))
    assert operations.save_typed() == ""
    assert place.typed in _flat(place.kept(services))


WRONG = {name: place for name, place in PLACES.items() if place.wrong is not None}


@pytest.mark.nightly
@pytest.mark.parametrize("place", WRONG.values(), ids=WRONG)
def test_what_can_never_be_kept_stays_where_it_was_typed_until_it_is_put_right(both, place):
    desk, services = both
    assert place.wrong is not None
    editor = place.reach(desk, services)
    before = place.kept(services)
    _type(editor, place.wrong)
    desk.window.pages.show_page("today")
    assert place.kept(services) == before
    assert "nog niet opgeslagen" in desk.window.status.words.text()
    again = place.reach(desk, services)
    assert _words(again) == place.wrong
    _type(again, place.typed)
    assert desk.ui.operations.save_typed() == ""
    assert place.typed in _flat(place.kept(services))


@pytest.mark.nightly
@refusals
def test_slips_that_were_counted_wait_for_the_next_time(both, refusal):
    desk, services = both
    line = _slips(desk, services)
    with refusal(desk, services):
        QTest.keyClicks(line, "111" * 6)
        desk.window.pages.show_page("modules")
        assert services.aftercares.get(_example(services)).tally.slips == 0
        again: Any = _slips(desk, services).parentWidget()
        assert again.tally.slips == 6
        desk.window.pages.show_page("modules")
    assert desk.ui.operations.save_typed() == ""
    assert services.aftercares.get(_example(services)).tally.slips == 6


def _take_along(desk: WindowActions, services: Services) -> Any:
    wanted = next(one for one in services.classes.all() if one.facts.label == "2B")
    page = _page(desk, to_class(wanted.id))
    page.doing.take_along()
    return page.findChildren(TakeAlongDialog)[-1]


def _series(desk: WindowActions, services: Services) -> Any:
    wanted = next(one for one in services.classes.all() if one.facts.label == "2B")
    first = new_workshop(services, wanted.id, "S3", "a", SessionFacts())
    page = _page(desk, to_workshop(first))
    page.view.actions_of_plan.by_name["series"].trigger()
    return page.view.actions_of_plan.dialog


DIALOGS: dict[str, tuple[Any, Callable[[Any], QLineEdit], Callable[[Any], Any], str]] = {
    "class of the next year": (
        _take_along,
        lambda d: d.form.editor("label"),
        lambda d: d.yes,
        "3B",
    ),
    "days of a series": (_series, lambda d: d.fields["b"].date.edit, lambda d: d.yes, "4-12-2026"),
}


@pytest.mark.nightly
@refusals
@pytest.mark.parametrize("dialog", DIALOGS.values(), ids=DIALOGS)
def test_a_dialog_stays_with_what_was_typed_until_that_is_kept(both, refusal, dialog):
    desk, services = both
    reach, line_of, button_of, typed = dialog
    shown = reach(desk, services)
    line = line_of(shown)
    with refusal(desk, services):
        _type(line, typed)
        button_of(shown).click()
        assert shown.isVisible()
        assert line.text() == typed
        said = [one.text() for one in shown.findChildren(QLabel) if one.isVisible()]
        assert desk.window.status.words.text() in said, "it is said in the dialog too"
    button_of(shown).click()
    QApplication.processEvents()
    assert not isValid(shown) or not shown.isVisible()


def _flat(kept: object) -> str:
    return " ".join(kept) if isinstance(kept, set) else str(kept)


def test_what_is_typed_while_something_is_kept_is_kept_the_next_time(qtbot):
    kept: list[str] = []

    def save(place: str, values: dict[str, Any]) -> None:
        kept.append(values["note"])
        if values["note"] == "first":
            saving.change(place, note="second")

    owner = QObject()
    saving = AutoSave(save, str, made_ui(), owner)
    saving.change("here", note="first")
    saving.flush()
    assert saving.typed("here") == {"note": "second"}
    saving.flush()
    assert (kept, saving.typed("here")) == (["first", "second"], {})


def test_what_there_was_no_room_for_is_tried_again_by_itself(qtbot, monkeypatch):
    monkeypatch.setattr(autosave, "AGAIN_MS", 20)
    left = [DiskFull(), DiskFull()]

    def save(_place: str, values: dict[str, Any]) -> None:
        if left:
            raise left.pop()
        kept.append(values["note"])

    kept: list[str] = []
    owner = QObject()
    saving = AutoSave(save, str, made_ui(), owner)
    saving.change("here", note="words")
    saving.flush()
    assert (kept, saving.typed("here")) == ([], {"note": "words"})
    qtbot.waitUntil(lambda: kept == ["words"])


def test_what_waits_for_its_end_is_kept_when_the_focus_goes(qtbot):
    page = QWidget()
    one, other = QLineEdit(page), QLineEdit(page)
    qtbot.addWidget(page)
    kept: list[str] = []

    def save(_place: str, values: dict[str, Any]) -> None:
        kept.append(values["note"])

    saving = AutoSave(save, str, made_ui(), page, waits=True)
    page.show()
    one.setFocus()
    qtbot.waitUntil(one.hasFocus)
    saving.change("here", note="words")
    other.setFocus()
    qtbot.waitUntil(lambda: kept == ["words"])
