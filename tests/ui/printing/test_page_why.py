"""Why papers have to be printed again, in sentences."""

import pytest

from hope_desktop.domain.printing.reprinting import Different, Differs, PrintDifferences
from hope_desktop.ui.printing.waiting import reasons
from tests.making import NINE
from tests.tools.shared_ui import made_ui

WHOLE = Different("trainer", Differs.CONTENT, 2, 2)
FEW = Different("trainer", Differs.COPIES, 2, 1)
TITLES = {"trainer": "Trainer's papers", "pupils": "For every pupil"}
ASKED = "What is different?"
MATERIAL = {"added": ("Circle",), "removed": ("Ball",), "rewritten": ("Line",)}


@pytest.mark.parametrize(
    ("since", "said"),
    [
        (PrintDifferences(NINE, "saved", ()), ""),
        (PrintDifferences(NINE, "saved", (FEW,)), ""),
        (
            PrintDifferences(NINE, "saved", (WHOLE,), **MATERIAL),  # type: ignore[arg-type]
            "New in the workshop: Circle. Not in the workshop any more: Ball. Another text: Line.",
        ),
        (
            PrintDifferences(NINE, "saved", (WHOLE,)),
            "Other facts about the workshop, the class or the help lines.",
        ),
        (PrintDifferences(NINE, "saved", (WHOLE,), other_form=True), "Another reading form."),
        (
            PrintDifferences(NINE, "saved", (), too_much=("pupils",)),
            "Packed, and not needed any more: For every pupil.",
        ),
    ],
    ids=["nothing", "too few", "material", "unknown", "form", "too much"],
)
def test_reasons_are_sentences(since, said):
    assert reasons(since, TITLES, made_ui("en")) == " ".join(filter(None, (said and ASKED, said)))


def test_a_move_says_from_and_to():
    since = PrintDifferences(NINE, "saved", (WHOLE,), start=(None, NINE))
    said = reasons(since, TITLES, made_ui("en"))
    assert "no date yet" in said
    assert "9:00" in said
