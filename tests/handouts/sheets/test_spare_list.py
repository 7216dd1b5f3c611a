"""What is in hand stands on the run sheet, short."""

from dataclasses import replace

from hope_desktop.handouts.run_specs import SpareRow
from tests.handouts.proof import proven
from tests.handouts.samples import RUN_SHEET


def test_each_has_its_minutes_and_when_it_suits() -> None:
    rows = (
        SpareRow("Wat zegt mijn lijf?", 20, "Kan vanaf 14 minuten.", "met muziek"),
        SpareRow("Terugblik", 8, "Kan vanaf 5 minuten."),
    )
    text = " ".join(proven(replace(RUN_SHEET, spare=rows)).text.split())
    assert "In reserve 20 min Wat zegt mijn lijf? Kan vanaf 14 minuten." in text
    assert "met muziek 8 min Terugblik Kan vanaf 5 minuten." in text


def test_without_any_there_is_no_heading() -> None:
    assert "In reserve" not in proven(RUN_SHEET).text


def test_a_long_list_flows_over_pages() -> None:
    many = tuple(SpareRow(f"Activiteit {n}", n, "Kan vanaf 5 minuten. " * 4) for n in range(1, 41))
    text = proven(replace(RUN_SHEET, spare=many)).text
    assert all(f"Activiteit {n}" in text for n in range(1, 41))
