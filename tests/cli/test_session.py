import json
import os
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

import pytest

from hope_desktop.domain.errors import DiskFull
from hope_desktop.domain.ids import ActivityId, SessionId
from hope_desktop.domain.modules import Module
from hope_desktop.paths import data_folder
from hope_desktop.services.opening import open_services
from hope_desktop.services.printing.prints import Prints
from tests.bringing import own_activity
from tests.cli.conftest import CLASS_2B
from tests.reading_pdf import text_of
from tests.services.conftest import let_a_handout_be_missing

NEW = "session new --class 1"


@pytest.mark.parametrize(
    ("line", "code", "words"),
    [
        (f"{NEW} --template S3", 2, "a, b, c of d"),
        (f"{NEW} --template S3 --part z", 1, "a, b, c, d"),
        (f"{NEW} --template S99", 1, "S99"),
        (f"{NEW} --activities O1,9.9", 1, "9.9"),
        (f"{NEW} --activities O1,,C3", 2, "komma"),
        (NEW, 2, "--template --activities"),
        (f"{NEW} --template S1 --activities O1", 2, "gaan niet samen"),
        ("session new --template S1", 2, "--class"),
        ("session new --class 9 --template S1", 1, "klas"),
        (f"{NEW} --template S1 --start 2026-02-30T09:00", 2, "2026-02-30T09:00"),
        (f"{NEW} --template S1 --start 2026-12-01", 2, "datum met een tijd"),
        (f"{NEW} --template S1 --start morgen", 2, "datum met een tijd"),
        (f"{NEW} --template S1 --start 2026-12-01T25:00", 2, "datum met een tijd"),
        (f"{NEW} --template S1 --start 2026-12-01T09:00+02:00", 2, "datum met een tijd"),
        (f"{NEW} --template S1 --start 9999-12-31T23:59", 1, "2000-2099"),
        (f"{NEW} --template S1 --minutes 0", 1, "1-480"),
        (f"{NEW} --template S1 --minutes -5", 1, "1-480"),
        (f"{NEW} --template S1 --minutes 99999", 1, "1-480"),
        (f"{NEW} --template S1 --trainers A,B,C", 2, "een of twee trainers"),
        (f"{NEW} --template S1 --reason {'x' * 501}", 1, "Reden"),
    ],
)
def test_what_cannot_be_planned_is_refused_and_nothing_is_made(hope, line, code, words):
    hope(CLASS_2B)
    said = hope(line)
    assert (said.code, said.out) == (code, "")
    assert words in said.err
    assert hope("session list --json").json == []


def test_a_workshop_has_the_shape_of_the_contract(planned):
    shown = planned("session show 1 --json").json
    assert shown["id"] == shown["class"] == 1
    assert (shown["start"], shown["slot_minutes"], shown["minutes"]) == ("2026-12-01T09:00", 50, 44)
    first, second, *_ = shown["blocks"]
    keys = {"activity", "title", "module", "minutes", "start", "end", "pinned"}
    assert first.keys() >= keys
    assert (first["activity"], first["module"], first["end"]) == ("O1", "opening", second["start"])
    assert second["start"] == "2026-12-01T09:09"
    assert {"what": "Voor elke leerling: kaarten", "copies": 30} in shown["packing"]
    assert shown["warnings"] == []
    assert shown["trainers"] == ["Anna", "Bram"]


def test_a_live_story_is_made_on_plan_b(planned):
    assert planned("session new --class 1 --template S4").out == "2\n"
    shown = planned("session show 2 --json").json
    assert " ".join(b["activity"] for b in shown["blocks"]) == "O1 O2 4.6 4.4 C1 C3 C4"
    rules = [warning["rule"] for warning in shown["warnings"]]
    assert {"plan-b", "module-skipped"} <= set(rules)
    assert all(warning["text"] for warning in shown["warnings"])
    assert shown["is_plan_b"]
    assert shown["start"] is None


def test_warnings_speak_the_language_that_was_asked_for(planned):
    planned("session new --class 1 --template S4")
    dutch = planned("session show 2 --json").json["warnings"]
    english = planned("--lang en session show 2 --json").json["warnings"]
    assert [w["rule"] for w in dutch] == [w["rule"] for w in english]
    assert dutch[0]["text"] != english[0]["text"]


def test_activities_keep_the_order_they_were_named_in(planned):
    planned("session new --class 1 --activities O1,1.5,C3 --minutes 45")
    shown = planned("session show 2 --json").json
    assert [block["activity"] for block in shown["blocks"]] == ["O1", "1.5", "C3"]
    assert shown["slot_minutes"] == 45


