"""Who read a text: noted here or by the library, counted for the wording of today."""

from dataclasses import replace
from pathlib import Path

import pytest

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.errors import (
    FolderProblem,
    NamesSomebody,
    NotFound,
    TextTooLong,
    UnusableFile,
    WrongValue,
)
from hope_desktop.domain.ids import ActivityId, HandoutId
from hope_desktop.domain.library.handout import ReviewRole
from hope_desktop.domain.library.reviews import Record, State, Verdict, text_digest
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.domain.workshops.safety import Rule
from hope_desktop.exchange.reading import read_library
from hope_desktop.paths import resource
from hope_desktop.services.library.starter import replace_library
from hope_desktop.services.opening import Services
from hope_desktop.services.printing.drawing import draw
from tests.bringing import rewrite
from tests.handouts.proof import shown
from tests.making import NINE
from tests.planning import asked_of, workshop_of
from tests.shipped import CONTENT

CARDS = HandoutId("1.4/stellingenkaarten")
STORIES, SIL = ActivityId("4.6"), HandoutId("4.6/verhaal.sil")
HELD = (SIL, HandoutId("4.6/verhaal.sil.basis"), HandoutId("4.6/praten.sil"))
ASKED = (ReviewRole.EXPERIENCE,) * 3 + (ReviewRole.HELPLINE,)


def read(services: Services, text: str, *roles: ReviewRole) -> None:
    for role in roles:
        services.reviews.record(text, role)


@pytest.mark.nightly
def test_one_changed_word_is_a_concept_again_and_undo_brings_it_back(services):
    assert services.reviews.of(CARDS).state is State.CONCEPT
    read(services, CARDS, ReviewRole.TEACHER)
    assert services.reviews.of(CARDS).state is State.READ
    read(services, CARDS, ReviewRole.EXPERIENCE)
    assert services.reviews.of(CARDS).state is State.APPROVED
    text = services.library.handout(CARDS)
    changed = services.material.keep_handout(replace(text, body=text.body + "\nNog één woord.\n"))
    found = services.reviews.of(CARDS)
    assert (found.state, found.records) == (State.CONCEPT, ())
    assert {one.role for one in found.before} == {ReviewRole.TEACHER, ReviewRole.EXPERIENCE}
    services.undo.undo(changed.change)
    assert services.reviews.of(CARDS).state is State.APPROVED


def test_noting_is_one_step_that_undo_takes_back(services):
    done = services.reviews.record(CARDS, ReviewRole.TEACHER)
    assert done.activities == {"1.4"}, "pages that show it hear of it"
    services.undo.undo(done.change)
    assert services.reviews.of(CARDS).records == ()
    read(services, CARDS, ReviewRole.TEACHER)
    (one,) = services.reviews.of(CARDS).records
    services.reviews.remove(one)
    assert services.reviews.of(CARDS).records == ()
    with pytest.raises(NotFound):
        services.reviews.remove(one)


@pytest.mark.parametrize(
    ("role", "month", "organisation"),
    [
        (ReviewRole.LAWYER, "", ""),
        (ReviewRole.LAWYER, "", " \n"),
        (ReviewRole.LAWYER, "", "W" * 61),
        (ReviewRole.TEACHER, "", "Rechtswinkel"),
        (ReviewRole.TEACHER, "2026-12", ""),
        (ReviewRole.TEACHER, "2026-13", ""),
        (ReviewRole.TEACHER, "2026-11-24", ""),
        (ReviewRole.TEACHER, "gisteren", ""),
    ],
)
def test_what_cannot_be_is_refused(services, role, month, organisation):
    with pytest.raises(WrongValue):
        services.reviews.record(CARDS, role, month, organisation)
    with pytest.raises(NotFound):
        services.reviews.record("9.9/weg", ReviewRole.TEACHER)
    assert services.reviews.of(CARDS).records == ()


def test_an_activity_is_read_too(services):
    read(services, "1.4", ReviewRole.EXPERIENCE)
    assert services.reviews.of("1.4").state is State.APPROVED
    rewrite(services, "1.4", goal="Een ander doel.")
    assert services.reviews.of("1.4").state is State.CONCEPT


