"""What is stored as JSON, as text: names, types, defaults, and the words of choices.

    python3 -m tools.shapes      keep it as the shape of today

Until the first release a field may go or change: folders of developers begin anew. After it, one
that went, or has another name or type, needs a step of the schema: rows would lose it.
"""

import json
from pathlib import Path

import msgspec

from hope_desktop.domain.helplines import Helpline
from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.curriculum import Target
from hope_desktop.domain.library.handout import Handout
from hope_desktop.domain.library.reviews import Record
from hope_desktop.domain.package import Package
from hope_desktop.domain.printing.packing import Packed
from hope_desktop.domain.printing.records import PrintRecord
from hope_desktop.domain.terms import ModuleText
from hope_desktop.domain.texts.representation import Person
from hope_desktop.domain.workshops.afterwards import Afterwards
from hope_desktop.domain.workshops.lines import LineAnswer
from hope_desktop.domain.workshops.plan import Block, ChecklistLine
from hope_desktop.domain.workshops.teller import Teller
from hope_desktop.domain.workshops.templates import Template

STORED = (
    Activity, Afterwards, Block, ChecklistLine, Handout, Helpline, ModuleText, Package,
    Packed, Person, PrintRecord, Record, LineAnswer, Target, Teller, Template,
)  # fmt: skip
"""What columns hold as JSON, one or a row of it."""

KEPT = Path(__file__).resolve().parents[1] / "tests" / "data" / "shapes.txt"


def shape() -> str:
    """What stored values look like today: names, types, defaults, and the words of choices."""
    _, parts = msgspec.json.schema_components(STORED)
    lines = []
    for name, part in sorted(parts.items()):
        for field, kind in sorted(part.get("properties", {}).items()):
            told = {**kind, "needed": True} if field in part["required"] else kind
            lines.append(f"{name}.{field} {json.dumps(told, sort_keys=True)}")
        if "enum" in part:
            lines.append(f"{name} {json.dumps(part['enum'])}")
    return "\n".join([*lines, ""])


if __name__ == "__main__":
    KEPT.write_text(shape(), encoding="utf-8")
