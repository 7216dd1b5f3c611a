"""A table has columns that can be read, or its rows stand one under another."""

import pytest

from hope_desktop.domain.library.handout import HandoutKind
from hope_desktop.domain.profiles import Profile
from hope_desktop.handouts import specs
from hope_desktop.handouts.layout.tables import Table
from hope_desktop.handouts.layout.tabulate import tabulate
from hope_desktop.handouts.layout.typeset import plain
from hope_desktop.handouts.pdf.canvas import TaggedCanvas
from hope_desktop.handouts.sheet_context import SheetContext
from tests.handouts.proof import proven, report
from tests.handouts.samples import document, handout

WIDE = """| Situatie | Wat voelt Robin? | Wat denkt Robin? | Wat doet Robin? | Wie helpt? |
|---|---|---|---|---|
| Robin krijgt berichten | onverantwoordelijk | dat het nooit stopt | praten | mentor |
| Robin wacht op de bus | rustig | | | |
"""
SMALL = "| Robin | Wat nu? |\n|---|---|\n| twijfelt | even wachten |\n"


def rendered(text: str, profile: Profile) -> specs.Rendered:
    return proven(specs.PupilSheet(handout(HandoutKind.WORKSHEET, text)), profile=profile)


@pytest.mark.parametrize(
    ("profile", "is_table"),
    [
        (Profile.STANDARD, True),
        (Profile.LARGE, False),
        (Profile.EXTRA_LARGE, False),
    ],
)
def test_rows_stand_under_one_another_when_columns_would_be_too_narrow(
    profile: Profile, is_table: bool
) -> None:
    found = rendered(WIDE, profile)
    tags = report(found).tags()
    assert ("Table" in tags) == is_table
    assert found.text.count("Wie helpt?") == (1 if is_table else 2)
    assert "onverantwoordelijk" in found.text


@pytest.mark.parametrize("profile", Profile)
def test_a_small_table_stays_a_table(profile: Profile) -> None:
    assert report(rendered(SMALL, profile)).tags().count("TH") == 2


@pytest.mark.parametrize("profile", Profile)
@pytest.mark.parametrize(("cell", "is_high"), [("", True), ("ja", False)])
def test_a_cell_to_write_in_is_as_high_as_a_writing_line(
    cell: str, profile: Profile, *, is_high: bool
) -> None:
    canvas = TaggedCanvas("Proef", "nl")
    composer = SheetContext(canvas, document(profile=profile)).for_pupils()
    row = (plain("twijfelt"), plain(cell))
    table = tabulate(row, [row], composer, canvas.tree.root)
    assert isinstance(table, Table)
    lines = composer.look.cell.leading + 12
    assert table.rows[0].height == (max(composer.writing, lines) if is_high else lines)
