"""What letters say of who tells: whole sentences, as they will be printed."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel

from hope_desktop.domain.terms import Changes, ClassId, SessionId
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.domain.workshops.teller import LetterWord, Teller, Told
from hope_desktop.ui.workshops.dialogs import LettersDialog
from tests.making import CLASS_2B, NINE
from tests.planning import new_class, new_workshop
from tests.tools.shared_ui import made_ui

USUAL = "Daarbij vertelt iemand iets uit het eigen leven."
HERS = frozenset({"Noor"})
type Kept = list[tuple[Told, bool, bool, str | None]]


@pytest.fixture
def kept() -> Kept:
    return []


@pytest.fixture
def teller() -> Teller:
    return Teller("Noor", experts=HERS)


@pytest.fixture
def dialog(styled, qtbot, services, kept, teller) -> LettersDialog:
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


def _tick(dialog: LettersDialog, name: str) -> None:
    dialog.form.editor(name).click()  # type: ignore[attr-defined]


def test_it_begins_with_the_subject_alone_and_says_how_many_letters(dialog):
    assert dialog.shown.text() == USUAL
    assert not dialog.form.editor("line").isEnabled()
    said = " ".join(one.text() for one in dialog.findChildren(QLabel))
    assert f"in {CLASS_2B.pupils} brieven" in said
    assert "en geen naam" in said


def test_each_sentence_is_shown_whole_and_as_it_will_be_printed(dialog, kept):
    _tick(dialog, "abused")
    assert dialog.shown.text() == f"{USUAL} Die persoon is als kind seksueel misbruikt."
    dialog.yes.click()
    assert kept == [(Told(frozenset({LetterWord.ABUSED})), False, False, None)]


def test_her_own_sentence_takes_the_place_of_all_else(dialog, kept):
    _tick(dialog, "abused")
    _tick(dialog, "own-words")
    assert set(dialog.shown.text()) == {"_"}, "a line to write on"
    dialog.form.editor("line").setText(" Ik vertel over mezelf. ")  # type: ignore[attr-defined]
    assert dialog.shown.text() == "Ik vertel over mezelf."
    dialog.yes.click()
    assert kept[0][0].line == "Ik vertel over mezelf."


@pytest.mark.parametrize(
    ("typed", "sender"), [("", ""), (" De Linde ", "De Linde"), ("De Kade", None)]
)
def test_another_sender_is_for_this_workshop_alone(dialog, kept, typed, sender):
    """De Kade is who always sends the letters."""
    line = dialog.come_from.editor("sender")
    assert line.text() == "De Kade"
    line.setText(typed)
    dialog.yes.click()
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
    dialog, kept, shown, chosen
):
    below = dialog.below.editor("below")
    assert below.currentText() == "Geen naam"
    below.setCurrentText(shown)
    dialog.yes.click()
    assert kept[0][1:3] == chosen


@pytest.mark.parametrize(
    "teller", [Teller("Noor", named=HERS, experts=HERS, sender="De Linde")], ids=["chosen"]
)
def test_what_she_chose_before_stands_there_again(dialog, kept):
    assert dialog.below.editor("below").currentText() == "Noor (ervaringsdeskundige)"
    dialog.yes.click()
    assert kept[0][1:] == (True, True, "De Linde")
