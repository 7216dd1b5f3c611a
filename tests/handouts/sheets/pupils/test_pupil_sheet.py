"""What pupils hold."""

import pypdfium2
import pytest

from hope_desktop.domain.library.handout import HandoutKind
from hope_desktop.domain.terms import Profile
from hope_desktop.handouts import specs
from tests.handouts.proof import proven, report, shown
from tests.handouts.samples import STORY, WORKSHEET, handout


def test_title_text_and_help_come_in_this_order():
    text = proven(specs.PupilSheet(WORKSHEET)).text
    assert text.index("Lichaamskaart") < text.index("bedacht") < text.index("0800-0432")


def test_heading_of_the_text_takes_the_place_of_the_title():
    text = proven(specs.PupilSheet(handout(HandoutKind.WORKSHEET, "# Quiz\n\nVraag", "Naam"))).text
    assert text.startswith("Quiz")
    assert "Naam" not in text


def test_help_block_stands_where_the_text_says_and_only_once():
    text = proven(
        specs.PupilSheet(handout(HandoutKind.WORKSHEET, "A\n\n{{help}}\n\nZ{{help}}"))
    ).text
    assert text.count("0800-0432") == 1
    assert text.index("0800-0432") < text.rindex("Z")


def test_story_says_on_every_page_that_it_is_made_up():
    rendered = proven(specs.PupilSheet(STORY))
    assert rendered.pages > 1
    assert shown(rendered).count("This story is made up.") == rendered.pages
    assert [e.text for e in report(rendered).elements if "made up" in e.text] != []


def test_pupil_paper_never_says_concept_or_check():
    letters = shown(proven(specs.PupilSheet(WORKSHEET))).lower()
    assert "concept" not in letters
    assert "checked" not in letters


def test_help_block_has_company_where_the_page_ends_before_it():
    lines = "\n\n".join("{{lines:3|Schrijf hier verder}}" for _ in range(3))
    sheet = handout(HandoutKind.WORKSHEET, f"{lines}\n\nJe hoeft niet in te grijpen.")
    rendered = proven(specs.PupilSheet(sheet), profile=Profile.LARGE)
    assert rendered.pages == 2
    with pypdfium2.PdfDocument(rendered.pdf) as pdf:
        last = pdf[1].get_textpage().get_text_bounded()
    assert last.index("Je hoeft niet in te grijpen.") < last.index("Would you like to talk")


ROW = "{{picture:ear|Een oor}}\n**respect:** Je luistert.\n\n{{lines:1}}\n\n"


def sheet(body: str) -> specs.PupilSheet:
    return specs.PupilSheet(handout(HandoutKind.WORKSHEET, body))


def test_without_pictures_a_line_stands_below_its_sentence():
    assert "Je luistert." in proven(sheet(ROW), profile=Profile.STANDARD).text


def test_lines_with_words_of_their_own_stay_below():
    asked = "{{picture:ear|Een oor}}\nJe luistert.\n\n{{lines:2|Wat hoorde je?}}\n"
    assert "Wat hoorde je?" in proven(sheet(asked), profile=Profile.PICTO).text


@pytest.mark.parametrize("lines", range(20, 30))
def test_heading_is_on_the_page_of_its_small_table(lines):
    table = "| Zin | Mijn taal |\n|---|---|\n" + "| Stop. | |\n" * 5
    text = "\n\n".join(["Een regel."] * lines) + f"\n\n## Zinnen\n\n{table}"
    rendered = proven(specs.PupilSheet(handout(HandoutKind.WORKSHEET, text)))
    with pypdfium2.PdfDocument(rendered.pdf) as pdf:
        pages = [page.get_textpage().get_text_bounded() for page in pdf]
    assert ["Zinnen" in page for page in pages] == ["Stop." in page for page in pages]
