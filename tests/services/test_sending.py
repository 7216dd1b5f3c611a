"""What goes along to a colleague, and what never does."""

import json
from dataclasses import replace
from zipfile import ZipFile

import pytest

from hope_desktop.domain.errors import NothingToSend
from hope_desktop.domain.library.activity import Origin
from hope_desktop.domain.library.handout import ReviewRole
from hope_desktop.domain.terms import ActivityId, Module
from hope_desktop.domain.workshops.plan import SessionFacts
from tests.bringing import QUARTET, bring, rewrite
from tests.making import CLASS_2B, NINE
from tests.planning import new_class, workshop_of, write_line
from tests.sharing import sent, write_own

CANARIES = {
    "school": "School-kanarie",
    "reserve": "Reserve-kanarie",
    "address": "Adres-kanarie",
    "contact": "Contact-kanarie",
    "question": "Vraag-kanarie",
    "room": "Lokaal-kanarie",
    "teller": "Verteller-kanarie",
    "agreed": "Afspraak-kanarie",
    "hers": "Zwaluw-kanarie",
    "label": "2B-kanarie",
    "helper": "Wit-kanarie",
    "trainer": "Samira-kanarie",
    "reason": "Reden-kanarie",
    "block note": "Bloknotitie-kanarie",
    "material note": "Bestandsnotitie-kanarie",
    "for me alone": "Geheim-kanarie",
    "reviewer": "Nagekeken-kanarie",
    "old version": "Oude-kanarie",
    "closed": "Gesloten-kanarie",
    "line": "Regel-kanarie",
}


def test_nothing_goes_along_that_is_nobody_elses(services):
    named = {one: CANARIES[one] for one in ("school", "label", "reserve", "address", "contact")}
    facts = replace(CLASS_2B, year=3, helper=f"{CANARIES['helper']}, mentor", **named)
    facts = replace(facts, question=CANARIES["question"])
    class_id = new_class(services, facts)
    own = write_own(services, CANARIES["old version"])
    rewrite(services, own, title="Brieven")
    for text in (own, f"{own}/briefpapier"):
        services.reviews.record(text, ReviewRole.LAWYER, organisation=CANARIES["reviewer"])
    hers = write_own(services, f"Les {CANARIES['hers']}")
    rewrite(services, hers, goal=CANARIES["hers"], only_me=True)
    services.material.new_handout(own, "Blad", body=CANARIES["hers"])
    rewrite(services, f"{own}/blad", only_me=True)
    plan = ["O1", own, hers, "4.2", "C1"]
    session = workshop_of(services, class_id, plan, SessionFacts(NINE, 100))
    planned = services.planning.session(session)
    services.planning.change_facts(
        session,
        replace(
            planned.facts,
            trainer1=CANARIES["trainer"],
            trainer2=CANARIES["teller"],
            reason=CANARIES["reason"],
            room=CANARIES["room"],
            checklist=tuple(
                replace(one, note=CANARIES["agreed"]) for one in planned.facts.checklist
            ),
        ),
    )
    services.telling.tell(session, CANARIES["teller"])
    planned = services.planning.session(session)
    services.blocks.set_note(session, planned.blocks[0].id, CANARIES["block note"])
    write_line(services, session, own, CANARIES["line"])
    bring(services, "notitie.pdf", QUARTET + b"1", to=session, note=CANARIES["material note"])
    bring(services, f"{CANARIES['for me alone']}.txt", b"Geheim-kanarie", to=own, only_me=True)
    closed = bring(services, f"{CANARIES['closed']}.txt", b"Gesloten-kanarie", to=own)
    piece = services.materials.get(closed)
    services.materials.change(replace(piece, licence="all-rights-reserved"))
    foreign = write_own(services, f"Van een ander {CANARIES['closed']}")
    text = services.material.activity(foreign).text
    origin = Origin("Iemand anders", "een boek", "all-rights-reserved", may_redistribute=False)
    services.material.keep_activity(replace(text, origin=origin))
    sending = services.packages.sending
    for parcel in (
        sending.all_mine(),
        sending.of_session(session, "Workshop"),
        sending.of_module(Module.LOVE),
        sending.of_activities([own]),
    ):
        assert CANARIES["closed"] in {one.title for one in parcel.left_out}
        assert CANARIES["for me alone"] not in {one.title for one in parcel.left_out}
        assert {one.title for one in parcel.left_out}.isdisjoint(
            {"Blad", f"Les {CANARIES['hers']}"}
        )
        assert not any(one.key.startswith(hers) for one in parcel.left_out)
        with ZipFile(sent(services, parcel)) as whole:
            inside = b"".join(whole.read(name) for name in whole.namelist())
        assert b"2026-12-01" not in inside
        left = {what for what, word in CANARIES.items() if word.encode() in inside}
        assert left == set()


def test_nothing_of_ones_own_is_nothing_to_send(services):
    for nothing in (
        services.packages.sending.all_mine,
        lambda: services.packages.sending.of_activities([ActivityId("1.1")]),
        lambda: services.packages.sending.of_module(Module.LOVE),
        lambda: services.packages.sending.of_material([]),
    ):
        with pytest.raises(NothingToSend):
            nothing()


def test_the_list_can_be_read_by_a_person(services):
    write_own(services)
    with ZipFile(sent(services, services.packages.sending.all_mine())) as whole:
        names = whole.namelist()
        listed = json.loads(whole.read("manifest.json"))
    assert names[:2] == ["mimetype", "manifest.json"]
    assert (listed["format"], listed["sender"], listed["made_on"]) == (1, "Joris", "2026-11-24")
    assert [one["title"] for one in listed["activities"]] == ["Brieven aan Robin"]
