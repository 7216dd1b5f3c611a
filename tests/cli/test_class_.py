import pytest

from tests.cli.conftest import CLASS_2B


def test_only_the_school_is_needed_and_the_rest_is_null(hope):
    assert hope("class add --school Brug").out == "1\n"
    shown = hope("class show 1 --json").json
    assert {key: shown[key] for key in ("label", "level", "band", "year", "pupils", "helper")} == (
        dict.fromkeys(("label", "level", "band", "year", "pupils", "helper"))
    )
    assert shown["unknown"] == ["label", "level", "year", "pupils", "helper", "reserve"]
    assert "Nog te regelen" in hope("class show 1").out


def test_a_class_has_the_shape_of_the_contract(hope):
    hope(CLASS_2B)
    shown = hope("class show 1 --json").json
    contract = "id school label level elsewhere band year pupils helper modules_done next_module"
    assert {key: shown[key] for key in contract.split()} == {
        "id": 1,
        "school": "Brug",
        "label": "2B",
        "level": "vmbo-gt",
        "elsewhere": False,
        "band": "ob",
        "year": 2,
        "pupils": 27,
        "helper": "Wit",
        "modules_done": [],
        "next_module": "1",
    }
    assert hope("class list --json").json == [shown]


def test_a_group_at_another_organisation_is_no_class(hope):
    assert hope("class add --school Bunnik --label Jeugd --level elsewhere").out == "1\n"
    shown = hope("class show 1 --json").json
    assert (shown["level"], shown["elsewhere"], shown["next_module"]) == ("adults", True, None)
    assert "Bij een andere organisatie" in hope("class show 1").out
    assert hope("class add --school Brug --label Ouders --level adults").out == "2\n"
    assert hope("class show 2 --json").json["elsewhere"] is False


@pytest.mark.parametrize("pupils", ["0", "-3", "100", "10000", "9" * 30])
def test_a_head_count_that_cannot_be_is_refused_in_a_sentence(hope, pupils):
    said = hope(f"class add --school Brug --pupils {pupils}")
    assert (said.code, said.out) == (1, "")
    assert said.err == f"Aantal leerlingen: {pupils} kan niet. Kies uit: 1-99.\n"
    assert hope("class list --json").json == []


WRONG = {
    "class add": "--school",
    "class add --school x --pupils abc": "abc is geen heel getal",
    "class add --school x --pupils 2.5": "2.5 is geen heel getal",
    "class add --school x --level gymnasium": "Kies uit: po, pro, vmbo-bk",
    "class add --school x --band onder": "Kies uit: gr7-8, ob, bb",
    "class add --school": "--school",
    "class show": "id",
    "class show twee": "twee is geen heel getal",
    "class": "OPDRACHT",
    "class remove 1": "Kies uit: add, list, show",
    "class add --school x --pupil 5": "--pupil 5",
}


@pytest.mark.parametrize("line", WRONG)
def test_wrong_use_is_told_in_dutch(hope, line):
    said = hope(line)
    assert (said.code, said.out) == (2, "")
    assert WRONG[line] in said.err
    assert said.err.splitlines()[1].startswith("Meer uitleg: hope-desktop")


@pytest.mark.parametrize(
    "line",
    [
        "class add --school x --level pro --band ob",
        "class add --school x --year 9",
        f"class add --school {'x' * 300}",
    ],
)
def test_values_that_do_not_go_together_are_refused(hope, line):
    assert hope(line).code == 1


@pytest.mark.parametrize("number", ["7", "0", "-1", "9" * 25])
def test_a_class_that_is_not_there_is_refused(hope, number):
    said = hope(f"class show {number}")
    assert (said.code, said.err) == (1, "Deze klas is er niet meer.\n")


def test_bytes_that_are_no_text_do_not_stop_the_program(hope):
    assert hope("class", "add", "--school", "Br\udcffug").code == 0
    assert hope("class list").out


def test_an_empty_list_says_so(hope):
    assert hope("class list").out == "Er zijn nog geen klassen.\n"
    assert hope("class list --lang en").out == "There are no classes yet.\n"


def test_the_same_class_is_refused_in_a_sentence(hope):
    hope(CLASS_2B)
    said = hope(CLASS_2B)
    assert said.code == 1
    assert said.err == "Klas 2B van Brug staat dit schooljaar al in je lijst.\n"
