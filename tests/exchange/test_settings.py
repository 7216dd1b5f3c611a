"""A setting of an activity says only what differs; the rest is read from the activity it is of."""

from pathlib import Path

import pytest

from hope_desktop.domain.shaped import Unfit
from hope_desktop.exchange.check import check_library
from hope_desktop.exchange.reading import read_activity, read_library
from tests.exchange.conftest import HANDOUT, spoil

SETTING = """
id = "1.5"
setting_of = "1.4"
setting = "kort gesprek"
was = "Even praten"
position = 2
minutes = 10

[[steps]]
minutes = 10
what = "Praten."
uses = ["blad"]
"""
PLACE = "activities/1.5/activity.toml"


@pytest.fixture
def with_setting(library) -> Path:
    folder = library / "activities" / "1.5"
    folder.mkdir()
    (folder / "activity.toml").write_text(SETTING, encoding="utf-8")
    return library


def test_what_it_leaves_out_is_as_the_activity_says_it(with_setting):
    content, findings = read_library(with_setting)
    assert findings == ()
    setting = next(one for one in content.activities if one.id == "1.5")
    first = next(one for one in content.activities if one.id == "1.4")
    assert (setting.title, setting.minutes) == ("Mag dat? (kort gesprek)", 10)
    assert (setting.goal, setting.audiences, setting.exit) == (
        first.goal,
        first.audiences,
        first.exit,
    )
    assert [step.what for step in setting.steps] == ["Praten."]
    assert setting.shared_handouts == ("1.4/blad",)


def test_a_sheet_of_its_own_takes_the_place_of_one_with_that_name(with_setting):
    (with_setting / "activities" / "1.5" / "blad.md").write_text(HANDOUT, encoding="utf-8")
    setting = read_activity(with_setting / "activities" / "1.5")
    assert [one.id for one in setting.handouts] == ["1.5/blad"]
    assert setting.shared_handouts == ()


def test_slides_of_the_activity_are_shown_of_its_sheets(with_setting):
    file = "activities/1.4/activity.toml"
    spoil(with_setting, file, "position = 1", 'position = 1\nslides = [{ of = "blad" }]')
    folder = with_setting / "activities" / "1.5"
    assert [one.of for one in read_activity(folder).slides] == ["1.4/blad"]
    (folder / "blad.md").write_text(HANDOUT, encoding="utf-8")
    assert [one.of for one in read_activity(folder).slides] == ["blad"]


def test_a_setting_of_nothing_is_named_by_the_check(with_setting):
    whole = (with_setting / "activities/1.4/activity.toml").read_text(encoding="utf-8")
    alone = whole.replace('id = "1.4"', 'id = "1.5"\nsetting_of = "9.9"', 1)
    (with_setting / PLACE).write_text(alone, encoding="utf-8")
    found = [(one.file, one.field) for one in check_library(with_setting)]
    assert (PLACE, "setting_of") in found


def test_a_setting_has_no_settings(with_setting):
    spoil(with_setting, PLACE, 'setting_of = "1.4"', 'setting_of = "1.5"')
    with pytest.raises(Unfit) as unfit:
        read_activity(with_setting / "activities" / "1.5")
    assert unfit.value.place == "setting_of"
