"""Footers count the pages of their own sheet, and each sheet speaks its own language."""

from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from hope_desktop.domain.library.handout import HandoutKind
from hope_desktop.domain.printing.print_jobs import Rendered
from hope_desktop.handouts import specs
from hope_desktop.handouts.render import render
from hope_desktop.handouts.slide_specs import HelpSlide, Slide, TextSlides
from tests.handouts.proof import proven, report, shown, text_boxes
from tests.handouts.samples import LINES, OCCASION, SHEETS, document, handout

LONG = specs.PupilSheet(handout(HandoutKind.WORKSHEET, "Robin wacht.\n\n" * 60))


def test_each_sheet_counts_from_one():
    alone = proven(LONG).pages
    assert alone > 1
    letters = shown(proven(LONG, SHEETS["packing-list"], LONG))
    for number in range(1, alone + 1):
        assert letters.count(f"Page {number} of {alone}") == 2
    assert letters.count("Page 1 of 1") == 1


SHOWN = (Slide, TextSlides, HelpSlide)


@pytest.mark.nightly
def test_nothing_stands_where_printers_cannot_reach():
    safe = 11.9 / 25.4 * 72
    small = (*SHOWN, specs.LessonSheet)  # its own edge is 8 mm
    rendered = proven(*(sheet for sheet in SHEETS.values() if not isinstance(sheet, small)))
    for number in range(rendered.pages):
        for left, bottom, right, top in text_boxes(rendered, number):
            assert left >= safe
            assert bottom >= safe
            assert right <= 595.3 - safe
            assert top <= 841.9 - safe


DUTCH = handout(HandoutKind.WORKSHEET, "Bel {{helpline:112}}.", "Blad")
ENGLISH = replace(DUTCH, title="Sheet", body="Call {{helpline:112}}.", language="en")
CARD = handout(HandoutKind.CARDS, "Ik doe mee.")


def languages(rendered: Rendered) -> tuple[str, list[str]]:
    """That of the document, and that of each sheet or pack of cards that says its own."""
    with pikepdf.Pdf.open(BytesIO(rendered.pdf)) as pdf:
        sheets = pdf.Root.StructTreeRoot.K.K
        marked = [str(sheet.get("/Lang", "")) for sheet in sheets]  # type: ignore[attr-defined]
        return str(pdf.Root.Lang), marked


@pytest.mark.parametrize(("language", "marked"), [("en", ["nl", ""]), ("nl", ["", "en"])])
def test_each_sheet_is_in_the_language_of_its_text(language, marked):
    sheets = (specs.PupilSheet(DUTCH), specs.PupilSheet(ENGLISH))
    rendered = render(replace(document(language=language), sheets=sheets), None)
    report(rendered)
    assert languages(rendered) == (language, marked)
    dutch, english = rendered.text.split("Sheet")
    assert "Bel 112 of 112.nl." in dutch
    assert "Wil je erover praten?" in dutch
    assert "Call 112 or 112.nl." in english
    assert "Would you like to talk about it?" in english
    assert "Pagina 1 van 1" in shown(rendered)
    assert "Page 1 of 1" in shown(rendered)


def test_cards_of_two_languages_on_one_page_are_told_apart():
    cards = specs.CardSheet((CARD, replace(CARD, body="I am joining in.", language="en")))
    rendered = render(replace(document(language="en"), sheets=(cards,)), None)
    report(rendered)
    assert rendered.pages == 1
    assert languages(rendered) == ("en", ["nl", ""])


def test_purpose_of_a_line_is_in_the_language_of_the_sheet_where_it_is_known():
    lines = (replace(LINES[0], on_card_en="talk about anything"), LINES[1])
    occasion = replace(OCCASION, help_lines=lines)
    text = proven(specs.PupilSheet(ENGLISH), occasion=occasion).text
    assert "talk about anything" in text
    assert "praten over alles" not in text
    assert LINES[1].purpose in text
    assert (
        "praten over alles"
        in proven(specs.PupilSheet(DUTCH), occasion=occasion, language="nl").text
    )
