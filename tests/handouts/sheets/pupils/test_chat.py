"""A chat looks like one: who writes first at the left, the other at the right, choices in bars."""

import pypdfium2
import pytest

from hope_desktop.domain.levels import Profile
from hope_desktop.domain.library.handout import HandoutKind
from hope_desktop.domain.printing.print_jobs import Rendered
from hope_desktop.handouts import specs
from tests.handouts.proof import proven, report, shown, text_boxes
from tests.handouts.samples import handout

MIDDLE = 595.276 / 2
TEXT = """Luca en Noah zijn bedacht.

**Luca:** Hoi.

**Noah:** Hallo.

Noah denkt na.

{{banner:Keuzemoment 1. Wat antwoordt Noah? Kies 1A of 1B.}}

### Later

**Luca:** Dag.

{{lines:1|Wat kan Noah zeggen?}}

Een nee is genoeg.
"""


def drawn(text: str = TEXT, profile: Profile = Profile.STANDARD) -> Rendered:
    return proven(specs.PupilSheet(handout(HandoutKind.CHAT, text)), profile=profile)


def left_of(rendered: Rendered, words: str) -> float:
    """Where words begin, in points from the left."""
    with pypdfium2.PdfDocument(rendered.pdf) as pdf:
        texts = [page.get_textpage() for page in pdf]
        text = next(one for one in texts if words in one.get_text_range())
        return text.get_charbox(text.get_text_range().index(words))[0]


@pytest.mark.parametrize("profile", [Profile.STANDARD, Profile.EASY, Profile.LARGE])
def test_who_writes_first_stands_left_and_the_other_right(profile):
    rendered = drawn(profile=profile)
    assert left_of(rendered, "Hoi.") < MIDDLE < left_of(rendered, "Hallo.")
    assert left_of(rendered, "Dag.") < MIDDLE


def test_the_head_of_who_is_drawn_elsewhere_stands_beside_the_bubble():
    unknown = TEXT.replace("Luca", "Ada").replace("Noah", "Bart")
    assert "Open Peeps" in shown(drawn())
    assert "Open Peeps" not in shown(drawn(unknown))
    assert left_of(drawn(), "Hoi.") - left_of(drawn(unknown), "Hoi.") > 30
    assert report(drawn()).tags() == report(drawn(unknown)).tags(), "the name says who it is"


def test_the_text_is_read_as_it_was_written():
    said = drawn().text
    order = ["zijn bedacht", "Luca:", "Hoi.", "Noah:", "Hallo.", "denkt na", "Keuzemoment 1."]
    places = [said.index(words) for words in [*order, "Wat antwoordt Noah?", "Later", "Dag."]]
    assert places == sorted(places)


def test_what_is_told_between_bubbles_stands_apart_and_what_comes_after_does_not():
    rendered = drawn()
    margin = left_of(rendered, "Luca en Noah zijn bedacht.")
    assert left_of(rendered, "Noah denkt na.") > margin + 20
    assert left_of(rendered, "Een nee is genoeg.") == pytest.approx(margin, abs=1)


def test_lines_stand_at_the_side_of_who_says_it():
    rendered = drawn()
    assert left_of(rendered, "Wat kan Noah") > left_of(rendered, "Hoi.") + 20


@pytest.mark.parametrize("profile", Profile)
@pytest.mark.parametrize(
    "text",
    ["Alleen tekst.", "**Luca:**", "**Luca:** " + "woord " * 60, "**Noot.** Dit is geen naam."],
)
def test_every_text_prints(text, profile):
    rendered = drawn(text, profile)
    for left, _bottom, right, _top in text_boxes(rendered, 0):
        assert left >= 25 / 25.4 * 72 - 1
        assert right <= 595.276 - 25 / 25.4 * 72 + 1


@pytest.mark.parametrize("count", range(7, 12))
def test_no_page_ends_with_the_name_of_who_writes(count):
    rendered = drawn("\n\n".join(["**Luca:** Hoi daar."] * count), Profile.LARGE)
    with pypdfium2.PdfDocument(rendered.pdf) as pdf:
        for page in pdf:
            text = page.get_textpage().get_text_bounded()
            assert text.count("Luca:") == text.count("Hoi daar.")
