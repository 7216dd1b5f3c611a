"""Who gets which text, in which version, form, language and paper, and how often."""

from dataclasses import replace

import pytest

from hope_desktop.domain.ids import HandoutId
from hope_desktop.domain.levels import Audience, Level, Profile
from hope_desktop.domain.library.handout import GroupSize, Handout, HandoutKind
from hope_desktop.domain.library.ways import Way, WorkingForm
from hope_desktop.domain.printing.copies import Copies, Texts, Wanted, copies_of, texts_of
from hope_desktop.domain.printing.paper import CardLayout, PaperChoice, PaperUse, PosterSize
from hope_desktop.domain.printing.records import PrintRecord
from hope_desktop.domain.workshops.safety import DISCLOSURE_CARD
from tests.each import each
from tests.making import (
    CLASS_2B,
    CLOSING,
    OPENING,
    STORY,
    activity,
    handout,
    plan,
    school_class,
    view_of,
    with_blocks,
)

ONE = activity("1.4", steps=())
SPARE = activity("1.5", steps=())
SHEET = handout("1.4/blad")
PICTURED = handout("1.4/blad.picto", profile=Profile.PICTO, body="{{picture:heart|Hart}}\nLief.")
ENGLISH = handout("1.4/blad.en", language="en")
PLAIN = handout("1.4/kaart", HandoutKind.CARDS, body="Een")
DOUBLE = handout("1.4/dubbel", HandoutKind.CARDS, body="Een\n\n***\n\nTwee")
HELP = handout("C3/hulp", HandoutKind.HELP_CARD, body="Hulp")
POSTER = handout("O1/poster", HandoutKind.AGREEMENTS_POSTER)
ANSWERS = handout("1.4/antwoorden", HandoutKind.ANSWER_CARD)
LETTER = handout("1.4/brief", HandoutKind.PARENT_LETTER)
BEFORE = handout("1.4/vooraf", HandoutKind.TEACHER_SHEET_BEFORE)
ROOMY = PaperChoice(use=PaperUse.ROOMY)


def copies(
    *texts: Handout,
    wanted: Wanted = Wanted(),  # noqa: B008
    pupils: int | None = 27,
    level: Level = Level.VMBO_GT,
    reserve: tuple[Handout, ...] = (),
    every_class: tuple[Handout, ...] = (),
) -> Copies:
    class_ = school_class(replace(CLASS_2B, pupils=pupils, level=level))
    view = view_of(plan(OPENING, ONE, CLOSING, class_=class_), SPARE)
    return copies_of(view, Texts(texts, reserve, every_class), wanted)


def papers(*texts: Handout, on: PaperChoice) -> dict[str, list[str]]:
    """The texts of each paper of pupils, by their ids."""
    found: dict[str, list[str]] = {}
    for copy in copies(*texts, wanted=Wanted(on)).plan:
        found.setdefault(str(copy.kind), []).append(copy.text.id)
    return found


# Booklets -----------------------------------------------------------------------------------------

BOOKLET = handout("1.4/boekje", HandoutKind.BOOKLET)
OTHER = handout("C3/boekje", HandoutKind.BOOKLET)


@pytest.mark.parametrize(
    ("chosen", "form", "made"),
    [
        (True, Profile.STANDARD, True),
        (True, Profile.EASY, True),
        (True, Profile.LARGE, True),
        (True, Profile.PICTO, None),
        (None, Profile.STANDARD, False),
    ],
)
def test_a_booklet_is_there_when_it_is_wanted_and_its_letters_are_right(chosen, form, made):
    found = copies(SHEET, BOOKLET, wanted=wanted(form, chosen), reserve=(BOOKLET,))
    assert [copy.text.id for copy in found.plan] == ["1.4/boekje"] * bool(made) + ["1.4/blad"]
    assert (found.booklets, found.reserve) == (bool(made), ())
    assert (found.booklet is None) is (made is None), "also to be chosen while it is not wanted"
    assert copies(SHEET, wanted=wanted(form, chosen)).booklet is None


def wanted(form, chosen):
    return Wanted(form=form, booklets=chosen)


def test_a_workshop_says_whether_it_has_booklets():
    made = plan(OPENING, ONE, CLOSING)
    facts = replace(made.session.facts, booklets=True)
    view = view_of(replace(made, session=replace(made.session, facts=facts)))
    for chosen in (None, True, False):
        found = copies_of(view, Texts((SHEET, BOOKLET)), wanted(Profile.STANDARD, chosen))
        assert found.booklets is (chosen is not False)


@pytest.mark.parametrize(("form", "times"), [(Profile.STANDARD, 15), (Profile.LARGE, 30)])
def test_two_small_booklets_are_on_a_sheet_and_a_pupil_gets_one(form, times):
    found = copies(SHEET, OTHER, BOOKLET, wanted=wanted(form, True))
    first = found.plan[0]
    assert (first.text.id, str(first.kind), first.times) == ("1.4/boekje", "pupils-booklet", times)
    assert OTHER not in texts_of(found.plan)


