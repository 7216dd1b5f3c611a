"""A text that is for its writer alone is not found, not printed and not sent; a lesson goes on."""

from dataclasses import replace

import pytest

from hope_desktop.domain.errors import NothingToSend
from hope_desktop.domain.printing.copies import copied_texts
from hope_desktop.domain.terms import ActivityId, Module, SessionId
from hope_desktop.domain.views import ActivityFilter
from hope_desktop.domain.workshops.afterwards import Afterwards
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.services.opening import Services
from hope_desktop.services.printing.drawing import draw
from tests.bringing import bring, own_activity, rewrite
from tests.making import NINE
from tests.planning import asked_of, came, new_class, new_workshop, workshop_of
from tests.reading_pdf import text_of
from tests.spreading import spread

CANARY = "Zwaluwstaartje"
FACTS = SessionFacts(NINE, 100, "Noor", "Joris", reason="De mentor gaf module 1 tot en met 3.")


def _own(services: Services) -> ActivityId:
    made = own_activity(services, f"Les {CANARY}")
    text = services.material.activity(made).text
    steps = tuple(replace(one, what=f"Vertel van {CANARY}.") for one in text.steps)
    services.material.keep_activity(
        replace(text, goal=f"Over {CANARY}.", content_note=f"het gaat over {CANARY}", steps=steps)
    )
    services.material.new_handout(made, "Blad", body=f"{CANARY} was hier.")
    return made


def _found(services: Services) -> bool:
    return bool(services.library.rows(ActivityFilter(words=CANARY)))


def _printed(services: Services, session: SessionId) -> str:
    bundle = asked_of(services, session)
    return " ".join(text_of(one.rendered.pdf) for one in bundle.files)


@pytest.mark.nightly
@pytest.mark.parametrize("what", ["activity", "handout"])
def test_hers_is_not_found_printed_or_sent_until_she_says_otherwise(services, what):
    own = _own(services)
    sheet = f"{own}/blad"
    class_id = new_class(services)
    session = workshop_of(services, class_id, [own], FACTS)
    assert f"{CANARY} was hier" in _printed(services, session)
    assert own in services.lessons.begin(session).sheets
    rewrite(services, own if what == "activity" else sheet, only_me=True)
    assert own not in services.lessons.begin(session).sheets
    printed = _printed(services, session)
    assert f"{CANARY} was hier" not in printed
    assert (f"Vertel van {CANARY}" in printed) is (what == "handout")
    assert _found(services) is (what == "handout")
    handouts = (
        services.packages.sending.of_activities([own]).package.handouts if what == "handout" else ()
    )
    assert handouts == ()
    if what == "activity":
        with pytest.raises(NothingToSend):
            services.packages.sending.all_mine()
    rewrite(services, own if what == "activity" else sheet, only_me=False)
    assert f"{CANARY} was hier" in _printed(services, session)
    assert _found(services)
    assert services.packages.sending.all_mine().package.activities[0].only_me is None


@pytest.mark.nightly
def test_only_the_run_sheet_names_it(services):
    own = _own(services)
    rewrite(services, own, only_me=True)
    class_id = new_class(services)
    session = new_workshop(services, class_id, "S1", "a", FACTS)
    services.blocks.add_activity(session, own, 2)
    for language in ("nl", "en"):
        bundle = asked_of(services, session, language=language)
        texts = {one.printed.kind: text_of(one.rendered.pdf) for one in bundle.files}
        named = {kind.partition("-")[0] for kind, text in texts.items() if CANARY in text}
        assert named <= {"trainer"}
        assert ("Liefde", "Love")[language == "en"] in texts["slides"].partition("9:09")[2]
    letters = services.letters
    for letter in (letters.confirmation(session), letters.report(session, Afterwards())):
        assert CANARY not in text_of(draw(letter).pdf)
    assert CANARY not in letters.message(session)


@pytest.mark.nightly
def test_the_book_of_its_module_is_printed_without_it(services):
    own = _own(services)
    assert CANARY in text_of(draw(services.printing.module_booklet(Module.LOVE)).pdf)
    rewrite(services, own, only_me=True)
    assert CANARY not in text_of(draw(services.printing.module_booklet(Module.LOVE)).pdf)


def test_an_activity_without_steps_is_printed(services):
    own = _own(services)
    rewrite(services, own, steps=())
    for paper in (
        services.printing.module_booklet(Module.LOVE),
        services.printing.activity_document(own),
    ):
        assert CANARY in text_of(draw(paper).pdf)


def test_where_her_version_is_hers_the_class_gets_the_library_s(services):
    activity = services.library.activity(ActivityId("1.1"))
    sheet = next(h for h in activity.handouts if not h.audiences)
    text = services.material.handout(sheet.id).text
    services.material.keep_handout(replace(text, body=f"{text.body}\n\n{CANARY}\n", only_me=True))
    rewrite(services, "1.1", tips=(CANARY,), only_me=True)
    class_id = new_class(services)
    session = workshop_of(services, class_id, [activity.id], FACTS)
    sources = services.printing.documents(session)
    assert sources.view.activities[activity.id].tips == activity.tips
    copies = sources.copies
    printed = {text.id: text for text in (*copied_texts(copies.plan), *copies.trainers)}
    assert printed[sheet.id].body == sheet.body
    assert not _found(services)


@pytest.mark.nightly
@pytest.mark.parametrize("teller", ["Noor", ""])
def test_the_story_beside_one_told_live_is_the_library_s_too(services, teller):
    for sheet in services.library.activity(ActivityId("4.6")).handouts:
        text = services.material.handout(sheet.id).text
        services.material.keep_handout(replace(text, body=f"{text.body}\n\n{CANARY}", only_me=True))
    story = services.material.activity(ActivityId("4.6")).text
    steps = tuple(replace(one, what=f"Vertel van {CANARY}.") for one in story.steps)
    services.material.keep_activity(replace(story, steps=steps, only_me=True))
    class_id = new_class(services)
    session = new_workshop(services, class_id, "S4", "a", FACTS, teller)
    printed = _printed(services, session)
    assert CANARY not in printed
    assert "{{" not in printed
    assert "J. Wit" in printed


@pytest.mark.nightly
def test_the_second_place_has_it_only_when_she_chose_so(services, tmp_path):
    place = services.backups.second_place
    (tmp_path / "stick").mkdir()
    place.choose(tmp_path / "stick")

    def copied() -> tuple[bool, int]:
        services.backups.now()
        place.bring_up_to_date(lambda _done, _of: True)
        for info in place.backups():
            services.backups.verify(info.file)
        return bool(spread(tmp_path / "stick", CANARY)), len(place.backups())

    own = _own(services)
    class_id = new_class(services)
    session = workshop_of(services, class_id, [own], FACTS)
    came(services, session, "Mijn les")
    file = bring(services, "spel.txt", CANARY.encode())
    assert copied() == (True, 1)
    rewrite(services, own, only_me=True)
    piece = services.materials.get(file)
    services.materials.change(replace(piece, only_me=True))
    assert copied() == (False, 2)
    again = {one.file: one.file.stat().st_mtime_ns for one in place.backups()}
    place.bring_up_to_date(lambda _done, _of: True)
    assert {one.file: one.file.stat().st_mtime_ns for one in place.backups()} == again
    assert spread(services._database.folder.backups, CANARY)
    place.take_all(wanted=True)
    assert copied() == (True, 3)
    assert place.takes_all
    place.take_all(wanted=False)
    assert copied() == (False, 4)
