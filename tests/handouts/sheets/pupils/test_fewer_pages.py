"""Paper is saved where it costs nobody anything: shared pages, smaller drawings, less white."""

import random

import pytest

from benchmarks import pdf_texts
from hope_desktop.domain.library.handout import HandoutKind
from hope_desktop.handouts import specs
from hope_desktop.handouts.layout.fields import DrawnField
from hope_desktop.handouts.layout.flow import PageBreak, Piece
from hope_desktop.handouts.pdf.structure import Element
from hope_desktop.handouts.render import render
from hope_desktop.handouts.sheets.pupils import help_block, pupil_sheet
from hope_desktop.handouts.sheets.pupils.fewer_pages import Closer, without_breaks
from tests.handouts.proof import proven
from tests.handouts.samples import handout

ROOM = 700.0


def text(height: float) -> Piece:
    piece = Piece()
    piece.height = height
    return piece


def drawing(height: float) -> Piece:
    return DrawnField(Element("Figure"), (400, height), lambda *_: None)


def asked(pieces: list[Piece], used: float, pages: int = 2) -> tuple[list[float], float]:
    closer = Closer(ROOM)
    closer.look_at(pieces)
    return list(closer(used, ROOM * (pages - 1))), closer.size


def test_text_alone_comes_closer_when_that_can_save_a_page():
    assert asked([text(705)], 705) == ([0.88, 0.75, 0.6], 1.0)
    assert asked([text(715)], 715) == ([0.75, 0.6], 1.0)
    assert asked([text(790)], 790) == ([0.6], 1.0)
    assert asked([text(900)], 900) == ([], 1.0)


@pytest.mark.parametrize("over", [20, 60, 120])
def test_a_drawing_becomes_as_much_smaller_as_is_needed(over):
    air, size = asked([text(100), drawing(500), text(100 + over)], 700 + over)
    assert air
    assert 0.6 <= size < 1 - over / 500


def test_a_drawing_never_becomes_small():
    assert asked([text(100), drawing(200), text(1000)], 1300, 2)[1] == pytest.approx(0.6)


def test_a_drawing_comes_on_the_page_of_its_task():
    air, size = asked([text(200), drawing(560), text(300)], 1060, 3)
    assert air
    assert 200 + size * 560 < ROOM


def test_a_small_drawing_stays_as_it_is():
    assert asked([text(100), drawing(120), text(500)], 720)[1] == 1.0


def test_a_drawing_saves_all_the_pages_that_it_can():
    body = "Robin is bedacht.\n\n1. Pak een kaart.\n2. Zet het nummer.\n\n{{figure:body|Een lijf}}"
    assert proven(specs.PupilSheet(handout(HandoutKind.WORKSHEET, body))).pages == 1


def test_of_pages_begun_on_purpose_the_one_that_runs_over_comes_closer():
    pieces = [text(100), drawing(400), text(250), PageBreak(), text(300)]
    factors, size = asked(pieces, 1050, 3)
    assert factors
    assert 100 + size * 400 + 250 < ROOM
    assert asked([text(650), PageBreak(), text(650)], 1300) == ([], 1.0)


@pytest.mark.parametrize(
    ("parts", "breaks"),
    [([300, 300], 0), ([300, 300, 300], 1), ([600, 300, 350], 1), ([600, 300, 400, 200], 2)],
)
def test_parts_that_fit_on_one_page_share_it(parts, breaks):
    pieces = [piece for part in parts for piece in (PageBreak(), text(part))][1:]
    found = without_breaks(pieces, ROOM, "Blad", pictured=False)
    assert sum(isinstance(piece, PageBreak) for piece in found) == breaks
    assert [p for p in found if p.height] == [p for p in pieces if p.height], "nothing is lost"


def test_what_follows_a_part_that_runs_over_may_stand_on_its_last_page():
    lines = [text(100) for _ in range(10)]
    pieces = [*lines, PageBreak(), *(text(100) for _ in range(6)), PageBreak(), text(300)]
    found = without_breaks(pieces, ROOM, "Blad", pictured=False)
    assert not any(isinstance(piece, PageBreak) for piece in found)


@pytest.mark.parametrize(("rows", "breaks"), [(4, 0), (6, 2)])
def test_short_pages_with_pictures_flow_where_that_saves_one(rows, breaks):
    pieces = [p for _ in range(3) for p in (PageBreak(), *[text(ROOM / 7)] * rows)][1:]
    found = without_breaks(pieces, ROOM, "Blad", pictured=True)
    assert sum(isinstance(piece, PageBreak) for piece in found) == breaks


def test_a_sheet_of_which_no_page_can_be_saved_is_laid_out_once(monkeypatch):
    said = []

    def spoken(*args: object) -> Piece:
        said.append(args)
        return help_block.help_block(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(pupil_sheet, "help_block", spoken)
    chance = random.Random(5)
    sheets = [pdf_texts.document(pdf_texts.handout(chance)) for _ in range(20)]
    assert sum(render(one).pages for one in sheets) == 40
    assert len(said) == 20
