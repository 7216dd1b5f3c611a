from dataclasses import replace

from hope_desktop.domain.terms import Module
from hope_desktop.domain.texts.content import LibraryContent
from hope_desktop.domain.texts.representation import Gender, Person
from hope_desktop.domain.texts.representation_rules import representation_findings
from hope_desktop.exchange.check import vocabulary
from tests.making import activity, handout

PEOPLE = (
    Person("Noor", Gender.GIRL, "dutch", main=True, partner="Lot"),
    Person("Lot", Gender.GIRL, "dutch"),
    Person("Bo", Gender.OPEN, "dutch", main=True, partner="Kim"),
    Person("Kim", Gender.BOY, "dutch"),
    *(Person(f"A{name}", Gender.BOY, "arabic") for name in ("min", "dam", "mir")),
    *(Person(f"Y{name}", Gender.GIRL, "slavic") for name in ("ana", "eva", "uta")),
)
TEXT = "Noor en Lot, Bo en Kim. Ook Amin, Adam, Amir, Yana, Yeva en Yuta."
RIGHT = LibraryContent(
    "1",
    (activity("2.1", Module.LOVE, handouts=(handout("2.1/kaart", body=TEXT),)),),
    *((), (), (), {}, ()),
    people=PEOPLE,
)


def rules(content: LibraryContent) -> list[tuple[str, str]]:
    found = representation_findings(content, vocabulary())
    return [(one.rule.value, str(one.facts.get("words", ""))) for one in found]


def test_a_fair_library_has_nothing_to_tell():
    assert rules(RIGHT) == []


def test_a_library_without_a_list_of_people_is_not_asked():
    assert rules(replace(RIGHT, people=())) == []


def test_what_stands_out_is_told():
    girls = tuple(replace(p, gender=Gender.GIRL, roots="dutch", partner="") for p in PEOPLE)
    assert rules(replace(RIGHT, people=girls)) == [
        ("one-sided", ""),
        ("few-couples", ""),
        ("few-roots", ""),
    ]


def test_the_list_and_the_texts_name_the_same_people():
    gone = replace(RIGHT, people=(*PEOPLE, Person("Zaza", Gender.GIRL, "dutch")))
    assert rules(gone) == [("absent-person", "Zaza")]
    new = replace(
        RIGHT.activities[0], handouts=(handout("2.1/k", body=f"{TEXT} Hallo Xanthippe."),)
    )
    assert rules(replace(RIGHT, activities=(new,))) == [("unknown-person", "Xanthippe")]


def test_a_group_that_does_not_exist_is_an_error():
    wrong = replace(RIGHT.activities[0], representation=("jongens",))
    (finding,) = representation_findings(replace(RIGHT, activities=(wrong,)), vocabulary())
    assert (finding.rule.value, finding.serious) == ("unknown-group", True)
