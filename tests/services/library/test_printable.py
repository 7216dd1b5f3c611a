"""Nothing of the law is printed until a lawyer read it; plan, papers and lists say so."""

from dataclasses import replace
from datetime import timedelta

import pytest

from hope_desktop.domain.errors import WrongValue
from hope_desktop.domain.ids import ActivityId, ClassId, HandoutId, SessionId, TemplateId
from hope_desktop.domain.levels import Level, Profile
from hope_desktop.domain.library.handout import Part, ReviewRole, part_of
from hope_desktop.domain.modules import Module
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.domain.workshops.safety import Rule
from hope_desktop.services.opening import Services
from hope_desktop.services.printing.drawing import draw
from tests.bringing import own_activity, rewrite
from tests.handouts.proof import shown, text_boxes
from tests.making import NINE
from tests.planning import asked_of, new_class, new_workshop, workshop_of
from tests.shipped import CONTENT

LAW, WORD = ActivityId("3.8"), ActivityId("3.7")
TEXTS = next(one for one in CONTENT.activities if one.id == LAW).handouts
OF_PUPILS = tuple(h for h in TEXTS if part_of(h.kind) is Part.PUPILS and not h.draft)
HELD = (("Wat zegt de wet?", (ReviewRole.LAWYER,)),)
HELD_ONES = tuple(one for one in CONTENT.activities if one.hold)
SAID = ("Stil zijn is nog geen ja", "is strafbaar", "opdringerig", "Verzet hoeft niet")
ORGANISATION = "Rechtswinkel Utrecht"


@pytest.fixture
def class_4b(services) -> ClassId:
    return new_class(services, label="4B", level=Level.VWO, year=4)


FACTS = SessionFacts(NINE, 60, "Anna", "Bram", reason="De mentor gaf de rest.")


@pytest.fixture
def session(services, class_4b) -> SessionId:
    """A plan from before anybody had to read it."""
    order = ("O1", "3.7", "3.8", "C3")
    return workshop_of(services, class_4b, order, FACTS)


def read_by_lawyer(services: Services) -> None:
    for text in OF_PUPILS:
        services.reviews.record(text.id, ReviewRole.LAWYER, organisation=ORGANISATION)


def papers(services: Services, session: SessionId) -> dict[str, str]:
    bundle = asked_of(services, session)
    return {f.printed.kind: " ".join(f.rendered.text.split()) for f in bundle.files}


def test_a_plan_that_has_it_is_printed_without_it_and_says_why(services, session):
    (concern,) = (c for c in services.planning.get(session).concerns if c.rule is Rule.WAITS)
    assert (concern.activity, concern.serious) == (LAW, True)
    assert services.printing.prepare(session).waiting == (
        ("Wat zegt de wet?", (ReviewRole.LAWYER,)),
    )
    made = papers(services, session)
    for kind, text in made.items():
        assert not [word for word in SAID if word in text], kind
    assert "Wacht op een jurist" in made["trainer"]
    assert "wat de wet zegt" not in made["letter-both"]
    assert "Wat zegt de wet" not in made["slides"]


@pytest.mark.nightly
def test_it_is_printed_once_every_text_for_pupils_was_read(services, session):
    *most, last = OF_PUPILS
    for text in most:
        services.reviews.record(text.id, ReviewRole.LAWYER, organisation=ORGANISATION)
    assert LAW in services.library.waiting(), "one is left"
    with pytest.raises(WrongValue):
        services.reviews.record(last.id, ReviewRole.LAWYER)
    services.reviews.record(last.id, ReviewRole.TEACHER)
    assert LAW in services.library.waiting(), "not by a lawyer"
    services.reviews.record(last.id, ReviewRole.LAWYER, organisation=ORGANISATION)
    made = papers(services, session)
    assert "Stil zijn is nog geen ja" in made["class"] + made["slides"]
    assert "opdringerig" in made["pupils"]
    bundle = asked_of(services, session)
    (sheet,) = (shown(f.rendered) for f in bundle.files if f.printed.kind == "pupils")
    assert f"Gelezen door een jurist ({ORGANISATION}), november 2026" in sheet
    assert services.printing.prepare(session).waiting == ()
    assert not [c for c in services.planning.get(session).concerns if c.rule is Rule.WAITS]


def test_a_year_later_or_one_word_later_it_waits_again(services, session, clock):
    read_by_lawyer(services)
    assert LAW not in services.library.waiting()
    text = services.library.handout(HandoutId("3.8/wetsblad"))
    changed = services.material.keep_handout(replace(text, body=text.body.replace("Ook", "En")))
    assert LAW in services.library.waiting()
    services.undo.undo(changed.change)
    assert LAW not in services.library.waiting()
    clock.now += timedelta(days=400)
    assert LAW in services.library.waiting()
    document = services.printing.handout_document(HandoutId("3.8/wetsblad"))
    assert "Gelezen door een jurist" not in shown(draw(document))


