"""A handout to read: what it is, for whom, and its words."""

from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from hope_desktop.domain.handout import GroupSize, HandoutKind
from hope_desktop.domain.levels import Audience
from hope_desktop.services.reading import read_handout
from hope_desktop.texts import plural, translator
from hope_desktop.ui.modules.handout_view import HandoutView
from tests.making import handout


def shown(qtbot: QtBot, **facts: object) -> HandoutView:
    view = HandoutView(translator("nl"), plural("nl"))
    qtbot.addWidget(view)
    one = handout("1.4/blad", **facts)
    view.show_handout(one, read_handout(one, {}))
    view.show()
    return view


def words(view: HandoutView) -> str:
    return "\n".join(label.text() for label in view.findChildren(QLabel) if label.isVisible())


def test_it_says_what_it_is_and_for_whom(styled: QApplication, qtbot: QtBot) -> None:
    view = shown(qtbot, audiences=frozenset({Audience.PO}), group_size=GroupSize.FOUR)
    assert view.name.text() == "Werkblad 1.4/blad"
    assert view.about.text() == "Werkblad · voor basisschool · één per viertal · concept"
    assert "Schrijf iets op." in words(view)


def test_a_made_up_story_says_so(styled: QApplication, qtbot: QtBot) -> None:
    assert "verzonnen" in words(shown(qtbot, fictional=True))
    assert "verzonnen" not in words(shown(qtbot))


def test_another_handout_replaces_the_first(styled: QApplication, qtbot: QtBot) -> None:
    view = shown(qtbot)
    cards = handout("1.4/kaart", HandoutKind.CARDS, body="## Rood\n\n---\n\n## Groen\n")
    view.show_handout(cards, read_handout(cards, {}))
    qtbot.wait(1)
    assert "Schrijf iets op." not in words(view)
    assert "Rood" in words(view)


def test_pdf_is_one_button_away(styled: QApplication, qtbot: QtBot) -> None:
    view = shown(qtbot)
    with qtbot.waitSignal(view.pdf_requested):
        view.pdf.click()
