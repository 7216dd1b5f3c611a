import re

from hope_desktop.ui.settings.page import SECTIONS
from hope_desktop.ui.workshops.one.rows import WorkshopFace
from tools.met import ROOT, met, nouns

NOUNS = ROOT / "tests" / "data" / "nouns.txt"
MOST = 14
"""Words that a trainer has to learn; docs/ui.md says what each means."""


def test_what_is_met_is_counted_and_does_not_grow():
    found = met(ROOT)
    assert found["pages"] <= 6
    assert found["dialogs"] <= 14
    assert found["fields"] <= 57
    assert found["kinds of field"] <= 50


OTHERS = ("today", "classes", "workshops", "new workshop", "lesson mode", "digital board")


def test_the_views_where_a_trainer_can_stand_are_counted_and_do_not_grow():
    """A view elsewhere needs a stack of its own, so these are counted too."""
    source = (ROOT / "hope_desktop" / "ui" / "modules" / "page.py").read_text()
    modules = re.findall(r"\w+", source.partition("type AnyView = (")[2].partition(")")[0])
    views = [*modules, *WorkshopFace, *SECTIONS, *OTHERS]
    assert len(views) <= 21, "twenty, and one for who keeps the library"
    stacks = [
        f for f in (ROOT / "hope_desktop").rglob("*.py") if "= QStackedWidget(" in f.read_text()
    ]
    assert len(stacks) <= 9


def test_each_noun_is_to_be_learned_or_has_a_reason_why_not():
    learned, *others = (part.split() for part in re.split(r"#.*\n", NOUNS.read_text())[1:])
    assert len(learned) <= MOST
    known = {word for part in (learned, *others) for word in part}
    assert set(nouns()) - known == set(), "write it in nouns.txt, at its reason"


def test_what_is_to_be_learned_is_explained_in_the_docs():
    section = (ROOT / "docs" / "ui.md").read_text().partition("## Words to learn")[2]
    told = re.findall(r"^- \*\*(\w+)", section.partition("\n## ")[0], re.MULTILINE)
    assert told == re.split(r"#.*\n", NOUNS.read_text())[1].split()
