"""One remark beside the line of today."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hope_desktop.domain.ids import HandoutId
from hope_desktop.domain.library.handout import ReviewRole
from hope_desktop.domain.library.reviews import TextRemark, Verdict
from hope_desktop.services.library.rewordings import Rewording, Sister
from hope_desktop.ui.settings.rewording_view import RewordingView, Words
from tests.making import handout
from tests.tools.shared_ui import made_ui

SHEET, EASY, PLAIN = handout("1.1/blad"), handout("1.1/blad.basis"), handout("1.1/blad.po")
REMARK = TextRemark("1.1/blad", "Zo is het.", "Zo was het.", ReviewRole.TEACHER, "2026-11", "k")
READY = Rewording(REMARK, "Blad", "Zo is het.", "Zo was het.", is_ready=True)
NAMES = {one.id: one.id for one in (SHEET, EASY, PLAIN)}


def sisters(_rewording: Rewording, _words: str) -> tuple[Sister, ...]:
    return (Sister(EASY, "Zo is het.", is_same=True), Sister(PLAIN, "", is_same=False))


def test_ticks_stay_as_they_were_put_until_another_is_shown(styled, qtbot):
    view = RewordingView(bool, bool, made_ui("nl"))
    qtbot.addWidget(view)
    view.show_rewording(READY, sisters, NAMES)
    assert view.ticked() == [HandoutId("1.1/blad.basis")]
    view.turn_ticks()
    assert view.ticked() == []
    view.show_rewording(READY, sisters, NAMES)
    assert view.ticked() == [], "read again"
    other = TextRemark(
        "1.1/blad", "Zo is het.", "", ReviewRole.TEACHER, "2026-11", "m", Verdict.DROP
    )
    view.show_rewording(Rewording(other, "Blad", "Zo is het.", "", is_ready=True), sisters, NAMES)
    assert view.ticked() == [HandoutId("1.1/blad.basis")]


def test_enter_takes_what_was_typed_and_escape_leaves_it(styled, qtbot):
    done: list[str] = []
    words = Words(partial(done.append, "taken"), partial(done.append, "left"))
    qtbot.addWidget(words)
    QTest.keyClick(words, Qt.Key.Key_Return)
    QTest.keyClick(words, Qt.Key.Key_Escape)
    assert done == ["taken", "left"]
    QTest.keyClicks(words, "Zo")
    assert words.toPlainText() == "Zo"
