"""Seen through the paper, every card's back lies behind its front, and no knife meets a letter."""

import io
import re
from dataclasses import replace

import pypdfium2
import pytest

from hope_desktop.domain.levels import Profile
from hope_desktop.domain.library.handout import HandoutKind
from hope_desktop.domain.printing.paper import CardLayout, PaperChoice
from hope_desktop.domain.printing.print_jobs import Rendered
from hope_desktop.handouts import specs
from hope_desktop.handouts.render import render
from tests.handouts.proof import letter_boxes, proven, shown, text_boxes
from tests.handouts.samples import document, handout

MM = 72 / 25.4
WIDTH, HEIGHT = 595.276, 841.89
GRIDS = {8: (2, 4), 4: (2, 2)}
TURNED = [layout for layout in CardLayout if layout is not CardLayout.FOLD]

type Box = tuple[float, float, float, float]


def cards(count: int, words: int = 3, *, backs: bool = True) -> specs.CardSheet:
    fill = " ".join(["Robin"] * words)
    texts = [
        f"V{n} {fill}" + (f"\n\n***\n\nA{n} {fill}" if backs else "") for n in range(1, count + 1)
    ]
    return specs.CardSheet((handout(HandoutKind.CARDS, "\n\n---\n\n".join(texts)),))


def drawn(sheet: specs.CardSheet, **more: object) -> Rendered:
    return proven(sheet, **more)


def cells(rendered: Rendered, page: int, grid: tuple[int, int]) -> list[list[str]]:
    """What each cell says, by row from the top and column."""
    columns, rows = grid
    with pypdfium2.PdfDocument(io.BytesIO(rendered.pdf)) as pdf:
        text = pdf[page].get_textpage()

        def said(row: int, column: int) -> str:
            left, top = column * WIDTH / columns, HEIGHT - row * HEIGHT / rows
            found = text.get_text_bounded(left, top - HEIGHT / rows, left + WIDTH / columns, top)
            return " ".join(re.findall(r"[VA]\d+", found))

        return [[said(row, column) for column in range(columns)] for row in range(rows)]


def through(back: list[list[str]], layout: CardLayout) -> list[list[str]]:
    """The back as one sees it through the paper, with the front towards one."""
    if layout is CardLayout.SHORT_EDGE:
        return back[::-1]
    return [row[::-1] for row in back]


def a_page(profile: Profile, words: int = 3) -> int:
    """How many cards of so many words this profile puts on a page: counted on the paper."""
    return 8 // proven(cards(8, words, backs=False), profile=profile).pages


@pytest.mark.parametrize("profile", Profile)
@pytest.mark.parametrize("layout", TURNED)
def test_backs_lie_behind_their_fronts(layout, profile):
    most = a_page(profile)
    count = most + most // 2  # a second sheet that is not full
    rendered = drawn(cards(count), paper=PaperChoice(layout), profile=profile)
    assert rendered.pages == 4
    order = (0, 2, 1, 3) if layout is CardLayout.FRONTS_BACKS else (0, 1, 2, 3)
    found = [cells(rendered, page, GRIDS[most]) for page in range(4)]
    seen: list[str] = []
    for sheet in (0, 2):
        front = found[order.index(sheet)]
        back = through(found[order.index(sheet + 1)], layout)
        assert [[said.replace("V", "A") for said in row] for row in front] == back
        seen += [said for row in front for said in row if said]
    assert seen == [f"V{n}" for n in range(1, count + 1)]


