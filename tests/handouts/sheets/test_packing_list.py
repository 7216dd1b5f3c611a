"""The packing list."""

from dataclasses import replace

from tests.handouts.proof import proven, report
from tests.handouts.samples import CHAT, PACKING


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
