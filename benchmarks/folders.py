"""Data folders made through the services: a week, and five years of one trainer."""

import random
import string
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.errors import PapersWait
from hope_desktop.domain.library.handout import HandoutKind
from hope_desktop.domain.terms import NUMBERED, ClassId, Level, SessionId
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.paths import data_folder
from hope_desktop.services.opening import Services, open_services
from hope_desktop.services.printing.drawing import draw_bundle
from hope_desktop.services.printing.printed import Bundle
from tests import files_of_others as others
from tests.bringing import bring

NOW = datetime(2026, 11, 2, 9, 0)  # noqa: DTZ001 - local time of schools
COMING, PAST = 60, 1800
"""Days over which workshops are spread."""
WEEK = {"classes": 6, "workshops": 12}
FIVE_YEARS = {
    "classes": 60, "workshops": 200, "printed": 40, "activities": 10, "handouts": 30,
    "photographs": 50, "pdfs": 3,
}  # fmt: skip
"""A photograph is 176 kB, and a PDF 1 MB."""
PHOTOGRAPH, PDF = 176_000, 1_000_000


SIZES: dict[str, dict[str, int]] = {"a week": WEEK, "five years": FIVE_YEARS}


@cache
def _made() -> TemporaryDirectory[str]:
    return TemporaryDirectory()


@cache
def kept(size: str) -> Path:
    """A data folder of a size, made once a run and gone at its end: copy it, or only read it."""
    folder = Path(_made().name, size)
    _make(folder, SIZES[size])
    return folder


def _make(folder: Path, size: dict[str, int]) -> None:
    services, _ = open_services(data_folder(folder), lambda: NOW)
    try:
        fill(services, size)
    finally:
        services.close()


def fill(services: Services, size: dict[str, int]) -> None:
    """Add classes, workshops, own activities and changed handouts."""
    classes = [_class(services, number) for number in range(size.get("classes", 0))]
    templates = [
        (template.id, part.part)
        for template in services.planning.templates()
        for part in template.parts
    ]
    chosen = zip(cycle(templates), cycle(classes), strict=False)
    count = size.get("workshops", 0)
    for number, ((template, part), class_id) in enumerate(islice(chosen, count)):
        days = COMING - number * (COMING + PAST) // count
        start = NOW + timedelta(days=days, hours=number % 5)
        facts = SessionFacts(start=start, slot_minutes=50, trainer1="Samira", trainer2="Joris")
        session, _ = services.planning.from_template(class_id, template, part, facts)
        block = services.planning.session(session).blocks[0]
        services.blocks.set_note(session, block.id, f"Notitie {number}.")
        if start < NOW:
            services.planning.mark_done(session)
    _activities(services, size.get("activities", 0))
    _handouts(services, size.get("handouts", 0))
    _own_files(services, size.get("photographs", 0), size.get("pdfs", 0))
    _print(services, size.get("printed", 0))


def _activities(services: Services, count: int) -> None:
    """Each stands in the plan of a workshop, written as far as it can be given."""
    sessions = cycle(row.id for row in services.planning.all())
    for number in range(count):
        made, _ = services.material.new_activity(NUMBERED[number % 4], f"Eigen activiteit {number}")
        text = services.material.activity(made).text
        step = replace(text.steps[0], what=f"Zeg {number} keer wat je ziet.")
        services.material.keep_activity(
            replace(text, goal="Zien wie dichtbij staat.", steps=(step,))
        )
        services.blocks.add_activity(next(sessions), made)


def _own_files(services: Services, photographs: int, pdfs: int) -> None:
    """Photographs at activities, and PDFs in the workshop that the window opens first."""
    chance, photo = random.Random(3), others.photo(1600, 1200)
    places = cycle(row.id for row in services.library.rows())
    for number in range(photographs):
        more = chance.randbytes(max(PHOTOGRAPH - len(photo), 8))
        bring(services, f"foto {number}.jpg", photo + more, next(places))
    for number in range(pdfs):
        words = "".join(chance.choices(string.ascii_letters + string.digits, k=PDF * 4 // 3))
        bring(services, f"blad {number}.pdf", others.pdf(4, words), services.planning.all()[0].id)


def _class(services: Services, number: int) -> ClassId:
    facts = ClassFacts(
        f"School {number % 97}", f"{number % 4 + 1}{chr(65 + number // 97)}", Level.VMBO_GT,
        year=number % 4 + 1, pupils=20 + number % 10,
        helper="J. Wit, zorgcoördinator" if number % 9 else "", reserve="S. Aydin, mentor",
    )  # fmt: skip
    return services.classes.add(facts)[0]


def _print(services: Services, count: int) -> None:
    """So many workshops lie on paper, of those that may; those of one plan are drawn once."""
    drawn: dict[object, Bundle | None] = {}
    for row in services.planning.all():
        plan = services.planning.session(row.id)
        key = plan.template, plan.part
        if key not in drawn:
            drawn[key] = _drawn(services, row.id)
        bundle = drawn[key]
        if count <= 0:
            return
        if bundle:
            count -= 1
            view = services.planning.get(row.id)
            made = replace(bundle, documents=replace(bundle.documents, view=view))
            services.prints.record(made, "printer")
    assert count <= 0, "too few workshops may be printed"


def _drawn(services: Services, session: SessionId) -> Bundle | None:
    try:
        return draw_bundle(services.printing.prepare(session))
    except PapersWait:  # it waits for a sentence
        return None


def _handouts(services: Services, count: int) -> None:
    activities = cycle(row.id for row in services.library.rows())
    for number in range(count):
        made, _ = services.material.new_handout(
            next(activities), f"Blad {number}", HandoutKind.WORKSHEET
        )
        text = services.material.handout(made).text
        body = f"## Blad {number}\n\nSchrijf wat jij hier nodig hebt.\n\n{{{{lines:4}}}}\n"
        services.material.keep_handout(replace(text, body=body))
