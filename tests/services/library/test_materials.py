"""Material in its places: kept once, found by its words, and every change taken back."""

from dataclasses import replace

import pytest

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.errors import HopeError, NotFound, WrongValue
from hope_desktop.domain.library.material import Material, Purpose
from hope_desktop.domain.terms import ActivityId, Level, MaterialId, Module, SessionId
from hope_desktop.domain.workshops.plan import SessionFacts
from tests import files_of_others as others
from tests.bringing import bring
from tests.planning import new_class, new_workshop
from tests.services.conftest import rows_about

HERE = ActivityId("1.4")


@pytest.fixture
def session(services) -> SessionId:
    class_id = new_class(services, ClassFacts("De Brug", "2B", pupils=27))
    return new_workshop(services, class_id, "S1", "a", SessionFacts())


def titles(found: tuple[Material, ...]) -> list[str]:
    return [one.title for one in found]


def test_the_same_file_twice_is_one(services):
    first, again = bring(services, "a.pdf"), bring(services, "b.pdf", to=HERE)
    assert first == again
    assert services.materials.get(first).activities == (HERE,)
    assert len(list(services._database.folder.files.iterdir())) == 1


def test_files_that_differ_in_their_ending_alone_keep_it_in_their_title(services, tmp_path):
    def add(*names: str) -> list[str]:
        for name in names:
            (tmp_path / name).parent.mkdir(exist_ok=True)
            (tmp_path / name).write_bytes(name.encode())
        arrivals, _refused = services.files.take_in_all(tmp_path / name for name in names)
        ids, _changes = services.materials.add(arrivals)
        return [services.materials.get(one).title for one in ids]

    assert add("raw.gif", "raw.json", "Raw.PS") == ["raw.gif", "raw.json", "Raw.PS"]
    assert add("los.txt", "module/los.txt", "les.txt") == ["los", "los", "les"]
    assert add("les.md") == ["les.md"], "what is there keeps its title"
    assert add("les.md", "les.txt") == ["les.md", "les"]


def test_one_piece_serves_activities_and_workshops(services, session):
    one = bring(services, to=HERE)
    services.materials.link([one], ActivityId("2.1"))
    changes = services.materials.link([one], session, copies=3)
    assert (changes.sessions, changes.material) == ({session}, True)
    piece = services.materials.get(one)
    assert (piece.activities, piece.sessions) == ((HERE, ActivityId("2.1")), ((session, 3),))
    assert titles(services.materials.of_session(session)) == ["kwartet"]
    undone = services.undo.undo(changes.change)
    assert (undone.sessions, undone.material) == ({session}, True)
    assert services.materials.get(one).sessions == ()
    services.materials.unlink([one], HERE)
    assert services.materials.of_activity(HERE) == ()


def test_what_a_trainer_says_of_it_is_kept_and_taken_back(services):
    one = bring(services)
    was = services.materials.get(one)
    now = replace(
        was, title=" Kwartet  grenzen ", module=Module.LOVE, purpose=Purpose.SHOW, note="Let op.\n",
        levels=frozenset({Level.HAVO, Level.PO}), tags=("spel", " spel", ""), source="zelf gemaakt",
        licence="CC0", may_share=True, sha256="anders", activities=(HERE,),
    )  # fmt: skip
    changes = services.materials.change(now)
    kept = services.materials.get(one)
    assert (kept.title, kept.tags, kept.note) == ("Kwartet grenzen", ("spel",), "Let op.")
    assert (kept.module, kept.purpose) == (Module.LOVE, Purpose.SHOW)
    assert kept.levels == {Level.HAVO, Level.PO}
    assert (kept.sha256, kept.activities) == (was.sha256, ())
    assert services.materials.change(kept).change is None
    services.undo.undo(changes.change)
    assert services.materials.get(one) == was


@pytest.mark.parametrize(
    "wrong", [{"title": " "}, {"title": "x" * 200}, {"tags": tuple(map(str, range(30)))}]
)
def test_what_cannot_be_so_is_refused_whole(services, wrong):
    ids = [bring(services, f"{n}.pdf", others.pdf(n)) for n in (1, 2)]
    pieces = [replace(services.materials.get(one), note="nieuw") for one in ids]
    with pytest.raises(HopeError):
        services.materials.change(pieces[0], replace(pieces[1], **wrong))
    assert {services.materials.get(one).note for one in ids} == {""}


def test_many_are_put_in_a_module_at_once_and_back(services):
    for n in (1, 2, 3):
        bring(services, f"{n}.pdf", others.pdf(n))
    assert len(services.materials.of_module(None)) == 3
    pieces = [replace(one, module=Module.LOVE) for one in services.materials.all()]
    changes = services.materials.change(*pieces)
    assert titles(services.materials.of_module(Module.LOVE)) == ["3", "2", "1"]
    services.undo.undo(changes.change)
    assert services.materials.of_module(Module.LOVE) == ()


