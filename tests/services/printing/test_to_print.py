"""What of a workshop's papers is still to be printed: one value, of which all is counted."""

import pytest

from hope_desktop.domain.printing.print_jobs import Sides
from hope_desktop.domain.printing.reprinting import Differs
from hope_desktop.domain.terms import SessionId
from hope_desktop.domain.workshops.plan import CheckItem, SessionFacts
from hope_desktop.services.opening import Services
from hope_desktop.services.printing.print_out import jobs_of
from hope_desktop.services.printing.printed import Bundle, as_handed
from hope_desktop.services.printing.to_print import DrawnPapers, HowPrinted, made_ready
from tests.making import NINE
from tests.planning import bundle_of, new_class, new_workshop


@pytest.fixture
def session(services) -> SessionId:
    return services.planning.example()[0]


@pytest.fixture
def whole(services, session) -> Bundle:
    return bundle_of(services, session, spoken_names=True)


def papers(services: Services, whole: Bundle, **numbers: int) -> DrawnPapers:
    """What is to be printed now, in these numbers."""
    return made_ready(services.prints.compared(whole, numbers))


def test_letters_are_files_to_mail_until_they_are_asked_for(services, whole):
    assert papers(services, whole).why.keys().isdisjoint({"letter-both", "school"})
    assert "school" in services.prints.compared(whole, again={"school"}).why


@pytest.mark.parametrize("told", [False, True])
def test_letters_of_a_story_stay_counted_until_she_says_that_they_were_sent(services, told):
    facts = SessionFacts(NINE, 100, "Anna", "Bram", reason="eerder")
    session = new_workshop(services, new_class(services), "S4", None, facts, "Anna")
    for item in CheckItem if told else ():
        services.packing.arrange(session, item, done=True)
    due = services.prints.compared(bundle_of(services, session)).why
    assert ("letter-both" in due) is not told


def test_at_first_it_is_everything_but_slides(services, whole):
    found = papers(services, whole)
    assert {one.why for one in found.why.values()} == {Differs.NEW}
    assert set(found.why) == {file.printed.kind for file in whole.files} - {
        *("slides", "letter-both", "school", "trainer-second")
    }
    assert all(file in whole.files for file in found.due.files), "nothing is drawn twice"
    jobs = found.jobs(HowPrinted())
    assert [job.pdf for job in jobs] == [
        job.pdf for file in found.due.files for job in jobs_of(file)
    ]
    assert "Papieren van de trainer" in {job.title for job in jobs}, "the page names the class"
    services.prints.record(whole.only(frozenset({"trainer"})))
    assert "slides" not in papers(services, whole).why


def test_what_was_printed_is_not_printed_again(services, whole):
    services.prints.record(whole.only(frozenset({"cards", "class"})), "printer")
    assert set(papers(services, whole).why) == {"trainer", "pupils-lesson"}
    services.prints.record(whole, "saved")
    assert papers(services, whole).why == {}
    again = services.prints.compared(whole, again={"class"})
    assert again.saved >= {"cards", "trainer"}
    assert {kind: one.missing for kind, one in again.why.items()} == {"class": 1}


@pytest.mark.nightly
@pytest.mark.parametrize(
    ("wanted", "made"),
    [
        ({"cards": 36}, {"cards": 8}),
        ({"cards": 20}, {}),
    ],
    ids=["more", "fewer"],
)
def test_of_another_number_only_what_is_missing_is_made(services, whole, wanted, made):
    services.prints.record(whole, "printer")
    found = papers(services, whole, **wanted)
    assert {file.printed.kind: file.printed.made for file in found.due.files} == made
    if made:
        services.prints.record(as_handed(found.due, found.jobs(HowPrinted())), "printer")
        assert papers(services, whole, **wanted).why == {}, "then it is enough"


def test_none_of_a_paper_is_asked_when_none_is_wanted(services, whole):
    assert "cards" not in papers(services, whole, cards=0).why
    assert "class" not in papers(services, whole, **{"class": 0}).why


def test_cards_in_another_number_are_drawn_so(services, whole):
    (cards,) = (f for f in papers(services, whole, cards=4).due.files if f.printed.kind == "cards")
    (before,) = (f for f in whole.files if f.printed.kind == "cards")
    assert (cards.printed.sets, cards.printed.copies) == (4, 1)
    assert cards.printed.pages < before.printed.pages
    assert cards.printed.content == before.printed.content, "the same stands on them"


@pytest.mark.parametrize("duplex", [True, False])
def test_sides_are_what_was_chosen_as_far_as_the_printer_can(services, whole, duplex):
    how = HowPrinted({"class": Sides.SHORT_EDGE}, duplex=duplex, colour=True)
    jobs = {job.kind: job for job in papers(services, whole).jobs(how)}
    assert jobs["class"].sides is (Sides.SHORT_EDGE if duplex else Sides.ONE)
    assert jobs["trainer"].sides is (Sides.LONG_EDGE if duplex else Sides.ONE)
    assert all(job.colour for job in jobs.values())


def test_what_only_who_tells_has_is_in_no_pile(services):
    class_id = new_class(services, year=4)
    facts = SessionFacts(NINE, 100, "Samira", "Joris", reason="De mentor gaf 1 tot en met 3.")
    told = new_workshop(services, class_id, "S4", None, facts, "Samira")
    whole = bundle_of(services, told, spoken_names=True)
    found = papers(services, whole)
    assert "teller" in found.files
    assert "teller" not in found.why
    assert "teller" not in {file.printed.kind for file in found.shared.files}
    assert "teller" not in services.prints.compared(whole, again={"teller"}).why
