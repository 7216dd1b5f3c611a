"""Tables fit their width, and their head comes back on every page."""

import pypdfium2
import pytest

from hope_desktop.domain.library.handout import HandoutKind
from hope_desktop.domain.printing.print_jobs import Rendered
from hope_desktop.domain.terms import Profile
from hope_desktop.handouts import specs
from hope_desktop.handouts.layout.styles import PAGE_WIDTH
from hope_desktop.handouts.layout.tables import Table, TableRow, tabulate, widths_for
from hope_desktop.handouts.layout.typeset import plain
from hope_desktop.handouts.pdf.canvas import TaggedCanvas
from hope_desktop.handouts.render import render
from hope_desktop.handouts.sheet_context import SheetContext
from tests.handouts.proof import proven, report, shown
from tests.handouts.samples import document, handout
from tests.reading_pdf import pages_of


@pytest.mark.parametrize(
    ("wanted", "least"),
    [([10, 20], [5, 5]), ([900, 30, 30], [50, 29, 29]), ([500, 500, 40], [90, 120, 39])],
)
def test_columns_fill_the_width_and_no_word_is_cut(wanted, least):
    found = widths_for(wanted, least, 300)
    assert sum(found) == pytest.approx(300)
    assert all(width >= need - 0.01 for width, need in zip(found, least, strict=True))


def test_a_column_to_write_words_in_is_a_third_of_its_table_or_more():
    told = "iemand vraagt zo lang door dat je ja zegt, ook als jij dat eigenlijk niet wilt"
    for profile in Profile:
        found = rendered(f"| Woord | In mijn taal |\n|-|-|\n| druk: {told} | |", profile)
        with pypdfium2.PdfDocument(found.pdf) as pdf:
            text = pdf[0].get_textpage()
            said = text.get_text_range()
            begins = [text.get_charbox(said.index(word))[0] for word in ("druk", "In mijn")]
        whole = PAGE_WIDTH - 2 * begins[0]
        assert PAGE_WIDTH - begins[0] - begins[1] > 0.3 * whole, profile


def test_head_comes_back_on_each_page_but_is_read_once():
    rows = "".join(f"| rij {n} | waarde |\n" for n in range(80))
    sheet = specs.PupilSheet(handout(HandoutKind.WORKSHEET, f"| Naam | Wat |\n|-|-|\n{rows}"))
    rendered = render(document(sheet))
    found = report(rendered)
    assert rendered.pages > 2
    assert found.tags().count("TH") == 2
    assert found.tags().count("Table") == 1
    assert shown(rendered).count("Naam") >= 3


def test_cell_that_is_higher_than_a_page_goes_on():
    body = f"| a | b |\n|-|-|\n| {'woord ' * 2500} | kort |"
    rendered = render(document(specs.PupilSheet(handout(HandoutKind.WORKSHEET, body))))
    assert report(rendered).tags().count("TR") == 2
    assert rendered.text.count("woord") == 2500


@pytest.mark.parametrize("profile", Profile)
def test_a_row_of_a_few_lines_is_whole_on_one_page(profile):
    said = "iemand blijft vragen tot je ja zegt, ook als jij dat niet wilt, en dat al een keer zei"
    said += " tegen diegene en de rest"
    rows = "".join(f"| woord{n} | begin{n} {said} einde{n} | |\n" for n in range(10, 40))
    found = rendered(f"| Woord | Wat het is | In mijn taal |\n|-|-|-|\n{rows}", profile)
    pages = pages_of(found.pdf)
    assert len(pages) > 1
    apart = [n for n in range(10, 40) for p in pages if (f"begin{n}" in p) != (f"einde{n}" in p)]
    assert apart == []


WIDE = """| Situatie | Wat voelt Robin? | Wat denkt Robin? | Wat doet Robin? | Wie helpt? |
|---|---|---|---|---|
| Robin krijgt berichten | onverantwoordelijk | dat het nooit stopt | praten | mentor |
| Robin wacht op de bus | rustig | | | |
"""
SMALL = "| Robin | Wat nu? |\n|---|---|\n| twijfelt | even wachten |\n"


def rendered(text: str, profile: Profile) -> Rendered:
    return proven(specs.PupilSheet(handout(HandoutKind.WORKSHEET, text)), profile=profile)


@pytest.mark.parametrize(
    ("profile", "is_table"),
    [
        (Profile.STANDARD, True),
        (Profile.LARGE, False),
    ],
)
def test_rows_stand_under_one_another_when_columns_would_be_too_narrow(profile, is_table):
    found = rendered(WIDE, profile)
    tags = report(found).tags()
    assert ("Table" in tags) == is_table
    assert found.text.count("Wie helpt?") == (1 if is_table else 2)
    assert "onverantwoordelijk" in found.text


@pytest.mark.parametrize("profile", Profile)
def test_a_small_table_stays_a_table(profile):
    assert report(rendered(SMALL, profile)).tags().count("TH") == 2


@pytest.mark.parametrize("profile", Profile)
@pytest.mark.parametrize(("cell", "is_high"), [("", True), ("ja", False)])
def test_a_cell_to_write_in_is_as_high_as_a_writing_line(cell, profile, *, is_high):
    canvas = TaggedCanvas("Proef", "nl")
    composer = SheetContext(canvas, document(profile=profile)).for_pupils()
    row = (plain("twijfelt"), plain(cell))
    table = tabulate(row, [row], composer, canvas.tree.root)
    assert isinstance(table, Table)
    lines = composer.look.cell.leading + 12
    assert table.rows[0].height == (max(composer.writing, lines) if is_high else lines)


@pytest.mark.parametrize(
    ("rows", "room", "parts"), [(8, 140, [6, 2]), (8, 100, [5, 3]), (6, 100, [4, 2])]
)
def test_the_last_row_does_not_stand_alone_on_the_next_page(rows, room, parts):
    """Nor below a head that comes back for it alone."""
    table = Table(None, [TableRow((), (300,), least=20, whole=100) for _row in range(rows)])
    halves = table.split(room)
    assert halves is not None
    assert [len(half.rows) for half in halves if isinstance(half, Table)] == parts
