"""A story has chapters, stops with faces to circle, and choices in bars."""

import pytest

from hope_desktop.domain.levels import Profile
from hope_desktop.domain.library.handout import HandoutKind
from hope_desktop.domain.printing.print_jobs import Rendered
from hope_desktop.handouts import specs
from tests.handouts.proof import proven, report, text_boxes
from tests.handouts.samples import handout

STOP = "**Stop.** Omcirkel de meter van Robin: **fijn / twijfel / niet fijn**"
TEXT = f"""**In het kort:** Robin wacht op de bus. Het komt goed.

### 1. De bus

Robin wacht.

{STOP}

**Keuzemoment 1. Wat doet Kim?**

- **A.** Kim wacht mee.
- **B.** Kim loopt door.

### Praat erover

1. Wat hielp?
"""


def drawn(text: str = TEXT, profile: Profile = Profile.STANDARD) -> Rendered:
    story = handout(HandoutKind.STORY_SHEET, text, fictional=True)
    return proven(specs.PupilSheet(story), profile=profile)


@pytest.mark.parametrize("profile", Profile)
def test_a_stop_has_three_faces_with_their_words(profile):
    rendered = drawn(profile=profile)
    assert b"/Alt (fijn / twijfel / niet fijn)" in rendered.pdf
    assert "fijn / twijfel" not in rendered.text
    assert "Omcirkel de meter van Robin:" in rendered.text


def test_everything_is_read_in_order_with_its_numbers_and_letters():
    said = drawn().text
    order = ["Robin wacht op de bus", "1 De bus", "Robin wacht.", "Stop.", "Keuzemoment 1.", "Kim?"]
    places = [said.index(words) for words in [*order, "wacht mee", "loopt door", "Praat"]]
    assert places == sorted(places)
    elements = report(drawn()).elements
    assert [e.text for e in elements if e.tag == "Lbl"][:3] == ["A", "B", "1"]


def test_a_stop_without_faces_stands_on_a_panel_like_the_others():
    first = 3  # after the title and the banner
    left = {
        word: text_boxes(drawn(f"**{word}** Even stil."), 0)[first][0]
        for word in ("Stil.", "Stop.")
    }
    assert left["Stop."] > left["Stil."] + 5


@pytest.mark.parametrize("profile", Profile)
def test_nothing_stands_outside_the_width_of_the_text(profile):
    rendered = drawn(f"{STOP}\n\n" * 3 + "**Iets / heel lang en breed / anders dan dat**", profile)
    for left, _bottom, right, _top in text_boxes(rendered, 0):
        assert left >= 25 / 25.4 * 72 - 1
        assert right <= 595.276 - 25 / 25.4 * 72 + 1


@pytest.mark.parametrize("text", ["**Kort:**", "**Een / twee**", "**a / b / c**", "*Zacht.*"])
def test_texts_that_look_like_it_print(text):
    assert proven(specs.PupilSheet(handout(HandoutKind.STORY_SHEET, text))).pages == 1
