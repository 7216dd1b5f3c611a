"""A handout to read: what it is, for whom, and its words."""

from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from hope_desktop.domain.levels import Audience
from hope_desktop.domain.library.handout import GroupSize, HandoutKind
from hope_desktop.services.library.reading import read_handout
from hope_desktop.ui.modules.handout_view import HandoutView
from tests.making import handout
from tests.tools.shared_ui import made_ui


def shown(qtbot: QtBot, **facts: object) -> HandoutView:
    view = HandoutView(made_ui("nl"))
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


def test_only_the_ticked_cards_are_wanted(styled: QApplication, qtbot: QtBot) -> None:
    view = shown(qtbot)
    assert not view.choose.isVisible()
    cards = handout("1.4/kaart", HandoutKind.CARDS, body="Een\n\n---\n\nTwee\n\n---\n\nDrie")
    view.show_handout(cards, read_handout(cards, {}))
    qtbot.wait(1)
    assert not any(tick.isVisible() for tick in view.ticks)
    assert view.chosen_cards() == frozenset()
    view.choose.click()
    assert all(tick.isVisible() for tick in view.ticks)
    view.ticks[1].click()
    assert view.chosen_cards() == {1, 3}
    view.ticks[0].click()
    view.ticks[2].click()
    assert not view.pdf.isEnabled()
    view.choose.click()
    assert view.chosen_cards() == frozenset()
    assert view.pdf.isEnabled()
