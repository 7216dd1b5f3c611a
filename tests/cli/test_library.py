import subprocess
import sys
from pathlib import Path

import pytest

from hope_desktop.cli.library import activity_line
from hope_desktop.domain.library.waiting import NOTHING_WAITS
from tests.making import activity
from tests.reading_pdf import text_of

ROOT = Path(__file__).parents[2]
LIBRARY = ROOT / "resources" / "library"
ROW = {
    "id",
    "title",
    "module",
    "minutes",
    "min_minutes",
    "levels",
    "intensity",
    "handouts",
    "status",
}


def test_rows_have_the_shape_of_the_contract(hope):
    rows = hope("library list --json").json
    assert all(row.keys() >= ROW for row in rows)
    row = next(row for row in rows if row["id"] == "1.4")
    assert (row["module"], row["minutes"], row["status"]) == ("1", 20, "concept")
    assert "1.4/stellingenkaarten" in row["handouts"]
    assert {"vmbo-gt", "vso-db"} <= set(row["levels"])
    assert {row["module"] for row in rows} == {"opening", "1", "2", "3", "4", "closing", "adults"}


@pytest.mark.parametrize(
    ("choices", "belongs"),
    [
        ("--module 1", lambda row: row["module"] == "1"),
        ("--module 1 --max-minutes 20", lambda row: row["module"] == "1" and row["minutes"] <= 20),
        ("--search meningenveld", lambda row: row["id"] == "1.4"),
        ("--max-minutes 0", lambda row: False),
        ("--max-minutes -99999999999999999999999", lambda row: False),
    ],
)
def test_lists_are_narrowed(hope, choices, belongs):
    every = hope("library list --json").json
    narrowed = hope(f"library list {choices} --json").json
    assert narrowed == [row for row in every if belongs(row)]
    assert len(narrowed) < len(every)


def test_an_empty_list_is_an_empty_document_or_a_sentence(hope):
    assert hope("library list --search qqqq --json").out == "[]\n"
    sentence = "Geen activiteit past hierbij. Vraag iets minder.\n"
    assert hope("library list --search qqqq").out == sentence


@pytest.mark.parametrize("words", ['"', "NOT (", "*", "\udcff", ""])
def test_any_words_may_be_searched_for(hope, words):
    assert hope("library", "list", "--search", words).code == 0


def test_an_activity_is_shown_whole(hope):
    shown = hope("library show 1.4 --json").json
    assert shown.keys() >= ROW | {"steps", "exit", "aftercare", "without_paper"}
    assert sum(step["minutes"] for step in shown["steps"]) == shown["minutes"]
    assert [text["id"] for text in shown["handout_texts"]] == shown["handouts"]
    out = hope("library show 1.4").out
    assert "Mag dat? Het meningenveld" in out
    assert "Zonder papier" in out


def test_an_unknown_activity_is_refused(hope):
    said = hope("library show 9.9")
    assert (said.code, said.err) == (1, "Er is geen activiteit met dit nummer: 9.9.\n")


def test_our_own_library_passes_its_check(hope):
    assert hope("library check").code == 0
    said = hope(f"library check {LIBRARY / 'activities' / '1.4'} --json")
    assert said.code == 0
    assert isinstance(said.json, list)


def test_what_is_wrong_is_told_by_file_field_rule_and_reason(hope, tmp_path):
    folder = tmp_path / "1.4"
    folder.mkdir()
    text = (LIBRARY / "activities" / "1.4" / "activity.toml").read_text("utf-8")
    (folder / "activity.toml").write_text(text.replace('role = "core"', 'role = "kern"'), "utf-8")
    said = hope(f"library check {folder}")
    assert said.code == 1
    assert said.out == (
        "activities/1.4/activity.toml: role: format: Dit kan niet gelezen worden: "
        "'kern' kan hier niet.\n"
    )
    (finding,) = hope(f"library check {folder} --json").json
    assert {"file", "field", "rule", "reason"} <= finding.keys()


def test_a_writer_is_told_which_sentence_and_how_to_mend_it(hope, tmp_path):
    folder = tmp_path / "1.4"
    folder.mkdir()
    text = (LIBRARY / "activities" / "1.4" / "activity.toml").read_text("utf-8")
    (folder / "activity.toml").write_text(text, "utf-8")
    (folder / "blad.md").write_text(
        '+++\ntitle = "x"\nkind = "worksheet"\nlanguage = "nl"\nreading = "B1"\n+++\n'
        "Teken een hart. Heb jij ooit een geheim bewaard? Dank je.\n"
    )
    said = hope(f"library check {folder}")
    assert said.out == (
        "activities/1.4/blad.md: text: experience-question: 'Heb jij ooit' vraagt naar wat een "
        "leerling zelf meemaakte. Vraag naar een bedacht persoon, zoals Robin of Kim, of naar een "
        "mening.\n"
        '    "Heb jij ooit een geheim bewaard?"\n'
    )


