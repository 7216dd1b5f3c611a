"""The page's own search and Ctrl+K find the same material, each thing once."""

import pytest

from hope_desktop.domain.ids import ActivityId
from hope_desktop.domain.library.handout import name_of
from hope_desktop.domain.modules import Module
from hope_desktop.domain.views import ActivityFilter
from hope_desktop.ui.modules.found import find_material
from hope_desktop.ui.search_everywhere import SearchEverywhere
from tests import files_of_others as others
from tests.bringing import bring
from tests.tools.shared_ui import made_ui

UI = made_ui("nl")


@pytest.fixture
def file(services) -> int:
    return bring(services, "Stellingenkwartet.docx", others.docx(others.paragraph("Hallo")))


def test_both_searches_find_activities_sheets_and_own_files(services, file):
    found = find_material(services, ActivityFilter(words="stellingenk"), UI)
    keys = {row.key for row in found}
    assert {file, "1.4/stellingenkaarten"} <= keys
    everywhere = SearchEverywhere(services, UI).find("stellingenk")
    leads = {
        one.key.activity or one.key.handout or one.key.material: one.key.page for one in everywhere
    }
    assert keys <= set(leads)


def test_a_sheet_says_whose_it_is_and_stands_once_whatever_its_versions(
    services,
):
    rows = find_material(services, ActivityFilter(words="kaart"), UI)
    sheets = [row for row in rows if isinstance(row.key, str) and "/" in row.key]
    names = [(name_of(row.key), row.title) for row in sheets]
    assert len(names) == len(set(names)) > 5
    (cards,) = (row for row in sheets if row.key == "1.4/stellingenkaarten")
    assert cards.right == "Mag dat? Het meningenveld"


@pytest.mark.parametrize(
    ("wanted", "letters"),
    [
        (ActivityFilter(words="brief aan ouders"), True),
        (ActivityFilter(words="brief aan ouders", module=Module.LOVE), False),
    ],
)
def test_letters_are_found_by_their_name_unless_a_filter_asks_for_activities(
    services, wanted, *, letters
):
    keys = {row.key for row in find_material(services, wanted, UI)}
    assert ("school/ouderbrief" in keys) is letters


def test_a_title_goes_before_a_text(services):
    title = services.library.activity(ActivityId("1.4")).title
    assert find_material(services, ActivityFilter(words=title), UI)[0].key == "1.4"


def test_the_words_of_a_file_are_shown_where_they_stand(services):
    """Also those of a book that is too thick to print."""
    thick = bring(services, "dik boek.pdf", others.pdf(70, "Hier staat pepermolen in een zin"))
    rich = bring(services, "kladje.rtf", rb"{\rtf1 Een zin met kardemom erin\par}")
    assert services.materials.get(thick).pages == 0
    for asked, key in (("pepermolen", thick), ("kardemom", rich)):
        (row,) = find_material(services, ActivityFilter(words=asked), UI)
        assert (row.key, row.marks) == (key, (asked,))
        assert asked in row.below