@pytest.mark.parametrize("copies", [-1, 1000])
def test_copies_have_a_limit(services, session, copies):
    with pytest.raises(WrongValue):
        services.materials.link([bring(services)], session, copies=copies)


def test_nothing_is_linked_to_what_is_not_there(services, session):
    one = bring(services)
    for ids, to in (
        ([one], ActivityId("9.9")),
        ([one], SessionId(99)),
        ([one, MaterialId(99)], session),
    ):
        with pytest.raises(NotFound):
            services.materials.link(ids, to)
    assert services.materials.get(one).sessions == ()


def test_words_find_titles_first_and_then_what_is_in_files(services):
    bring(services, "brief.docx", others.docx(others.paragraph("Een regenboog vooraf")))
    bring(services, "regenboog.pdf", others.pdf(words="Leeg"))
    bring(services, "sein.pdf", others.pdf(3, words="Anders"), tags=("regenboog",))
    assert titles(services.materials.search("regenb")) == ["sein", "regenboog", "brief"]
    assert titles(services.materials.search("régenboog vooraf")) == ["brief"]
    assert services.materials.search("") == ()
    assert titles(services.materials.search("regenboog", 1)) == ["sein"]


def test_what_is_for_the_trainer_alone_is_found_by_nobody(services):
    story = others.docx(others.paragraph("Kanariegeel was de kamer"))
    one = bring(services, "verhaal.docx", story)
    piece = services.materials.get(one)
    changes = services.materials.change(replace(piece, only_me=True))
    for asked in ("kanariegeel", "verhaal"):
        assert services.materials.search(asked) == ()
    connection = services._database.connection
    assert connection.execute("SELECT count(*) FROM file_words").fetchone() == (0,)
    assert bring(services, "verhaal.docx", story) == one
    assert services.materials.search("kanariegeel") == ()
    services.undo.undo(changes.change)
    assert titles(services.materials.search("verhaal")) == ["verhaal"]
    services.files.tidy()
    assert titles(services.materials.search("kanariegeel")) == ["verhaal"]


def test_thrown_away_it_is_nowhere_and_comes_back_with_its_places(services):
    one = bring(services, to=HERE)
    services.materials.remove(one)
    assert services.materials.all() == services.materials.search("kwartet") == ()
    assert services.materials.of_activity(HERE) == ()
    services.materials.put_back(one)
    assert titles(services.materials.of_activity(HERE)) == ["kwartet"]
    with pytest.raises(NotFound):
        services.materials.put_back(one)


def test_erased_it_leaves_nothing_but_what_others_name(services):
    folder = services._database.folder
    one, other = bring(services, to=HERE), bring(services, "ander.pdf", others.pdf(5))
    services.materials.remove(one, other)
    services.materials.erase(one)
    assert len(list(folder.files.iterdir())) == len(list(folder.drawn.iterdir())) == 1
    assert rows_about(services, "material_links") == 0
    with pytest.raises(NotFound):
        services.materials.erase(one)


def test_a_session_that_is_erased_leaves_its_material(services, session):
    one = bring(services, to=session)
    services.planning.remove(session)
    services.bin.erase(services.bin.all()[0])
    assert services.materials.get(one).sessions == ()


def test_a_file_that_a_scanner_took_is_named(services):
    one = bring(services)
    assert services.files.missing() == ()
    (services._database.folder.files / services.materials.get(one).sha256).unlink()
    assert titles(services.files.missing()) == ["kwartet"]
    with pytest.raises(HopeError):
        services.files.path(services.materials.get(one))


@pytest.mark.nightly
def test_a_backup_carries_each_file_once_and_brings_it_back(services):
    folder = services._database.folder
    one = bring(services)
    sha256 = services.materials.get(one).sha256
    for _ in range(2):
        made = services.backups.now()
    assert made.damaged == ()
    assert [path.name for path in (folder.backups / "files").iterdir()] == [sha256]
    services.materials.remove(one)
    services.materials.erase(one)
    services.backups.restore(made.file)
    assert services.files.path(services.materials.get(one)).stat().st_size > 0


def test_a_file_that_is_damaged_is_told_by_the_backup(services):
    one = bring(services)
    path = services._database.folder.files / services.materials.get(one).sha256
    path.write_bytes(b"omgevallen")
    made = services.backups.now()
    assert services.backups.titles(made.damaged) == ("kwartet",)


def test_the_start_sweeps_only_what_nobody_names(services):
    one = bring(services)
    services.files.sweep()
    assert services.files.path(services.materials.get(one)).is_file()
