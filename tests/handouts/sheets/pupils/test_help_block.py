"""Who can help: a name at school, and lines that may be printed."""

from dataclasses import replace

import pytest

from hope_desktop.domain.library.handout import HandoutKind
from hope_desktop.domain.terms import Profile
from hope_desktop.handouts import specs
from hope_desktop.handouts.sheets.pupils.help_lines import way_to_reach
from tests.handouts.proof import proven, report, text_boxes
from tests.handouts.samples import CHAT, CHECKED, CHILDLINE, OCCASION, SPACED, WORKSHEET, handout

SHEET = specs.PupilSheet(WORKSHEET)
SHORT = specs.PupilSheet(handout(HandoutKind.WORKSHEET, "Robin is bedacht."))


def test_named_helper_stands_above_the_lines():
    text = proven(SHEET).text
    assert text.index("Marloes Visser") < text.index("0800-0432")


def test_without_a_helper_there_is_a_line_to_write_the_name_on():
    rendered = proven(SHORT, occasion=replace(OCCASION, helper=" "))
    assert "At school you can go to:" in rendered.text
    usual = report(proven(SHORT)).tags().count("Form")
    assert report(rendered).tags().count("Form") == usual + 1


def test_number_is_what_is_printed_else_the_site():
    assert way_to_reach(CHILDLINE) == "0800-0432"
    assert way_to_reach(CHAT) == "chatmetfier.nl"
    assert way_to_reach(SPACED) == "020-261\u00a052\u00a075"


def test_line_that_may_not_be_printed_is_left_out():
    lines = (replace(CHILDLINE, printable=False), CHAT, replace(SPACED, phone=None, web=None))
    text = proven(SHEET, occasion=replace(OCCASION, help_lines=lines)).text
    assert "0800-0432" not in text
    assert "Helpwanted" not in text
    assert "None" not in text
    assert "chatmetfier.nl" in text


def test_date_stands_there_only_when_every_line_was_checked():
    partly = (*CHECKED[:1], CHAT)
    for sheet in (SHORT, SHEET):
        checked = proven(sheet, occasion=replace(OCCASION, help_lines=CHECKED)).text
        assert "Numbers checked: October 2026" in checked
        assert "checked" not in proven(sheet, occasion=replace(OCCASION, help_lines=partly)).text


def test_no_lines_at_all_still_prints():
    assert "At school" in proven(SHEET, occasion=replace(OCCASION, help_lines=())).text


def test_words_for_pupils_are_used_when_there_are_any():
    line = replace(CHILDLINE, on_card="gewoon praten")
    text = proven(SHEET, occasion=replace(OCCASION, help_lines=(line,))).text
    assert "gewoon praten" in text
    assert "praten over alles" not in text


@pytest.mark.parametrize("profile", Profile)
def test_who_has_the_lines_on_a_card_gets_one_sentence(profile):
    occasion = replace(OCCASION, help_on_card=True)
    text = proven(SHEET, occasion=occasion, profile=profile).text
    assert "At school: Marloes Visser" in text
    assert "Or call 0800-0432. Everything is on your help card." in text
    assert "020-261" not in text


def test_without_a_helper_the_number_is_not_a_second_way():
    text = proven(SHEET, occasion=replace(OCCASION, help_on_card=True, helper="")).text
    assert "Would you like to talk about it? Call 0800-0432. Everything is on" in text


def test_without_a_helper_or_a_number_the_sentence_still_says_where_everything_is():
    occasion = replace(OCCASION, help_on_card=True, helper="", help_lines=())
    text = proven(SHEET, occasion=occasion).text
    assert "Would you like to talk about it? Everything is on your help card." in text


def test_a_letter_comes_before_the_card_and_has_all_lines():
    letter = handout(HandoutKind.PUPIL_LETTER, "Hoi.")
    text = proven(specs.PupilSheet(letter), occasion=replace(OCCASION, help_on_card=True)).text
    assert "0800-0432" in text
    assert "help card" not in text
    assert f"praten over alles, {CHILDLINE.name}" in text


def test_a_letter_says_all_that_a_line_is_for_and_that_no_name_is_asked():
    asked = replace(SPACED, purpose="een foto die rondgaat, of dreigen", no_name=True)
    letter = specs.PupilSheet(handout(HandoutKind.PUPIL_LETTER, "Hoi."))
    occasion = replace(OCCASION, help_lines=(CHILDLINE, asked))
    text = " ".join(proven(letter, occasion=occasion).text.split())
    assert "een foto die rondgaat, of dreigen" in text
    assert text.count("You do not have to say your name.") == 1


def test_a_helper_with_a_name_of_80_letters_stays_in_the_block():
    name = "Marloes Hendrika Visser-van der Berg tot Oldenburg, zorgcoördinator bovenbouw vmbo"
    for on_card in (False, True):
        occasion = replace(OCCASION, helper=name, help_on_card=on_card)
        rendered = proven(SHEET, occasion=occasion)
        assert name in rendered.text
        assert max(box[2] for n in range(rendered.pages) for box in text_boxes(rendered, n)) < 540
