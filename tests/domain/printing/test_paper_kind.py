from hope_desktop.domain.printing.paper_kind import PaperKind, Whose
from tests.each import each

STORED = {
    "trainer": PaperKind(Whose.TRAINER),
    "cards": PaperKind(Whose.CARDS),
    "pupils-cards": PaperKind(Whose.PUPILS, part="cards"),
    "groups-4": PaperKind(Whose.GROUPS, 4),
    "groups-2-cards": PaperKind(Whose.GROUPS, 2, "cards"),
    "class-posters": PaperKind(Whose.CLASS, part="posters"),
    "letter-both": PaperKind(Whose.LETTER, part="both"),
    "own-7": PaperKind(Whose.OWN, 7),
    "own-help": PaperKind(Whose.OWN, part="help"),
    "plan-b": PaperKind(Whose.MADE_UP),
    "plan-b-en": PaperKind(Whose.MADE_UP, part="en"),
    "large-pupils-lesson": PaperKind(Whose.PUPILS, part="lesson", is_large=True),
    "large-cards": PaperKind(Whose.CARDS, is_large=True),
    "slides": PaperKind(Whose.SLIDES),
}


@each("name", STORED)
def test_a_kind_keeps_the_name_it_is_stored_under(name):
    assert PaperKind.read(name) == STORED[name]
    assert str(STORED[name]) == name
