"""From a library folder to values. What cannot be read is named and left out; the rest is there."""

import tomllib
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from hope_desktop.domain.helplines import Helpline
from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.curriculum import Target
from hope_desktop.domain.library.facts import Fact
from hope_desktop.domain.library.handout import GroupSize, Handout, name_of
from hope_desktop.domain.library.reviews import Record
from hope_desktop.domain.shaped import Misread, Unfit, shaped, to_plain
from hope_desktop.domain.terms import ActivityId, HelplineId, Module, ModuleText, frozen
from hope_desktop.domain.texts.checks import Check, Finding
from hope_desktop.domain.texts.content import LibraryContent
from hope_desktop.domain.texts.representation import Person
from hope_desktop.domain.workshops.lines import LineAnswer
from hope_desktop.domain.workshops.templates import Template
from hope_desktop.exchange.version import version_in

MAX_FILE_BYTES = 1_000_000
"""No text of a library is larger; a larger file is not read."""

FENCE = "+++"
_SCHOOL = "school"


OF_THE_FILE = ("id", "activity", "body", "only_me")
"""What its place says of a handout, or nobody but the trainer who wrote it."""


_MAY_LACK = ("people", "reviews", "facts")
"""The tables that a library can do without."""


@frozen
class _Reviews:
    """Who read what, and what became of lines."""

    records: tuple[Record, ...] = ()
    answers: tuple[LineAnswer, ...] = ()