def test_advice_alone_is_no_error(hope, tmp_path):
    folder = tmp_path / "1.4"
    folder.mkdir()
    text = (LIBRARY / "activities" / "1.4" / "activity.toml").read_text("utf-8")
    (folder / "activity.toml").write_text(text, "utf-8")
    (folder / "blad.md").write_text(
        '+++\ntitle = "x"\nkind = "worksheet"\nlanguage = "nl"\nreading = "A1"\n+++\n'
        "Professionals signaleren onwaarschijnlijk ingewikkelde afhankelijkheidsrelaties.\n"
    )
    said = hope(f"library check {folder}")
    assert (said.code, said.err) == (0, "0 fouten, 1 advies.\n")


@pytest.mark.parametrize(("place", "words"), [("weg", "is er niet"), ("f", "is een bestand")])
def test_a_folder_that_is_none_is_refused(hope, tmp_path, place, words):
    (tmp_path / "f").touch()
    said = hope(f"library check {tmp_path / place}")
    assert said.code == 1
    assert words in said.err


def test_a_list_loads_no_window_and_nothing_that_draws(tmp_path):
    code = (
        "import sys; from hope_desktop.app import main;"
        f"code = main(['--data', {str(tmp_path)!r}, 'library', 'list', '--json']);"
        "print(code, *sys.modules, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    code_and_modules = done.stderr.split()
    assert code_and_modules[0] == "0"
    heavy = {"PySide6", "shiboken6", "reportlab", "markdown_it", "socket", "ssl", "asyncio"}
    assert heavy.isdisjoint(code_and_modules)


def test_a_row_names_its_own_handouts_and_those_it_shares(hope):
    (row,) = (one for one in hope("library list --json").json if one["id"] == "4.6")
    assert {"4.6/verhaal.noor", "C3/hulpkaart"} <= set(row["handouts"])
    assert row["to_come"] == []


def test_a_line_has_number_minutes_and_title():
    assert activity_line(activity("1.4"), NOTHING_WAITS, str).split() == [
        "1.4",
        "20'",
        "Titel",
        "1.4",
    ]


def test_ready_workshops_have_the_shape_of_the_contract(hope):
    rows = hope("template list --json").json
    assert [row["id"] for row in rows] == [f"S{at}" for at in range(1, len(rows) + 1)]
    assert rows[3]["requires_modules"] == ["1", "2", "3"]
    assert [part["part"] for part in rows[2]["parts"]] == ["a", "b", "c", "d"]
    assert rows[0]["parts"] == [
        {"part": "a", "slot_minutes": 50, "activities": ["O1", "1.4", "C2", "C3"], "waiting": []}
    ]
    assert "vmbo-gt" in rows[0]["levels"]
    assert not any(row["own"] for row in rows)


def test_every_part_is_shown_to_people(hope):
    out = hope("template list").out
    assert "S3" in out
    assert "O1k, 3.3, C3" in out


def test_the_path_is_listed_in_order(hope):
    rows = hope("module list --json").json
    assert [row["module"] for row in rows] == ["opening", "1", "2", "3", "4", "closing", "adults"]
    assert hope("module list").out.splitlines()[1] == "1. Persoonlijke grenzen"


@pytest.mark.parametrize("module", ["1", "2", "3", "4", "opening", "closing", "adults"])
def test_a_module_is_shown(hope, module):
    shown = hope(f"module show {module} --json").json
    assert shown["module"] == module
    assert shown["aim"]
    assert shown["activities"]
    assert shown["aim"] in hope(f"module show {module}").out


def test_a_module_that_is_none_is_wrong_use(hope):
    said = hope("module show 5")
    assert said.code == 2
    assert "5 kan niet" in said.err


def test_a_whole_module_becomes_one_pdf(hope, tmp_path):
    file = tmp_path / "module.pdf"
    made = hope(f"module print 1 --out {file} --json").json
    assert made["file"] == str(file)
    text = text_of(file)
    for row in hope("library list --module 1 --json").json:
        assert row["title"] in text


def test_a_file_that_cannot_be_written_is_named(hope, tmp_path):
    said = hope(f"module print 1 --out {tmp_path / 'weg' / 'x.pdf'}")
    assert said.code == 1
    assert str(tmp_path / "weg") in said.err
    assert "is een map" in hope(f"module print 1 --out {tmp_path}").err


def test_lists_say_what_waits_and_for_whom(hope):
    rows = {row["id"]: row["waits_for"] for row in hope("library list --module 3 --json").json}
    assert rows["3.8"] == ["jurist"]
    assert rows["3.7"] == []
    for line in ("library list --module 3", "module show 3", "library show 3.8", "template list"):
        assert "wacht op een jurist" in hope(line).out
    (ready,) = (one for one in hope("template list --json").json if one["id"] == "S13")
    (part,) = (one for one in ready["parts"] if one["part"] == "c")
    assert (part["activities"], part["waiting"]) == (["O1k", "3.7", "C3"], ["3.8"])
