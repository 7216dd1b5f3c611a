"""Where a class gets papers in English, each sheet that is Dutch is named, in every form."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from hope_desktop.domain.library.handout import Handout
from hope_desktop.domain.printing.paper_kind import Whose
from hope_desktop.domain.terms import Level, Profile, SessionId
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.handouts import specs
from hope_desktop.paths import data_folder
from hope_desktop.services.opening import Services, open_services
from hope_desktop.services.printing.planned import Documents
from tests.making import CLASS_2B, NINE
from tests.planning import new_class, workshop_of
from tests.services.conftest import NOW

OF_TRAINERS = {Whose.TRAINER, Whose.TELLER}
FACTS = SessionFacts(NINE, 120, "Anna", "Bram", reason="De mentor gaf de rest.")
PLANS = {
    "newcomers": (Level.ISK, "O1 1.1 1.2 1.3 2.1 2.3 C3", ""),
    "told live": (Level.VMBO_GT, "O1 O2 4.6 4.4 C1 C3 C4", "Anna"),
    "in hand": (Level.VMBO_GT, "O1 1.5 3.3 C3", ""),
}


@pytest.fixture(scope="module")
def made(
    tmp_path_factory,
) -> Iterator[dict[str, tuple[Services, SessionId]]]:
    """A workshop of each plan; nothing in these tests changes it."""
    services, _ = open_services(data_folder(tmp_path_factory.mktemp("made")), lambda: NOW)
    found = {}
    for name, (level, order, teller) in PLANS.items():
        facts = replace(CLASS_2B, label=name, level=level, year=3)
        class_id = new_class(services, facts)
        chosen = order.split()
        session = workshop_of(services, class_id, chosen, FACTS, teller)
        found[name] = services, session
    yield found
    services.close()


def in_dutch(documents: Documents) -> set[str]:
    """The titles of what pupils, parents and the school get in Dutch."""
    found: set[str] = set()
    for one in documents.counted:
        if one.kind.whose in OF_TRAINERS:
            continue
        for sheet in one.document.sheets:
            if isinstance(sheet, specs.AnswerCard):
                continue
            texts = getattr(sheet, "handouts", (getattr(sheet, "handout", None),))
            if isinstance(sheet, specs.LessonSheet):
                texts = [text for part in sheet.parts for text in part.texts]
            found |= {t.title for t in texts if isinstance(t, Handout) and t.language != "en"}
    return found


@pytest.mark.parametrize("name", PLANS)
@pytest.mark.parametrize("profile", Profile)
def test_no_sheet_comes_in_dutch_without_a_word(made, name, profile):
    services, session = made[name]
    documents = services.printing.prepare(session, profile, language="en")
    assert in_dutch(documents) == {text.title for text in documents.copies.untranslated}
    assert all(text.language == "nl" for text in documents.copies.untranslated)
