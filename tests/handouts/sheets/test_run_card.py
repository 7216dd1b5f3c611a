"""The parts of the plan on the card: times, leaders, sentences."""

from dataclasses import replace

import pytest

from hope_desktop.handouts import run_specs
from tests.handouts.proof import proven, report, shown
from tests.handouts.samples import FIELD, NOTHING_KNOWN, OCCASION, RUN_SHEET, blocks


def test_steps_carry_the_name_of_who_leads():
    found = report(proven(RUN_SHEET))
    said = [element.text.strip() for element in found.elements]
    assert "Sanne" in said
    assert "Karim" in said
    assert "Mentor" in said


@pytest.mark.parametrize("name", ["Mohammed-Yassine", "Wilhelmina-Alexandrine-Pauline"])
def test_a_long_first_name_is_not_broken(name):
    occasion = replace(OCCASION, trainers=(f"{name} El Khattabi", "Fleur"))
    lines = proven(RUN_SHEET, occasion=occasion).text.splitlines()
    assert name in lines


def test_alone_the_mentor_takes_the_steps_of_the_second_trainer():
    rendered = proven(replace(RUN_SHEET, alone=True))
    assert "Karim" not in rendered.text
    assert "Sanne de Boer, alone with the mentor" in rendered.text


@pytest.mark.parametrize("names", [(), ("Jan Bos", "Jan Mol"), ("", "")])
def test_role_stands_where_a_first_name_would_confuse(names):
    rendered = proven(RUN_SHEET, occasion=replace(OCCASION, trainers=names))
    lines = rendered.text.split("\n")
    assert "Trainer 1" in lines
    assert "Trainer 2" in lines


def test_without_a_start_it_counts_minutes():
    sheet = replace(RUN_SHEET, blocks=blocks(start=None))
    rendered = proven(sheet, occasion=NOTHING_KNOWN)
    assert "min 10 to 30" in " ".join(rendered.text.split())


def test_short_way_shows_its_own_steps():
    block = replace(RUN_SHEET.blocks[1], variant="Kort", minutes=14, note="Rustig beginnen")
    letters = shown(proven(replace(RUN_SHEET, blocks=(block,), late=())))
    assert "Short way: Kort" in letters
    assert "Vier stellingen." in letters
    assert "Zes stellingen" not in letters
    assert "Rustig beginnen" in letters


def test_step_is_never_torn_apart():
    long = replace(FIELD, steps=tuple(replace(step, minutes=1) for step in FIELD.steps * 12))
    block = replace(RUN_SHEET.blocks[1], activity=long)
    rendered = proven(replace(RUN_SHEET, blocks=(block,)))
    assert rendered.pages > 1
    assert rendered.text.count("Van plek wisselen mag.") == 12


def test_pause_needs_no_activity():
    assert run_specs.RunBlock("Pauze", None, 5, 0, None, None, None, "", "")
    assert "Pauze" in proven(replace(RUN_SHEET, blocks=RUN_SHEET.blocks[2:3])).text


def test_a_step_names_the_papers_that_are_taken_up_in_it():
    first, *others = FIELD.steps
    activity = replace(FIELD, steps=(replace(first, uses=("kaart",)), *others))
    papers = (("kaart", "30 × Stiltekaart"), ("antwoord", "Antwoorden"))
    block = replace(RUN_SHEET.blocks[1], activity=activity, papers=papers, may_go=True)
    said = " ".join(proven(replace(RUN_SHEET, blocks=(block,), late=())).text.split())
    assert said.count("Take: 30 × Stiltekaart; Antwoorden") == 1
    assert "Short of time? Skip this part" in said


def test_who_is_new_reads_how_to_read_it_and_ticks_whether_the_helper_is_there():
    said = " ".join(proven(RUN_SHEET).text.split())
    asked = "Marloes Visser, zorgcoördinator there today not there, so on the board: Tim de Wit"
    assert "What you say stands between quotes" in said
    assert asked in said
    assert report(proven(RUN_SHEET)).tags().count("Form") == 2
