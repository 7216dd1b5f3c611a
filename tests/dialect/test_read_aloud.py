from hope_desktop.dialect.read_aloud import read_aloud, until_questions
from tests.each import each
from tests.shipped import CONTENT

STORY = """**In het kort:** Noor en Lot.

### 1. Een

**Stop.** Omcirkel de meter van Noor: **fijn / twijfel / niet fijn**

### 2. Twee

**Stop.** Omcirkel de meter nu: **fijn / twijfel / niet fijn**

### 3. Drie

**Stop.** Omcirkel de meter nu: **fijn / twijfel / niet fijn**

### Praat erover

1. Wat zag Lot?
2. Wat zei Lot?

### Wat hielp

- Lot vroeg het."""


def test_at_the_first_two_stops_pupils_may_show_what_they_think():
    read = read_aloud(STORY, "Duim?", "Even stil.")
    assert "**Stop.** Duim? **fijn / twijfel / niet fijn**\n\n### 2." in read
    assert "**Stop.** Duim? **fijn / twijfel / niet fijn**\n\n### 3." in read
    assert "**Stop.** Even stil.\n\n### Praat" in read
    assert "Omcirkel" not in read


def test_a_text_without_stops_stays_as_it_is():
    assert read_aloud("**In het kort:** kort.\n\n1. Een.", "a", "b") == (
        "**In het kort:** kort.\n\n1. Een."
    )


def test_the_screen_ends_at_the_questions():
    assert until_questions(STORY).endswith("2. Wat zei Lot?\n")
    assert until_questions("Alleen dit.") == "Alleen dit."


@each(
    "story",
    [h for a in CONTENT.activities if a.id == "4.6" for h in a.handouts if "verhaal" in h.id],
    ids=lambda story: story.id,
)
def test_each_story_beside_a_told_one_can_be_read_aloud(story):
    if "picto" in story.id:
        return
    read = read_aloud(story.body, "DUIM", "STIL")
    assert read.count("DUIM") == 2
    assert read.count("STIL") == story.body.count("**Stop.**") - 2
    assert read.rindex("DUIM") < read.rindex("**Stop.**")
    assert "mcirkel" not in read
    assert "Hoe is het voor" not in read
