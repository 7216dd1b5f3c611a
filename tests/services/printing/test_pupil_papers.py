"""What goes on both sides or on larger paper has a document of its own, and nothing else has."""

from dataclasses import replace

import pytest

from hope_desktop.domain.levels import Level, Profile
from hope_desktop.domain.library.handout import GroupSize, Handout, HandoutKind
from hope_desktop.domain.printing.paper import CardLayout, PaperChoice, PaperUse, PosterSize
from hope_desktop.domain.printing.records import PrintRecord
from hope_desktop.services.printing import pupil_papers
from hope_desktop.services.printing.bundle import planned_documents
from hope_desktop.services.printing.pupil_papers import papers_for, usual_form, without_pictures
from tests.making import CLASS_2B, CLOSING, OPENING, handout, plan, school_class
from tests.services.printing.test_bundle import ONE, sources_for

BLAD = handout("1.4/blad")
PLAIN = handout("1.4/kaart", HandoutKind.CARDS, body="Een")
DOUBLE = handout("1.4/dubbel", HandoutKind.CARDS, body="Een\n\n***\n\nTwee")
HELP = handout("C3/hulp", HandoutKind.HELP_CARD, body="Hulp")
POSTER = handout("O1/poster", HandoutKind.AGREEMENTS_POSTER)
ALL = (BLAD, PLAIN, DOUBLE, HELP, POSTER)


ROOMY = PaperChoice(use=PaperUse.ROOMY)


def found(paper: PaperChoice) -> dict[str, tuple[tuple[str, ...], str, str]]:
    made = papers_for(GroupSize.ONE, ALL, paper)
    return {str(p.kind): (tuple(h.id for h in p.handouts), p.sides, p.paper_size) for p in made}


def test_folded_cards_share_the_document_of_the_pupils() -> None:
    assert found(ROOMY) == {"pupils": (tuple(h.id for h in ALL), "single", "A4")}


@pytest.mark.parametrize("layout", CardLayout)
def test_to_save_paper_sheets_have_two_sides_and_cards_share_theirs(layout: CardLayout) -> None:
    sides = "single" if layout is CardLayout.FOLD else layout.value
    assert found(PaperChoice(layout)) == {
        "pupils": ((BLAD.id, POSTER.id), "double", "A4"),
        "cards": ((PLAIN.id, DOUBLE.id, HELP.id), sides, "A4"),
    }


def test_what_is_for_the_whole_class_is_there_once_and_keeps_one_side() -> None:
    cards = replace(PLAIN, group_size=GroupSize.CLASS)
    (papers,) = papers_for(GroupSize.CLASS, (cards,), PaperChoice())
    assert (str(papers.kind), papers.sides, papers.once) == ("class", "single", False)


@pytest.mark.parametrize(
    "layout", [layout for layout in CardLayout if layout is not CardLayout.FOLD]
)
def test_cards_with_backs_are_copied_in_their_own_way(layout: CardLayout) -> None:
    assert found(replace(ROOMY, cards=layout)) == {
        "pupils": ((BLAD.id, PLAIN.id, POSTER.id), "single", "A4"),
        "pupils-cards": ((DOUBLE.id, HELP.id), layout.value, "A4"),
    }


def test_large_posters_are_copied_on_their_own_paper() -> None:
    made = found(PaperChoice(posters=PosterSize.A3))
    assert made["pupils-posters"] == ((POSTER.id,), "single", "A3")
    assert POSTER.id not in made["pupils"][0]


def test_groups_and_the_class_have_theirs() -> None:
    for size, kind in ((GroupSize.FOUR, "groups-4-cards"), (GroupSize.CLASS, "class-cards")):
        cards = handout("1.4/d", HandoutKind.CARDS, body="a\n\n***\n\nb", group_size=size)
        made = list(papers_for(size, (cards, BLAD), PaperChoice(CardLayout.LONG_EDGE)))
        assert [str(papers.kind) for papers in made] == [kind]


def printed_in(profile: str) -> PrintRecord:
    return PrintRecord(1, "2B", None, "1", profile, ())


PICTURED = replace(BLAD, body="{{picture:heart|Een hart}}\nLief.")


@pytest.mark.parametrize(
    ("level", "pictured", "last", "usual"),
    [
        (Level.PRO, (), None, Profile.EASY),
        (Level.PRO, (PLAIN, BLAD), None, Profile.EASY),
        (Level.PRO, (PLAIN, DOUBLE, PICTURED), None, Profile.EASY),
        (Level.PRO, (PLAIN, PICTURED), None, Profile.PICTO),
        (Level.VMBO_GT, (PICTURED,), None, Profile.STANDARD),
        (Level.VMBO_GT, (), printed_in("groot"), Profile.LARGE),
        (Level.PRO, (PICTURED,), printed_in("standaard"), Profile.STANDARD),
        (Level.VMBO_GT, (), printed_in("from a later version"), Profile.STANDARD),
    ],
)
def test_a_workshop_has_the_form_of_its_last_print_else_what_suits_the_class(
    level: Level, pictured: tuple[Handout, ...], last: PrintRecord | None, usual: Profile
) -> None:
    assert usual_form(level, pictured, last) is usual


def test_what_has_no_pictures_is_named() -> None:
    assert without_pictures((PICTURED, PLAIN)) == (PLAIN.title,)


SHEET = handout("1.4/blad")
LARGE = handout("1.4/blad.groot", profile=Profile.LARGE)
LETTER = handout("1.4/brief", HandoutKind.PARENT_LETTER)
BEFORE = handout("1.4/vooraf", HandoutKind.TEACHER_SHEET_BEFORE)
ANSWERS = handout("1.4/antwoorden", HandoutKind.ANSWER_CARD)
EVERY = (LETTER, ANSWERS, BEFORE, SHEET, LARGE)


def test_each_handout_is_for_somebody_in_the_form_they_read() -> None:
    sources = sources_for(plan(OPENING, ONE, CLOSING), *EVERY, profile=Profile.LARGE)
    found = sources.chosen
    assert (found.pupils, found.trainer) == ((LARGE,), (ANSWERS,))
    assert found.every == (LARGE, ANSWERS, LETTER, BEFORE)


def test_the_school_gets_its_papers_in_order_and_no_letter_about_adults() -> None:
    sources = sources_for(plan(OPENING, ONE, CLOSING), *EVERY, school_papers=())
    assert sources.for_school == (BEFORE, LETTER)
    adults = school_class(replace(CLASS_2B, level=Level.MBO))
    made = plan(OPENING, ONE, CLOSING, class_=adults)
    assert sources_for(made, *EVERY, school_papers=()).for_school == (BEFORE,)


def test_a_handout_is_chosen_once_for_all_documents(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    real = pupil_papers.versions_for
    monkeypatch.setattr(pupil_papers, "versions_for", lambda *how: asked.append(how) or real(*how))
    planned_documents(sources_for(plan(OPENING, ONE, CLOSING), *EVERY))
    # Of the plan and of what is in reserve, each in two forms.
    assert len(asked) == 4
