"""From a plan to paper: what stands on the pages is read back from the PDF."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from hope_desktop.domain.errors import Cancelled, HelperNeeded, NothingToPrint
from hope_desktop.domain.ids import ActivityId
from hope_desktop.domain.levels import Level
from hope_desktop.domain.printing.packing import Pile
from hope_desktop.paths import data_folder
from hope_desktop.services.opening import Services, open_services
from hope_desktop.services.printing.drawing import MANIFEST, draw_bundle, write
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


@pytest.mark.nightly
def test_pages_are_counted_from_the_paper(bundle):
    for file in bundle.files:
        pages = len(pages_of(file.rendered.pdf))
        assert file.printed.pages == pages
        a_copy = -(-pages // 2) if file.printed.sides == "double" else pages
        assert file.printed.sheets == (0 if file.printed.is_shown else a_copy * file.printed.copies)


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
    drawn = draw_bundle(bundle.prepared, spoken_names=spoken_names)
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


@pytest.mark.nightly
def test_what_is_printed_is_recorded(made):
    services, bundle = made
    changes = services.prints.record(bundle)
    assert changes.prints
    assert changes.sessions == {bundle.prepared.session}


def test_two_runs_give_the_same_bytes(made):
    services, bundle = made
    again = bundle_of(services, bundle.prepared.session)
    assert [f.printed.sha256 for f in again.files] == [f.printed.sha256 for f in bundle.files]


def test_people_get_dutch_names_and_no_manifest(bundle, tmp_path):
    names = {file.name for file in write(bundle, tmp_path / "map", spoken_names=True)}
    assert names == {
        "2B - trainer - 2x.pdf",
        "2B - leerlingen lesbladen - 28x.pdf",
        "2B - kaarten - 1x.pdf",
        "2B - klas - 1x.pdf",
        "2B - digibord.pdf",
        "2B - brief aan ouders en leerlingen - 27x.pdf",
        "2B - school - 1x.pdf",
    }


@pytest.mark.nightly
def test_only_the_chosen_documents_are_kept(bundle, tmp_path):
    files = write(bundle.only(frozenset({"cards"})), tmp_path / "map")
    assert {file.name for file in files} == {"cards.pdf", MANIFEST}


def test_stopping_writes_nothing_and_progress_counts_documents(
    made,
):
    prepared = made[1].prepared
    told: list[tuple[int, int]] = []

    def stop(done: int, total: int) -> bool:
        told.append((done, total))
        return done < 2

    with pytest.raises(Cancelled):
        draw_bundle(prepared, stop)
    assert told[0] == (0, 7)
    assert told[-1] == (2, 7)


@pytest.mark.nightly
def test_every_group_of_a_class_of_primary_school(services):
    po = replace(CLASS_2B, label="8A", level=Level.PO, year=8, pupils=24)
    class_id = new_class(services, po)
    session = new_workshop(services, class_id, "S2", facts=FACTS)
    drawn = bundle_of(services, session)
    by_kind = {file.printed.kind: file for file in drawn.files}
    sizes = {
        h.group_size.value for a in services.planning.get(session).in_order for h in a.handouts
    }
    groups = {kind: file.printed.made for kind, file in by_kind.items() if "groups" in kind}
    assert {kind.split("-")[1] for kind in groups} == sizes - {"1", "class"}
    for kind, count in groups.items():
        assert count == -(-24 // int(kind.split("-")[1])) + 1
    pupils = text_of(by_kind["cards"].rendered.pdf)
    assert "chatmetfier.nl" not in pupils
    assert "0800-0432" in pupils


@pytest.mark.nightly
@pytest.mark.parametrize("missing", ["helper", "reserve", "label"])
def test_what_is_unknown_becomes_a_line_and_is_no_reason_to_refuse(services, missing):
    class_id = new_class(services, **{missing: ""})
    session = planned_session(services, class_id, "O1", "1.4", "C3", start=None)
    drawn = bundle_of(services, session)
    assert len(drawn.files) == 7


@pytest.mark.nightly
def test_what_is_not_copied_for_pupils_prints_while_their_number_is_unknown(
    services,
):
    class_id = new_class(services, pupils=None)
    session = planned_session(services, class_id, "O1", "1.4", "C3")
    prepared = services.printing.prepare(session)
    lessons = "Voor elke leerling: lesbladen"
    assert prepared.uncounted == (lessons, "Voor elke leerling: kaarten", "Kopieeropdracht")
    drawn = draw_bundle(prepared)
    assert {file.printed.kind: file.printed.copies for file in drawn.files} == {
        "trainer": 2,
        "class": 1,
        "slides": 1,
        "letter-both": 1,
        "school": 1,
    }
    assert "Kopieeropdracht" not in drawn.files[-1].rendered.text
    services.classes.change(class_id, CLASS_2B)
    counted = services.printing.prepare(session)
    assert counted.uncounted == ()
    assert "cards" in {planned.key for planned in counted.documents}
    assert "Kopieeropdracht" in draw_bundle(counted).files[-1].rendered.text


def test_what_may_make_a_pupil_want_to_talk_waits_for_a_named_helper(services):
    class_id = new_class(services, helper="")
    session = planned_session(
        services, class_id, "O1", "3.7", "C3", reason="De mentor gaf module 1 en 2."
    )
    with pytest.raises(HelperNeeded):
        services.printing.prepare(session)
    services.classes.change(class_id, CLASS_2B)
    assert services.printing.prepare(session).documents


def test_what_to_pack_is_known_while_the_number_of_pupils_is_not(services):
    class_id = new_class(services, pupils=None)
    session = planned_session(services, class_id, "O1", "1.4", "C3")
    packing = services.printing.packing(services.planning.get(session))
    assert {item.what: item.count for item in packing if item.pile is Pile.PAPERS} == {
        "Papieren van de trainer": 2,
        "Voor elke leerling: lesbladen": 0,
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
