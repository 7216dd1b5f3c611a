"""A trainer's week: five schools and twelve workshops, some given, some with things still open."""

from dataclasses import replace
from datetime import datetime, time, timedelta

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.terms import Band, Level, Module, SessionId
from hope_desktop.domain.workshops.afterwards import Aftercare
from hope_desktop.domain.workshops.plan import CheckItem, CheckState, SessionFacts
from hope_desktop.services.opening import Services
from tests.planning import new_class, new_workshop, put_on_paper

_HELPER = "S. Jansen, zorgcoördinator, 000 000 00 00"
_BRUG = ClassFacts(
    "De Brug",
    "2B",
    Level.VMBO_GT,
    Band.LOWER,
    2,
    27,
    helper=_HELPER,
    reserve="M. Aydin, mentor",
    address="Brugweg 1, Waterdam",
)
_LINDE = ClassFacts("De Linde", "groep 8", Level.PO, Band.GROUP_7_8, 8, 24, helper="Juf Ama")
_HAVEN = ClassFacts("Het Havencollege", "H3a", Level.HAVO, Band.LOWER, 3)
_KOMPAS = ClassFacts("Praktijkschool Het Kompas", "P2", Level.PRO, None, 2, 12, helper="K. Visser")
_VEER = ClassFacts(
    "Mbo De Veer", "ZW1c", Level.MBO, Band.MBO_3, 1, 19, helper="Studieloopbaan: L. Mol"
)
_WEEK = (
    (_BRUG, -6, 9, "given called"),
    (replace(_BRUG, label="2C"), -1, 9, "given"),
    (_LINDE, -1, 13, "given"),
    (_KOMPAS, -2, 10, ""),
    (replace(_BRUG, label="2A"), 0, 23, "printed"),
    (replace(_LINDE, label="groep 7"), 1, 9, "printed"),
    (_HAVEN, 2, 11, ""),
    (replace(_HAVEN, label="H3b"), 2, 13, ""),
    (_VEER, 3, 9, ""),
    (replace(_BRUG, label="2D"), 5, 9, ""),
    (replace(_KOMPAS, label="P3", pupils=None, helper=""), 7, 10, ""),
    (replace(_VEER, label="ZW1d"), None, 0, ""),
)


def make_week(services: Services, now: datetime, hour: int = 23) -> SessionId:
    """Fill an empty folder; gives the workshop that comes next, which is printed.

    It is today, so late that it is still to come; for a picture another hour.
    """
    following = SessionId(0)
    for facts, days, begin, state in _WEEK:
        class_id = new_class(services, facts)
        if facts is _HAVEN:
            services.classes.mark_module(
                class_id, Module.BOUNDARIES, now.date() - timedelta(days=30)
            )
        at_hour = time(hour if days == 0 else begin)
        start = None if days is None else datetime.combine(now.date(), at_hour)
        start = start and start + timedelta(days=days or 0)
        at = SessionFacts(start, 50, "Noor", "Sami", room="lokaal 8")
        session = new_workshop(services, class_id, "S1", "a", at)
        if "printed" in state:
            put_on_paper(services, session, "printer")
        if "given" in state:
            services.planning.mark_done(session)
        if "called" in state:
            services.aftercares.tick(session, Aftercare.CALLED_HELPER, done=True)
        if days == 0:
            following = session
    return following


def begin_packing(services: Services, session: SessionId) -> None:
    """Half of it is in the bag, and two pupils more came after the papers were printed."""
    lines = services.packing.of(session).lines
    for line in lines[:5]:
        services.packing.tick(session, line.item, done=True)
    services.packing.arrange(session, CheckItem.PARENTS_TOLD, done=True)
    group = services.planning.get(session).school_class
    services.classes.change(group.id, replace(group.facts, pupils=32))
    facts = services.planning.session(session).facts
    agreed = tuple(
        replace(one, state=CheckState.AGREED_OTHERWISE, note="conciërge zit naast het lokaal")
        if one.item is CheckItem.QUIET_SPOT
        else one
        for one in facts.checklist
    )
    services.planning.change_facts(session, replace(facts, checklist=agreed))
