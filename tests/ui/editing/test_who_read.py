"""Noting as who somebody read a text; nothing is saved here."""

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from hope_desktop.domain.library.handout import ReviewRole
from hope_desktop.domain.library.reviews import Record, State, Verdict
from hope_desktop.services.library.reviews import ReadBy
from hope_desktop.ui.editing.who_read import WhoRead
from tests.tools.shared_ui import made_ui

READ = Record("1.4/blad", "0" * 16, Verdict.GOOD, ReviewRole.TEACHER, "2027-01", reader="k7r2")


def asking(qtbot: QtBot) -> tuple[WhoRead, list[tuple[object, ...]]]:
    """The form, and what it asks for."""
    told: list[tuple[object, ...]] = []

    def tell(what: str, *about: object) -> None:
        told.append((what, *about))

    does = (partial(tell, what) for what in ("noted", "taken back", "erased"))
    made = WhoRead(*does, made_ui("nl"))
    qtbot.addWidget(made)
    return made, told


def test_the_organisation_is_asked_of_a_lawyer_alone(styled, qtbot):
    who_read, told = asking(qtbot)
    who_read.show()
    organisation = who_read.form.editor("organisation")
    assert not organisation.isVisible()
    role = who_read.form.editor("role")
    role.setCurrentIndex(1)  # type: ignore[attr-defined]
    assert organisation.isVisible()
    organisation.setText("Winkel")  # type: ignore[attr-defined]
    who_read.note.click()
    assert told == [("noted", ReviewRole.LAWYER, "Winkel")]
    role.setCurrentIndex(0)  # type: ignore[attr-defined]
    who_read.note.click()
    assert told[1:] == [("noted", ReviewRole.EXPERIENCE, "")], "nothing of before goes along"


def test_what_a_release_says_cannot_be_taken_back(styled, qtbot):
    who_read, told = asking(qtbot)
    shipped = replace(READ, reader="bibliotheek-1")
    found = ReadBy(State.READ, (READ, shipped), (), {}, frozenset({"k7r2"}))
    who_read.show_read(found)
    (remove,) = who_read.findChildren(QToolButton)
    remove.click()
    assert told == [("taken back", READ)]
