"""The contract of each command: what it answers, and what it refuses with which exit code."""

import pytest

from tests import files_of_others as others
from tests.cli.conftest import with_services
from tests.sharing import object_to

NEW = "session new --class 1"
ANSWERS: tuple[tuple[str, str], ...] = (
    ("class add --school Bunnik --label Jeugd --level elsewhere", "id"),
    ("class list", "id school label level elsewhere band year pupils helper reserve"),
    ("class show 1", "modules_done next_module school_year unknown"),
    (f"{NEW} --template S4 --start 2026-12-08T09:00 --trainers Anna,Bram --teller Anna", "id"),
    (f"{NEW} --activities O1,1.5,C3 --minutes 45 --reason Gevraagd", "id"),
    ("session list", "id school class class_label start slot_minutes minutes modules done"),
    ("session show 1", "id class class_label start slot_minutes minutes is_plan_b done teller"),
    ("session show 1", "trainers reason blocks warnings packing"),
    ("session fit 1 --minutes 40 --accept", "short_minutes spare_minutes needed_minutes whole"),
    ("session fit 1 --minutes 40", "heart_goes slot_minutes blocks changes"),
    ("session tell 2 --made-up", "id teller"),
    ("session done 1", "id class modules_done"),
    ("material add {data}/blad.pdf --module 2 --purpose pupils --title Blad", "id title type"),
    ("material list --search zwaluw", "file_name bytes sha256 pages module purpose tags only_me"),
    ("material list --module none", ""),
    ("material link 1 --session 1 --copies 3", "activities sessions"),
    ("material export 1 --out {data}/terug.pdf", "file"),
    ("package export --session 1 --from Anna --out {data}/a.hope", "file left_out"),
    ("package show {data}/a.hope", "from made_at format new differs same left_out refused"),
    ("package import {data}/a.hope --differ both", "change new"),
    ("material remove 1", "removed"),
    ("library list --module 1 --level havo --max-minutes 20", "id title module minutes"),
    ("library show 1.4", "id goal steps handouts handout_texts targets"),
    ("library people", ""),
    ("template list", "id title levels requires_modules own parts"),
)


def test_each_command_answers_in_the_shape_of_the_contract(planned, tmp_path):
    """One after the other, as a script types them."""
    (tmp_path / "blad.pdf").write_bytes(others.pdf(2, words="Zwaluw"))
    for line, keys in ANSWERS:
        words = [word.format(data=tmp_path) for word in line.split()]
        said = planned(*words, "--json")
        assert said.code == 0, (line, said.err)
        found = said.json[0] if isinstance(said.json, list) and said.json else said.json
        assert set(keys.split()) <= set(found), line
        assert planned(*words).code < 2, line
    assert (tmp_path / "terug.pdf").read_bytes() == (tmp_path / "blad.pdf").read_bytes()


@pytest.mark.parametrize(
    ("line", "code", "words"),
    [
        ("class add --level havo", 2, "--school"),
        ("class add --school x --pupils abc", 2, "'abc'"),
        ("class add --school x --level gymnasium", 2, "invalid choice: 'gymnasium'"),
        (f"{NEW} --template S3", 2, "a, b, c of d"),
        (f"{NEW} --template S99", 1, "S99"),
        (f"{NEW} --activities O1,,C3", 2, "O1,,C3"),
        (NEW, 2, "--template --activities"),
        (f"{NEW} --template S1 --activities O1", 2, "not allowed with"),
        (f"{NEW} --template S1 --start 2026-02-30T09:00", 2, "2026-02-30T09:00"),
        (f"{NEW} --template S1 --start 2026-12-01T09:00+02:00", 2, "invalid moment value"),
        (f"{NEW} --template S1 --minutes 0", 1, "1-480"),
        (f"{NEW} --template S1 --trainers A,B,C", 2, "A,B,C"),
        (f"{NEW} --template S1 --reason {'x' * 501}", 1, "Reden"),
        ("session tell 1", 2, "--teller --made-up"),
        ("session print 1 --out x --form reusachtig", 2, "reusachtig"),
        ("material add weg.pdf", 1, "weg.pdf"),
        ("material show 9", 1, "niet"),
        ("material link 1", 2, "--activity --session"),
        ("package export --all-mine --out x.hope", 1, "geen eigen werk"),
        ("package show weg.hope", 1, "Dit is er niet meer"),
        ("package import x.hope --differ theirs", 2, "invalid choice: 'theirs'"),
        ("library list --module 9", 2, "invalid choice: '9'"),
        ("class list --helper x", 2, "unrecognized"),
    ],
)
def test_what_cannot_be_done_is_refused_in_a_sentence_and_nothing_changes(
    planned, line, code, words
):
    said = planned(line)
    assert (said.code, said.out) == (code, "")
    assert words in said.err
    assert len(planned("session list --json").json) == 1
    assert len(planned("class list --json").json) == 1


def test_lines_go_along_when_they_are_asked_and_once(planned, tmp_path):
    with_services(tmp_path, lambda services: object_to(services, "1.4", "Te lang."))
    export = f"package export --all-mine --lines --out {tmp_path}/a.hope"
    assert planned(export).code == 0
    assert "Te lang." in planned(f"package show {tmp_path}/a.hope").out
    assert planned(export).code == 1, "all was sent"


def test_what_is_not_found_is_told_apart_from_nothing_there(planned, tmp_path):
    assert planned("material list --search paragrph").out == "Hier is nog geen eigen werk\n"
    (tmp_path / "blad.pdf").write_bytes(others.pdf(1, words="Zwaluw"))
    planned("material", "add", str(tmp_path / "blad.pdf"))
    assert planned("material list --search paragrph").out == "Niets gevonden\n"


@pytest.mark.parametrize(
    ("wanted", "folder", "hers", "said"),
    [
        ((), "Module 2", False, "Niet gevraagd wie het mag zien (met --only-me"),
        ((), "Module 4", True, "Alleen voor jou, tot jij iets anders zegt (--no-only-me)"),
        (("--only-me",), "Module 2", True, ""),
        (("--no-only-me",), "Module 4", False, ""),
    ],
)
def test_who_may_see_a_file_is_chosen_or_said(hope, tmp_path, wanted, folder, hers, said):
    place = tmp_path / folder / "brief.docx"
    place.parent.mkdir()
    place.write_bytes(others.docx(others.paragraph("Regenboog")))
    (tmp_path / folder / "eindeloos").symlink_to("/dev/zero")
    added = hope("material", "add", str(place.parent), "--json", *wanted)
    assert added.json[0]["only_me"] is hers
    assert said in added.err
    assert "eindeloos kan niet worden gelezen" in added.err


def test_a_story_is_made_up_until_somebody_tells_it(planned):
    made = planned(f"{NEW} --template S4 --trainers Anna,Bram")
    assert "hope-desktop session tell 2 --teller NAME" in made.err
    assert planned("session show 2 --json").json["is_plan_b"]
    assert planned("session tell 2 --teller Anna").out == "Anna\n"
    assert not planned("session show 2 --json").json["is_plan_b"]
    assert planned("session tell 2 --teller Kim").code == 1


def test_a_plan_for_people_has_clock_times_and_what_to_bring(planned):
    shown = planned("session show 1").out
    for words in (" 9:09", "Mag dat? Het meningenveld", "Meenemen", "28  Voor elke leerling"):
        assert words in shown
    assert "Mag dat? Het meningenveld: " in planned("session fit 1 --minutes 30").out
