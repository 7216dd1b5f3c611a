"""Papers around a workshop say which one it is, and have every item and table of theirs."""

import io
from dataclasses import replace

import pikepdf

from hope_desktop.domain.library.curriculum import Target, Touched
from hope_desktop.handouts import specs
from tests.handouts.proof import proven, report, shown, text_boxes
from tests.handouts.samples import (
    CHAT,
    CHECKLIST,
    COPY_ORDER,
    NOTHING_KNOWN,
    PACKING,
    TARGETS,
    copied,
)


def test_class_school_time_and_room_stand_on_one_line() -> None:
    line = "2B · Het Waterland College · Thursday 26 November 2026, 9:00 · lokaal 1.14"
    assert line in " ".join(proven(PACKING).text.split())


def test_nothing_known_leaves_no_stray_dots() -> None:
    assert "·" not in proven(PACKING, occasion=NOTHING_KNOWN).text


def test_prints_and_things_are_apart_with_their_numbers() -> None:
    text = proven(PACKING).text
    parts = [
        "Printed",
        "1 ×",
        "Stellingenkaarten",
        "uitknippen",
        "To bring",
        "2 ×",
        "schilderstape",
    ]
    assert sorted(parts, key=text.index) == parts


def test_every_item_and_line_has_a_box_to_tick() -> None:
    sheet = replace(PACKING, stale_lines=(*PACKING.stale_lines, CHAT))
    assert report(proven(sheet)).tags().count("Form") == 4


def test_a_line_called_by_its_number_is_named_once() -> None:
    line = replace(CHAT, name="112", phone="112", web=None)
    assert proven(replace(PACKING, stale_lines=(line,))).text.count("112") == 1


def test_nothing_stale_means_no_warning() -> None:
    assert "Help lines" not in proven(replace(PACKING, stale_lines=())).text


def test_empty_list_prints() -> None:
    assert proven(replace(PACKING, items=(), stale_lines=())).pages == 1


def test_table_names_every_file_and_the_total() -> None:
    text = proven(COPY_ORDER).text
    assert "2B-leerlingen.pdf" in text
    assert "A4 160 g" in " ".join(text.split())
    assert "Together 60 sheets of paper." in text


def test_no_word_of_the_head_is_cut() -> None:
    said = shown(proven(COPY_ORDER, language="nl"))
    assert all(word in said.split() for word in ("Bestand", "Bladzijden", "Aantal", "Zijden"))


def test_in_one_file_a_name_stays_on_one_line() -> None:
    """It has the room that a few page numbers do not need."""
    row = copied("blz. 3-18", "Voor elke leerling: kaarten", 16, 1, sheets=16)
    drawn = [
        proven(replace(COPY_ORDER, rows=(replace(row, title=name),), in_one=True), language="nl")
        for name in (row.title, "Voor")
    ]
    assert len(text_boxes(drawn[0], 0)) == len(text_boxes(drawn[1], 0))


def test_settled_boxes_are_ticked_and_open_ones_are_not() -> None:
    with pikepdf.open(io.BytesIO(proven(CHECKLIST).pdf)) as pdf:
        every = [thing for thing in pdf.objects if isinstance(thing, pikepdf.Dictionary)]
        boxes = [field for field in every if field.get("/S") == "/Form"]
        states = [str(field.A[1].checked) for field in boxes if field.A[1].get("/Role") == "/cb"]
    assert states == ["/on", "/off", "/off", "/off", "/off", "/on", "/off", "/off", "/off"]


def test_what_was_agreed_instead_is_written_out() -> None:
    assert "agreed otherwise with de teamleider" in proven(CHECKLIST).text


def test_each_target_is_said_in_our_words_with_its_name_and_where() -> None:
    text = " ".join(proven(TARGETS).text.split())
    assert "Zorg goed. VO Kerndoel 34 (ob vo) Mijn cirkel, Vragen is normaal" in text
    assert "Relaties Doelzin 32D (ob vo, vso) Vragen is normaal" in text, "without words the topic"
    assert text.index("2006") < text.index("renewed")


def test_a_set_that_is_not_touched_is_not_named() -> None:
    text = proven(replace(TARGETS, touched=TARGETS.touched[1:])).text
    assert "The set that is law now" not in text


def test_targets_of_others_are_said_to_be_an_example() -> None:
    assert "no attainment targets by law" in proven(replace(TARGETS, borrowed=True)).text
    assert "no attainment targets by law" not in proven(TARGETS).text


def test_mbo_is_told_what_its_requirements_are_and_what_was_not_checked() -> None:
    target = Target(
        "m", "MBO-VITAAL", "Vitaal burgerschap", "Vitaal", "mbo", "mbo", "", "Zorg goed."
    )
    text = " ".join(
        proven(specs.TargetsSheet((Touched(target, ("Waar kan ik heen?",)),))).text.split()
    )
    assert "Zorg goed. Vitaal burgerschap (mbo) Waar kan ik heen?" in text
    assert "not checked here: ask the school" in text
    assert "2006" not in text


def test_letters_stand_apart_on_the_copy_order_with_how_many_the_school_makes() -> None:
    letter = replace(copied("2B-brieven.pdf", "Letters", 2, 1, sheets=27, paper="A4"), by_school=27)
    text = " ".join(proven(replace(COPY_ORDER, rows=(*COPY_ORDER.rows, letter))).text.split())
    ours, _, letters = text.partition("The school mails these letters")
    assert ("2B-kaarten.pdf" in ours, "2B-brieven.pdf" in ours) == (True, False)
    assert "2B-brieven.pdf Letters 2 27" in letters
