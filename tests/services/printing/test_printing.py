"""From a plan to paper: what stands on the pages is read back from the PDF."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from hope_desktop.domain.errors import Cancelled, NothingToPrint, PapersWait
from hope_desktop.domain.printing.packing import Pile
from hope_desktop.domain.terms import ActivityId
from hope_desktop.paths import data_folder
from hope_desktop.services.opening import Services, open_services
from hope_desktop.services.printing.drawing import draw_bundle, write
from hope_desktop.services.printing.printed import Bundle
from tests.making import CLASS_2B
from tests.planning import bundle_of, new_class, new_workshop
from tests.reading_pdf import pages_of, text_of
from tests.services.conftest import NOW
from tests.services.printing.planned_session import FACTS, planned_session


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> Iterator[tuple[Services, Bundle]]:
    """The bundle of S1 for class 2B with 27 pupils; nothing in these tests changes it."""
    services, _ = open_services(data_folder(tmp_path_factory.mktemp("made")), lambda: NOW)
    class_id = new_class(services)
    session = new_workshop(services, class_id, facts=FACTS)
    yield services, bundle_of(services, session)
    services.close()


@pytest.fixture(scope="module")
def bundle(made) -> Bundle:
    return made[1]


@pytest.fixture(scope="module")
def papers(bundle) -> dict[str, str]:
    return {file.printed.kind: text_of(file.rendered.pdf) for file in bundle.files}


def test_no_card_has_another_on_its_back(bundle):
    (cards,) = [one.printed for one in bundle.files if one.printed.kind == "cards"]
    assert cards.sides == "single"


def test_the_run_sheet_has_times_titles_trainers_and_who_to_go_to(papers):
    for text in (
        "9:00",
        "9:09",
        "9:34",
        "9:41",
        "9:49",
        "Mag dat? Het meningenveld",
        "Waar kan ik heen?",
        "Anna",
        "Bram",
        CLASS_2B.helper,
        CLASS_2B.reserve,
        "10 min later",
        "20 min later",
        "concept",
        "Beloof geen geheim",
    ):
        assert text in papers["trainer"], text


@pytest.mark.parametrize(
    ("spoken_names", "file"), [(False, "cards.pdf"), (True, "2B - kaarten - 1x.pdf")]
)
def test_the_school_reads_first_what_to_copy_by_the_names_the_files_have(
    bundle, *, spoken_names, file
):
    drawn = draw_bundle(bundle.documents, spoken_names=spoken_names)
    (school,) = (f for f in drawn.files if f.printed.kind == "school")
    first = pages_of(school.rendered.pdf)[0]
    assert "Kopieeropdracht" in first
    assert file in first
    assert "trainer" not in first
    assert "Brieven" not in first, "those are mailed"
    assert CLASS_2B.helper in school.rendered.text


def test_pupils_read_who_they_can_go_to_and_nothing_meant_for_trainers(made, papers):
    pupils = papers["cards"] + papers["class"]
    assert CLASS_2B.helper in papers["cards"]
    assert "0800-0432" in papers["cards"]
    services = made[0]
    for name in ("O1", "1.4", "C2", "C3"):
        activity = services.library.activity(ActivityId(name))
        meant = [step.what for step in activity.steps] + [*activity.risks, *activity.tips]
        for text in (*meant, activity.aftercare, activity.goal):
            assert text[:40] not in pupils, text
    for word in ("concept", "Vragen bij de stellingen", "Beloof geen geheim", "Anna"):
        assert word not in pupils


def test_two_runs_give_the_same_bytes(made):
    services, bundle = made
    again = bundle_of(services, bundle.documents.session)
    assert [f.printed.sha256 for f in again.files] == [f.printed.sha256 for f in bundle.files]


def test_people_get_dutch_names_and_no_manifest(bundle, tmp_path):
    names = {file.name for file in write(replace(bundle, spoken_names=True), tmp_path / "map")}
    assert names == {
        "2B - trainer - 1x.pdf",
        "2B - trainer voor de tweede volwassene - 1x.pdf",
        "2B - leerlingen lesbladen - 28x.pdf",
        "2B - kaarten - 1x.pdf",
        "2B - klas - 1x.pdf",
        "2B - digibord.pdf",
        "2B - brief aan ouders en leerlingen - 27x.pdf",
        "2B - school - 1x.pdf",
    }


def test_stopping_writes_nothing_and_progress_counts_documents(
    made,
):
    documents = made[1].documents
    told: list[tuple[int, int]] = []

    def stop(done: int, total: int) -> bool:
        told.append((done, total))
        return done < 2

    with pytest.raises(Cancelled):
        draw_bundle(documents, stop)
    assert told[0] == (0, 8)
    assert told[-1] == (2, 8)


def test_what_may_make_a_pupil_want_to_talk_waits_for_a_named_helper(services):
    class_id = new_class(services, helper="")
    session = planned_session(
        services, class_id, "O1", "3.7", "C3", reason="De mentor gaf module 1 en 2."
    )
    with pytest.raises(PapersWait):
        services.printing.prepare(session)
    services.classes.change(class_id, CLASS_2B)
    assert services.printing.prepare(session).counted


def test_what_to_pack_is_known_while_the_number_of_pupils_is_not(services):
    class_id = new_class(services, pupils=None)
    session = planned_session(services, class_id, "O1", "1.4", "C3")
    lessons = "Voor elke leerling: lesbladen"
    uncounted = (lessons, "Voor elke leerling: kaarten", "Kopieeropdracht")
    assert services.printing.prepare(session).uncounted == uncounted
    packing = services.printing.documents(session).packing
    assert {item.what: item.count for item in packing if item.pile is Pile.PAPERS} == {
        "Papieren van de trainer": 1,
        lessons: 0,
        "Voor elke leerling: kaarten": 0,
        "Voor de hele klas": 1,
    }


def test_an_empty_workshop_has_nothing_to_print(services, class_2b):
    with pytest.raises(NothingToPrint):
        services.printing.prepare(planned_session(services, class_2b))
    pause = planned_session(services, class_2b)
    services.blocks.add_pause(pause)
    with pytest.raises(NothingToPrint):
        services.printing.prepare(pause)
