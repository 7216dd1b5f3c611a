"""What one trainer sends another in a test: made, sent, taken in, and looked at row by row."""

import contextlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from hope_desktop.domain.terms import ActivityId, Changes, HandoutId, Module
from hope_desktop.domain.workshops.lines import Line, LineAnswer, Of, Whom
from hope_desktop.services.library.starter import replace_library
from hope_desktop.services.opening import Services, open_services
from hope_desktop.services.packages import Incoming
from hope_desktop.services.sending import Parcel
from hope_desktop.storage.damage.soundness import damaged
from tests.bringing import bring, own_activity, rewrite
from tests.making import NOW
from tests.shipped import CONTENT
from tests.tools.begun import begun

SHIPPED = ActivityId("1.1")
OWN_TABLES = ("my_texts", "material", "material_links", "activities")


def write_own(services: Services, title: str = "Brieven aan Robin") -> ActivityId:
    """An activity of her own with a handout and a file."""
    made = own_activity(services, title, goal="Een brief schrijven.")
    services.material.new_handout(made, "Briefpapier", body="## Lieve Robin\n\n{{lines:6}}\n")
    bring(services, "kwartet.pdf", to=made, note="Alleen ik weet dit", module=Module.LOVE)
    return made


def change_shipped(
    services: Services, tip: str = "Neem krijt mee.", shipped: ActivityId = SHIPPED
) -> ActivityId:
    """Her version of an activity of the library."""
    rewrite(services, shipped, tips=(tip,))
    return shipped


def object_to(services: Services, text: str, words: str, line: str = "", who: str = "") -> Changes:
    """Say what is not right in a text, or in a line of it."""
    return services.lines.say(Line(Of(text, line=line), words, Whom.PLATFORM, who))


def open_lines(services: Services, text: str = "") -> list[Line]:
    """Give what nobody answered yet."""
    return [one for ones in services.lines.unanswered(text) for one in ones]


def plain_lines(services: Services, text: str) -> list[str]:
    """Give the lines of a text that stand in it as they are read."""
    if "/" in text:
        body = services.library.handout(HandoutId(text)).body
        return [one for one in services.lines.lines_of(text)[1:] if one in body]
    steps = services.library.activity(ActivityId(text)).steps
    return [said for one in steps for said in (one.what, one.say)]


def change_line(services: Services, text: str, line: str, words: str) -> Changes:
    """Let a text say something else in a line, by hand."""
    if "/" in text:
        body = services.library.handout(HandoutId(text)).body
        return rewrite(services, text, body=body.replace(line, words))
    steps = services.library.activity(ActivityId(text)).steps
    told = [(one, one.what.replace(line, words), one.say.replace(line, words)) for one in steps]
    said = tuple(replace(one, what=what, say=say) for one, what, say in told)
    return rewrite(services, text, steps=said)


def sent(services: Services, parcel: Parcel, name: str = "pakket.hope") -> Path:
    path = Path(services._database.folder.root) / name
    services.packages.sending.write(parcel, path, "Joris")
    return path


def released(services: Services, *answers: LineAnswer) -> None:
    """The library comes anew, and says what became of lines."""
    replace_library(services._database, replace(CONTENT, answers=answers))


def looked_at(services: Services, path: Path) -> Incoming:
    return services.packages.compare(path, services.packages.read(path))


def taken_in(services: Services, path: Path, *, beside: bool = False) -> Changes:
    incoming = looked_at(services, path)
    files = services.packages.keep_files(incoming)
    return services.packages.take_in(incoming, files, beside=beside)[1]


def rows(services: Services) -> dict[str, list[tuple[object, ...]]]:
    """Everything that is hers, row by row."""
    connection = services._database.connection
    return {
        table: connection.execute(f"SELECT * FROM {table} ORDER BY id").fetchall()
        for table in OWN_TABLES
    }


def rows_that_count(services: Services) -> dict[str, list[tuple[object, ...]]]:
    """The same, without numbers that SQLite gives out."""
    found = rows(services)
    return {**found, "activities": sorted(row[1:] for row in found["activities"])}


def kept_files(services: Services) -> set[str]:
    """Every file of a data folder but the database's own and the log."""
    root = services._database.folder.root
    found = (str(path.relative_to(root)) for path in root.rglob("*"))
    return {name for name in found if not name.startswith(("hope.db", "log", "hope.lock"))}


@contextlib.contextmanager
def trainer(root: Path) -> Iterator[Services]:
    """A trainer with a data folder of her own; afterwards no row of it looks damaged."""
    opened, _ = open_services(begun(root), lambda: NOW)
    try:
        yield opened
        assert damaged(opened._database.connection) == ()
    finally:
        opened.close()
