"""An activity as the files of a library; `reading` reads them back as they were."""

import json
import re
from collections.abc import Iterable
from dataclasses import MISSING, fields
from typing import Any

from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.handout import Handout
from hope_desktop.domain.library.reviews import Record, RemarkAnswer
from hope_desktop.domain.shaped import to_plain
from hope_desktop.exchange.reading import FENCE, OF_THE_FILE


def files_of_activity(activity: Activity) -> dict[str, str]:
    """The name of each file of its folder, and what is in it. What is hers alone stays behind."""
    texts = {"activity.toml": _record(_said(activity, ("handouts", "only_me", "given")))}
    for one in activity.handouts:
        if not one.only_me:
            texts[f"{one.id.partition('/')[2]}.md"] = _handout(one)
    return texts


def reviews_file(records: Iterable[Record], answers: Iterable[RemarkAnswer]) -> str:
    """Who read what, in the order of the texts, of who gave leave the name; and what was said."""
    ordered = sorted(records, key=lambda one: (one.text, one.role.value, one.month, one.digest))
    said = sorted(answers, key=lambda one: (one.text, one.remark))
    listed = {"records": [to_plain(one) for one in ordered]}
    return _record(listed | ({"answers": [to_plain(one) for one in said]} if said else {}))


def reworded(file: str, handout: Handout) -> str:
    """The file of a text with the words of another wording; what it says of itself stays."""
    _before, head, _body = file.split(f"{FENCE}\n", 2)
    title = f"title = {_value(handout.title)}"
    head = re.sub(r"^title = .*$", lambda _found: title, head, count=1, flags=re.MULTILINE)
    return f"{FENCE}\n{head}{FENCE}\n\n{handout.body.strip()}\n"


def _handout(handout: Handout) -> str:
    head = _record(_said(handout, OF_THE_FILE))
    return f"{FENCE}\n{head}{FENCE}\n\n{handout.body.strip()}\n"


def _said(text: Activity | Handout, but: tuple[str, ...]) -> dict[str, Any]:
    """The fields that say something of their own."""
    every = {f.name: f.default for f in fields(text) if f.name not in but}
    told = {name: getattr(text, name) for name in every}
    if isinstance(text, Activity) and text.setting_of:  # what it leaves out, another would say
        return {name: to_plain(value) for name, value in told.items()}
    return {n: to_plain(v) for n, v in told.items() if every[n] is MISSING or v != every[n]}


def _record(values: dict[str, Any]) -> str:
    """Fields first, then what has fields of its own."""
    lines, tables = [], []
    for name, value in values.items():
        if isinstance(value, dict):
            tables += ["", f"[{name}]", *_fields(value)]
        elif isinstance(value, list) and value and isinstance(value[0], dict):
            for one in value:
                tables += ["", f"[[{name}]]", *_fields(one)]
        else:
            lines += _fields({name: value})
    return "\n".join((*lines, *tables, ""))


def _fields(values: dict[str, Any]) -> list[str]:
    return [f"{name} = {_value(one)}" for name, one in values.items() if one is not None]


def _value(one: Any) -> str:
    """TOML writes words, numbers and lists as JSON does."""
    if isinstance(one, dict):
        return f"{{ {', '.join(_fields(one))} }}"
    if isinstance(one, list):
        return f"[{', '.join(map(_value, one))}]"
    return json.dumps(one, ensure_ascii=False).replace("\x7f", "\\u007f")
