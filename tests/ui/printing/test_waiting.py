"""What printing waits for, in words, with the way to where that is solved."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QMenu, QPushButton

from hope_desktop.domain.library.handout import HandoutKind, HandoutToCome
from hope_desktop.domain.printing.reprinting import Different, Differs, PrintDifferences
from hope_desktop.domain.terms import HandoutId, HelplineId, Profile
from hope_desktop.services.printing.planned import Documents
from hope_desktop.ui.printing.waiting import Waiting, reasons
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.destination import HELPLINES, to_handout
from tests.making import NINE
from tests.tools.shared_ui import made_ui


@pytest.fixture
def ui() -> Ui:
    made = made_ui("en")
    made.preferences.change(sender_asked=True)
    return made


@pytest.fixture
def waiting(ui, qtbot) -> Waiting:
    made = Waiting(ui)
    qtbot.addWidget(made)
    return made


def without_lines(documents: Documents) -> Documents:
    """No help line waits for somebody to check it."""
    return replace(documents, texts=replace(documents.texts, waiting_lines=()))


def test_missing_handouts_and_signs_are_advice(waiting, services, session):
    documents = without_lines(services.printing.prepare(session))
    circle = replace(documents.activities[0], title="Mijn cirkel")
    circle = replace(circle, to_come=(HandoutToCome("Cirkelblad", HandoutKind.WORKSHEET),))
    records = documents.view.activities | {circle.id: circle}
    view = replace(documents.view, activities=records)
    waiting.show_missing(replace(documents, view=view), "\N{SNOWMAN}")
    assert "Cirkelblad (Mijn cirkel)" in waiting.said[0]
    assert "\N{SNOWMAN}" in waiting.said[1]
    assert waiting.findChildren(QPushButton) == []
    waiting.show_missing(replace(documents, lacking=("Blad",)), "")
    assert waiting.said == ("A picture is gone, so these are printed without it: Blad.",)
    card, *_others = documents.copies.plan
    plain = replace(card, text=replace(card.text, title="Kaart", body="Lief."))
    copies = replace(documents.copies, form=Profile.PICTO, plan=(plain,))
    waiting.show_missing(replace(documents, copies=copies), "")
    assert waiting.said == ("Still without pictures: Kaart.",)
    waiting.show_missing(documents, "")
    assert waiting.said == ()
    assert waiting.isHidden()


def test_a_help_line_that_waits_is_one_click_from_where_it_is_checked(
    waiting, services, session, qtbot
):
    waiting.show_missing(services.printing.prepare(session), "")
    assert waiting.said == ("Not on paper yet: Chat met Fier. Call first, or look it up.",)
    (button,) = waiting.findChildren(QPushButton)
    waiting.show_missing(services.printing.prepare(session), "")
    assert waiting.findChildren(QPushButton) == [button], "read again it stays under her pointer"
    with qtbot.waitSignal(waiting.go) as wish:
        button.click()
    assert wish.args == [HELPLINES]
    services.helplines.mark_checked(HelplineId("fier"), "Sam")
    waiting.show_missing(services.printing.prepare(session), "")
    assert waiting.isHidden()


def test_what_comes_in_dutch_is_one_click_from_where_it_is_translated(
    waiting,
    services,
    session,
    qtbot,
    monkeypatch,
):
    monkeypatch.setattr(QMenu, "popup", lambda _menu, _at: None)
    documents = services.printing.prepare(session)
    letter = services.library.handout(HandoutId("school/leerlingbrief.po"))
    copies = replace(documents.copies, language="en", plan=(), school=(letter,))
    waiting.show_missing(replace(documents, copies=copies), "")
    (button,) = [one for one in waiting.findChildren(QPushButton) if "Translate" in one.text()]
    button.click()
    (action,) = waiting.menu.actions()
    assert action.text() == letter.title
    with qtbot.waitSignal(waiting.go) as wish:
        action.trigger()
    assert wish.args == [to_handout(letter.id)]


ALL_OF_IT = Different("trainer", Differs.CONTENT, 2, 2)
FEW = Different("trainer", Differs.COPIES, 2, 1)
TITLES = {"trainer": "Trainer's papers", "pupils": "For every pupil"}
ASKED = "What is different?"
MATERIAL = {"added": ("Circle",), "removed": ("Ball",), "rewritten": ("Line",)}


@pytest.mark.parametrize(
    ("since", "said"),
    [
        (PrintDifferences(NINE, "saved", ()), ""),
        (PrintDifferences(NINE, "saved", (FEW,)), ""),
        (
            PrintDifferences(NINE, "saved", (ALL_OF_IT,), **MATERIAL),  # type: ignore[arg-type]
            "New in the workshop: Circle. Not in the workshop any more: Ball. Another text: Line.",
        ),
        (
            PrintDifferences(NINE, "saved", (ALL_OF_IT,)),
            "Other facts about the workshop, the class or the help lines.",
        ),
        (PrintDifferences(NINE, "saved", (ALL_OF_IT,), other_form=True), "Another reading form."),
        (
            PrintDifferences(NINE, "saved", (), too_much=("pupils",)),
            "Packed, and not needed any more: For every pupil.",
        ),
    ],
    ids=["nothing", "too few", "material", "unknown", "form", "too much"],
)
def test_reasons_are_sentences(since, said):
    assert reasons(since, TITLES, made_ui("en")) == " ".join(filter(None, (said and ASKED, said)))


def test_a_move_says_from_and_to():
    since = PrintDifferences(NINE, "saved", (ALL_OF_IT,), start=(None, NINE))
    said = reasons(since, TITLES, made_ui("en"))
    assert "no date yet" in said
    assert "9:00" in said