@pytest.mark.parametrize(("story", "goes_with_it"), [("noor.basis", True), ("sil", False)])
def test_a_booklet_named_after_a_story_goes_with_that_story_alone(story, goes_with_it):
    secondary = frozenset({Audience.VO_LOWER, Audience.VO_UPPER})
    read = handout(f"1.4/verhaal.{story}", HandoutKind.STORY_SHEET)
    texts = [read, replace(BOOKLET, id=HandoutId("1.4/boekje.noor"))]
    found = copies(*(replace(text, audiences=secondary) for text in texts))
    assert (found.booklet is not None) is goes_with_it


def test_cards_that_stand_in_the_booklet_are_none_of_their_own():
    quiet = handout("O1/stilte", HandoutKind.QUIET_CARD)
    booklet = replace(BOOKLET, instead=(HandoutId("O1/stilte"),))
    texts = (quiet, booklet, HELP)
    bound = copies(*texts, wanted=wanted(Profile.STANDARD, True))
    assert [text.id for text in texts_of(bound.plan)] == ["1.4/boekje", "C3/hulp"]
    assert [text.id for text in bound.bound] == ["O1/stilte"]
    loose = copies(*texts, wanted=wanted(Profile.STANDARD, False))
    assert [text.id for text in texts_of(loose.plan)] == ["O1/stilte", "C3/hulp"]
    assert loose.bound == ()


# How often ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("size", "pupils", "times"),
    [
        (GroupSize.ONE, 27, 30),
        (GroupSize.TWO, 27, 15),
        (GroupSize.FOUR, 27, 8),
        (GroupSize.CLASS, 27, 1),
        (GroupSize.CLASS, None, 1),
        (GroupSize.FOUR, None, None),
    ],
)
def test_it_is_copied_for_as_many_as_share_it(size, pupils, times):
    (copy,) = copies(replace(SHEET, group_size=size), pupils=pupils).plan
    assert copy.times == times


def test_who_works_alone_in_this_plan_shares_nothing():
    one = replace(ONE, ways=(Way(WorkingForm.ALONE, "Ieder voor zich."),))
    made = plan(OPENING, one, CLOSING)
    first, second, last = made.session.blocks
    made = with_blocks(made, first, replace(second, way=WorkingForm.ALONE), last)
    sheet = replace(SHEET, group_size=GroupSize.FOUR)
    (copy,) = copies_of(view_of(made), Texts((sheet,)), Wanted()).plan
    assert (str(copy.kind), copy.times, copy.text.group_size) == ("pupils", 30, GroupSize.ONE)


# In which paper -----------------------------------------------------------------------------------

ALL = (SHEET, PLAIN, DOUBLE, HELP, POSTER)


def test_folded_cards_share_the_paper_of_the_pupils_where_it_is_roomy():
    assert papers(*ALL, on=ROOMY) == {"pupils": [text.id for text in ALL]}


@pytest.mark.parametrize("layout", CardLayout)
def test_to_save_paper_cards_share_theirs(layout):
    assert papers(*ALL, on=PaperChoice(layout)) == {
        "pupils": [SHEET.id, POSTER.id],
        "cards": [PLAIN.id, DOUBLE.id, HELP.id],
    }


@pytest.mark.parametrize("layout", [one for one in CardLayout if one is not CardLayout.FOLD])
def test_cards_with_backs_are_copied_in_their_own_way(layout):
    assert papers(*ALL, on=replace(ROOMY, cards=layout)) == {
        "pupils": [SHEET.id, PLAIN.id, POSTER.id],
        "pupils-cards": [DOUBLE.id, HELP.id],
    }


def test_large_posters_are_copied_on_their_own_paper():
    found = papers(*ALL, on=PaperChoice(posters=PosterSize.A3))
    assert found["pupils-posters"] == [POSTER.id]
    assert POSTER.id not in found["pupils"]


@pytest.mark.parametrize(
    ("size", "kind"), [(GroupSize.FOUR, "groups-4-cards"), (GroupSize.CLASS, "class-cards")]
)
def test_groups_and_the_class_have_theirs(size, kind):
    cards = replace(DOUBLE, group_size=size)
    assert papers(cards, SHEET, on=PaperChoice(CardLayout.LONG_EDGE)) == {
        kind: [cards.id],
        "pupils": [SHEET.id],
    }


def test_cards_for_the_whole_class_are_there_once_and_share_nothing():
    cards = replace(PLAIN, group_size=GroupSize.CLASS)
    assert papers(cards, on=PaperChoice()) == {"class": [cards.id]}


# In which version ---------------------------------------------------------------------------------


