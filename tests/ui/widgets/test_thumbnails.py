"""Small pictures of sheets: the page itself, sharp, white, and drawn again only when it changed."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QObject, QRect, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from pytestqt.qtbot import QtBot

from hope_desktop.domain.library.handout import Handout, HandoutKind
from hope_desktop.domain.terms import ActivityId, Changes, HandoutId
from hope_desktop.services.opening import Services
from hope_desktop.ui import theme
from hope_desktop.ui.widgets.thumbnails import (
    PICTURES,
    Thumbnails,
    drawn_later,
    forget,
    made_thumbnails,
)
from hope_desktop.ui.widgets.worker import Report, Worker
from tests import files_of_others as others
from tests.bringing import bring
from tests.making import handout
from tests.tools.shared_ui import made_ui

SIZE = QSize(105, 149)


@pytest.fixture
def parent() -> Iterator[QObject]:
    PICTURES.clear()
    made = Worker()
    yield made
    PICTURES.clear()


@pytest.fixture
def sheet(services) -> Handout:
    return services.library.handout(HandoutId("1.4/stellingenkaarten"))


def of_text(services: Services) -> Callable[[Handout], Callable[[Report], bytes]]:
    return lambda one: drawn_later(services.printing.draft_document(one))


def drawn(
    thumbnails: Thumbnails, sheet: object, qtbot: QtBot, *, size: QSize = SIZE, ratio: float = 1.0
) -> QPixmap:
    with qtbot.waitSignal(thumbnails.drawn):
        thumbnails.pixmap(sheet, size, ratio)
    return thumbnails.pixmap(sheet, size, ratio)


def inked(picture: QPixmap) -> int:
    """How many of its points are neither white nor the hairline."""
    image = picture.toImage().convertToFormat(QImage.Format.Format_RGB32)
    inside = range(3, image.width() - 4)
    return sum(image.pixelColor(x, y).lightness() < 235 for x in inside for y in range(3, 100))


def test_it_is_blank_paper_first_and_then_the_page(styled, parent, services, sheet, qtbot):
    thumbnails = Thumbnails(of_text(services), parent)
    with qtbot.waitSignal(thumbnails.drawn):
        assert inked(thumbnails.pixmap(sheet, SIZE, 1.0)) == 0
    assert inked(thumbnails.pixmap(sheet, SIZE, 1.0)) > 200


def test_the_same_text_is_drawn_once_and_another_text_again(styled, parent, services, sheet, qtbot):
    asked: list[Handout] = []

    def pdf_of(one: Handout) -> Callable[[Report], bytes]:
        asked.append(one)
        return of_text(services)(one)

    thumbnails = Thumbnails(pdf_of, parent)
    drawn(thumbnails, sheet, qtbot)
    thumbnails.pixmap(replace(sheet), SIZE, 1.0)
    assert len(asked) == 1
    drawn(thumbnails, replace(sheet, body="## Iets anders"), qtbot)
    assert len(asked) == 2


def test_paper_is_white_in_the_dark(styled, parent, services, sheet, qtbot):
    theme.apply(styled, "dark")
    thumbnails = Thumbnails(of_text(services), parent)
    with qtbot.waitSignal(thumbnails.drawn):
        empty = thumbnails.pixmap(sheet, SIZE, 1.0)
    assert empty.toImage().pixelColor(2, 147).lightness() < 60, (
        "what is not drawn yet does not glare"
    )
    picture = thumbnails.pixmap(sheet, SIZE, 1.0)
    assert picture.toImage().pixelColor(2, 147).lightness() > 240


def test_a_text_too_long_for_paper_stays_blank(styled, parent, services, qtbot):
    endless = handout("1.4/lang", body="woord " * 40_000)
    picture = drawn(Thumbnails(of_text(services), parent), endless, qtbot)
    assert inked(picture) == 0


@pytest.mark.parametrize(
    ("changes", "kept"),
    [
        (Changes(everything=True), False),
        (Changes(activities=frozenset({ActivityId("1.1")})), False),
        (Changes(material=True), True),
    ],
)
def test_a_text_that_changed_or_went_is_kept_nowhere(qapp, parent, changes, *, kept):
    key = (("blad",), 10)
    PICTURES.keep(key, QImage(10, 10, QImage.Format.Format_RGB16))
    forget(frozenset, changes)
    assert (PICTURES.find(key) is not None) is kept


@pytest.mark.parametrize("lines", [1, 5], ids=["small", "larger"])
def test_a_card_alone_on_its_page_is_shown_as_that_card(styled, parent, services, lines, qtbot):
    body = "## Kaart\n\n" + "Een zin om hardop te zeggen, van gewone lengte.\n\n" * lines
    card = handout("1.4/kaart", HandoutKind.CARDS, body=body)
    drawn(Thumbnails(of_text(services), parent), card, qtbot)
    image = PICTURES.find((card, SIZE.width() - 1))
    assert image.width() > image.height()


BMP = others.picture("BMP", 60, 20)
SEEN = {
    "blad.pdf": others.pdf(1),
    "foto.png": others.picture("PNG", 60, 20),
    "tekening.bmp": BMP,
    "met plaatje.docx": others.docx("<p/>", **{"docProps/thumbnail.jpeg": others.photo(60, 80)}),
    "kladje.txt": b"Eerste regel van dit kladje\nEn nog een regel",
    "werkblad.docx": others.docx(others.paragraph("Werkblad met woorden")),
}
UNSEEN = {
    "kapot.png": b"\x89PNG\r\n\x1a\n" + bytes(50),
    "reus.png": others.huge_png(20_000, 20_000),
    "scan.tiff": others.picture("TIFF", 60, 20),
    "kapot.pdf": b"%PDF-1.4 niet verder",
    "film.mp4": b"\0\0\0\x18ftypmp42" + bytes(90),
}


def box(thumbnails: Thumbnails, file: object, qtbot: QtBot) -> QImage:
    """A file in a grey box, once it is drawn."""
    made = QImage(QSize(120, 120), QImage.Format.Format_RGB32)

    def paint() -> None:
        made.fill(QColor("#808080"))
        painter = QPainter(made)
        thumbnails.paint_whole(painter, QRect(4, 4, 112, 112), file, 1.0)
        painter.end()

    with qtbot.waitSignal(thumbnails.drawn):
        paint()
    paint()
    return made


@pytest.mark.parametrize("name", [*SEEN, *UNSEEN])
def test_a_file_is_known_by_its_picture_its_words_or_its_icon(
    styled, parent, services, qtbot, name
):
    data = (SEEN | UNSEEN)[name]
    piece = services.materials.get(bring(services, name, data))
    shown = box(made_thumbnails(services, made_ui("nl"), parent), piece, qtbot)
    colours = [shown.pixelColor(x, y) for x in range(4, 116, 2) for y in range(4, 116, 2)]
    paper = sum(one.name() != "#808080" for one in colours) / len(colours)
    assert (paper > 0.25) == (name in SEEN)
    assert paper > 0.01, "an icon at least"


def test_of_what_is_for_her_alone_nothing_is_read(services):
    piece = services.materials.get(
        bring(services, "verhaal.txt", b"Mijn eigen verhaal", only_me=True)
    )
    assert services.files.look(piece) == b""
    assert services.files.first_words(piece) == ""


def test_a_file_that_went_is_kept_nowhere_and_one_that_moved_is_not_drawn_again(
    qapp, parent, services
):
    hers, gone = bring(services, "een.txt", b"een"), bring(services, "twee.txt", b"twee")
    hashes = [services.materials.get(one).sha256 for one in (hers, gone)]
    for sha256 in hashes:
        PICTURES.keep((sha256, 10), "woorden")
    services.materials.remove(gone)
    forget(services.files.shown_hashes, Changes(material=True))
    assert [PICTURES.find((sha256, 10)) is not None for sha256 in hashes] == [True, False]
    services.materials.change(replace(services.materials.get(hers), only_me=True))
    forget(services.files.shown_hashes, Changes(material=True))
    assert PICTURES.find((hashes[0], 10)) is None
