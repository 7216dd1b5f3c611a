from dataclasses import replace

from hope_desktop.domain.library.activity import Differentiation, Step, Supply, Variant
from hope_desktop.domain.terms import Audience
from hope_desktop.ui.editing.activity.editor import as_lines
from tests.making import activity
from tests.tools.shared_ui import made_ui

UI = made_ui("nl")


def test_what_is_different_is_on_a_line_of_its_own():
    before = activity("x", variants=(Variant("Kort", 12, (Step(12, "Kort doen.", say="Hoi"),)),))
    after = replace(
        before,
        goal="Iets anders",
        materials=(Supply("krijt", 2),),
        tips=("Rustig aan.",),
        differentiation=(Differentiation(frozenset({Audience.PO}), "Drie is genoeg."),),
    )
    came = set(as_lines(after, UI).split("\n")) - set(as_lines(before, UI).split("\n"))
    assert came == {
        "Doel: Iets anders",
        "Wat je meeneemt: 2 krijt",
        "Tips: Rustig aan.",
        "basisschool: Drie is genoeg.",
    }
    assert "1. (12, Trainer 1) Kort doen. “Hoi”" in as_lines(before, UI)
