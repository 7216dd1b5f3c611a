"""What a version is called."""

import pytest

from hope_desktop.domain.library.handout import HandoutKind
from hope_desktop.domain.terms import Audience
from hope_desktop.i18n.catalogue import translator
from hope_desktop.i18n.versions import levels_words, story_title, version_name
from tests.making import handout

WORDS = translator("en")
VO = frozenset({Audience.VO_LOWER})
STORY = handout("4.6/v.noor", HandoutKind.STORY_SHEET, title="Noor", audiences=VO)
EASY = handout("4.6/v.noor.basis", HandoutKind.STORY_SHEET, title="Noor")
CARDS = handout("3.1/kaart.basis", HandoutKind.CARDS, title="Kaarten")


def test_a_story_is_called_by_its_title_and_other_versions_by_how_they_read():
    assert version_name([STORY, EASY], "noor", WORDS) == "Noor"
    assert version_name([STORY, EASY], "noor.basis", WORDS) == "Noor (easy)"
    assert version_name([CARDS], "basis", WORDS) == "Easy"
    assert version_name([CARDS], "bovenbouw", WORDS) == "Bovenbouw"


def test_the_story_of_a_class():
    assert story_title([STORY, EASY], VO) == "Noor"
    assert story_title([STORY, EASY], frozenset({Audience.PO})) == ""
    assert story_title([CARDS], VO) == ""


@pytest.mark.parametrize(
    ("codes", "said"),
    [
        ("po vo-ob vo-bb pro mbo vso isk", "alle niveaus"),
        ("vo-ob", "vo onderbouw"),
        ("vo-bb", "vo bovenbouw"),
        ("vo-bb vo-ob mbo", "vo, mbo"),
        ("mbo po", "basisschool, mbo"),
        ("", ""),
    ],
)
def test_levels_fit_on_a_line(codes, said):
    audiences = frozenset(Audience(code) for code in codes.split())
    assert levels_words(audiences, translator("nl")) == said
