"""What was decided about texts, into the files of a library; `reading` reads it back as it was.

A file is changed where the words stand, so that the rest of it and its comments stay.
"""

import json
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from hope_desktop.domain.library.handout import SCHOOL
from hope_desktop.domain.library.reviews import Record, Text
from hope_desktop.domain.shaped import Unfit, to_plain
from hope_desktop.domain.terms import ActivityId
from hope_desktop.domain.workshops.lines import LineAnswer
from hope_desktop.exchange.reading import read_activity, read_handout


def write_text(folder: Path, before: Text, now: Text) -> bool:
    """Write another wording of a text, if its file says what it did before and can say this."""
    owner, _, name = now.id.partition("/")
    place = folder / SCHOOL if owner == SCHOOL else folder / "activities" / owner
    path = place / (f"{name}.md" if name else "activity.toml")

    def said() -> object:
        if name:
            return to_plain(read_handout(path, None if owner == SCHOOL else ActivityId(owner)))
        return {**to_plain(read_activity(place)), "handouts": []}

    old, new = to_plain(before), to_plain(now)
    with suppress(Unfit, OSError):
        if said() != old:
            return bool(said() == new)
        words = was = path.read_text(encoding="utf-8")
        for string, other in _changed(old, new):
            form = _value if _value(string) in was else str.strip  # a body stands there as it is
            words = words.replace(form(string), form(other), 1)
        path.write_text(words, encoding="utf-8", newline="\n")
        if said() == new:
            return True
        path.write_text(was, encoding="utf-8", newline="\n")
    return False


def write_reviews(folder: Path, records: Iterable[Record], answers: Iterable[LineAnswer]) -> None:
    """Write who read what, and what became of lines, in the order of the texts."""
    ordered = sorted(records, key=lambda one: (one.text, one.role.value, one.month, one.digest))
    tables = [("records", {**to_plain(one), "reader": ""}) for one in ordered]
    tables += [("answers", to_plain(o)) for o in sorted(answers, key=lambda o: (o.text, o.line))]
    lines = []
    for name, values in tables:
        facts = (f"{key} = {_value(value)}" for key, value in values.items() if value)
        lines += [f"[[{name}]]", *facts, ""]
    (folder / "reviews.toml").write_text("\n".join(lines), encoding="utf-8", newline="\n")


def _changed(before: Any, now: Any) -> Iterator[tuple[str, str]]:
    """Give each string that is another one now."""
    match before, now:
        case dict(), dict():
            for name in before.keys() & now.keys():
                yield from _changed(before[name], now[name])
        case list(), list():
            for pair in zip(before, now, strict=False):
                yield from _changed(*pair)
        case str(), str() if before != now:
            yield before, now


def _value(plain: Any) -> str:
    """Return it as TOML writes it: words, numbers and lists as JSON does."""
    return json.dumps(plain, ensure_ascii=False).replace("\x7f", "\\u007f")