@pytest.mark.nightly
def test_a_story_waits_for_three_of_the_platform_and_a_help_line(services, class_2b):
    assert {one: services.library.waiting()[one] for one in HELD} == dict.fromkeys(HELD, ASKED)
    assert STORIES not in services.library.waiting(), "the other stories go on"
    order = ("O1", "4.6", "C1", "C3")
    session = workshop_of(
        services,
        class_2b,
        order,
        SessionFacts(NINE, 90, "Anna", "Bram", reason="De mentor gaf de rest."),
    )
    assert not [c for c in services.planning.get(session).concerns if c.rule is Rule.VERSION_WAITS]
    assert services.printing.prepare(session).waiting == (), "nobody asked for it"
    block = services.planning.session(session).blocks[1]
    services.blocks.use_version(session, block.id, "sil")
    (concern,) = (
        c for c in services.planning.get(session).concerns if c.rule is Rule.VERSION_WAITS
    )
    assert concern.names == tuple(role.name for role in ASKED)
    assert services.printing.prepare(session).waiting == (("Sil fluit", ASKED),)
    made = " ".join(f.rendered.text for f in asked_of(services, session).files)
    assert "Dewi hoort Sil" not in made
    assert "Praten over Sil" not in made
    assert "Noor" in made, "another story stands in its place"
    for text in HELD[::2]:
        read(services, text, *ASKED[:2], ReviewRole.TRAINER, ReviewRole.PUPIL, *ASKED[3:])
        assert services.library.waiting()[text] == (ReviewRole.EXPERIENCE,), "one is missing"
        read(services, text, ReviewRole.EXPERIENCE)
    assert not services.library.waiting().keys() & set(HELD[::2])
    made = " ".join(f.rendered.text for f in asked_of(services, session).files)
    assert "Dewi hoort Sil" in made
    assert "Praten over Sil" in made
    assert not [c for c in services.planning.get(session).concerns if c.rule is Rule.VERSION_WAITS]


def test_her_version_of_a_held_story_waits_too_and_so_does_a_copy(services):
    read(services, SIL, *ASKED)
    assert SIL not in services.library.waiting()
    text = services.library.handout(SIL)
    services.material.keep_handout(replace(text, body=f"{text.body}\nAnders.\n", hold=()))
    assert services.library.handout(SIL).hold == ASKED
    assert services.library.waiting()[SIL] == ASKED
    copy, _ = services.material.duplicate_handout(text, "Mijn Sil")
    assert services.library.waiting()[copy] == ASKED
    alone = shown(draw(services.printing.handout_document(SIL)))
    assert "Wacht op 3 mensen van het platform en een hulplijn, politie of zorg" in alone


def test_a_release_says_who_read_what_and_what_came_back_counts_once(services):
    read(services, SIL, *ASKED[:2])
    text = services.library.handout(SIL)
    one = Record(SIL, text_digest(text), Verdict.GOOD, ReviewRole.EXPERIENCE, "2026-11")
    came = tuple(replace(one, reader=f"bibliotheek-{n}") for n in range(2))
    replace_library(services._database, replace(CONTENT, records=came))
    assert services.library.waiting()[SIL] == ASKED[2:], "these two are the ones noted here"
    other = replace(one, month="2026-10", reader="bibliotheek-3")
    replace_library(services._database, replace(CONTENT, records=(*came, other)))
    assert services.library.waiting()[SIL] == (ReviewRole.HELPLINE,)
    with pytest.raises(NotFound):
        services.reviews.remove(other)


def library_in(folder: Path) -> Path:
    """The shipped one, in a folder that can be written."""
    import shutil

    return Path(shutil.copytree(resource("library"), folder / "library"))


@pytest.mark.nightly
def test_records_go_into_the_files_of_a_library_without_a_name_or_a_code(services, tmp_path):
    folder = library_in(tmp_path)
    services.reviews.record("3.8/wetsblad", ReviewRole.LAWYER, "2026-10", 'Rechts "winkel" é')
    read(services, SIL, *ASKED)
    own, _ = services.material.new_handout(ActivityId("1.4"), "Van mij", body="Tekst.")
    read(services, own, ReviewRole.TRAINER)
    assert services.reviews.write(folder) == 5
    before = (folder / "reviews.toml").read_bytes()
    assert services.reviews.write(folder) == 5, "written twice is nothing twice"
    assert (folder / "reviews.toml").read_bytes() == before
    content, findings = read_library(folder)
    assert findings == ()
    assert sorted(one.role.value for one in content.records) == [
        *("ervaring",) * 3,
        "hulplijn",
        "jurist",
    ]
    codes = [one.reader for one in services.reviews.of(SIL).records]
    assert not [code for code in codes if code in before.decode()]
    assert own not in before.decode(), "of her own texts nothing"
    replace_library(services._database, content)
    assert len(services.reviews.of(SIL).records) == 4