class _Folder:
    """A library that is read: what cannot be is named and left out."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.findings: list[Finding] = []

    def kept[Value](self, paths: Iterable[Path], reader: Callable[[Path], Value]) -> list[Value]:
        values = []
        for path in paths:
            try:
                values.append(reader(path))
            except Unfit as unfit:
                file = path.relative_to(self._folder).as_posix()
                self.findings.append(unread(unfit, file))
        return values

    def table[Value](self, name: str, key: str, kind: type[Value]) -> Value:
        """Return a file with one list; without a key it is all of the file."""
        path = self._folder / f"{name}.toml"
        paths = [path] if path.is_file() or name not in _MAY_LACK else []
        found = self.kept(paths, lambda path: _table(path, key, kind))
        return found[0] if found else kind()


def read_library(folder: Path) -> tuple[LibraryContent, tuple[Finding, ...]]:
    """Return everything in a library folder, and a finding for each file that was left out."""
    read = _Folder(folder)
    reviews = read.table("reviews", "", _Reviews)
    school = sorted((folder / _SCHOOL).glob("*.md"))
    order = list(Module)
    content = LibraryContent(
        version=version_in(folder),
        activities=tuple(
            sorted(
                read.kept(
                    sorted(path for path in (folder / "activities").glob("*") if path.is_dir()),
                    read_activity,
                ),
                key=lambda one: (order.index(one.module), one.position),
            )
        ),
        modules=tuple(
            read.kept(
                sorted((folder / "modules").glob("*.toml")),
                lambda path: shaped(_toml(path), ModuleText),
            )
        ),
        templates=read.table("templates", "templates", tuple[Template, ...]),
        helplines=read.table("helplines", "lines", tuple[Helpline, ...]),
        help_cards=read.table("help-cards", "cards", dict[str, tuple[HelplineId, ...]]),
        school_papers=tuple(read.kept(school, partial(read_handout, owner=None))),
        curriculum=read.table("curriculum", "targets", tuple[Target, ...]),
        people=read.table("people", "people", tuple[Person, ...]),
        records=tuple(  # each of a reader of its own: two that say the same are two people
            replace(one, reader=f"bibliotheek-{n}") for n, one in enumerate(reviews.records, 1)
        ),
        answers=reviews.answers,
        facts=read.table("facts", "facts", tuple[Fact, ...]),
    )
    return content, tuple(read.findings)


def unread(unfit: Unfit, file: str = "") -> Finding:
    """Return the finding for what could not be read."""
    facts = {"why": unfit.why.value, "value": str(unfit.value)}
    return Finding(unfit.file or file, unfit.place, Check.FORMAT, facts)


def read_activity(folder: Path) -> Activity:
    """Return the record in a folder, with the handouts that lie beside it; or it is `Unfit`."""
    owner = ActivityId(folder.name)
    place = f"activities/{folder.name}"
    try:
        record = _toml(folder / "activity.toml")
        if record.get("id") != folder.name:
            raise Unfit(Misread.OTHER_NAME, folder.name, "id")
        handouts = [read_handout(path, owner) for path in sorted(folder.glob("*.md"))]
        own = {one.own_name for one in handouts}
        is_whole = "setting_of" not in record
        activity = shaped(record, Activity) if is_whole else _setting(record, folder, own)
    except Unfit as unfit:
        unfit.file = f"{place}/{unfit.file or 'activity.toml'}"
        raise
    return replace(activity, handouts=tuple(handouts))


def _setting(record: dict[str, Any], folder: Path, own: set[str]) -> Activity:
    """Return a setting of another activity: what its record leaves out is as that one says it.

    Its sheets are those of that one, but for what it has by the same name. One that lies by itself
    says all.
    """
    first = folder.parent / Path(str(record["setting_of"])).name
    if not first.is_dir():
        return shaped(record, Activity)
    setting = _toml(first / "activity.toml")
    if "setting_of" in setting:
        raise Unfit(Misread.OTHER_NAME, record["setting_of"], "setting_of")
    base = read_activity(first)
    title = f"{base.title} ({record.get('setting', '')})"
    names = dict.fromkeys(name_of(one.id) for one in base.handouts)
    shared = [name for name in names if name.partition("/")[2] not in own]
    inherited: dict[str, Any] = {
        "shared_handouts": [*shared, *base.shared_handouts],
        "slides": [
            one if "/" in one.of or one.of in own else replace(one, of=f"{base.id}/{one.of}")
            for one in base.slides
        ],
    }
    setting |= {"title": title} | {name: to_plain(one) for name, one in inherited.items()}
    return shaped(setting | record, Activity)


def read_handout(path: Path, owner: ActivityId | None) -> Handout:
    """Return a handout from its Markdown file."""
    try:
        lines = _text(path).splitlines()
        if not lines or lines[0] != FENCE or FENCE not in lines[1:]:
            raise Unfit(Misread.NO_FENCE)
        end = lines.index(FENCE, 1)
        head, body = _parsed("\n".join(lines[1:end])), "\n".join(lines[end + 1 :]).strip() + "\n"
        for name in head.keys() & OF_THE_FILE:
            raise Unfit(Misread.UNKNOWN, place=name)
        named = {"id": f"{owner or _SCHOOL}/{path.stem}", "activity": owner, "body": body}
        return shaped({"group_size": GroupSize.ONE.value} | head | named, Handout)
    except Unfit as unfit:
        unfit.file = path.name if owner else f"{_SCHOOL}/{path.name}"
        raise


def _table[Value](path: Path, key: str, kind: type[Value]) -> Value:
    record = _toml(path)
    if not key:
        return shaped(record, kind)
    for other in record.keys() - {key}:
        raise Unfit(Misread.UNKNOWN, place=other)
    if key not in record:
        raise Unfit(Misread.MISSING, place=key)
    try:
        return shaped(record[key], kind)
    except Unfit as unfit:
        raise unfit.under(key) from None


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > MAX_FILE_BYTES:
            raise Unfit(Misread.TOO_LARGE, MAX_FILE_BYTES)
        return path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise Unfit(Misread.MISSING) from error
    except UnicodeDecodeError as error:
        raise Unfit(Misread.NOT_UTF8) from error
    except OSError as error:
        raise Unfit(Misread.CLOSED) from error


def _toml(path: Path) -> dict[str, Any]:
    return _parsed(_text(path))


def _parsed(text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise Unfit(Misread.NOT_TOML, error) from error
    except RecursionError as error:
        raise Unfit(Misread.TOO_DEEP) from error
