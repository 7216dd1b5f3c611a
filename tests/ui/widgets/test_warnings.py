import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from hope_desktop.ui.widgets.warnings import Notice, NoticeList, notice


@pytest.mark.parametrize(
    ("weight", "said"), [("serious", "Important"), ("advice", "Advice"), ("good", "In order")]
)
def test_weight_is_said_in_words_too(styled, weight, said):
    shown = notice(Notice("No helper yet.", weight), str)
    assert shown.accessibleName() == f"{said}: No helper yet."
    assert any(not label.pixmap().isNull() for label in shown.findChildren(QLabel))


def test_notice_may_have_a_button_that_solves_it(styled):
    button = QPushButton("Fill in")
    shown = notice(Notice("No helper yet."), str, button)
    assert shown.isAncestorOf(button)


def test_serious_notices_stand_first_and_nothing_shows_nothing(styled):
    notices = NoticeList(str)
    notices.show_notices([Notice("b"), Notice("a", "serious"), Notice("c", "good")])
    texts = [label.text() for label in notices.findChildren(QLabel) if label.text()]
    assert texts == ["a", "b", "c"]
    assert not notices.isHidden()
    notices.show_notices(())
    assert notices.isHidden()