def test_who_read_it_costs_no_page_and_fits_below_it(services):
    name = HandoutId("3.8/wetsblad")
    pages = draw(services.printing.handout_document(name)).pages
    services.reviews.record(name, ReviewRole.LAWYER, organisation="W" * 60)
    for form in Profile:
        rendered = draw(services.printing.handout_document(name, form))
        assert "W" * 20 in shown(rendered)
        for number in range(rendered.pages):
            boxes = text_boxes(rendered, number)
            assert min(box[1] for box in boxes) > 8
            assert max(box[2] for box in boxes) < 560
    assert draw(services.printing.handout_document(name)).pages == pages


def test_another_sheet_of_hers_beside_it_waits_too(services):
    read_by_lawyer(services)
    made, _ = services.material.new_handout(LAW, "Mijn blad over de wet", body="Dit mag niet.")
    assert LAW in services.library.waiting()
    services.reviews.record(made, ReviewRole.LAWYER, organisation=ORGANISATION)
    assert LAW not in services.library.waiting()


@pytest.mark.nightly
def test_what_borrows_one_of_its_sheets_does_without(services, class_4b):
    made = own_activity(services, "Mijn les", Module.UNCOMFORTABLE)
    own = services.material.activity(made).text
    borrowed = replace(own, shared_handouts=(HandoutId("3.8/wetsblad"),))
    services.material.keep_activity(borrowed)
    order = ("O1", made, "C3")
    session = workshop_of(services, class_4b, order, FACTS)
    assert "opdringerig" not in " ".join(papers(services, session).values())
    assert services.printing.prepare(session).waiting == (
        ("Wat zegt de wet?", (ReviewRole.LAWYER,)),
    )
    read_by_lawyer(services)
    assert "opdringerig" in papers(services, session)["pupils"]


def test_no_version_and_no_copy_of_hers_asks_less(services):
    rewrite(services, LAW, goal="Anders.", hold=())
    assert services.library.activity(LAW).hold == (ReviewRole.LAWYER,)
    copy, _ = services.material.duplicate_activity(LAW, "Mijn wet")
    assert copy in services.library.waiting()


def test_by_itself_each_page_says_that_no_pupils_get_it(services):
    for text in OF_PUPILS:
        document = services.printing.handout_document(text.id)
        assert document.waits_for == (ReviewRole.LAWYER,)
        assert "Wacht op een jurist, nog niet voor leerlingen" in shown(draw(document))
    answers = services.printing.handout_document(HandoutId("3.8/antwoordkaart"))
    assert answers.waits_for == (), "it is for the trainer, who has to know"
    book = draw(services.printing.module_document(Module.UNCOMFORTABLE)).text
    assert not [word for word in SAID if word in book]
    assert "Wacht op een jurist" in book
    alone = draw(services.printing.activity_document(LAW)).text
    assert "Wacht op een jurist" in " ".join(alone.split())


@pytest.mark.parametrize(("template", "part"), [("S13", "c"), ("S17", "a")])
def test_a_ready_workshop_takes_the_word_in_its_place_meanwhile(services, template, part):
    level = Level.MBO if template == "S17" else Level.VWO
    made = new_class(services, label="X", level=level, year=4)
    name = TemplateId(template)
    session = new_workshop(services, made, name, part, FACTS)
    view = services.planning.get(session)
    assert LAW not in view.activities
    assert WORD in view.activities
    assert view.known.heart == {WORD}
    read_by_lawyer(services)
    again = new_workshop(services, made, name, part, FACTS)
    assert {LAW, WORD} <= services.planning.get(again).activities.keys()


def test_when_minutes_are_short_it_gives_way_first_and_it_is_not_put_back(services, session):
    proposal = services.fitting.propose(session, 40)
    kept = {timed.block.activity for timed in proposal.blocks}
    assert LAW not in kept
    assert WORD in kept
    services.fitting.accept(proposal)
    assert LAW not in {t.block.activity for t in services.fitting.propose(session, 100).blocks}


def test_lists_say_who_has_to_read_it(services):
    rows = {row.id: row.waits_for for row in services.library.rows()}
    assert {one: rows[one] for one in rows if rows[one]} == {a.id: a.hold for a in HELD_ONES}
    read_by_lawyer(services)
    others = {row.id for row in services.library.rows() if row.waits_for}
    assert others == {a.id for a in HELD_ONES} - {LAW}