def test_lines_for_people_have_clock_times(planned):
    out = planned("session show 1").out
    for text in (" 9:09", "Mag dat? Het meningenveld", "Meenemen", "30  Voor elke leerling"):
        assert text in out
    assert "Brug, 2B" in planned("session list").out


def test_a_list_has_what_a_script_needs(planned):
    (row,) = planned("session list --json").json
    assert (row["id"], row["class"], row["start"], row["modules"], row["done"]) == (
        1,
        1,
        "2026-12-01T09:00",
        ["1"],
        False,
    )


def test_a_bundle_is_made_whole_with_its_manifest(planned, tmp_path):
    out = tmp_path / "printmap"
    said = planned(f"session print 1 --out {out} --profile standaard")
    assert said.code == 0
    papers = {"trainer": 2, "pupils-booklet": 15, "cards": 1, "class": 1, "school": 1}
    papers |= {"letter-both": 1, "slides": 1}
    names = {"manifest.json", *(f"{kind}.pdf" for kind in papers)}
    assert {path.name for path in out.iterdir()} == names
    manifest = json.loads((out / "manifest.json").read_text("utf-8"))
    copies = {document["kind"]: document["copies"] for document in manifest["documents"]}
    assert copies == papers
    sheets = {document["kind"]: document["sheets"] for document in manifest["documents"]}
    assert sheets["letter-both"] % 27 == 0, "the school copies them"
    assert manifest["sheets_total"] == sum(sheets.values())
    assert "Wit" in text_of(out / "cards.pdf")
    assert "9:09" in text_of(out / "trainer.pdf")


@pytest.mark.parametrize("name", ["trainer.pdf", "manifest.json"])
@pytest.mark.parametrize("after", [False, True])
def test_a_file_that_no_print_made_is_not_replaced(planned, tmp_path, name, *, after):
    """Also where a print made one of that name, and it is another by now."""
    out = tmp_path / "x"
    out.mkdir()
    if after:
        assert planned("session", "print", "1", "--out", str(out)).code == 0
    (out / name).write_text("van mij")
    before = {path.name: path.read_bytes() for path in out.iterdir()}
    said = planned("session", "print", "1", "--out", str(out))
    assert (said.code, said.out) == (1, "")
    assert "is niet van een eerdere keer printen" in said.err
    assert {path.name: path.read_bytes() for path in out.iterdir()} == before


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_is_named(planned, tmp_path):
    shut = tmp_path / "dicht"
    shut.mkdir(mode=0o555)
    assert planned("session", "print", "1", "--out", str(shut)).code == 1


def test_papers_that_are_there_are_named_also_when_nothing_can_be_noted(
    planned, tmp_path, monkeypatch
):
    def full(*_: object) -> NoReturn:
        raise DiskFull

    monkeypatch.setattr(Prints, "record", full)
    said = planned(f"session print 1 --out {tmp_path / 'x'} --json")
    assert said.code == 0
    assert len(said.json["files"]) == len(list((tmp_path / "x").iterdir()))
    assert "staat in de map" in said.err


def test_a_skip_needs_a_reason_before_it_prints(planned, tmp_path):
    planned("session new --class 1 --activities O1,3.1,C3")
    said = planned(f"session print 2 --out {tmp_path / 'x'}")
    assert (said.code, (tmp_path / "x").exists()) == (1, False)
    assert "module 2" in said.err
    line = "session new --class 1 --activities O1,2.2,C3 --reason"
    planned(*line.split(), "De mentor gaf module 1 al.")
    assert planned(f"session print 3 --out {tmp_path / 'x'}").code == 0
    assert "De mentor gaf module 1 al." in text_of(tmp_path / "x" / "trainer.pdf")


def test_what_waits_for_the_number_of_pupils_is_named(hope, tmp_path):
    hope("class add --school Brug")
    hope(f"{NEW} --template S1")
    said = hope(f"session print 1 --out {tmp_path / 'x'}")
    assert said.code == 0
    assert "Niet geprint zolang het aantal leerlingen onbekend is: Voor elke" in said.err
    assert (tmp_path / "x" / "trainer.pdf").exists()
    assert not (tmp_path / "x" / "cards.pdf").exists()
    assert hope("session show 1 --json").code == 0


def test_what_is_still_to_be_written_is_said_on_the_screen(planned, tmp_path):
    services, _ = open_services(data_folder(tmp_path / "data"))
    let_a_handout_be_missing(services, ActivityId("2.5"), "Kaarten voor later")
    services.close()
    assert planned(f"{NEW} --reason Proef --activities O1,2.5,C3").out == "2\n"
    said = planned(f"session print 2 --out {tmp_path / 'x'}")
    assert said.code == 0
    assert "Kaarten voor later" in said.err
    printed = " ".join(text_of(path) for path in (tmp_path / "x").glob("*.pdf"))
    assert "Nog te schrijven" not in printed
    assert "Kaarten voor later" not in printed


