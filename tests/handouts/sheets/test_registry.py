"""Every kind of text is drawn as in a bundle."""

import pytest

from hope_desktop.domain.library.handout import CARD_KINDS, POSTER_KINDS, HandoutKind
from hope_desktop.handouts import specs
from hope_desktop.handouts.specs import spec_of
from tests.handouts.proof import proven
from tests.handouts.samples import handout


@pytest.mark.parametrize("kind", HandoutKind)
def test_each_kind_prints_by_itself(kind):
    assert "Hallo" in proven(specs.SingleHandout(handout(kind, "Hallo"))).text


@pytest.mark.parametrize(
    ("kinds", "spec"),
    [
        (CARD_KINDS, specs.CardSheet),
        (POSTER_KINDS, specs.Poster),
        ({HandoutKind.ANSWER_CARD}, specs.AnswerCard),
        ({HandoutKind.PARENT_LETTER, HandoutKind.TEACHER_SHEET_AFTER}, specs.SchoolLetter),
        ({HandoutKind.WORKSHEET, HandoutKind.WORKSHEET}, specs.PupilSheet),
    ],
)
def test_kind_is_drawn_by(kinds, spec):
    assert all(isinstance(spec_of(handout(kind, "x")), spec) for kind in kinds)
