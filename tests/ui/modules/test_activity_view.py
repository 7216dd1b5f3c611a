"""An activity shows its whole record."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from hope_desktop.domain.errors import NotFound
from hope_desktop.domain.library.activity import Activity, Differentiation, Step, StepRole, Supply
from hope_desktop.domain.terms import ActivityId, Audience
from hope_desktop.settings import Language
from hope_desktop.ui.modules.activity_view import ActivityView, ScenePicture, StepsTable
from hope_desktop.ui.modules.commands import ModulesCommands
from hope_desktop.ui.widgets.destination import to_activity
from hope_desktop.ui.widgets.layouts import TextLabel
from hope_desktop.ui.widgets.thumbnails import Thumbnails
from hope_desktop.ui.widgets.worker import Report
from tests.making import activity, handout, variant
from tests.tools.shared_ui import made_ui


def words(view: ActivityView) -> str:
    QApplication.processEvents()
    found = [label.text() for label in view.findChildren(QLabel) if label.isVisible()]
    return "\n".join(found).casefold()


def texts_of(one: Activity) -> list[str]:
    """Every sentence of a record that a trainer has to be able to read."""
    steps = (*one.steps, *(step for way in one.variants for step in way.steps))
    return [
        one.title,
        one.goal,
        one.method,
        one.content_note,
        one.letter_note,
        one.exit,
        one.lighter_alternative,
        one.aftercare,
        one.without_paper,
        *one.risks,
        *one.tips,
        *(step.what for step in steps),
        *(step.say.strip().strip('"“”') for step in steps),
        *(material.what for material in one.materials),
        *(part.text for part in one.differentiation),
        *(way.name for way in one.variants),
    ]


def pictures() -> Thumbnails:
    """Of sheets that cannot be drawn: they stay blank."""

    def nothing(sheet: object) -> Callable[[Report], bytes]:
        raise NotFound("handout", str(sheet))

    return Thumbnails(nothing, QApplication.instance())


def made_view(language: Language = "nl") -> ActivityView:
    ui = made_ui(language)
    made = ActivityView(ModulesCommands(window := QWidget(), ui), pictures(), ui)
    window.setParent(made)
    return made


@pytest.fixture
def view(styled, qtbot) -> ActivityView:
    made = made_view()
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    return made


def test_facts_stand_in_words_beside_the_dots(view):
    view.show_activity(activity("2.1", minutes=20, min_minutes=14, intensity=2), ())
    said = words(view)
    for fact in ("20 minuten (minstens 14)", "1 tot 99 leerlingen", "kan binnenkomen"):
        assert fact in said
    assert [one.text()[:3] for one in view.findChildren(QLabel) if "●" in one.text()] == ["●●○"]


def test_what_there_is_not_leaves_no_empty_card(view):
    bare = replace(activity("2.1"), content_note="", exit="", lighter_alternative="", aftercare="")
    view.show_activity(replace(bare, method="", goal=""), ())
    assert view.method.isHidden()
    assert view.goal.isHidden()
    said = words(view)
    for name in ("zo houd je het veilig", "risico", "tips", "per niveau"):
        assert name not in said


def test_variants_materials_and_levels_have_their_own_cards(view):
    full = activity(
        "2.1",
        variants=(variant("Kort", 14),),
        materials=(Supply("pennen", 6),),
        differentiation=(Differentiation(frozenset({Audience.PO}), "Doe er vier."),),
    )
    view.show_activity(full, ())
    said = words(view)
    for part in ("kort · 14 minuten", "6 × pennen", "basisschool", "doe er vier."):
        assert part in said


def test_handouts_open_own_and_shared(view, qtbot):
    own, shared = handout("2.1/blad"), handout("C3/hulpkaart")
    view.show_activity(activity("2.1", handouts=(own,)), (shared,))
    assert [row.key for row in view.handouts.view.rows.rows] == [own.id, shared.id]
    with qtbot.waitSignal(view.opened) as chosen:
        view.handouts.row_opened.emit(shared.id)
    assert chosen.args == [shared.id]


def test_the_scene_of_its_lesson_sheet_stands_above_its_steps(page, qtbot):
    page.show_destination(to_activity(ActivityId("1.4")))
    scene = page.findChild(ScenePicture)
    assert scene.sheet.id == "1.4/lesblad", "in the words of the window, as a class gets it"

    def is_drawn() -> bool:
        seen = scene.grab().toImage()
        return seen.pixel(4, 4) == seen.pixel(388, 110) != seen.pixel(60, 152)

    qtbot.waitUntil(is_drawn)


def test_in_english_it_says_that_the_text_is_dutch(styled, qtbot):
    for language, told in (("en", True), ("nl", False)):
        view = made_view(language)
        qtbot.addWidget(view)
        view.show()
        view.show_activity(activity("2.1"), ())
        said = words(view)
        assert ("no english version yet" in said or "nog geen engelse" in said) is told


def test_steps_are_told_in_order(styled, qtbot):
    steps = (
        Step(2, "Wijs de plekken aan.", say='"Je mag wisselen."'),
        Step(4, "Vraag door.", StepRole.MENTOR),
    )
    table = StepsTable(steps, made_ui("nl"))
    qtbot.addWidget(table)
    table.show()
    assert [text.text() for text in table.findChildren(TextLabel)] == [
        "2 min",
        "Trainer 1",
        "Wijs de plekken aan.",
        "Zeg",
        "“Je mag wisselen.”",
        "4 min",
        "Mentor",
        "Vraag door.",
    ]


def test_words_of_all_steps_begin_at_one_line(styled, qtbot):
    steps = (Step(120, "Lang.", StepRole.TRAINER_1), Step(4, "Kort.", StepRole.MENTOR))
    table = StepsTable(steps, made_ui("nl"))
    qtbot.addWidget(table)
    table.resize(400, 200)
    table.show()
    places = [
        text.mapTo(table, text.rect().topLeft()).x()
        for text in table.findChildren(TextLabel)
        if text.text() in {"Lang.", "Kort."}
    ]
    assert len(set(places)) == 1
