"""What is said of a help line, before its number and below it."""

from dataclasses import replace

import pytest

from hope_desktop.handouts import specs
from hope_desktop.handouts.pdf.canvas import TaggedCanvas
from hope_desktop.handouts.pdf.fonts import Style
from hope_desktop.handouts.sheet_context import SheetContext
from hope_desktop.handouts.sheets.pupils.help_lines import (
    LEAST,
    NUMBER,
    LineLook,
    LineWords,
    shown_lines,
    way_to_reach,
)
from tests.handouts.samples import (
    CHAT,
    CHILDLINE,
    HELP_CARD,
    LINES,
    OCCASION,
    SPACED,
    document,
    line,
)

CONTEXT = SheetContext(TaggedCanvas("x", "nl"), document(specs.CardSheet((HELP_CARD,))))
SMALL = Style(10, 11)


@pytest.mark.parametrize(
    ("which", "said"),
    [
        (CHILDLINE, ("praten over alles", "De Kindertelefoon")),
        (CHAT, ("geweld, misbruik; anoniem chatten", "")),
        (
            line("113 Zelfmoordpreventie", "113", "113.nl", "praten"),
            ("praten", "Zelfmoordpreventie"),
        ),
        (line("De Lijn", "0800", None, ""), ("De Lijn", "")),
    ],
)
def test_what_the_number_says_is_not_said_twice(which, said):
    told = LineWords().of(which, CONTEXT)
    assert (told.need, told.whose) == said


def test_that_no_name_is_asked_is_said_where_it_is_known():
    known = replace(CHILDLINE, no_name=True)
    assert LineWords().of(known, CONTEXT).no_name == "You do not have to say your name."
    assert LineWords().of(CHILDLINE, CONTEXT).no_name == ""


def test_a_line_is_named_after_what_it_is_for():
    spans = LineWords().spans(LineWords().of(CHILDLINE, CONTEXT))
    assert "".join(span.text for span in spans) == "praten over alles, De Kindertelefoon"


def test_numbers_are_never_small_and_a_site_is_smaller():
    look = LineLook(SMALL, LineWords())
    assert look.number(SPACED, (0, 0, 0)).size == NUMBER
    assert SMALL.size < look.number(CHAT, (0, 0, 0)).size < NUMBER
    assert look.least.size == SMALL.size
    assert LineLook(SMALL._replace(size=12), LineWords()).least.size == LEAST


def test_what_may_not_be_printed_is_not_among_the_lines():
    lines = (replace(CHILDLINE, phone=None, web=None), *LINES[1:])
    occasion = replace(OCCASION, help_lines=lines)
    made = document(specs.CardSheet((HELP_CARD,)), occasion=occasion)
    assert [
        way_to_reach(one) for one in shown_lines(SheetContext(TaggedCanvas("x", "nl"), made))
    ] == [way_to_reach(one).replace(" ", "\u00a0") for one in LINES[1:]]
