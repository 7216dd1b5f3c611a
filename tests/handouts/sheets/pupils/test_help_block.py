"""Who can help: a name at school, and lines that may be printed."""

from dataclasses import replace

from hope_desktop.handouts import specs
from hope_desktop.handouts.sheets.pupils.help_block import reach
from tests.handouts.proof import proven, report
from tests.handouts.samples import CHAT, CHECKED, CHILDLINE, OCCASION, SPACED, WORKSHEET

SHEET = specs.PupilSheet(WORKSHEET)


def test_named_helper_stands_above_the_lines() -> None:
    text = proven(SHEET).text
    assert text.index("Marloes Visser") < text.index("0800-0432")


def test_without_a_helper_there_is_a_line_to_write_the_name_on() -> None:
    rendered = proven(SHEET, occasion=replace(OCCASION, helper=" "))
    assert "At school you can go to:" in rendered.text
    usual = report(proven(SHEET)).tags().count("Form")
    assert report(rendered).tags().count("Form") == usual + 1


def test_number_is_what_is_printed_else_the_site() -> None:
    assert reach(CHILDLINE) == "0800-0432"
    assert reach(CHAT) == "chatmetfier.nl"
    assert reach(SPACED) == "020-261\u00a052\u00a075"


def test_line_that_may_not_be_printed_is_left_out() -> None:
    lines = (replace(CHILDLINE, printable=False), CHAT, replace(SPACED, phone=None, web=None))
    text = proven(SHEET, occasion=replace(OCCASION, help_lines=lines)).text
    assert "0800-0432" not in text
    assert "Helpwanted" not in text
    assert "None" not in text
    assert "chatmetfier.nl" in text


def test_date_stands_there_only_when_every_line_was_checked() -> None:
    checked = proven(SHEET, occasion=replace(OCCASION, help_lines=CHECKED)).text
    assert "Numbers checked: October 2026" in checked
    partly = (*CHECKED[:1], CHAT)
    assert "checked" not in proven(SHEET, occasion=replace(OCCASION, help_lines=partly)).text


def test_no_lines_at_all_still_prints() -> None:
    assert "At school" in proven(SHEET, occasion=replace(OCCASION, help_lines=())).text


def test_words_for_pupils_are_used_when_there_are_any() -> None:
    line = replace(CHILDLINE, on_card="gewoon praten")
    text = proven(SHEET, occasion=replace(OCCASION, help_lines=(line,))).text
    assert "gewoon praten" in text
    assert "praten over alles" not in text
