"""The reading form and the language of paper, and what letters say."""

from dataclasses import replace

import pytest

from hope_desktop.domain.library.handout import CARD_KINDS, Handout, name_of
from hope_desktop.domain.page import WayToGive
from hope_desktop.domain.terms import ActivityId, Audience, HandoutId, Level, Profile, SessionId
from hope_desktop.handouts import specs
from hope_desktop.services.opening import Services
from hope_desktop.services.printing.drawing import draw_bundle
from hope_desktop.services.printing.printed import record_of
from hope_desktop.storage.library.library import put_activity
from tests.making import CLASS_2B
from tests.planning import bundle_of, new_class, workshop_of
from tests.reading_pdf import text_of
from tests.services.printing.planned_session import FACTS, planned_session

PICTO_BODY = "{{picture:heart|Een hart}}\nDit is met een plaatje.\n"


def with_pictures(services: Services, name: str) -> tuple[Handout, Handout]:
    """The cards of an activity get a version with pictures; the plain one and that one."""
    found = services.library.activity(ActivityId(name))
    plain = next(h for h in found.handouts if name_of(h.id) == h.id and h.kind in CARD_KINDS)
    picto = replace(
        plain,
        id=HandoutId(f"{name_of(plain.id)}.picto"),
        body=PICTO_BODY,
        profile=Profile.PICTO,
        audiences=frozenset(Audience),
    )
    others = [handout for handout in found.handouts if handout.id != picto.id]
    with services._database.transaction() as connection:
        put_activity(connection, replace(found, handouts=(*others, picto)))
    return plain, picto


def class_of(services: Services, level: Level) -> SessionId:
    facts = replace(CLASS_2B, level=level, year=None, label=level.value)
    return planned_session(services, new_class(services, facts), "O1", "1.4", "C3")


@pytest.mark.parametrize("profile", Profile)
def test_pupils_paper_has_the_reading_form_and_that_of_adults_has_not(services, class_2b, profile):
    session = planned_session(services, class_2b, "O1", "1.4", "C3")
    drawn = bundle_of(services, session, profile)
    record = record_of(drawn)
    assert record.profile == profile.value
    found = {file.kind: file.profile for file in record.files}
    assert found.pop("trainer") == found.pop("trainer-second") == "usual"
    is_picto = profile is Profile.PICTO
    assert found.pop("slides") == ("picto" if is_picto else "usual"), "all are large"
    assert found.pop("school") == "usual"
    assert set(found.values()) == {profile.value}
    order = text_of(drawn.files[-1].rendered.pdf)
    assert all(
        file.file in order.replace(" ", "")
        for file in record.files
        if file.kind in found and not file.mailed
    )


@pytest.mark.parametrize("level", [Level.PRO, Level.VMBO_GT])
def test_a_class_has_a_usual_form(services, level):
    usual = services.printing.prepare(class_of(services, level)).copies.form
    assert (usual is Profile.STANDARD) == (level is Level.VMBO_GT)


def test_a_workshop_keeps_the_form_and_language_it_was_printed_in(services, class_2b):
    session = planned_session(services, class_2b, "O1", "1.4", "C3")
    services.prints.record(bundle_of(services, session, Profile.LARGE, language="en"))
    again = services.printing.prepare(session)
    assert (again.copies.form, again.copies.language) == (Profile.LARGE, "en")
    assert services.printing.prepare(session, language="nl").copies.language == "nl"
    other = planned_session(services, class_2b, "O1", "1.4", "C3")
    assert services.printing.prepare(other).copies.form is Profile.STANDARD


def test_one_handout_has_the_form_it_was_written_for(services):
    plain, picto = with_pictures(services, "1.4")
    printing = services.printing
    assert printing.handout_document(picto.id).profile is Profile.PICTO
    assert printing.handout_document(plain.id).profile is Profile.STANDARD
    assert printing.handout_document(plain.id, Profile.LARGE).profile is Profile.LARGE
    found = printing.handout_document(plain.id, Profile.PICTO).sheets[0]
    assert found == specs.SingleHandout(picto)


@pytest.mark.nightly
def test_papers_in_english_are_so_as_far_as_they_are_written(services, class_2b):
    session = planned_session(services, class_2b, "O1", "1.5", "C3")
    documents = services.printing.prepare(session, language="en")
    drawn = draw_bundle(documents)
    papers = {file.printed.kind: file for file in drawn.files}
    found = {kind: (file.printed.file, file.printed.language) for kind, file in papers.items()}
    assert found["cards"] == ("cards-en.pdf", "en")
    assert found["groups-3-cards"] == ("groups-3-cards.pdf", "nl")
    assert found["trainer"] == ("trainer.pdf", "nl")
    assert found["school"] == ("school.pdf", "nl")
    assert papers["cards"].spoken_name == "2B - kaarten Engels - 1x.pdf"
    letter = text_of(papers["letter-both"].rendered.pdf)
    assert "Dear parent or carer" in letter
    assert "Tuesday 1 December 2026" in letter
    name = "2B - brief aan ouders en leerlingen Engels - 27x.pdf"
    assert papers["letter-both"].spoken_name == name
    school = text_of(papers["school"].rendered.pdf)
    assert "Voor elke leerling: kaarten (Engels)" in " ".join(school.split())
    titles = {handout.title for handout in documents.copies.untranslated}
    assert "Scènekaarten" in titles
    assert "Our agreements" not in titles
    for file in drawn.files:
        assert "Nog geen" not in text_of(file.rendered.pdf)


@pytest.mark.nightly
@pytest.mark.parametrize(
    ("story", "language", "said"),
    [
        ("sami", "nl", "verzonnen verhaal over dreigen met een beeld"),
        ("bo", "nl", "verzonnen verhaal over een naar geheim"),
        ("bo", "en", "made-up story about a bad secret"),
    ],
)
def test_letters_say_which_made_up_story_is_read(services, class_2b, story, language, said):
    activities = ("O1", "4.6", "C3")
    facts = replace(FACTS, slot_minutes=90, reason="herhaling")
    session = workshop_of(services, class_2b, activities, facts)
    block = services.planning.get(session).blocks[1].block.id
    services.blocks.give(session, block, WayToGive(version=story))
    files = bundle_of(services, session, language=language).files
    (letters,) = (f.rendered.text for f in files if f.printed.kind.startswith("letter"))
    assert said in " ".join(letters.split())
