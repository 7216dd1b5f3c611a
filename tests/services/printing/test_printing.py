"""From a plan to paper: what stands on the pages is read back from the PDF."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from hope_desktop.domain.errors import (
    Cancelled,
    HelperNeeded,
    NotFound,
    NothingToPrint,
    ReasonNeeded,
)
from hope_desktop.domain.ids import (
    ActivityId,
    ClassId,
    HandoutId,
    HelplineId,
    SessionId,
    TemplateId,
)
from hope_desktop.domain.levels import Audience, Level, Profile
from hope_desktop.domain.library.handout import CARD_KINDS, Handout, name_of
from hope_desktop.domain.modules import Module
from hope_desktop.domain.printing.packing import Pile
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.handouts import specs
from hope_desktop.paths import data_folder
from hope_desktop.services.opening import Services, open_services
from hope_desktop.services.printing.drawing import MANIFEST, draw, draw_bundle, write
from hope_desktop.services.printing.printed import Bundle, record_of
from hope_desktop.storage.library.library import put_activity
from tests.making import CLASS_2B, NINE
from tests.reading_pdf import pages_of, text_of
from tests.services.conftest import NOW, let_a_handout_be_missing

FACTS = SessionFacts(start=NINE, slot_minutes=0, trainer1="Anna", trainer2="Bram", room="Lokaal 8")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Services, Bundle]]:
    """The bundle of S1 for class 2B with 27 pupils; nothing in these tests changes it."""
    services, _ = open_services(data_folder(tmp_path_factory.mktemp("made")), lambda: NOW)
    class_id, _ = services.classes.add(CLASS_2B)
    session, _ = services.planning.from_template(class_id, TemplateId("S1"), facts=FACTS)
    yield services, draw_bundle(services.printing.prepare(session))
    services.close()


@pytest.fixture(scope="module")
def bundle(made: tuple[Services, Bundle]) -> Bundle:
    return made[1]


@pytest.fixture(scope="module")
def papers(bundle: Bundle) -> dict[str, str]:
    return {file.printed.kind: text_of(file.rendered.pdf) for file in bundle.files}


def _session(services: Services, class_id: ClassId, *ids: str, **facts: Any) -> SessionId:
    chosen = tuple(map(ActivityId, ids))
    agreed = replace(FACTS, slot_minutes=50, **facts)
    return services.planning.from_activities(class_id, chosen, agreed)[0]


def test_twenty_seven_pupils_get_thirty_copies(bundle: Bundle) -> None:
    assert {f.printed.kind: f.printed.made for f in bundle.files} == {
        "trainer": 2,
        "cards": 30,
        "class": 1,
        "slides": 1,
        "letter-both": 1,
        "school": 1,
    }
    spoken = [file.spoken_name for file in bundle.files]
    assert "2B - kaarten - 1x.pdf" in spoken
    assert "2B - brief aan ouders en leerlingen - 27x.pdf" in spoken


def test_pages_are_counted_from_the_paper(bundle: Bundle) -> None:
    for file in bundle.files:
        pages = len(pages_of(file.rendered.pdf))
        assert file.printed.pages == pages
        a_copy = -(-pages // 2) if file.printed.sides == "double" else pages
        assert file.printed.sheets == (0 if file.printed.is_shown else a_copy * file.printed.copies)


def test_the_run_sheet_has_times_titles_trainers_and_who_to_go_to(papers: dict[str, str]) -> None:
    for text in (
        "9:00",
        "9:09",
        "9:29",
        "9:36",
        "9:44",
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


def test_the_packing_list_has_the_copies(papers: dict[str, str]) -> None:
    assert "30 × Voor elke leerling" in papers["trainer"]


@pytest.mark.parametrize(
    ("spoken_names", "file"), [(False, "cards.pdf"), (True, "2B - kaarten - 1x.pdf")]
)
def test_the_school_reads_first_what_to_copy_by_the_names_the_files_have(
    bundle: Bundle, *, spoken_names: bool, file: str
) -> None:
    drawn = draw_bundle(bundle.prepared, spoken_names=spoken_names)
    (school,) = (f for f in drawn.files if f.printed.kind == "school")
    first = pages_of(school.rendered.pdf)[0]
    assert "Kopieeropdracht" in first
    assert file in first
    assert "trainer" not in first
    letters = first.partition("Brieven")[2]
    assert [name in letters for name in ("2B", "dubbel", "27")] == [True] * 3
    assert CLASS_2B.helper in school.rendered.text


def test_pupils_read_who_they_can_go_to_and_nothing_meant_for_trainers(
    made: tuple[Services, Bundle], papers: dict[str, str]
) -> None:
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


def test_what_is_printed_is_recorded(made: tuple[Services, Bundle]) -> None:
    services, bundle = made
    changes = services.prints.record(bundle)
    assert changes.prints
    assert changes.sessions == {bundle.prepared.session}


def test_two_runs_give_the_same_bytes(made: tuple[Services, Bundle]) -> None:
    services, bundle = made
    again = draw_bundle(services.printing.prepare(bundle.prepared.session))
    assert [f.printed.sha256 for f in again.files] == [f.printed.sha256 for f in bundle.files]


def test_a_bundle_is_written_with_its_manifest(bundle: Bundle, tmp_path: Path) -> None:
    files = write(bundle, tmp_path / "map")
    assert {file.name for file in files} == {file.name for file in (tmp_path / "map").iterdir()}
    manifest = json.loads((tmp_path / "map" / MANIFEST).read_text("utf-8"))
    assert (manifest["session"], manifest["class"], manifest["start"]) == (
        bundle.prepared.session,
        "2B",
        "2026-12-01T09:00",
    )
    for document in manifest["documents"]:
        pages = pages_of(tmp_path / "map" / document["file"])
        assert len(pages) == document["pages"]


def test_people_get_dutch_names_and_no_manifest(bundle: Bundle, tmp_path: Path) -> None:
    names = {file.name for file in write(bundle, tmp_path / "map", spoken_names=True)}
    assert names == {
        "2B - trainer - 2x.pdf",
        "2B - kaarten - 1x.pdf",
        "2B - klas - 1x.pdf",
        "2B - digibord.pdf",
        "2B - brief aan ouders en leerlingen - 27x.pdf",
        "2B - school - 1x.pdf",
    }


def test_only_the_chosen_documents_are_kept(bundle: Bundle, tmp_path: Path) -> None:
    files = write(bundle.only(frozenset({"cards"})), tmp_path / "map")
    assert {file.name for file in files} == {"cards.pdf", MANIFEST}


def test_stopping_writes_nothing_and_progress_counts_documents(
    made: tuple[Services, Bundle],
) -> None:
    prepared = made[1].prepared
    told: list[tuple[int, int]] = []

    def stop(done: int, total: int) -> bool:
        told.append((done, total))
        return done < 2

    with pytest.raises(Cancelled):
        draw_bundle(prepared, stop)
    assert told[0] == (0, 6)
    assert told[-1] == (2, 6)


def test_every_group_of_a_class_of_primary_school(services: Services) -> None:
    po = replace(CLASS_2B, label="8A", level=Level.PO, year=8, pupils=24)
    class_id, _ = services.classes.add(po)
    session, _ = services.planning.from_template(class_id, TemplateId("S2"), facts=FACTS)
    drawn = draw_bundle(services.printing.prepare(session))
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


@pytest.mark.parametrize("missing", ["helper", "reserve", "label"])
def test_what_is_unknown_becomes_a_line_and_is_no_reason_to_refuse(
    services: Services, missing: str
) -> None:
    class_id, _ = services.classes.add(replace(CLASS_2B, **{missing: ""}))
    session = _session(services, class_id, "O1", "1.4", "C3", start=None)
    drawn = draw_bundle(services.printing.prepare(session))
    assert len(drawn.files) == 6


def test_what_is_not_copied_for_pupils_prints_while_their_number_is_unknown(
    services: Services,
) -> None:
    class_id, _ = services.classes.add(replace(CLASS_2B, pupils=None))
    session = _session(services, class_id, "O1", "1.4", "C3")
    prepared = services.printing.prepare(session)
    assert prepared.uncounted == ("Voor elke leerling: kaarten", "Kopieeropdracht")
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


def test_what_may_make_a_pupil_want_to_talk_waits_for_a_named_helper(services: Services) -> None:
    class_id, _ = services.classes.add(replace(CLASS_2B, helper=""))
    session = _session(services, class_id, "O1", "3.7", "C3", reason="De mentor gaf module 1 en 2.")
    with pytest.raises(HelperNeeded):
        services.printing.prepare(session)
    services.classes.change(class_id, CLASS_2B)
    assert services.printing.prepare(session).documents


def test_what_to_pack_is_known_while_the_number_of_pupils_is_not(services: Services) -> None:
    class_id, _ = services.classes.add(replace(CLASS_2B, pupils=None))
    session = _session(services, class_id, "O1", "1.4", "C3")
    packing = services.printing.packing(services.planning.get(session))
    assert {item.what: item.count for item in packing if item.pile is Pile.PAPERS} == {
        "Papieren van de trainer": 2,
        "Voor elke leerling: kaarten": 0,
        "Voor de hele klas": 1,
        "Voor de school": 1,
    }


def test_a_skipped_module_prints_with_a_reason_that_stands_on_the_run_sheet(
    services: Services, class_2b: ClassId
) -> None:
    silent = _session(services, class_2b, "O1", "2.2", "C3")
    with pytest.raises(ReasonNeeded) as refusal:
        services.printing.prepare(silent)
    assert refusal.value.skipped == ("1",)
    told = _session(services, class_2b, "O1", "2.2", "C3", reason="De mentor gaf module 1 al.")
    (trainer, *_) = draw_bundle(services.printing.prepare(told)).files
    assert "De mentor gaf module 1 al." in text_of(trainer.rendered.pdf)


def test_an_empty_workshop_has_nothing_to_print(services: Services, class_2b: ClassId) -> None:
    with pytest.raises(NothingToPrint):
        services.printing.prepare(_session(services, class_2b))
    pause = _session(services, class_2b)
    services.blocks.add_pause(pause)
    with pytest.raises(NothingToPrint):
        services.printing.prepare(pause)


def test_what_nobody_has_written_yet_is_told_and_stands_on_no_paper(
    services: Services, class_2b: ClassId
) -> None:
    wanting = let_a_handout_be_missing(services, ActivityId("2.5"), "Kaarten voor later")
    session = _session(services, class_2b, "O1", wanting.id, "C3", reason="Proef.")
    prepared = services.printing.prepare(session)
    assert (wanting.title, wanting.to_come) in prepared.to_come
    printed = " ".join(text_of(file.rendered.pdf) for file in draw_bundle(prepared).files)
    assert "Nog te schrijven" not in printed
    assert "Kaarten voor later" not in printed


@pytest.mark.parametrize("text", ["<b>& {{help}} %s</b>", "'; DROP TABLE x; --", "%(x)s"])
def test_hostile_texts_are_printed_as_letters(services: Services, text: str) -> None:
    class_id, _ = services.classes.add(replace(CLASS_2B, school=text, helper=text, label=text))
    session = _session(services, class_id, "O1", "1.4", "C3", trainer1=text)
    drawn = draw_bundle(services.printing.prepare(session))
    trainer, pupils, *_ = (text_of(file.rendered.pdf) for file in drawn.files)
    for part in text.split():
        assert part in trainer
        assert part in pupils
    assert all("/" not in file.spoken_name for file in drawn.files)


@pytest.mark.parametrize("module", Module, ids=lambda module: module.value)
def test_a_whole_module_is_one_document(services: Services, module: Module) -> None:
    text = text_of(draw(services.printing.module_document(module)).pdf)
    page = services.library.module(module)
    assert page.text.title in text
    for activity in page.activities:
        assert activity.title in text


def test_a_module_for_a_level_has_only_what_that_level_gets(services: Services) -> None:
    usual, primary = (
        text_of(draw(services.printing.module_document(Module.STORIES, level)).pdf)
        for level in (None, Level.PO)
    )
    assert "De tekening van Noor" in usual
    assert "De tekening van Noor" not in primary


def test_an_activity_by_itself_has_its_papers_once(services: Services) -> None:
    found = services.library.activity(ActivityId("1.4"))
    text = draw(services.printing.activity_document(found.id)).text
    assert found.steps[0].what.split(".")[0] in " ".join(text.split())
    assert text.count("Stellingenkaarten") == 1


def test_every_handout_can_be_printed_by_itself(services: Services) -> None:
    for row in services.library.rows():
        for handout in services.library.activity(row.id).handouts:
            drawn = draw(services.printing.handout_document(handout.id))
            with pypdfium2.PdfDocument(drawn.pdf) as pdf:
                assert drawn.pages == len(pdf)


@pytest.mark.parametrize(
    ("sheet", "shown", "hidden"),
    [
        ("3.2/vertelhand.po", {"0800-0432", "0800-2000", "112"}, {"113", "0800-0188"}),
        ("3.2/vertelhand", {"0800-0432", "0800-2000", "112"}, {"113", "0800-0188"}),
        ("2.4/chatblad.mbo", {"0800-0450", "113", "0800-0188"}, {"0800-2000"}),
        ("2.3/stoplichtkaart.basis", {"0800-0432", "0800-2000", "113"}, {"0800-0450"}),
    ],
)
def test_a_loose_sheet_has_the_lines_of_who_reads_it(
    services: Services, sheet: str, shown: set[str], hidden: set[str]
) -> None:
    document = services.printing.handout_document(HandoutId(sheet))
    numbers = {line.phone for line in document.occasion.help_lines}
    assert shown <= numbers
    assert not hidden & numbers


def test_hours_are_printed_once_somebody_looked_them_up(
    services: Services, class_2b: ClassId
) -> None:
    def text(card: str = "C3/hulpkaart") -> str:
        papers = draw(services.printing.handout_document(HandoutId(card))).text
        return " ".join(papers.split())

    assert "Veilig Thuis, dag en nacht" not in text()
    services.helplines.mark_checked(HelplineId("veilig-thuis"), "Sam")
    assert "Veilig Thuis, dag en nacht" in text()
    english = text("C3/hulpkaart.en")
    assert "dag en nacht" not in english, "hours are written in Dutch"


@pytest.mark.parametrize(
    ("card", "said"),
    [
        (
            "C3/hulpkaart",
            "Neemt niemand op? Probeer een andere lijn. Bij gevaar: 112, dag en nacht.",
        ),
        ("C3/hulpkaart.en", "No answer? Try another line. In danger: 112, day and night."),
    ],
)
def test_the_line_for_danger_is_no_way_out_when_another_does_not_answer(
    services: Services, card: str, said: str
) -> None:
    text = " ".join(draw(services.printing.handout_document(HandoutId(card))).text.split())
    assert said in text


def test_an_unknown_handout_is_refused(services: Services) -> None:
    with pytest.raises(NotFound):
        services.printing.handout_document(HandoutId("1.4/nix"))


PICTO_BODY = "{{picture:heart|Een hart}}\nDit is met een plaatje.\n"


def with_pictures(services: Services, name: str) -> tuple[Handout, Handout]:
    """The cards of an activity get a version with pictures; the plain one and that one."""
    found = services.library.activity(ActivityId(name))
    plain = next(h for h in found.handouts if name_of(h.id) == h.id and h.kind in CARD_KINDS)
    picto = replace(
        plain,
        id=HandoutId(f"{name_of(plain.id)}.picto"),
        body=PICTO_BODY,
        profile=Profile.PICTO,
        audiences=frozenset(Audience),
    )
    others = [handout for handout in found.handouts if handout.id != picto.id]
    with services._database.transaction() as connection:
        put_activity(connection, replace(found, handouts=(*others, picto)))
    return plain, picto


def class_of(services: Services, level: Level) -> SessionId:
    facts = replace(CLASS_2B, level=level, year=None, label=level.value)
    return _session(services, services.classes.add(facts)[0], "O1", "1.4", "C3")


@pytest.mark.parametrize("profile", Profile)
def test_pupils_paper_has_the_reading_form_and_that_of_adults_has_not(
    services: Services, class_2b: ClassId, profile: Profile
) -> None:
    session = _session(services, class_2b, "O1", "1.4", "C3")
    drawn = draw_bundle(services.printing.prepare(session, profile))
    record = record_of(drawn)
    assert record.profile == profile.value
    found = {file.kind: file.profile for file in record.files}
    assert found.pop("trainer") == "standaard"
    is_picto = profile is Profile.PICTO
    assert found.pop("slides") == ("picto" if is_picto else "standaard"), "all are large"
    assert found.pop("school") == "standaard"
    assert set(found.values()) == {profile.value}
    order = text_of(drawn.files[-1].rendered.pdf)
    assert all(file.file in order.replace(" ", "") for file in record.files if file.kind in found)


def test_a_class_with_pictures_gets_the_version_that_has_them(services: Services) -> None:
    session = class_of(services, Level.VMBO_GT)
    before = services.printing.prepare(session, Profile.PICTO)
    plain, _picto = with_pictures(services, "1.4")
    prepared = services.printing.prepare(session, Profile.PICTO)
    assert set(before.without_pictures) - set(prepared.without_pictures) == {plain.title}
    texts = " ".join(text_of(file.rendered.pdf) for file in draw_bundle(prepared).files)
    assert "Dit is met een plaatje." in texts
    easy = services.printing.prepare(session, Profile.EASY)
    assert easy.without_pictures == ()
    texts = " ".join(text_of(file.rendered.pdf) for file in draw_bundle(easy).files)
    assert "Dit is met een plaatje." not in texts


@pytest.mark.parametrize("level", [Level.PRO, Level.VMBO_GT])
def test_a_class_has_a_usual_form(services: Services, level: Level) -> None:
    usual = services.printing.prepare(class_of(services, level)).profile
    assert (usual is Profile.STANDARD) == (level is Level.VMBO_GT)


def test_a_workshop_keeps_the_form_it_was_printed_in(services: Services, class_2b: ClassId) -> None:
    session = _session(services, class_2b, "O1", "1.4", "C3")
    services.prints.record(draw_bundle(services.printing.prepare(session, Profile.LARGE)))
    assert services.printing.prepare(session).profile is Profile.LARGE
    other = _session(services, class_2b, "O1", "1.4", "C3")
    assert services.printing.prepare(other).profile is Profile.STANDARD


def test_one_handout_has_the_form_it_was_written_for(services: Services) -> None:
    plain, picto = with_pictures(services, "1.4")
    printing = services.printing
    assert printing.handout_document(picto.id).profile is Profile.PICTO
    assert printing.handout_document(plain.id).profile is Profile.STANDARD
    assert printing.handout_document(plain.id, Profile.LARGE).profile is Profile.LARGE
    found = printing.handout_document(plain.id, Profile.PICTO).sheets[0]
    assert found == specs.SingleHandout(picto)


def test_papers_in_english_are_so_as_far_as_they_are_written(
    services: Services, class_2b: ClassId
) -> None:
    session = _session(services, class_2b, "O1", "1.5", "C3")
    prepared = services.printing.prepare(session, language="en")
    drawn = draw_bundle(prepared)
    papers = {file.printed.kind: file for file in drawn.files}
    found = {kind: (file.printed.file, file.printed.language) for kind, file in papers.items()}
    assert found["cards"] == ("cards-en.pdf", "en")
    assert found["groups-3-cards"] == ("groups-3-cards.pdf", "nl")
    assert found["trainer"] == ("trainer.pdf", "nl")
    assert found["school"] == ("school.pdf", "nl")
    assert papers["cards"].spoken_name == "2B - kaarten Engels - 1x.pdf"
    letter = text_of(papers["letter-both"].rendered.pdf)
    assert "Dear parent or carer" in letter
    assert "Tuesday 1 December 2026" in letter
    name = "2B - brief aan ouders en leerlingen Engels - 27x.pdf"
    assert papers["letter-both"].spoken_name == name
    school = text_of(papers["school"].rendered.pdf)
    assert "Voor elke leerling: kaarten (Engels)" in " ".join(school.split())
    titles = {handout.title for handout in prepared.untranslated}
    assert "Zinnenkaart" in titles
    assert "Our agreements" not in titles
    for file in drawn.files:
        assert "Nog geen" not in text_of(file.rendered.pdf)


def test_a_workshop_keeps_the_language_it_was_printed_in(
    services: Services, class_2b: ClassId
) -> None:
    session = _session(services, class_2b, "O1", "1.4", "C3")
    drawn = draw_bundle(services.printing.prepare(session, language="en"))
    services.prints.record(drawn.only(frozenset({"trainer"})))
    again = services.printing.prepare(session)
    assert (again.language, again.untranslated) == ("en", ())
    assert services.printing.prepare(session, language="nl").language == "nl"


@pytest.mark.parametrize(
    ("story", "language", "said"),
    [
        ("sami", "nl", "verzonnen verhaal over dreigen met een beeld"),
        ("bo", "nl", "verzonnen verhaal over een naar geheim"),
        ("bo", "en", "made-up story about a bad secret"),
    ],
)
def test_letters_say_which_made_up_story_is_read(
    services: Services, class_2b: ClassId, story: str, language: str, said: str
) -> None:
    activities = tuple(ActivityId(one) for one in ("O1", "4.6", "C3"))
    facts = replace(FACTS, slot_minutes=90, reason="herhaling")
    session = services.planning.from_activities(class_2b, activities, facts)[0]
    block = services.planning.get(session).blocks[1].block.id
    services.blocks.use_version(session, block, story)
    files = draw_bundle(services.printing.prepare(session, language=language)).files
    (letters,) = (f.rendered.text for f in files if f.printed.kind.startswith("letter"))
    assert said in " ".join(letters.split())


def test_letters_of_the_mentors_lesson_say_what_it_is(
    services: Services, class_2b: ClassId
) -> None:
    """It has nothing but an opening and closings, of which one is what the lesson is about."""
    session = services.planning.from_template(class_2b, TemplateId("S24"))[0]
    files = draw_bundle(services.printing.prepare(session)).files
    (letters,) = (f.rendered.text for f in files if f.printed.kind.startswith("letter"))
    assert letters.count("De mentor kijkt met de klas terug") == 2


@pytest.mark.parametrize(("template", "part"), [("S12", "a"), ("S13", "c"), ("S25", "a")])
def test_a_letter_to_pupils_stays_on_one_page(
    services: Services, class_2b: ClassId, template: str, part: str
) -> None:
    """Those with the longest sentences about what comes: two activities that name words."""
    facts = replace(FACTS, slot_minutes=90, reason="herhaling")
    session = services.planning.from_template(class_2b, TemplateId(template), part, facts)[0]
    for language, title in (("nl", "Binnenkort in jouw klas"), ("en", "Soon in your class")):
        files = draw_bundle(services.printing.prepare(session, language=language)).files
        (letters,) = (f.rendered.pdf for f in files if f.printed.kind.startswith("letter"))
        assert sum(title in page for page in pages_of(letters)) == 1
