"""What pupils hold."""

from hope_desktop.domain.handout import HandoutKind
from hope_desktop.handouts import specs
from tests.handouts.proof import proven, report, shown
from tests.handouts.samples import STORY, WORKSHEET, handout


def test_title_text_and_help_come_in_this_order() -> None:
    text = proven(specs.PupilSheet(WORKSHEET)).text
    assert text.index("Lichaamskaart") < text.index("bedacht") < text.index("De Kindertelefoon")


def test_heading_of_the_text_takes_the_place_of_the_title() -> None:
    text = proven(specs.PupilSheet(handout(HandoutKind.QUIZ_SHEET, "# Quiz\n\nVraag", "Naam"))).text
    assert text.startswith("Quiz")
    assert "Naam" not in text


def test_help_block_stands_where_the_text_says_and_only_once() -> None:
    text = proven(
        specs.PupilSheet(handout(HandoutKind.WORKSHEET, "A\n\n{{help}}\n\nZ{{help}}"))
    ).text
    assert text.count("0800-0432") == 1
    assert text.index("0800-0432") < text.rindex("Z")


def test_story_says_on_every_page_that_it_is_made_up() -> None:
    rendered = proven(specs.PupilSheet(STORY))
    assert rendered.pages > 1
    assert shown(rendered).count("This story is made up.") == rendered.pages
    assert [e.text for e in report(rendered).elements if "made up" in e.text] != []


def test_pupil_paper_never_says_concept_or_check() -> None:
    letters = shown(proven(specs.PupilSheet(WORKSHEET))).lower()
    assert "concept" not in letters
    assert "checked" not in letters