def test_pupils_read_the_form_and_language_that_were_asked_and_trainers_the_standard_form():
    answers = (ANSWERS, replace(ANSWERS, id=f"{ANSWERS.id}.picto", profile=Profile.PICTO))
    for wanted, sheet in (
        (Wanted(), SHEET),
        (Wanted(form=Profile.PICTO), PICTURED),
        (Wanted(form=Profile.LARGE), SHEET),
        (Wanted(language="en"), ENGLISH),
        (Wanted(language="en", form=Profile.PICTO), ENGLISH),
    ):
        found = copies(SHEET, PICTURED, ENGLISH, *answers, wanted=wanted)
        assert texts_of(found.plan) == (sheet,)
        assert found.trainers == (ANSWERS,)
    assert found.untranslated == ()
    assert copies(SHEET, LETTER, wanted=Wanted(language="en")).untranslated == (SHEET, LETTER)


def test_a_version_that_somebody_is_still_making_is_for_nobody():
    draft = replace(
        SHEET, id=f"{SHEET.id}.vwo", audiences=frozenset({Audience.VO_LOWER}), draft=True
    )
    assert texts_of(copies(draft, SHEET).plan) == (SHEET,)
    assert copies(draft).plan == ()


def test_what_is_in_reserve_is_apart_from_the_plan_and_its_answers_are_with_the_others():
    sheet, answers = handout("1.5/blad"), handout("1.5/antwoorden", HandoutKind.ANSWER_CARD)
    after = handout("1.5/achteraf", HandoutKind.TEACHER_SHEET_AFTER)
    found = copies(SHEET, ANSWERS, reserve=(sheet, answers, after))
    assert (texts_of(found.plan), texts_of(found.reserve)) == ((SHEET,), (sheet,))
    assert (found.trainers, found.school) == ((ANSWERS, answers), (after,))


def test_what_to_do_when_a_pupil_tells_something_comes_first():
    card, steps = (
        replace(handout(name, HandoutKind.ANSWER_CARD), activity=None)
        for name in ("school/nabespreken", DISCLOSURE_CARD)
    )
    assert copies(ANSWERS, every_class=(card, steps)).trainers == (steps, ANSWERS, card)


def test_only_who_tells_has_the_card_of_a_story_told_live():
    hers = handout("4.2/kaart", HandoutKind.ANSWER_CARD)
    view = view_of(plan(OPENING, STORY, CLOSING, class_=school_class(done="123")))
    found = copies_of(view, Texts((hers, ANSWERS)), Wanted())
    assert (found.teller, found.trainers) == ((hers,), (ANSWERS,))


TOLD = replace(LETTER, id="1.4/verteld", body="Iemand vertelt. {{told}}")


@pytest.mark.parametrize(
    ("story", "level", "letters"),
    [
        (ONE, Level.VMBO_GT, (LETTER, BEFORE)),
        (STORY, Level.VMBO_GT, (TOLD, BEFORE)),
        (ONE, Level.MBO, (BEFORE,)),
        (STORY, Level.MBO, (BEFORE,)),
    ],
    ids=["nobody tells", "somebody tells", "grown-up pupils", "grown-up pupils, told"],
)
def test_letters_say_that_somebody_tells_only_when_somebody_does(story, level, letters):
    class_ = school_class(replace(CLASS_2B, level=level), done="123")
    view = view_of(plan(OPENING, story, CLOSING, class_=class_))  # type: ignore[arg-type]
    assert copies_of(view, Texts((LETTER, TOLD, BEFORE)), Wanted()).school == letters


# In which form when nobody chose one --------------------------------------------------------------


def printed_in(profile: str) -> PrintRecord:
    return PrintRecord(1, "2B", None, "1", profile, (), language="en")


SHOWN = replace(SHEET, body="{{picture:heart|Een hart}}\nLief.")


@each(
    ("level", "texts", "last", "form"),
    [
        (Level.PRO, (), None, Profile.EASY),
        (Level.PRO, (PLAIN, SHEET), None, Profile.EASY),
        (Level.PRO, (PLAIN, DOUBLE, SHOWN), None, Profile.EASY),
        (Level.PRO, (PLAIN, SHOWN), None, Profile.PICTO),
        (Level.VMBO_GT, (SHOWN,), None, Profile.STANDARD),
        (Level.VMBO_GT, (), printed_in("large"), Profile.LARGE),
        (Level.PRO, (SHOWN,), printed_in("usual"), Profile.STANDARD),
        (Level.VMBO_GT, (), printed_in("from a later version"), Profile.STANDARD),
    ],
)
def test_it_is_that_of_the_last_print_else_what_suits_the_class(level, texts, last, form):
    found = copies(*texts, level=level, wanted=Wanted(last=last))
    assert found.form is form
    assert found.language == ("en" if last else "nl")


def test_what_has_no_pictures_is_named_in_the_form_that_has_them():
    assert copies(SHOWN, PLAIN, wanted=Wanted(form=Profile.PICTO)).without_pictures == (
        PLAIN.title,
    )
    assert copies(SHOWN, PLAIN, wanted=Wanted(form=Profile.LARGE)).without_pictures == ()
