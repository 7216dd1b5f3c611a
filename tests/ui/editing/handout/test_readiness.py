"""A version is printed when its maker says so, and not without what protects a pupil."""

from dataclasses import replace

from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from hope_desktop.domain.ids import HandoutId
from hope_desktop.services.opening import Services
from hope_desktop.ui.editing.handout.editor import HandoutEditor
from hope_desktop.ui.window_actions import WindowActions

OWN = HandoutId("C3/hulpkaart.eigen")


def test_a_version_that_lacks_help_does_not_become_ready(
    own_card: HandoutEditor, services: Services
) -> None:
    own_card.edit.replace_all("## Wil je praten?")
    own_card.readiness.ready.click()
    assert not own_card.readiness.ready.isChecked()
    assert own_card.problems.isVisible()
    kept = services.library.handout(OWN)
    assert (kept.draft, kept.body) == (True, "## Wil je praten?")


def test_ready_is_kept_at_once_and_taken_back_with_undo(
    own_card: HandoutEditor, services: Services, desk: WindowActions
) -> None:
    own_card.readiness.ready.click()
    assert not services.library.handout(OWN).draft
    desk.window.commands["undo"].trigger()
    assert services.library.handout(OWN).draft
    assert not own_card.readiness.ready.isChecked()


def test_the_lines_that_are_left_are_walked_through(translation: HandoutEditor) -> None:
    seen = []
    for _time in range(3):
        translation.readiness.next.click()
        seen.append(translation.edit.textCursor().selectedText())
    assert seen[0].startswith("Hoi!")
    assert len(set(seen)) == 3
    assert translation.readiness.next.text().endswith(" regels te vertalen")
    translation.edit.replace_all("Hi there!")
    assert translation.readiness.next.text() == "De titel is nog niet vertaald"
    translation.readiness.next.click()
    title = translation.facts.main.editor("title")
    assert isinstance(title, QLineEdit)
    assert title.isVisible()
    title.setText("For you")
    assert not translation.readiness.next.isVisible()


def test_another_text_begins_at_its_own_first_line(
    translation: HandoutEditor, qtbot: QtBot
) -> None:
    readiness, text = translation.readiness, translation.typing.draft()
    assert text is not None
    source = replace(text, language="nl")
    readiness.next.click()
    other = replace(text, id=HandoutId("school/leerlingbrief.andere"), language="en")
    readiness.show_version(other, source, frozenset(), 0)
    with qtbot.waitSignal(readiness.place_chosen) as first:
        readiness.next.click()
    assert first.args is not None
    assert other.body[first.args[0] : first.args[1]].startswith("Hoi!")
