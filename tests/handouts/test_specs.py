"""Every spec of the contract has a drawing."""

from typing import get_args

from hope_desktop.handouts import specs
from hope_desktop.handouts.slide_specs import SlideSheet
from tests.handouts.samples import SHEETS


def test_each_kind_of_sheet_has_a_sample_that_the_other_tests_draw():
    on_paper = set(get_args(specs.Sheet.__value__)) - {SlideSheet}
    ours = on_paper - {specs.OwnMaterial}  # that is not drawn by us
    ours |= set(get_args(SlideSheet.__value__))
    assert {type(sheet) for sheet in SHEETS.values()} == ours
