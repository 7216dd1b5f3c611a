"""Nobody of one origin is always the one it happens to, and boys are among them.

Who is harmed where is counted by hand, over the texts that pupils read: a new case belongs here.
"""

from collections import Counter

from hope_desktop.domain.library.handout import Part, part_of, version_of
from hope_desktop.domain.terms import Profile
from hope_desktop.domain.texts.representation import Gender, is_named
from tests.each import each
from tests.shipped import CONTENT

HARMED = {
    "2.1/gedragskaarten": "Sem Naima Noor Tygo Adam Fleur Eva Lou",
    "2.1/gedragskaarten.mbo": "Sem Kim Noor Adam Fleur Ravi Marco",
    "2.3/situatiekaarten": "Daan Adam Tygo Puck",
    "2.7/scenekaarten": "Timo Fem Jip",
    "3.2/geheimkaarten": "Dina Yana Kaan",
    "3.2/geheimkaarten.po": "Milo Tuur Jip",
    "3.3/situatiekaarten": "Rosa Timo Aisha Joris Yara Sam Kelly Indy",
    "3.9/casuskaarten": "Fem Stijn",
    "3.10/situatiekaarten": "Lena Koen",
    "4.6/verhaal.noor": "Noor",
    "4.6/verhaal.sami": "Sami",
    "4.6/verhaal.selam": "Selam",
    "4.6/verhaal.bo": "Bo",
    "4.7/verhaal.koen": "Koen",
}
MOST = 0.5
"""Of the texts with somebody of one origin, those in which it happens to that person."""
EASIER = {"basis"}
TEXTS = [
    handout
    for activity in CONTENT.activities
    for handout in activity.handouts
    if part_of(handout.kind) is Part.PUPILS and handout.profile is Profile.STANDARD
    if handout.language == "nl" and EASIER.isdisjoint(version_of(handout).split("."))
]
BODY = {str(text.id): text.body for text in TEXTS}
PEOPLE = {person.name: person for person in CONTENT.people}


def _cases() -> list[str]:
    return [name for listed in HARMED.values() for name in listed.split()]


@each("text", HARMED)
def test_the_list_names_who_is_there(text):
    assert [name for name in HARMED[text].split() if not is_named(BODY[text], name)] == []


def test_nobody_of_one_origin_is_always_the_one_it_happens_to():
    harmed = Counter(PEOPLE[name].roots for name in _cases())
    appears = Counter(
        person.roots
        for body in BODY.values()
        for person in CONTENT.people
        if is_named(body, person.name)
    )
    share = {roots: harmed[roots] / count for roots, count in appears.items()}
    assert {roots: part for roots, part in share.items() if part > MOST} == {}
    assert set(harmed) == {person.roots for person in CONTENT.people}, "and none is never"


def test_it_happens_to_boys_as_well_as_to_girls():
    found = Counter(PEOPLE[name].gender for name in _cases())
    for gender in (Gender.GIRL, Gender.BOY):
        assert 0.3 < found[gender] / sum(found.values()) < 0.5
