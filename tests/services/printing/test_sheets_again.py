"""What a change to a printed workshop costs: only the sheets on which something else stands."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pypdfium2
import pytest

from hope_desktop.domain.library.handout import HandoutKind
from hope_desktop.domain.printing.copies import copied_texts
from hope_desktop.domain.printing.reprinting import Different
from hope_desktop.domain.terms import SessionId
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.services.opening import Services
from hope_desktop.services.printing.print_out import jobs_of
from hope_desktop.services.printing.printed import Bundle, BundleFile, as_handed
from tests.making import NINE
from tests.planning import bundle_of, new_class, new_workshop

FACTS = SessionFacts(start=NINE, slot_minutes=50, trainer1="Samira", trainer2="Joris", room="B21")
HEIGHT_OF_FOOT = 60
"""In points; there stands the version of the library."""


@pytest.fixture
def session(services) -> SessionId:
    class_id = new_class(services)
    return new_workshop(services, class_id, "S1", "a", FACTS)


def drawn(services: Services, session: SessionId) -> Bundle:
    return bundle_of(services, session, spoken_names=True)


def due(services: Services, bundle: Bundle) -> dict[str, Different]:
    shown = {file.printed.kind for file in bundle.files if file.printed.is_shown}
    since = services.prints.compared(bundle).since
    return {one.kind: one for one in since.papers if one.kind not in shown}


def sheets(bundle: Bundle, again: dict[str, Different]) -> int:
    """So many sheets the printer makes."""
    files = [file for file in bundle.files if file.printed.kind in again]
    jobs = (job for file in files for job in jobs_of(file, pages=again[file.printed.kind].pages))
    return sum(job.sheets for job in jobs)


type Change = Callable[[Services, SessionId], object]


def _facts(**other: object) -> Change:
    def change(services: Services, session: SessionId) -> None:
        facts = services.planning.session(session).facts
        services.planning.change_facts(session, replace(facts, **other))  # type: ignore[arg-type]

    return change


def _class(**other: object) -> Change:
    def change(services: Services, session: SessionId) -> None:
        group = services.planning.get(session).school_class
        facts = replace(group.facts, **other)  # type: ignore[arg-type]
        services.classes.change(group.id, facts)

    return change


def _a_minute(services: Services, session: SessionId) -> None:
    block = services.planning.session(session).blocks[1]
    services.blocks.set_minutes(session, block.id, block.minutes + 1)


def _a_text(kind: HandoutKind) -> Change:
    """Another sentence on the first sheet of a kind."""

    def change(services: Services, session: SessionId) -> None:
        copies = services.printing.documents(session).copies
        every = (*copies.trainers, *copied_texts(copies.plan))
        text = next(one for one in every if one.kind is kind and one.activity)
        own = services.material.handout(text.id).text
        services.material.keep_handout(replace(own, body=f"{own.body}\n\nNog een zin.\n"))

    return change


CHANGES: dict[str, tuple[Change, set[str]]] = {
    "a minute more": (_a_minute, {"trainer"}),
    "an hour later": (
        _facts(start=NINE + timedelta(hours=1)),
        {"trainer", "letter-both", "school"},
    ),
    "another person to go to": (_class(helper="M. Zwart"), {"cards", "class", "trainer"}),
    "a sentence for trainers": (_a_text(HandoutKind.ANSWER_CARD), {"trainer"}),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_costs_only_the_sheets_that_became_wrong(services, session, name):
    before = drawn(services, session)
    services.prints.record(before, "printer")
    change, touched = CHANGES[name]
    change(services, session)
    now = drawn(services, session)
    again = due(services, now)
    whole = dict.fromkeys(again, Different("", next(iter(again.values())).why, 0))
    cost, all_of_it = sheets(now, again), sheets(now, whole)
    assert again.keys() >= touched
    assert 0 < cost < all_of_it
    _must_be_right(before, now, again)
    services.prints.record(_printed(now, again), "printer")
    assert due(services, now) == {}, "what the printer made is enough"


def _printed(now: Bundle, again: dict[str, Different]) -> Bundle:
    files = [file for file in now.files if file.printed.kind in again]
    jobs = (job for file in files for job in jobs_of(file, pages=again[file.printed.kind].pages))
    return as_handed(now, jobs)


def _must_be_right(before: Bundle, now: Bundle, again: dict[str, Different]) -> None:
    """What is not printed again looks as what lies there, but for its foot."""
    old = {file.printed.kind: file for file in before.files}
    for file in now.files:
        kind = file.printed.kind
        if kind not in old or (kind in again and not again[kind].pages) or file.printed.is_shown:
            continue
        wrong = jobs_of(file, pages=again[kind].pages)[0].numbers if kind in again else ()
        lies = dict(_seen(old[kind]))
        for number, (mark, picture) in enumerate(_seen(file), 1):
            assert number in wrong or lies[mark] == picture, f"{kind}, page {number}"


def _seen(file: BundleFile) -> list[tuple[str, bytes]]:
    with pypdfium2.PdfDocument(file.rendered.pdf) as document:
        pictures = [
            bytes(page.render(scale=0.5, crop=(0, HEIGHT_OF_FOOT, 0, 0)).buffer)
            for page in document
        ]
    return list(zip(file.printed.marks, pictures, strict=True))
