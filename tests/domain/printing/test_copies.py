"""Who gets which text, in which version, form, language and paper, and how often."""

from dataclasses import replace

from hope_desktop.domain.library.handout import GroupSize, Handout, HandoutKind
from hope_desktop.domain.library.ways import Way, WorkingForm
from hope_desktop.domain.printing.copies import Copies, Texts, Wanted, copied_texts, copies_of
from hope_desktop.domain.printing.records import PrintRecord
from hope_desktop.domain.terms import Audience, Level, Profile
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


def copies(
    *texts: Handout,
    wanted: Wanted = Wanted(),  # noqa: B008
    pupils: int | None = 27,
    level: Level = Level.VMBO_GT,
    every_class: tuple[Handout, ...] = (),
) -> Copies:
    class_ = school_class(replace(CLASS_2B, pupils=pupils, level=level))
    view = view_of(plan(OPENING, ONE, CLOSING, class_=class_))
    return copies_of(view, Texts(texts, every_class), wanted)


def papers(*texts: Handout) -> dict[str, list[str]]:
    """The texts of each paper of pupils, by their ids."""
    found: dict[str, list[str]] = {}
    for copy in copies(*texts, wanted=Wanted()).plan:
        found.setdefault(str(copy.kind), []).append(copy.text.id)
    return found


# How often ----------------------------------------------------------------------------------------


@each(
    ("size", "pupils", "times"),
    [
        (GroupSize.ONE, 27, 28),
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
    assert (str(copy.kind), copy.times, copy.text.group_size) == ("pupils", 28, GroupSize.ONE)


# In which paper -----------------------------------------------------------------------------------

ALL = (SHEET, PLAIN, DOUBLE, HELP, POSTER)


@each(("size", "kind"), [(GroupSize.FOUR, "groups-4-cards"), (GroupSize.CLASS, "class")])
def test_groups_and_the_class_have_theirs(size, kind):
    cards = replace(DOUBLE, group_size=size)
    assert papers(cards, SHEET) == {
        kind: [cards.id],
        "pupils": [SHEET.id],
    }


def test_cards_for_the_whole_class_are_there_once_and_share_nothing():
    cards = replace(PLAIN, group_size=GroupSize.CLASS)
    assert papers(cards) == {"class": [cards.id]}


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
        assert copied_texts(found.plan) == (sheet,)
        assert found.trainers == (ANSWERS,)
    assert found.untranslated == ()
    assert copies(SHEET, LETTER, wanted=Wanted(language="en")).untranslated == (SHEET, LETTER)


def test_a_version_that_somebody_is_still_making_is_for_nobody():
    draft = replace(
        SHEET, id=f"{SHEET.id}.vwo", audiences=frozenset({Audience.VO_LOWER}), draft=True
    )
    assert copied_texts(copies(draft, SHEET).plan) == (SHEET,)
    assert copies(draft).plan == ()


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


@each(
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
