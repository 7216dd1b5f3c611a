"""Every spec of the contract has a drawing."""

from typing import get_args

from hope_desktop.handouts import specs
from tests.handouts.samples import SHEETS


def test_each_kind_of_sheet_has_a_sample_that_the_other_tests_draw() -> None:
    assert {type(sheet) for sheet in SHEETS.values()} == set(get_args(specs.Sheet.__value__))
