"""Who tells, by command: chosen, stopped for once, stopped for now, and told again."""

import pytest

from tests.cli.conftest import CLASS_2B, Hope

NEW = "session new --class 1 --template S4 --reason ja --start 2090-12-01T09:00 --trainers"


@pytest.fixture
def told(hope) -> Hope:
    """The same, with workshop 1 that Samira tells in."""
    hope(CLASS_2B)
    assert hope(*NEW.split(), "Samira, Joris", "--teller", "Samira").out == "1\n"
    return hope


def _blocks(hope: Hope) -> list[str]:
    shown = hope("session show 1 --json").json
    return [block["activity"] for block in shown["blocks"]]


def test_a_workshop_is_made_with_who_tells_or_the_way_to_that_is_named(told):
    shown = told("session show 1 --json").json
    assert (shown["teller"], _blocks(told)[2:4]) == ("Samira", ["4.2", "4.3"])
    assert "Wie vertelt: Samira" in told("session show 1").out
    asked = told(*NEW.split(), "Samira, Joris")
    assert asked.out == "2\n"
    assert "hope-desktop session tell 2 --teller" in asked.err
    assert told("session show 2 --json").json["teller"] is None


@pytest.mark.parametrize(
    ("line", "code", "words"),
    [
        ("session tell 1 --teller Fatima", 1, "Samira en Joris"),
        (f"session tell 1 --teller {'S' * 400}", 1, "te lang"),
        ("session tell 9 --teller Samira", 1, "workshop"),
        ("session tell 1", 2, "--teller --made-up"),
        ("session tell 1 --teller Samira --made-up", 2, "gaan niet samen"),
        ("teller stop Fatima", 1, "Fatima"),
        ("teller resume Fatima", 1, "Fatima"),
        ("session new --class 1 --template S4 --teller Samira", 1, "Schrijf eerst op wie"),
        ("session new --class 1 --template S1 --trainers Samira --teller Samira", 1, "4.2"),
    ],
)
def test_what_cannot_be_told_is_refused(told, line, code, words):
    said = told(line)
    assert (said.code, said.out) == (code, "")
    assert words in said.err
    assert told("session show 1 --json").json["teller"] == "Samira"


def test_a_name_with_a_new_line_is_nobody(told):
    assert told("session", "tell", "1", "--teller", "Samira\nJoris").code == 1


def test_one_workshop_stops_and_nothing_is_asked(told, tmp_path):
    assert told("session", "print", "1", "--out", str(tmp_path / "map")).code == 0
    said = told("session tell 1 --made-up --json")
    assert (said.code, said.json) == (0, {"id": 1, "teller": None})
    assert said.err == "Goed. Het verzonnen verhaal staat klaar.\n"
    assert told("session tell 1 --teller joris").out == "Joris\n"


def test_all_workshops_to_come_stop_and_begin_again(told):
    told(*NEW.split(), "Samira, Joris", "--teller", "Joris")
    told("session", "new", *NEW.replace("2090", "2001").split()[2:], "Samira", "--teller", "Samira")
    stopped = told("teller stop samira --json")
    assert stopped.json == {"sessions": [1]}
    assert _blocks(told)[2:4] == ["4.6", "4.4"]
    assert [told(f"session show {n} --json").json["teller"] for n in (2, 3)] == ["Joris", "Samira"]
    assert told("teller stop Samira").out == "", "a second time there is nothing to stop"
    assert told("teller resume Samira --json").json == {"sessions": [1]}
    assert _blocks(told)[2:4] == ["4.2", "4.3"]


def test_papers_that_lack_what_protects_pupils_are_refused(told, tmp_path):
    told("class add --school Brug --label 1A --level vmbo-gt --year 1 --pupils 20 --helper Wit")
    line = NEW.replace("--class 1", "--class 2").split()
    assert told(*line, "Samira, Joris", "--teller", "Samira").out == "2\n"
    said = told("session", "print", "2", "--out", str(tmp_path / "map"))
    assert said.code == 1
    assert "leerjaar 2" in said.err
    assert not (tmp_path / "map").exists()
