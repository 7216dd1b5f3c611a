"""A booklet to read together, and to write beside."""

from dataclasses import replace
from itertools import pairwise

from hope_desktop.domain.terms import HandoutId, Profile
from hope_desktop.domain.texts.lines import lines_of
from hope_desktop.handouts.layout.styles import MM, PAGE_WIDTH
from tests.handouts.proof import proven, report, text_boxes
from tests.handouts.samples import FIELD, QUIET, READ_TOGETHER, STATEMENTS, WORKSHEET

ABOVE_FOOT = 20 * MM


def test_each_line_has_the_number_that_it_has_at_the_text():
    found = report(proven(READ_TOGETHER)).elements
    said = [one.text.strip() for one in found if one.tag in {"Lbl", "P"}]
    for text in (FIELD, *FIELD.handouts[:1]):
        for number, line in enumerate(lines_of(text)[1:], 1):
            assert any(a == str(number) and b.endswith(line) for a, b in pairwise(said))
    assert f"Goal: {FIELD.goal}" in said


def test_a_third_of_each_page_is_empty_at_the_right_but_of_the_last():
    rendered = proven(replace(READ_TOGETHER, activities=(FIELD, FIELD)))
    assert rendered.pages > 1
    for page in range(rendered.pages - 1):
        boxes = [box for box in text_boxes(rendered, page) if box[1] > ABOVE_FOOT]
        assert max(end for _begin, _low, end, _top in boxes) < PAGE_WIDTH * 0.68
    asked = ("What do you expect of this?", "Who is missing?", "What would you say differently?")
    last = rendered.text[rendered.text.index(asked[0]) :]
    assert all(one in last for one in asked)


def test_each_text_stands_there_once_in_its_usual_form():
    easy = replace(QUIET, id=HandoutId(f"{QUIET.id}.basis"), title="Makkelijk")
    english = replace(QUIET, id=HandoutId(f"{QUIET.id}.en"), title="Turn me", language="en")
    picto = replace(QUIET, id=HandoutId(f"{QUIET.id}.picto"), profile=Profile.PICTO)
    field = replace(FIELD, handouts=(STATEMENTS, WORKSHEET, QUIET, easy, english, picto))
    text = proven(replace(READ_TOGETHER, activities=(field,))).text
    assert text.count("Ik sla even over") == 1
    assert "Makkelijk" not in text
    assert "Turn me" not in text
    alone = replace(FIELD, handouts=(easy,))
    assert "Makkelijk" in proven(replace(READ_TOGETHER, activities=(alone,))).text
