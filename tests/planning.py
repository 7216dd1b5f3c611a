"""Classes and workshops in a test, made and printed as the services do it."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.terms import ActivityId, ClassId, SessionId, TemplateId
from hope_desktop.domain.workshops.lines import Line, Of
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.services.opening import Services
from hope_desktop.services.printing.drawing import draw_bundle
from hope_desktop.services.printing.printed import Bundle
from tests.asked import AskedBundle
from tests.making import CLASS_2B


def new_class(services: Services, facts: ClassFacts = CLASS_2B, **other: Any) -> ClassId:
    """Class 2B, or another; `other` is what differs in it."""
    return services.classes.add(replace(facts, **other))[0]


def write_line(services: Services, session: SessionId, activity: str, words: str) -> Line:
    """Say what to do otherwise at a part next time; gives what is kept."""
    services.lines.say(Line(Of(activity, session), words))
    return next(one for one in services.lines.of_session(session) if one.of.text == activity)


def came(services: Services, session: SessionId, title: str) -> TemplateId:
    """Let a workshop come back as a colleague would get it, to plan one from."""
    made = services.packages.sending.of_session(session, title).package.templates[0]
    number = TemplateId(f"came-{len(services.library.came) + 1}")
    services.library.came += (replace(made, id=number, sender="Joris"),)
    return number


def new_workshop(
    services: Services,
    class_id: ClassId,
    template: str = "S1",
    part: str | None = None,
    facts: SessionFacts | None = None,
    teller: str = "",
    **other: Any,
) -> SessionId:
    """A workshop from a template; `other` is what differs in its facts."""
    agreed = replace(facts or SessionFacts(), **other) if other else facts
    made = services.planning.from_template(class_id, TemplateId(template), part, agreed, teller)
    return made[0]


def set_facts(services: Services, session: SessionId, **other: Any) -> None:
    """Change facts of a workshop."""
    facts = services.planning.session(session).facts
    services.planning.change_facts(session, replace(facts, **other))


def workshop_of(
    services: Services,
    class_id: ClassId,
    activities: Iterable[str],
    facts: SessionFacts | None = None,
    teller: str = "",
    **other: Any,
) -> SessionId:
    """A workshop of these activities, by their ids; `other` is what differs in its facts."""
    agreed = replace(facts or SessionFacts(), **other)
    chosen = tuple(map(ActivityId, activities))
    return services.planning.from_activities(class_id, chosen, agreed, teller)[0]


def asked_of(services: Services, session: SessionId, *wanted: Any, **other: Any) -> AskedBundle:
    """Its papers, each drawn when a test looks at it: what most ask is a word on one of them."""
    spoken = other.pop("spoken_names", False)
    documents = services.printing.prepare(session, *wanted, **other)
    return AskedBundle(documents, spoken_names=spoken)


def bundle_of(services: Services, session: SessionId, *wanted: Any, **other: Any) -> Bundle:
    """Its papers, drawn."""
    spoken = other.pop("spoken_names", False)
    documents = services.printing.prepare(session, *wanted, **other)
    return draw_bundle(documents, spoken_names=spoken)


def put_on_paper(services: Services, session: SessionId, way: str = "saved") -> None:
    """Its papers are drawn, and known to be printed."""
    services.prints.record(bundle_of(services, session), way)
