"""Nobody of one origin is always the one it happens to, and boys are among them.

Who is harmed where is counted by hand, over the texts that pupils read: a new case belongs here.
"""

import re
from collections import Counter

from hope_desktop.domain.levels import Profile
from hope_desktop.domain.library.handout import Part, part_of, version_of
from hope_desktop.domain.texts.representation import Gender, is_named
from tests.each import each
from tests.shipped import CONTENT

HARMED = {
    "2.1/gedragskaarten": "Sem Naima Noor Ravi Adam Fleur Eva Lou",
    "2.1/gedragskaarten.mbo": "Sem Kim Noor Adam Fleur Ravi Marco",
    "2.3/situatiekaarten": "Daan Adam Tygo Puck",
    "2.7/scenekaarten": "Timo Lena Jip",
    "2.8/kaarten": "Tess Luuk Bilal Fleur",
    "3.1/casuskaarten": "Mila Jayden Tess Elias Finn Imani",
    "3.2/geheimkaarten": "Dina Yana Kaan",
    "3.2/geheimkaarten.po": "Milo Tuur Jip",
    "3.3/situatiekaarten": "Rosa Timo Aisha Joris Yara Sam Kelly Indy",
    "3.9/casuskaarten": "Fem Mateo",
    "3.10/situatiekaarten": "Lena Koen",
    "3.13/kaarten": "Timo Nova Sam Sanne",
    "4.6/verhaal.noor": "Noor",
    "4.6/verhaal.sami": "Sami",
    "4.6/verhaal.selam": "Selam",
    "4.6/verhaal.bo": "Bo",
    "4.6/verhaal.sil": "Sil",
    "4.7/verhaal.koen": "Koen",
    "4.7/verhaal.lieke": "Lieke",
}
MOST = 0.5
"""Of the texts with somebody of one origin, those in which it happens to that person."""
EASIER = {"basis", "vmbo-bk"}
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


COERCED, FREE = "Tess Luuk Bilal Fleur", "Jesse Yusuf"


def test_who_is_coerced_at_home_is_not_to_be_read_from_a_name():
    cards = BODY["2.8/kaarten"]
    assert HARMED["2.8/kaarten"] == COERCED
    for listed in (COERCED, FREE):
        assert all(is_named(cards, name) for name in listed.split())
        roots = {PEOPLE[name].roots for name in listed.split()}
        assert "dutch" in roots
        assert len(roots) > 1
    assert not re.search(r"geloof|moslim|christen|\bland\b|cultuur|bij jullie", cards)
