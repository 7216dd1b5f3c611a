"""What pupils hold."""

import pypdfium2
import pytest

from hope_desktop.domain.library.handout import HandoutKind
from hope_desktop.domain.profiles import Profile
from hope_desktop.handouts import specs
from hope_desktop.handouts.dialect import markdown
from hope_desktop.handouts.render import render
from hope_desktop.handouts.sheet_context import SheetContext
from tests.handouts.proof import proven, report, shown
from tests.handouts.samples import STORY, WORKSHEET, document, handout


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


def test_help_block_has_company_where_the_page_ends_before_it() -> None:
    lines = "\n\n".join("{{lines:4|Schrijf hier verder}}" for _ in range(3))
    sheet = handout(HandoutKind.WORKSHEET, f"{lines}\n\nJe hoeft niet in te grijpen.")
    rendered = proven(specs.PupilSheet(sheet), profile=Profile.LARGE)
    assert rendered.pages == 2
    with pypdfium2.PdfDocument(rendered.pdf) as pdf:
        last = pdf[1].get_textpage().get_text_bounded()
    assert last.startswith("Je hoeft niet in te grijpen.")


def test_drawing_gives_way_for_the_help_block_and_the_letters_do_not() -> None:
    rows = "\n".join(f"- Stap {n}: kijk samen naar het blad." for n in range(4))
    sheet = specs.PupilSheet(
        handout(HandoutKind.WORKSHEET, "Robin is bedacht.\n\n{{figure:circles|Ringen}}\n\n" + rows)
    )
    assert proven(sheet).pages == 1


@pytest.mark.parametrize("profile", [Profile.STANDARD, Profile.EASY])
def test_sheet_of_any_length_is_laid_out_twice_at_most_and_parsed_once(
    profile: Profile, monkeypatch: pytest.MonkeyPatch
) -> None:
    laid, parsed = (
        _counted(monkeypatch, SheetContext, "pages"),
        _counted(monkeypatch, markdown, "_parsed"),
    )
    tries, saved = set(), 0
    for rows in range(1, 60):
        before = len(laid), len(parsed)
        text = "{{figure:circles|Ringen}}\n" + f"\nKijk **{rows}** keer.\n" * rows
        sheet = specs.PupilSheet(handout(HandoutKind.WORKSHEET, text))
        pages = render(document(sheet, profile=profile)).pages
        tries.add(len(laid) - before[0])
        assert len(parsed) - before[1] == 1
        saved += pages < laid[before[0]]
    assert tries == {1, 2}
    assert saved > 0


def _counted(monkeypatch: pytest.MonkeyPatch, owner: object, name: str) -> list[int]:
    """The lengths of what a function gave, call by call."""
    called, found = getattr(owner, name), list[int]()

    def counting(*words: object, **more: object) -> object:
        given = called(*words, **more)
        found.append(len(given))
        return given

    monkeypatch.setattr(owner, name, counting)
    return found
