"""Every kind of block becomes plain words; nothing in a text is loaded or read as markup."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from hope_desktop.domain.library.handout import HandoutKind
from hope_desktop.services.library.reading import ReadableText, read_handout
from hope_desktop.ui.modules.blocks import BlockView
from tests.making import handout
from tests.tools.shared_ui import made_ui


def read(body: str, kind: HandoutKind = HandoutKind.WORKSHEET) -> ReadableText:
    return read_handout(handout("1.4/blad", kind, body=body), {})


@pytest.fixture
def blocks(styled: QApplication) -> BlockView:
    return BlockView(made_ui("nl"))


def is_card(frame: QFrame) -> bool:
    return frame.property("look") == "card"


def said(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.text()]


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("## Kop", ["Kop"]),
        ("Een **vet** woord.", ["Een vet woord."]),
        ("- een\n- twee", ["•", "een", "•", "twee"]),
        ("3. drie\n4. vier", ["3.", "drie", "4.", "vier"]),
        ("- [ ] leeg\n- [x] vol", ["☐", "leeg", "☒", "vol"]),
        ("| A | B |\n|---|---|\n| **a** | b |", ["A", "B", "a", "b"]),
        ("{{banner:Let op}}", ["Let op"]),
        ("{{lines:3|Wat denk je?}}", ["Wat denk je? (3 regels om op te schrijven)"]),
        ("{{lines:1|}}", ["1 regel om op te schrijven"]),
        ("{{scale:fijn|niet fijn}}", ["fijn – niet fijn"]),
        ("{{figure:body|Een omtrek.}}", ["Tekening: Een omtrek."]),
        ("{{picture:ear|Een oor}}\nLuister.", ["Plaatje: Een oor", "Luister."]),
        ("{{picture:ear|Een oor}}\n1. Luister.", ["1.", "Plaatje: Een oor", "Luister."]),
        ("{{help}}", ["Hier staan de hulplijnen."]),
    ],
)
def test_block_in_words(blocks: BlockView, qtbot: QtBot, body: str, words: list[str]) -> None:
    page = blocks.page(read(body).blocks)
    qtbot.addWidget(page)
    assert said(page) == words


def test_markup_and_pictures_stay_letters(blocks: BlockView, qtbot: QtBot) -> None:
    body = '<img src="file:///etc/hosts"> ![x](http://example.org/x.png) <b>dik</b>'
    page = blocks.page(read(body).blocks)
    qtbot.addWidget(page)
    labels = page.findChildren(QLabel)
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)
    assert not page.findChildren(QTextEdit)
    assert "<b>dik</b>" in "".join(said(page))


def test_cards_lie_two_beside_each_other(blocks: BlockView, qtbot: QtBot) -> None:
    found = read("## Een\n\n***\n\nAchter\n\n---\n\n## Twee\n\n---\n\n## Drie", HandoutKind.CARDS)
    page = blocks.cards(found.cards, [QWidget() for _card in found.cards])
    qtbot.addWidget(page)
    page.resize(600, 400)
    page.show()
    assert said(page) == ["Een", "Achterkant", "Achter", "Twee", "Drie"]
    places = [card.mapTo(page, QPoint()) for card in page.findChildren(QFrame) if is_card(card)]
    one, two, three = places
    assert one.y() == two.y() < three.y()
    assert one.x() == three.x() < two.x()


def test_a_long_cell_is_not_cut_off(blocks: BlockView, qtbot: QtBot) -> None:
    long = "woord " * 60
    page = blocks.page(read(f"| A | B |\n|---|---|\n| {long} | kort |").blocks)
    qtbot.addWidget(page)
    page.resize(400, page.heightForWidth(400))
    page.show()
    for label in page.findChildren(QLabel):
        assert label.height() >= label.heightForWidth(label.width())
