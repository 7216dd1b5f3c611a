"""Data folders of several sizes, made through the services: nothing, a week, five years of ten."""

from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.ids import ActivityId, ClassId
from hope_desktop.domain.levels import Level
from hope_desktop.domain.library.handout import HandoutKind
from hope_desktop.domain.modules import NUMBERED
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.paths import data_folder
from hope_desktop.services.opening import Services, open_services

NOW = datetime(2026, 11, 2, 9, 0)  # noqa: DTZ001 - local time of schools
COMING, PAST = 60, 1800
"""Days over which workshops are spread."""
WEEK = {"classes": 6, "workshops": 12}
FIVE_YEARS = {"classes": 600, "workshops": 2000, "activities": 300, "handouts": 1000}
"""What ten trainers have after five years."""


SIZES: dict[str, dict[str, int]] = {"empty": {}, "a week": WEEK, "five years": FIVE_YEARS}


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
    for number in range(size.get("activities", 0)):
        services.material.new_activity(NUMBERED[number % 4], f"Eigen activiteit {number}")
    _handouts(services, size.get("handouts", 0))


def _class(services: Services, number: int) -> ClassId:
    facts = ClassFacts(
        f"School {number % 97}", f"{number % 4 + 1}{chr(65 + number // 97)}", Level.VMBO_GT,
        year=number % 4 + 1, pupils=20 + number % 10,
        helper="J. Wit, zorgcoördinator" if number % 9 else "", reserve="S. Aydin, mentor",
    )  # fmt: skip
    return services.classes.add(facts)[0]


def _handouts(services: Services, count: int) -> None:
    activity = ActivityId("1.1")
    for number in range(count):
        made, _ = services.material.new_handout(activity, f"Blad {number}", HandoutKind.WORKSHEET)
        text = services.material.handout(made).text
        body = f"## Blad {number}\n\nSchrijf wat jij hier nodig hebt.\n\n{{{{lines:4}}}}\n"
        services.material.keep_handout(replace(text, body=body))
