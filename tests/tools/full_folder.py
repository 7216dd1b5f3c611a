"""Make a data folder with every kind of row: what a trainer could have after a year of use."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.helplines import Helpline
from hope_desktop.domain.library.handout import GroupSize, HandoutKind, ReviewRole
from hope_desktop.domain.library.ways import WorkingForm
from hope_desktop.domain.page import WayToGive
from hope_desktop.domain.terms import (
    ActivityId,
    ClassId,
    HelplineId,
    Level,
    Module,
    Profile,
    SessionId,
)
from hope_desktop.domain.workshops.afterwards import Aftercare, Question, Tally
from hope_desktop.domain.workshops.plan import CheckItem, ChecklistLine, CheckState, SessionFacts
from hope_desktop.domain.workshops.teller import LetterWord, Told
from hope_desktop.paths import data_folder
from hope_desktop.services.library.taking_in import Found
from hope_desktop.services.opening import Services, open_services
from hope_desktop.services.printing.drawing import draw_bundle
from tests.files_of_others import pdf
from tests.making import moment
from tests.planning import new_class, new_workshop
from tests.sharing import object_to

DAY = moment("2026-11-02T09:05")


def make(folder: Path) -> None:
    """Fill a new data folder."""
    services, _ = open_services(data_folder(folder), lambda: DAY)
    try:
        class_id = _classes(services)
        _texts(services)
        _files(services, folder)
        _workshops(services, class_id)
        _small_things(services)
    finally:
        services.close()


def _classes(services: Services) -> ClassId:
    facts = ClassFacts(
        school="De Brug", label="2B", level=Level.VMBO_GT, year=2, pupils=27,
        helper="J. Wit, zorgcoördinator, kamer 3", reserve="S. Aydin, mentor",
        address="Kade 4, Utrecht", contact="R. de Vries, 000 000 00 00", question="Wat is flirten?",
    )  # fmt: skip
    class_id = new_class(services, facts)
    services.classes.change(class_id, replace(facts, pupils=26))
    services.classes.mark_module(class_id, Module.BOUNDARIES, DAY.date() - timedelta(days=20))
    gone = new_class(services, ClassFacts(school="De Brug", label="1A"))
    services.classes.remove(gone)
    return class_id


def _texts(services: Services) -> None:
    material = services.material
    text = material.activity(ActivityId("1.1")).text
    material.keep_activity(replace(text, tips=("Neem krijt mee.",), minutes=text.minutes - 5))
    own, _ = material.new_activity(Module.LOVE, "Brieven aan Robin")
    written = material.activity(own).text
    material.keep_activity(replace(written, goal="Een brief schrijven."))
    sheet, _ = material.new_handout(own, "Briefpapier", HandoutKind.WORKSHEET)
    edition = material.handout(sheet).text
    material.keep_handout(replace(edition, body="## Lieve Robin\n\n{{lines:6}}\n"))
    services.reviews.record(sheet, ReviewRole.LAWYER, organisation="Rechtswinkel")
    object_to(services, sheet, "Een regel te weinig.")
    changed = services.library.activity(ActivityId("1.4")).handouts[0]
    material.keep_handout(replace(changed, body=changed.body + "\nVraag om hulp mag altijd.\n"))
    copied, _ = material.duplicate_activity(ActivityId("3.3"), "Stoplicht kort")
    material.remove(copied)


def _files(services: Services, folder: Path) -> None:
    for number, title in enumerate(("vragen", "plattegrond", "oud")):
        source = folder / f"{title}.pdf"
        source.write_bytes(pdf(words=f"Blad {number}"))
        arrival = services.files.take_in(Found(source))
        ids, _ = services.materials.add([arrival], ActivityId("1.1"))
        piece = services.materials.get(ids[0])
        services.materials.change(replace(piece, group_size=GroupSize.FOUR, tags=("eigen",)))
        source.unlink()
    services.materials.remove(*ids)


def _workshops(services: Services, class_id: ClassId) -> None:
    facts = SessionFacts(
        start=DAY, slot_minutes=50, trainer1="Samira", trainer2="Joris", reason="Eigen vraag.",
        room="lokaal 12",
        checklist=(
            ChecklistLine(CheckItem.PARENTS_TOLD, CheckState.AGREED_OTHERWISE, "via de mentor"),
            ChecklistLine(CheckItem.TWO_ADULTS, CheckState.DONE),
        ),
    )  # fmt: skip
    session = new_workshop(services, class_id, "S1", "a", facts)
    blocks = services.planning.session(session).blocks
    services.blocks.set_note(session, blocks[1].id, "Stoelen in een kring.")
    services.blocks.give(session, blocks[1].id, WayToGive(way=WorkingForm.ALONE))
    services.blocks.give(session, blocks[1].id, WayToGive(version="basis"))
    services.blocks.add_pause(session, 5)
    services.blocks.add_activity(session, ActivityId("1.5"), if_time=True)
    _printed(services, session)
    line = services.packing.of(session).lines[0]
    services.packing.tick(session, line.item, done=True)
    services.planning.mark_done(session)
    services.aftercares.tick(session, Aftercare.TALKED, done=True)
    counts = (10, 6, 4) * len(Question)
    services.aftercares.count(session, Tally(20, counts))
    copied, _ = services.planning.duplicate(session)
    services.planning.remove(copied)
    series = new_workshop(services, class_id, "S3", "a", SessionFacts())
    parts = [part.part for part in services.series.parts(series)][1:]
    services.series.plan(series, dict.fromkeys(parts))
    told = new_workshop(services, class_id, "S4", None, facts, "Samira")
    said = Told(frozenset({LetterWord.EXPLOITED}), "Ik vertel iets over vroeger.", "About me.")
    services.telling.in_letters(told, said, named=True, expert=True)


def _printed(services: Services, session: SessionId) -> None:
    documents = services.printing.prepare(session, Profile.LARGE)
    services.prints.record(draw_bundle(documents))


def _small_things(services: Services) -> None:
    services.spelling.add("Robins")
    first = services.helplines.all()[0]
    services.helplines.mark_checked(first.id, "Samira")
    line = Helpline(
        HelplineId(""), "Jongerenpunt Utrecht", "Praten", phone="030 000 00 00", audiences=("vo",)
    )
    own, _ = services.helplines.add(line, "Samira")
    services.helplines.change(replace(first, hours="elke dag"), "Joris")
    services.helplines.remove(own)
