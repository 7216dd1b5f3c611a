"""The contact sheet shows every kind and every reading form, and grey when asked."""

import pytest
from PIL import Image

from hope_desktop.domain.library.handout import HandoutKind
from hope_desktop.domain.terms import Profile
from tools import contact_sheet
from tools.papers import every_paper, kinds

pytestmark = pytest.mark.nightly

WITHOUT_TEXT = {HandoutKind.WORKSHEET.value}
"""Kinds that the starter library does not use."""


def test_every_kind_is_on_it_in_every_reading_form(tmp_path):
    file = tmp_path / "made" / "sheet.png"
    assert contact_sheet.main([str(file), "--grey"]) == 0
    rows = contact_sheet.rows()
    named = {name.split()[0] for name, _papers in rows}
    assert named >= {kind.value for kind in HandoutKind} - WITHOUT_TEXT
    assert named >= {"run-sheet", "reading-booklet", "help-slide"}
    coloured = {name: {paper.modules for _form, paper in papers} for name, papers in rows[:-1]}
    assert all(all(modules) for modules in coloured.values())
    with Image.open(file) as picture:
        assert picture.height > len(rows) * contact_sheet.HEIGHT
        colours = picture.convert("RGB").getcolors(1 << 24) or []
        assert all(len(set(colour)) == 1 for _count, colour in colours)


def test_papers_to_judge_have_names_of_their_own():
    names = [name for name, _document in every_paper()]
    assert len(names) == len(set(names))
    for form in Profile:
        assert {f"{kind}-{form.value}" for kind in kinds()} <= set(names)