def test_a_given_workshop_moves_the_class_on(planned):
    assert planned("session done 1 --json").json["modules_done"] == ["1"]
    assert planned("class show 1 --json").json["next_module"] == "2"
    assert "1. Persoonlijke grenzen" in planned("session done 1").out


@pytest.mark.parametrize("line", ["show", "done", "print --out x"])
def test_a_workshop_that_is_not_there_is_refused(hope, line):
    name, *rest = line.split()
    said = hope(" ".join(["session", name, "9", *rest]))
    assert (said.code, said.err) == (1, "Deze workshop is er niet meer.\n")


@pytest.mark.parametrize("profile", ["leesvriendelijk", "groot", "extra-groot", "picto"])
def test_pupils_paper_is_printed_in_a_reading_form(planned, tmp_path, profile):
    said = planned(f"session print 1 --out {tmp_path / 'x'} --profile {profile}")
    assert said.code == 0
    assert ("Nog zonder plaatjes: " in said.err) == (profile == "picto")
    manifest = json.loads((tmp_path / "x" / "manifest.json").read_text("utf-8"))
    assert manifest["profile"] == profile
    files = {document["kind"]: document["file"] for document in manifest["documents"]}
    assert files["cards"] == f"cards-{profile}.pdf"
    assert (files["trainer"], files["school"]) == ("trainer.pdf", "school.pdf")
    assert all((tmp_path / "x" / file).is_file() for file in files.values())


def test_papers_are_printed_in_english(planned, tmp_path):
    said = planned(f"session print 1 --out {tmp_path / 'x'} --text-lang en")
    assert said.code == 0
    manifest = json.loads((tmp_path / "x" / "manifest.json").read_text("utf-8"))
    assert manifest["language"] == "en"
    languages = {document["kind"]: document["language"] for document in manifest["documents"]}
    assert (languages["cards"], languages["trainer"]) == ("en", "nl")


def test_what_is_not_in_english_yet_is_named(planned, tmp_path):
    planned("session new --class 1 --activities O1,1.5,C3 --start 2026-12-01T09:00")
    said = planned(f"session print 2 --out {tmp_path / 'x'} --text-lang en")
    assert said.code == 0
    assert "Nog geen Engelse versie, dus in het Nederlands: Nee mag en Scènekaarten" in said.err
    assert "Our agreements" not in said.err


def test_that_is_so_in_the_form_that_newcomers_get(planned, tmp_path):
    planned("class add --school Brug --label ISK --level isk --pupils 15 --helper Wit")
    planned("session new --class 2 --activities O1,1.2,2.1,C3 --start 2026-12-01T09:00 --reason x")
    said = planned(f"session print 2 --out {tmp_path / 'x'} --text-lang en --profile picto")
    assert said.code == 0
    documents = json.loads((tmp_path / "x" / "manifest.json").read_text("utf-8"))["documents"]
    assert any(one["profile"] == "picto" for one in documents)
    assert "Nog geen Engelse versie, dus in het Nederlands: " in said.err


def test_an_unknown_reading_form_is_wrong_use(planned):
    assert planned("session print 1 --out x --profile reusachtig").code == 2


def test_an_open_window_is_told_about(planned, tmp_path):
    from hope_desktop.paths import data_folder

    services, _ = open_services(data_folder(tmp_path / "data"))
    said = planned("session list")
    services.close()
    assert said.code == 1
    assert said.err == "Hope Desktop staat open; sluit eerst het venster.\n"


KILLED_AMONG_ITS_PAPERS = """
import os, sys
from hope_desktop.cli.main import run
placed = []

def strike(event, arguments):
    if event == "os.rename" and str(arguments[1]).endswith(".pdf"):
        placed.append(arguments)
        if len(placed) == 5:
            os._exit(9)

sys.addaudithook(strike)
run(sys.argv[1:])
"""


def test_a_print_killed_half_way_is_taken_back_by_the_next_start(planned, tmp_path):
    folder = tmp_path / "map"

    def found() -> dict[str, bytes]:
        return {path.name: path.read_bytes() for path in folder.iterdir()}

    line = ["session", "print", "1", "--out", str(folder)]
    planned(*line)
    before = found()
    assert planned("session fit 1 --minutes 40 --accept").code == 0
    data = ["--data", str(tmp_path / "data")]
    command = [sys.executable, "-c", KILLED_AMONG_ITS_PAPERS, *data, *line]
    assert subprocess.run(command, cwd=Path(__file__).parents[2]).returncode == 9
    assert {path.name for path in folder.iterdir()} > set(before)
    assert planned("class list").code == 0
    assert found() == before
    assert not data_folder(tmp_path / "data").unfinished.exists()


