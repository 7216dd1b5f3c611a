"""What letters say of who tells: whole sentences, as they will be printed."""

import pytest
from PySide6.QtWidgets import QLabel

from hope_desktop.domain.changes import Changes
from hope_desktop.domain.ids import ClassId, SessionId, TemplateId
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.domain.workshops.teller import LetterWord, Teller, Told
from hope_desktop.ui.workshops.plan.letters_dialog import LettersDialog
from tests.making import CLASS_2B, NINE
from tests.tools.shared_ui import made_ui

USUAL = "Daarbij vertelt iemand iets uit het eigen leven."
type Kept = list[tuple[Told, bool, bool, str | None]]


@pytest.fixture
def kept() -> Kept:
    return []


@pytest.fixture
def dialog(styled, qtbot, services, kept) -> LettersDialog:
    made: ClassId = services.classes.add(CLASS_2B)[0]
    facts = SessionFacts(NINE, 100, "Noor", "Joris", reason="De mentor gaf module 1 tot en met 3.")
    story: SessionId = services.planning.from_template(made, TemplateId("S4"), None, facts)[0]

    def keep(*chosen: object) -> Changes:
        kept.append(chosen)  # type: ignore[arg-type]
        return Changes(sessions=frozenset({story}))

    teller, view = Teller("Noor", experts=frozenset({"Noor"})), services.planning.get(story)
    made_dialog = LettersDialog(teller, view, keep, made_ui(), None)
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
    assert kept == [(Told(frozenset({LetterWord.ABUSED})), False, True, None)]


def test_her_own_sentence_takes_the_place_of_all_else(dialog, kept):
    _tick(dialog, "abused")
    _tick(dialog, "own-words")
    assert set(dialog.shown.text()) == {"_"}, "a line to write on"
    dialog.form.editor("line").setText(" Ik vertel over mezelf. ")  # type: ignore[attr-defined]
    assert dialog.shown.text() == "Ik vertel over mezelf."
    dialog.yes.click()
    assert kept[0][0].line == "Ik vertel over mezelf."


@pytest.mark.parametrize(("typed", "sender"), [("", ""), (" De Linde ", "De Linde")])
def test_another_sender_is_for_this_workshop_alone(dialog, kept, typed, sender):
    line = dialog.come_from.editor("sender")
    assert not line.isEnabled()
    dialog.come_from.editor("other").click()  # type: ignore[attr-defined]
    assert line.isEnabled()
    line.setText(typed)  # type: ignore[attr-defined]
    dialog.yes.click()
    assert kept[0][3] == sender
