"""What is asked of a workshop as a whole: fitting, letters, its series, and other classes."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFrame, QLabel

from hope_desktop.domain.terms import Changes, ClassId, Level, SessionId
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.domain.workshops.teller import LetterWord, Teller, Told
from hope_desktop.services.opening import Services
from hope_desktop.ui.widgets.destination import to_workshop
from hope_desktop.ui.workshops.dialogs import FitDialog, LettersDialog, ParallelDialog, SeriesDialog
from hope_desktop.ui.workshops.one.page import WorkshopView
from tests.making import CLASS_2B, NINE, school_class
from tests.planning import new_class, new_workshop
from tests.tools.in_words import words
from tests.tools.shared_ui import made_ui


@pytest.fixture
def fit(page, view, qtbot) -> FitDialog:
    view.pane.focus_row()
    QTest.keySequence(view.pane.card.parts[2], "Ctrl+M")
    found = view.actions_of_plan.dialog
    assert found is not None
    return found


def _planned(services: Services, view: WorkshopView) -> list[tuple[str | None, int]]:
    blocks = services.planning.session(view.plan.session.id).blocks
    return [(block.activity, block.minutes) for block in blocks]


def test_half_an_hour_is_typed_read_accepted_and_undone_by_keys(
    fit, view, services, operations, qtbot
):
    whole = _planned(services, view)
    qtbot.keyClicks(fit.minutes, "30")
    said = words(fit)
    assert "Een woord, een zin: leave out" in said
    assert "It is an extra, and those go first." in said
    assert "It fits, with 1 min to spare. It ends at 9:29." in said
    assert _planned(services, view) == whole
    QTest.keySequence(fit, "Return")
    assert _planned(services, view) == [("O1", 9), ("1.4", 12), ("C3", 8)]
    assert view.head.minutes.value() == 30
    operations.stack.undo()
    assert _planned(services, view) == whole
    assert view.head.minutes.value() == 50


def test_escape_changes_nothing(fit, view, services, qtbot):
    whole = _planned(services, view)
    fit.minutes.setValue(30)
    QTest.keySequence(fit, "Esc")
    assert _planned(services, view) == whole


@pytest.mark.parametrize(
    ("minutes", "told", "can"),
    [
        (49, "It fits, with 0 min to spare.", False),
        (
            12,
            "2 min short: opening and closing need their time. A whole lesson takes 26 m",
            True,
        ),
        (0, "1-480", False),
    ],
)
def test_it_says_how_it_stands(fit, minutes, told, can):
    fit.minutes.setValue(minutes)
    assert any(told in said for said in words(fit))
    assert fit.yes.isEnabled() == can


@pytest.mark.parametrize(
    ("minutes", "look"), [(49, "good"), (30, "good"), (20, "advice"), (12, "serious")]
)
def test_only_a_whole_lesson_that_fits_is_green(fit, minutes, look):
    fit.minutes.setValue(minutes)
    QApplication.processEvents()
    frames = [one for one in fit.outcome.findChildren(QFrame) if one.isVisible()]
    assert {one.property("look") for one in frames} - {None} == {look}
    without = any("Not the whole lesson: a part of the core goes" in one for one in words(fit))
    assert without == (look == "advice")


USUAL_LINE = "Daarbij vertelt iemand iets uit het eigen leven."
HERS = frozenset({"Noor"})
type Kept = list[tuple[Told, bool, bool, str | None]]


@pytest.fixture
def kept() -> Kept:
    return []


@pytest.fixture
def teller() -> Teller:
    return Teller("Noor", experts=HERS)


@pytest.fixture
def letters(styled, qtbot, services, kept, teller) -> LettersDialog:
    made: ClassId = new_class(services)
    facts = SessionFacts(NINE, 100, "Noor", "Joris", reason="De mentor gaf module 1 tot en met 3.")
    story: SessionId = new_workshop(services, made, "S4", facts=facts)

    def keep(*chosen: object) -> Changes:
        kept.append(chosen)  # type: ignore[arg-type]
        return Changes(sessions=frozenset({story}))

    ui = made_ui()
    ui.preferences.settings = replace(ui.preferences.settings, organisation="De Kade")
    made_dialog = LettersDialog(teller, services.planning.get(story), keep, ui, None)
    qtbot.addWidget(made_dialog)
    return made_dialog


def _tick(letters: LettersDialog, name: str) -> None:
    letters.form.editor(name).click()  # type: ignore[attr-defined]


def test_it_begins_with_the_subject_alone_and_says_how_many_letters(letters):
    assert letters.shown.text() == USUAL_LINE
    assert not letters.form.editor("line").isEnabled()
    said = " ".join(one.text() for one in letters.findChildren(QLabel))
    assert f"in {CLASS_2B.pupils} brieven" in said
    assert "en geen naam" in said


def test_each_sentence_is_shown_whole_and_as_it_will_be_printed(letters, kept):
    _tick(letters, "abused")
    assert letters.shown.text() == f"{USUAL_LINE} Die persoon is als kind seksueel misbruikt."
    letters.yes.click()
    assert kept == [(Told(frozenset({LetterWord.ABUSED})), False, False, None)]


def test_her_own_sentence_takes_the_place_of_all_else(letters, kept):
    _tick(letters, "abused")
    _tick(letters, "own-words")
    assert set(letters.shown.text()) == {"_"}, "a line to write on"
    letters.form.editor("line").setText(" Ik vertel over mezelf. ")  # type: ignore[attr-defined]
    assert letters.shown.text() == "Ik vertel over mezelf."
    letters.yes.click()
    assert kept[0][0].line == "Ik vertel over mezelf."


@pytest.mark.parametrize(
    ("typed", "sender"), [("", ""), (" De Linde ", "De Linde"), ("De Kade", None)]
)
def test_another_sender_is_for_this_workshop_alone(letters, kept, typed, sender):
    """De Kade is who always sends the letters."""
    line = letters.come_from.editor("sender")
    assert line.text() == "De Kade"
    line.setText(typed)
    letters.yes.click()
    assert kept[0][3] == sender


@pytest.mark.parametrize(
    ("shown", "chosen"),
    [
        ("Geen naam", (False, False)),
        ("Noor", (True, False)),
        ("Noor (ervaringsdeskundige)", (True, True)),
    ],
)
def test_her_name_stands_below_the_letter_to_parents_only_when_she_chose_it(
    letters, kept, shown, chosen
):
    below = letters.below.editor("below")
    assert below.currentText() == "Geen naam"
    below.setCurrentText(shown)
    letters.yes.click()
    assert kept[0][1:3] == chosen


@pytest.mark.parametrize(
    "teller", [Teller("Noor", named=HERS, experts=HERS, sender="De Linde")], ids=["chosen"]
)
def test_what_she_chose_before_stands_there_again(letters, kept):
    assert letters.below.editor("below").currentText() == "Noor (ervaringsdeskundige)"
    letters.yes.click()
    assert kept[0][1:] == (True, True, "De Linde")


@pytest.fixture
def first(services, class_id) -> SessionId:
    facts = SessionFacts(start=NINE, slot_minutes=50)
    return new_workshop(services, class_id, "S3", "a", facts)


@pytest.fixture
def asked(desk, first) -> SeriesDialog:
    desk.window.pages.go(to_workshop(first))
    page = desk.window.pages.current_page()
    page.view.actions_of_plan.by_name["series"].trigger()
    found = page.view.actions_of_plan.dialog
    assert isinstance(found, SeriesDialog)
    return found


def test_enter_plans_them_a_week_apart_and_undo_takes_them_back(
    asked, services, first, operations, qtbot
):
    QTest.keySequence(asked, "Return")
    planned = [part.start for part in services.series.parts(first)]
    assert planned == [NINE + timedelta(days=7 * week) for week in range(4)]
    operations.stack.undo()
    assert [part.session is not None for part in services.series.parts(first)] == [
        True,
        False,
        False,
        False,
    ]


def test_a_date_that_cannot_be_is_said_beside_it_and_nothing_is_made(asked, services, first, qtbot):
    day = asked.fields["c"].date
    day.edit.selectAll()
    qtbot.keyClicks(day.edit, "31 februari")
    asked.yes.click()
    assert asked.isVisible()
    assert day.complaint.text()
    assert [part.session is None for part in services.series.parts(first)][1:] == [True] * 3


def test_a_lesson_without_a_date_is_planned_too(asked, services, first):
    asked.fields["d"].date.edit.setText("")
    asked.yes.click()
    last = services.series.parts(first)[3]
    assert last.session is not None
    assert last.start is None


def test_classes_of_the_same_school_stand_first_and_mine_is_not_there(qtbot):
    mine = school_class()
    far = replace(mine, id=ClassId(8), facts=replace(CLASS_2B, school="Aa", label="1A"))
    near = replace(mine, id=ClassId(9), facts=replace(CLASS_2B, label="2C & 2D"))
    asked = ParallelDialog(mine, (far, mine, near), "2026-2027", bool, made_ui("nl"))
    qtbot.addWidget(asked)
    assert [tick.text() for tick in asked.ticks.values()] == [
        "2C && 2D · De Brug",
        "1A · Aa",
    ]


def test_without_other_classes_a_new_one_can_be_named(qtbot):
    mine = school_class()
    asked = ParallelDialog(mine, (mine,), "2026-2027", bool, made_ui("nl"))
    qtbot.addWidget(asked)
    assert not asked.yes.isEnabled()
    asked.new.setText("2D")
    assert asked.yes.isEnabled()


@pytest.mark.parametrize("level", [Level.HAVO, Level.ADULTS])
def test_no_plan_for_pupils_is_offered_to_adults_nor_the_other_way_round(qtbot, level):
    mine = school_class(replace(CLASS_2B, level=level))
    pupils, team = (
        replace(mine, id=ClassId(at), facts=replace(CLASS_2B, level=one))
        for at, one in ((8, Level.VWO), (9, Level.ADULTS))
    )
    asked = ParallelDialog(mine, (mine, pupils, team), "2026-2027", bool, made_ui("nl"))
    qtbot.addWidget(asked)
    assert tuple(asked.ticks) == ((team if level is Level.ADULTS else pupils).id,)
