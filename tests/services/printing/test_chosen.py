"""Whose paper a handout is, and that each is chosen once."""

from dataclasses import replace

import pytest

from hope_desktop.domain.levels import Level
from hope_desktop.domain.library.handout import HandoutKind
from hope_desktop.domain.profiles import Profile
from hope_desktop.services.printing import chosen
from hope_desktop.services.printing.bundle import planned_documents
from tests.making import CLASS_2B, CLOSING, OPENING, handout, plan, school_class
from tests.services.printing.test_bundle import ONE, sources_for

SHEET = handout("1.4/blad")
LARGE = handout("1.4/blad.groot", profile=Profile.LARGE)
LETTER = handout("1.4/brief", HandoutKind.PARENT_LETTER)
BEFORE = handout("1.4/vooraf", HandoutKind.TEACHER_SHEET_BEFORE)
ANSWERS = handout("1.4/antwoorden", HandoutKind.ANSWER_CARD)
EVERY = (LETTER, ANSWERS, BEFORE, SHEET, LARGE)


def test_each_handout_is_for_somebody_in_the_form_they_read() -> None:
    sources = sources_for(plan(OPENING, ONE, CLOSING), *EVERY, profile=Profile.LARGE)
    found = sources.chosen
    assert (found.pupils, found.trainer) == ((LARGE,), (ANSWERS,))
    assert found.every == (LARGE, ANSWERS, LETTER, BEFORE)


def test_the_school_gets_its_papers_in_order_and_no_letter_about_adults() -> None:
    sources = sources_for(plan(OPENING, ONE, CLOSING), *EVERY, school_papers=())
    assert sources.for_school == (BEFORE, LETTER)
    adults = school_class(replace(CLASS_2B, level=Level.MBO))
    made = plan(OPENING, ONE, CLOSING, class_=adults)
    assert sources_for(made, *EVERY, school_papers=()).for_school == (BEFORE,)


def test_a_handout_is_chosen_once_for_all_documents(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    real = chosen.versions_for
    monkeypatch.setattr(chosen, "versions_for", lambda *how: asked.append(how) or real(*how))
    planned_documents(sources_for(plan(OPENING, ONE, CLOSING), *EVERY))
    # Of the plan and of what is in reserve, each in two forms.
    assert len(asked) == 4
