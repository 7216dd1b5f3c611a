"""Each place where her words can be: they are there, and after erasing only where nobody reaches.

The rows are those of `docs/where-words-are.md`.
"""

import contextlib
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest

from hope_desktop.domain.terms import ActivityId
from hope_desktop.domain.views import ActivityFilter
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.paths import DataFolder, data_folder
from hope_desktop.services.opening import Services, open_services
from hope_desktop.services.printing.printmap import put_down
from hope_desktop.services.second_place import SecondPlace
from hope_desktop.storage.files import RESTORING, UNFINISHED
from tests import files_of_others as others
from tests.bringing import bring, own_activity, rewrite
from tests.making import NINE, NOW
from tests.planning import bundle_of, new_class, workshop_of
from tests.reading_pdf import text_of
from tests.services.library.test_material_files import later
from tests.spreading import spread
from tests.tools.begun import begun

pytestmark = pytest.mark.nightly


WORD, HERS = "zwaluwstaart", "merelnestje"
TABLE = Path(__file__).parents[2] / "docs" / "where-words-are.md"


class World(NamedTuple):
    """What the program and she made of two activities and their files."""

    place: Path
    folder: DataFolder

    def files(self, name: str) -> list[Path]:
        return sorted(self.place.glob(name))


def _own(services: Services, word: str, *, only_me: bool) -> ActivityId:
    made = own_activity(services, f"Les {word}")
    text = services.material.activity(made).text
    steps = tuple(replace(one, what=f"Vertel van {word}.") for one in text.steps)
    services.material.keep_activity(replace(text, goal=f"Over {word}.", steps=steps))
    services.material.new_handout(made, f"Blad {word}", body=f"{word} was hier.")
    if only_me:
        rewrite(services, made, only_me=True)
    bring(services, f"{word}.docx", others.docx(others.paragraph(word)), made, only_me=only_me)
    picture = others.picture("png", 400, 300) + word.encode()
    bring(services, f"{word}.png", picture, made, only_me=only_me)
    return made


@pytest.fixture(scope="module")
def full(tmp_path_factory) -> Path:
    place = tmp_path_factory.mktemp("words")
    folder = data_folder(place / "data")
    services, _ = open_services(begun(folder.root), lambda: NOW)
    (place / "stick").mkdir()
    SecondPlace(folder).choose(place / "stick")
    own = [_own(services, word, only_me=word == HERS) for word in (WORD, HERS)]
    class_id = new_class(services)
    plan = ["O1", *own, "C1"]
    facts = SessionFacts(NINE, 100, "Noor", "Sam", reason="omdat")
    session = workshop_of(services, class_id, plan, facts)
    bundle = bundle_of(services, session, spoken_names=True)
    services.prints.record(bundle)
    put_down(bundle, place / "papers", make_parent=True)
    sending = services.packages.sending
    sending.write(sending.of_session(session, "Workshop"), place / "colleague.hope", "Joris")
    for one in services.materials.all():
        if one.file_name.endswith("docx"):
            copy = services.files.open_copy(one.id)
            later(copy, copy.read_bytes() + b"changed")
    info = services.backups.now()
    services.backups.to_one_file(info.file, place / "all.zip")
    services.backups.restore(info.file)
    SecondPlace(folder).bring_up_to_date(lambda _done, _of: True)
    for word in (WORD, HERS):
        (folder.root / f"{RESTORING}-{word}").write_text(word)
        (folder.backups / f"{UNFINISHED}{word}").write_text(word)
    rewrite(services, own[0], goal=f"{WORD}!")
    shutil.copy(folder.root / "hope.db-wal", place / "journal")
    services.close()
    return place


@pytest.fixture
def world(full, tmp_path) -> World:
    shutil.copytree(full, tmp_path / "all")
    made = World(tmp_path / "all", data_folder(tmp_path / "all" / "data"))
    SecondPlace(made.folder).choose(made.place / "stick")
    return made


@contextlib.contextmanager
def _opened(world: World) -> Iterator[Services]:
    services, _ = open_services(world.folder, lambda: NOW)
    with contextlib.closing(services):
        yield services


def _asked(query: str) -> Callable[[World, str], bool]:
    def ask(world: World, word: str) -> bool:
        with _opened(world) as services:
            connection = services._database.connection
            return bool(connection.execute(query, (f"%{word}%",)).fetchone()[0])

    return ask


