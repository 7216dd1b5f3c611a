from dataclasses import replace

from hope_desktop.domain.ids import ClassId, TemplateId
from hope_desktop.domain.library.activity import Review
from hope_desktop.domain.library.handout import Status
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.services.opening import Services
from hope_desktop.services.printing.sources import occasion
from tests.making import NINE


def test_an_occasion_names_the_adults_and_counts_the_pupils(
    services: Services, class_2b: ClassId
) -> None:
    facts = SessionFacts(start=NINE, slot_minutes=50, trainer1="Noor", room="12")
    session, _ = services.planning.from_template(class_2b, TemplateId("S1"), facts=facts)
    found = occasion(services.printing.sources(session))
    assert (found.trainers, found.room, found.pupils) == (("Noor",), "12", 27)
    assert found.helper.startswith("J. Wit")


def test_it_is_reviewed_when_every_text_is(services: Services, class_2b: ClassId) -> None:
    session, _ = services.planning.from_template(class_2b, TemplateId("S1"))
    sources = services.printing.sources(session)
    assert not sources.reviewed
    done = Review(status=Status.REVIEWED)
    records = {i: replace(a, review=done) for i, a in sources.view.activities.items()}
    handouts = tuple(replace(h, status=Status.REVIEWED) for h in sources.handouts)
    view = replace(sources.view, activities=records)
    assert replace(sources, view=view, handouts=handouts).reviewed