def test_another_story_that_was_chosen_is_told(planned, tmp_path):
    number = planned("session new --class 1 --activities O1,4.6,C3 --minutes 60 --reason ja").out
    services, _ = open_services(data_folder(tmp_path / "data"))
    story = services.planning.session(SessionId(int(number))).blocks[1]
    services.blocks.use_version(SessionId(int(number)), story.id, "selam")
    services.close()
    blocks = planned(f"session show {number} --json").json["blocks"]
    assert [b["version"] for b in blocks] == [None, "selam", None]


def test_a_workshop_is_begun_from_a_template_of_ones_own(planned, tmp_path):
    services, _ = open_services(data_folder(tmp_path / "data"))
    relay = own_activity(services, "Estafette", Module.BOUNDARIES)
    services.blocks.add_activity(SessionId(1), relay, 1)
    services.own_templates.keep(SessionId(1), "Grenzen met een spel")
    services.material.remove(relay)
    services.close()
    assert "own-1  Grenzen met een spel" in planned("template list").out
    said = planned("session new --class 1 --template own-1 --lang nl")
    assert said.out == "2\n"
    assert "Estafette" in said.err
    shown = planned("session show 2 --json").json
    assert [block["activity"] for block in shown["blocks"]] == ["O1", "1.4", "C2", "C3"]
    assert planned("session new --class 1 --template own-2").code == 1


def test_what_is_in_reserve_is_told(planned, tmp_path):
    services, _ = open_services(data_folder(tmp_path / "data"))
    services.blocks.spares.add(SessionId(1), ActivityId("1.3"))
    services.close()
    shown = planned("session show 1 --json").json
    [one] = shown["reserve"]
    assert (one["activity"], one["minutes"], one["suits"]) == ("1.3", 20, True)
    assert (shown["minutes"], {block["way"] for block in shown["blocks"]}) == (44, {None})
    assert "Wat zegt mijn lijf?" in planned("session show 1").out


def test_fitting_tells_first_and_does_when_asked(hope):
    hope(CLASS_2B)
    hope(f"{NEW} --template S1 --start 2026-12-01T09:00")
    found = hope("session fit 1 --minutes 30 --json").json
    assert (found["slot_minutes"], found["short_minutes"]) == (30, 0)
    assert [(b["activity"], b["minutes"], b["start"][11:]) for b in found["blocks"]] == [
        ("O1", 9, "09:00"),
        ("1.4", 12, "09:09"),
        ("C3", 8, "09:21"),
    ]
    assert [(c["activity"], c["what"]) for c in found["changes"]] == [
        ("1.4", "variant"),
        ("C2", "dropped"),
    ]
    assert all(change["reason"] for change in found["changes"])
    assert hope("session show 1 --json").json["slot_minutes"] == 50
    hope("session fit 1 --minutes 30 --accept")
    shown = hope("session show 1 --json").json
    assert (shown["slot_minutes"], shown["minutes"]) == (30, 29)


def test_what_does_not_fit_says_how_many_minutes_short(hope):
    hope(CLASS_2B)
    hope(f"{NEW} --template S1")
    assert hope("session fit 1 --minutes 12 --json").json["short_minutes"] == 2
    assert "2 min te kort" in hope("session fit 1 --minutes 12").out
    assert hope("session fit 1 --minutes 0").code == 1
    assert hope("session fit 9 --minutes 30").code == 1


def test_what_waits_is_said_when_a_workshop_is_made_and_shown_and_printed(hope, tmp_path):
    hope("class add --school Brug --label 4B --level vwo --year 4 --pupils 27 --helper Wit")
    line = "session new --class 1 --start 2026-12-01T09:00 --reason x"
    said = hope(f"{line} --template S13 --part c")
    assert "“Wat zegt de wet?” wacht op een jurist; “Er is een woord voor” staat" in said.err
    hope(f"{line} --activities O1,3.7,3.8,C3")
    shown = hope("session show 2 --json").json
    assert "waits" in {one["rule"] for one in shown["warnings"]}
    made = hope(f"session print 2 --out {tmp_path / 'x'}")
    assert "“Wat zegt de wet?” wacht op een jurist: er wordt niets van geprint." in made.err