def test_a_folder_that_is_no_library_or_is_broken_is_refused(services, tmp_path):
    with pytest.raises(FolderProblem):
        services.reviews.write(tmp_path)
    folder = library_in(tmp_path)
    (folder / "reviews.toml").write_text("[[records]]\ntext = 3\n", encoding="utf-8")
    with pytest.raises(UnusableFile):
        services.reviews.write(folder)
    assert (folder / "reviews.toml").read_text(encoding="utf-8") == "[[records]]\ntext = 3\n"


def test_a_year_later_the_lawyer_is_asked_again_and_the_others_are_not(services, clock):
    services.reviews.record("3.8/wetsblad", ReviewRole.LAWYER, organisation="Rechtswinkel")
    read(services, "3.8/wetsblad", ReviewRole.EXPERIENCE)
    read(services, SIL, *ASKED)
    clock.now = clock.now.replace(year=2027, month=12)
    assert services.reviews.of("3.8/wetsblad").state is State.READ
    assert SIL not in services.library.waiting()


def test_a_trainer_says_that_it_is_right_or_what_is_not(services):
    assert services.reviews.agree(CARDS)
    assert not services.reviews.agree(CARDS), "said twice it is said once"
    assert [one.role for one in services.reviews.of(CARDS).records] == [ReviewRole.TRAINER]
    line = services.reviews.lines(CARDS)[1]
    done = services.reviews.object_to(CARDS, " Dit woord \n kent niemand. ", line)
    assert done.activities == {"1.4"}
    services.reviews.object_to("1.4", "Duurt langer.")
    (one,) = services.reviews.remarks(CARDS)
    assert (one.line, one.role, one.month) == (line, ReviewRole.TRAINER, "2026-11")
    assert {other.text for other in services.reviews.remarks()} == {CARDS, "1.4"}
    assert services.reviews.lines("1.4")[0] == services.reviews.title("1.4")
    services.reviews.take_back(one)
    assert services.reviews.remarks(CARDS) == ()
    for gone in (services.reviews.take_back, services.reviews.answer):
        with pytest.raises(NotFound):
            gone(one)
    assert done.change is not None


def test_a_remark_stays_when_its_line_changes_and_undo_takes_it_back(services):
    line = services.reviews.lines(CARDS)[1]
    done = services.reviews.object_to(CARDS, "Liever anders.", line)
    rewrite(services, CARDS, body="## 1\n\nHeel iets anders.\n")
    assert line not in services.reviews.lines(CARDS)
    assert [one.line for one in services.reviews.remarks(CARDS)] == [line]
    services.undo.undo(done.change)
    assert services.reviews.remarks(CARDS) == ()


@pytest.mark.parametrize(
    ("words", "line"), [("", ""), (" \n ", ""), ("w" * 2_001, ""), ("Anders.", "Staat er niet.")]
)
def test_a_remark_about_nothing_is_refused(services, words, line):
    with pytest.raises((WrongValue, TextTooLong)):
        services.reviews.object_to(CARDS, words, line)
    with pytest.raises(NotFound):
        services.reviews.object_to("9.9/weg", "Anders.")
    assert services.reviews.remarks() == ()


def test_a_remark_names_nobody_of_here(services):
    services.classes.add(ClassFacts("De Brug", "2B", helper="Anneke de Vries"))
    for words in ("Anneke vond dit te lang.", "Bij de Brug snapte niemand het."):
        with pytest.raises(NamesSomebody):
            services.reviews.object_to(CARDS, words)
    assert services.reviews.remarks() == ()
    services.reviews.object_to(CARDS, "Zeg liever hoe Noor het vroeg.")
    services.reviews.object_to(CARDS, "Noem ook Snapchat.")
    assert len(services.reviews.remarks()) == 2


def test_counts_say_by_role_how_far_it_is(services):
    counts = services.reviews.counts()
    assert set(counts) == {
        ReviewRole.EXPERIENCE,
        ReviewRole.LAWYER,
        ReviewRole.TEACHER,
        ReviewRole.HELPLINE,
    }
    assert counts[ReviewRole.EXPERIENCE].waiting >= 3
    assert {one.read for one in counts.values()} == {0}
    read(services, SIL, ReviewRole.EXPERIENCE)
    now = services.reviews.counts()[ReviewRole.EXPERIENCE]
    assert (now.read, now.good) == (1, 0), "three are asked"
    read(services, SIL, *ASKED[1:])
    now = services.reviews.counts()[ReviewRole.EXPERIENCE]
    assert (now.read, now.good) == (1, 1)
