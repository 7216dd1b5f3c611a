"""A small library that is right, to be spoiled by one file at a time."""

from pathlib import Path

import pytest

ACTIVITY = """
id = "{name}"
title = "Mag dat?"
module = "{module}"
position = 1
goal = "De leerling oefent."
method = "spel"
audiences = ["po", "vso"]
age_min = 10
age_max = 25
minutes = {minutes}
min_minutes = 5
max_minutes = 30
group_min = 10
group_max = 30
role = "core"
intensity = 1
disclosure_risk = 0
content_note = "grenzen"
exit = "Blijf zitten."
lighter_alternative = ""
aftercare = ""
without_paper = "Doe het aan het bord."

[[steps]]
minutes = {minutes}
what = "Doen."
"""
HANDOUT = """+++
title = "Blad"
kind = "worksheet"
language = "nl"
reading = "B1"
+++
Teken een hart.
"""
FILES = {
    "library.toml": 'version = "7"\n',
    "curriculum.toml": "".join(
        f'[[targets]]\nuuid = "{uuid}"\ncode = "{sector}-1"\nlabel = "Doel 1"\ntopic = "Omgaan"\n'
        f'sector = "{sector}"\nset = "2006"\nstatus = "wet"\n'
        for uuid, sector in (("u-1", "po"), ("u-3", "ob vo"))
    ),
    "helplines.toml": "".join(
        f'[[lines]]\nid = "{line}"\nname = "{line}"\npurpose = "praten"\nphone = "{phone}"\n'
        for line, phone in (("112", "112"), ("lijn", "0000"), ("chat", "1111"))
    ),
    "help-cards.toml": '[cards]\nvo = ["112", "lijn", "chat"]\n',
    "templates.toml": """
[[templates]]
id = "S1"
title = "Eerste"
levels = ["po"]
requires_modules = []
[[templates.parts]]
part = "a"
slot_minutes = 50
activities = ["O1", "1.4", "C3"]
heart = ["1.4"]
""",
    "modules/1.toml": 'module = "1"\ntitle = "Grenzen"\naim = "a"\nlearning_goals = ["b"]\n'
    'risks = ["c"]\nnext_step = "d"\n',
    "activities/O1/activity.toml": ACTIVITY.format(name="O1", module="opening", minutes=10),
    "activities/1.4/activity.toml": ACTIVITY.format(name="1.4", module="1", minutes=20),
    "activities/1.4/blad.md": HANDOUT,
    "activities/1.4/blad.po.md": HANDOUT.replace("+++\nT", 'audiences = ["po"]\n+++\nT'),
    "activities/C3/activity.toml": ACTIVITY.format(name="C3", module="closing", minutes=10),
    "school/brief.md": HANDOUT.replace("worksheet", "parent-letter"),
}


@pytest.fixture
def library(tmp_path) -> Path:
    folder = tmp_path / "library"
    for name, text in FILES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def spoil(library: Path, name: str, old: str, new: str) -> None:
    """Change a file in one place; what is to be changed has to be there."""
    text = (library / name).read_text(encoding="utf-8")
    assert old in text
    (library / name).write_text(text.replace(old, new, 1), encoding="utf-8")
