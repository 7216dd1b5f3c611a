"""Parts of the form, one by one: each shows some fields and tells which of them changed."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hope_desktop.domain.levels import Audience
from hope_desktop.ui.editing.activity.form_parts import (
    PickPart,
    Together,
)
from hope_desktop.ui.editing.activity.tables import LEVELS, NOTES, lines_of, of_lines
from hope_desktop.ui.editing.fields import FieldsPart, FormPart, chosen, ticked
from tests.making import activity
from tests.tools.shared_ui import made_ui

UI = made_ui("nl")
ONE = activity("x", risks=("a", "b"), curriculum=("u",), audiences=frozenset({Audience.PO}))


def _sentences() -> FormPart:
    return FieldsPart(NOTES, UI, read=lines_of, make=of_lines)


def _pick() -> FormPart:
    return PickPart("curriculum", "Kies…", lambda _activity: [("u", "U"), ("v", "V")], UI)


def _levels() -> FormPart:
    return FieldsPart(LEVELS, UI, "audiences", read=ticked, make=chosen)


@pytest.mark.parametrize(
    ("make", "place", "there", "count"),
    [
        (_sentences, "risks[1]", True, 2),
        (_sentences, "title", False, 2),
        (_pick, "curriculum[0]", True, 1),
        (_pick, "goal", False, 1),
        (_levels, "audiences", True, 0),
        (_levels, "goal", False, 0),
        (lambda: Together(_sentences(), _pick()), "curriculum", True, 3),
        (lambda: Together(_sentences(), _pick()), "title", False, 3),
    ],
)
def test_a_part_shows_its_fields_and_knows_their_places(
    styled: QApplication,
    qtbot: QtBot,
    make: Callable[[], FormPart],
    place: str,
    there: bool,
    count: int,
) -> None:
    part = make()
    qtbot.addWidget(part)
    told: list[str] = []
    part.changed.connect(lambda name, _value: told.append(name))
    part.show_text(ONE)
    assert told == []
    assert (part.editor(place) is not None) is there
    assert part.count(ONE) == count


def test_what_changed_is_told_by_name(styled: QApplication, qtbot: QtBot) -> None:
    part, levels = _sentences(), _levels()
    told: dict[str, object] = {}
    for one in (part, levels):
        qtbot.addWidget(one)
        one.show_text(ONE)
        one.changed.connect(lambda name, value: told.update({name: value}))
    part.form._editors["risks"].put("a\nc")
    levels.form._editors["mbo"].put(True)
    assert told == {"risks": ("a", "c"), "audiences": frozenset({Audience.PO, Audience.MBO})}


OPTIONS = [("a", "Eerste"), ("b", "Tweede"), ("c", "Derde")]


def test_things_are_added_and_left_out(styled: QApplication, qtbot: QtBot) -> None:
    some = PickPart("curriculum", "Kies…", lambda _activity: OPTIONS, UI)
    qtbot.addWidget(some)
    some.show_text(activity("x", curriculum=("b", "elders")))
    offered = [some.choice.itemText(at) for at in range(some.choice.count())]
    assert offered == ["Kies…", "Eerste", "Derde"]
    with qtbot.waitSignal(some.changed):
        some.choice.activated.emit(2)
    assert some.keys == ["b", "elders", "c"], "what has no words here is not lost"
    with qtbot.waitSignal(some.changed):
        some._remove("b")
    some.choice.activated.emit(0)
    assert some.keys == ["elders", "c"]


def test_ticks_and_levels_are_the_same() -> None:
    some = frozenset({Audience.PO, Audience.ISK})
    assert chosen(ticked(some)) == some