def _indexed(world: World, word: str) -> bool:
    with _opened(world) as services:
        connection = services._database.connection
        found = "SELECT count(*) FROM {0} WHERE {0} MATCH ?"
        tables = ("activity_titles_fts", "activity_body_fts", "file_words_fts")
        return any(connection.execute(found.format(one), (word,)).fetchone()[0] for one in tables)


def _lies(*names: str) -> Callable[[World, str], bool]:
    def look(world: World, word: str) -> bool:
        return any(
            spread(one, word) if one.is_dir() else spread(one.parent, word) and _in(one, word)
            for name in names
            for one in world.files(name)
        )

    return look


def _in(file: Path, word: str) -> bool:
    return any(Path(one).name == file.name for one in spread(file.parent, word))


def _printed(name: str) -> Callable[[World, str], bool]:
    def look(world: World, word: str) -> bool:
        return any(word in text_of(one.read_bytes()) for one in world.files(f"papers/*/{name}"))

    return look


PLACES: dict[str, Callable[[World, str], bool] | None] = {
    "rows of `hope.db`": _asked("SELECT count(*) FROM my_texts WHERE record LIKE ?"),
    "history": _asked("SELECT count(*) FROM history WHERE before LIKE ?"),
    "search index": _indexed,
    "journal": _lies("journal"),
    "own files": _lies("data/files"),
    "backups": _lies("data/backups/hope-*"),
    "second place": _lies("stick"),
    "file of all work": _lies("all.zip"),
    "put aside by a restore": _lies("data/replaced"),
    "opened in another program": _lies("data/open"),
    "drawn to print": _lies("data/drawn"),
    "left by a restore that was killed": _lies(f"data/{RESTORING}*"),
    "left by a backup that was killed": _lies(f"data/backups/{UNFINISHED}*"),
    "print folder": _printed("*.pdf"),
    "slides in it": _printed("*ia*.pdf"),
    "file for a colleague": _lies("colleague.hope"),
    "printer, paper, mail, a copy of her own": None,
    "lists and pictures that Windows and Word keep of files that were opened, Word's recovered"
    " copies": None,
    "`hope.record`, `hope.erased`, log": _lies("data/hope.record", "data/hope.erased", "data/log"),
}
NEVER = {"`hope.record`, `hope.erased`, log"}


def _rows() -> dict[str, tuple[str, str]]:
    lines = [line.strip("| ").split(" | ") for line in TABLE.read_text("utf-8").splitlines()]
    return {line[0]: (line[1], line[2]) for line in lines if len(line) == 3 and line[0] != "place"}


def test_the_table_names_the_places_that_are_tested():
    assert list(_rows()) == list(PLACES)


def test_her_words_are_there_before_and_only_out_of_reach_after(world):
    looks = {name: look for name, look in PLACES.items() if look is not None}
    there, hers = set(), set()
    for name, look in reversed(looks.items()):  # an opening sweeps what was left
        there |= {name} if look(world, WORD) else set()
        hers |= {name} if look(world, HERS) else set()
    rows = _rows()
    assert there == looks.keys() - NEVER
    assert hers == {name for name in there if not rows[name][1].startswith("no")}
    on_paper = [
        one.name for one in world.files("papers/*/*.pdf") if HERS in text_of(one.read_bytes())
    ]
    assert all(name.startswith("2B - trainer") for name in on_paper)
    with _opened(world) as services:
        for school_class in services.classes.all():
            services.classes.remove(school_class.id)
        for one in services.materials.all():
            services.materials.remove(one.id)
        for row in services.library.rows(ActivityFilter(mine=True)):
            services.material.remove(row.id)
        while thrown := services.bin.all():
            services.bin.erase(thrown[-1])
        services.erasing.finish()
        SecondPlace(world.folder).bring_up_to_date(lambda _done, _of: True)
        services.backups.what_changes(world.place / "all.zip")
        shutil.copy(world.folder.root / "hope.db-wal", world.place / "journal")
    left = {name for name, look in looks.items() if look(world, WORD) or look(world, HERS)}
    assert left == {name for name in there if rows[name][0].startswith("out of reach")}