@pytest.mark.parametrize("profile", Profile)
def test_folded_sides_are_neighbours(profile):
    most = a_page(profile)
    rendered = drawn(cards(most), profile=profile)
    assert rendered.pages == 2
    for page, first in ((0, 1), (1, most // 2 + 1)):
        said = [text for row in cells(rendered, page, GRIDS[most]) for text in row]
        numbers = range(first, first + most // 2)
        assert said == [side for n in numbers for side in (f"V{n}", f"A{n}")]


@pytest.mark.parametrize("profile", Profile)
@pytest.mark.parametrize("layout", CardLayout)
def test_text_stays_clear_of_edges_and_cuts(layout, profile):
    columns, rows = GRIDS[a_page(profile, words=26)]
    rendered = drawn(cards(8, words=26), paper=PaperChoice(layout), profile=profile)
    for page in range(rendered.pages):
        for box in letter_boxes(rendered, page):
            assert_clear(box, columns, rows)


def test_each_reading_form_has_its_number_of_cards():
    assert [a_page(profile) for profile in Profile] == [8, 8, 4, 8]


def assert_clear(box: Box, columns: int, rows: int) -> None:
    left, bottom, right, top = (edge / MM for edge in box)
    assert left >= 12
    assert bottom >= 12
    assert right <= 210 - 12
    assert top <= 297 - 12
    for cut in range(1, columns):
        assert not left - 6 < cut * 210 / columns < right + 6
    for cut in range(1, rows):
        assert not bottom - 6 < cut * 297 / rows < top + 6


def test_sheet_without_any_back_keeps_its_blank_one_only_between_sheets():
    with_back = handout(HandoutKind.CARDS, "V1\n\n***\n\nA1")
    without = handout(HandoutKind.CARDS, "\n\n---\n\n".join(f"V{n}" for n in range(2, 20)))
    sheet = specs.CardSheet((without, with_back))
    assert proven(sheet, paper=PaperChoice(CardLayout.LONG_EDGE)).pages == 5
    assert proven(sheet, paper=PaperChoice(CardLayout.FRONTS_BACKS)).pages == 6
    assert proven(sheet).pages == 3


@pytest.mark.parametrize("layout", CardLayout)
def test_cards_without_backs_are_the_same_in_every_layout(layout):
    sheet = cards(9, backs=False)
    assert proven(sheet, paper=PaperChoice(layout)).pdf == proven(sheet).pdf


@pytest.mark.parametrize(
    ("layout", "right", "up"),
    [
        (CardLayout.LONG_EDGE, 1, -1),
        (CardLayout.FRONTS_BACKS, 1, -1),
        (CardLayout.SHORT_EDGE, -1, 1),
    ],
)
def test_backs_move_against_what_the_printer_does(layout, right, up):
    """The cross stood 2 mm to the right and 3 mm up, seen from the front."""
    straight = proven(cards(1), paper=PaperChoice(layout))
    moved = proven(cards(1), paper=PaperChoice(layout, back_right=2, back_up=3))
    assert text_boxes(moved, 0) == text_boxes(straight, 0)
    before, after = text_boxes(straight, 1)[0], text_boxes(moved, 1)[0]
    assert after[0] - before[0] == pytest.approx(right * 2 * MM, abs=0.02)
    assert after[1] - before[1] == pytest.approx(up * 3 * MM, abs=0.02)


def of_sets(sets: int, count: int = 3, *, backs: bool = True) -> specs.CardSheet:
    return replace(cards(count, backs=backs), sets=sets)


def grid_cells(rendered: Rendered, layout: CardLayout) -> list[list[list[str]]]:
    """The fronts of each sheet, and of folded cards both sides, cell by cell."""
    found = [cells(rendered, number, GRIDS[8]) for number in range(rendered.pages)]
    if layout is CardLayout.FRONTS_BACKS:
        return found[: len(found) // 2]
    return found if layout is CardLayout.FOLD else found[::2]


@pytest.mark.parametrize("layout", CardLayout)
@pytest.mark.parametrize("sets", [1, 2, 30, 109])
def test_every_pupil_gets_every_card_on_the_fewest_sheets(layout, sets):
    rendered = render(document(of_sets(sets), paper=PaperChoice(layout)))
    sheets = grid_cells(rendered, layout)
    said = [cell for sheet in sheets for row in sheet for cell in row if cell]
    for number in (1, 2, 3):
        assert said.count(f"V{number}") == sets
    sides = 2 if layout is CardLayout.FOLD else 1
    assert len(sheets) == -(-3 * sets * sides // 8)


@pytest.mark.parametrize("layout", CardLayout)
def test_one_cut_through_the_pile_gives_stacks_of_one_card(layout):
    rendered = render(document(of_sets(30), paper=PaperChoice(layout)))
    sheets = grid_cells(rendered, layout)
    kinds = [[cell[1:] for row in sheet for cell in row if cell] for sheet in sheets]
    full = 30 // (4 if layout is CardLayout.FOLD else 8)
    assert kinds[: 3 * full] == [[number] * 8 for number in "123" for _ in range(full)]


@pytest.mark.parametrize("layout", CardLayout)
def test_a_card_stands_at_the_same_place_in_every_cell(layout):
    """So that a straight cut through the pile is a straight cut through each card."""
    rendered = render(document(of_sets(30), paper=PaperChoice(layout)))
    places: dict[str, set[tuple[int, int]]] = {}
    with pypdfium2.PdfDocument(io.BytesIO(rendered.pdf)) as pdf:
        for paper_page in pdf:
            text = paper_page.get_textpage()
            for found in re.finditer(r"[VA]\d+", text.get_text_range()):
                left, bottom, _right, _top = text.get_charbox(found.start())
                left, below = left % (WIDTH / 2), (HEIGHT - bottom) % (HEIGHT / 4)
                places.setdefault(found.group(), set()).add((round(left), round(below)))
    assert {name for name, there in places.items() if len(there) > 4} == set()
    for there in places.values():  # only the paper's edges and the cuts may push it aside
        assert max(x for x, _ in there) - min(x for x, _ in there) <= 6 * MM
        assert max(y for _, y in there) - min(y for _, y in there) <= 6 * MM


@pytest.mark.parametrize("layout", TURNED)
def test_backs_of_shared_sheets_lie_behind_their_fronts(layout):
    rendered = drawn(of_sets(13), paper=PaperChoice(layout))
    found = [cells(rendered, page, GRIDS[8]) for page in range(rendered.pages)]
    half = len(found) // 2
    pairs = (
        zip(found[:half], found[half:], strict=True)
        if layout is CardLayout.FRONTS_BACKS
        else zip(found[::2], found[1::2], strict=True)
    )
    for front, back in pairs:
        expected = [[said.replace("V", "A") for said in row] for row in front]
        assert expected == through(back, layout)


def test_sets_stay_together_where_that_takes_no_more_paper():
    rendered = drawn(of_sets(10, 8, backs=False))
    assert rendered.pages == 10
    one = [[f"V{row * 2 + column + 1}" for column in range(2)] for row in range(4)]
    assert [cells(rendered, page, GRIDS[8]) for page in range(10)] == [one] * 10


def test_a_card_that_stands_there_many_times_is_read_aloud_once():
    rendered = drawn(of_sets(30))
    once = drawn(of_sets(1))
    assert rendered.text == once.text
    assert shown(rendered).count("V1") == 30


def test_folded_cards_never_move():
    moved = proven(cards(2), paper=PaperChoice(CardLayout.FOLD, back_right=5, back_up=5))
    assert moved.pdf == proven(cards(2)).pdf
