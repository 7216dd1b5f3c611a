from dataclasses import replace
from datetime import date

import pytest

from hope_desktop.domain.helplines import Helpline, as_printed, filled, is_stale, waits_for_check
from hope_desktop.domain.terms import HelplineId

LINE = Helpline(HelplineId("kt"), "De Lijn", "praten", phone="0800-1", web="lijn.nl")


@pytest.mark.parametrize(
    ("line", "contact"),
    [
        (LINE, "0800-1 of lijn.nl"),
        (replace(LINE, phone=None), "lijn.nl"),
        (replace(LINE, web=None), "0800-1"),
        (replace(LINE, phone=None, web=None), ""),
        (replace(LINE, printable=False), ""),
    ],
)
def test_only_what_may_be_printed_is_a_contact(line, contact):
    assert line.contact == contact
    assert filled("Bel {{helpline:kt}}.", {line.id: line}) == f"Bel {contact or 'De Lijn'}."


def test_an_unknown_line_leaves_its_name_in_the_sentence():
    assert filled("Bel {{helpline:weg}} of {{naam}}.", {}) == "Bel weg of {{naam}}."


@pytest.mark.parametrize(
    ("checked", "stale"),
    [
        (None, True),
        ("2026-11-30", False),
        ("2026-06-01", False),
        ("2026-05-31", True),
        ("2025-12-01", True),
        ("2027-01-01", False),
    ],
)
def test_half_a_year_after_a_check_a_line_is_to_be_checked_again(checked, stale):
    line = replace(LINE, checked_on=date.fromisoformat(checked) if checked else None)
    assert is_stale(line, date.fromisoformat("2026-12-01")) is stale


def test_a_line_speaks_the_language_of_its_card():
    line = replace(LINE, on_card="praten", on_card_en="to talk")
    assert line.for_pupils_in("en") == ("to talk", "en")
    assert line.for_pupils_in("nl") == ("praten", "nl")
    assert replace(line, on_card_en="").for_pupils_in("en") == ("praten", "nl")
    assert filled("{{helpline:kt}}", {LINE.id: LINE}, "or") == "0800-1 or lijn.nl"


@pytest.mark.parametrize(
    ("checked", "shown"), [(None, None), ("2026-06-01", "elke dag"), ("2026-05-31", None)]
)
def test_paper_shows_hours_only_while_somebody_stands_by_them(checked, shown):
    made = date.fromisoformat(checked) if checked else None
    line = replace(LINE, hours="elke dag", checked_on=made)
    assert as_printed(line, date.fromisoformat("2026-12-01")).hours == shown


@pytest.mark.parametrize(
    ("doubt", "checked", "waits"),
    [
        ("BEL EERST: is de lijn er nog?", None, True),
        ("Uren onzeker. Bel eerst.", None, True),
        ("BEL EERST: is de lijn er nog?", "2026-06-01", False),
        ("BEL EERST: is de lijn er nog?", "2026-05-31", True),
        ("uren niet gelezen", None, False),
        ("", None, False),
    ],
)
def test_what_may_be_gone_waits_until_somebody_looked_lately(doubt, checked, waits):
    made = date.fromisoformat(checked) if checked else None
    line, today = replace(LINE, doubt=doubt, checked_on=made), date.fromisoformat("2026-12-01")
    assert waits_for_check(line, today) is waits
    assert bool(as_printed(line, today).contact) is not waits


def test_what_is_in_doubt_and_where_it_was_found_never_reach_paper():
    line = replace(LINE, source="site", verified="gezien", doubt="uren onzeker")
    shown = as_printed(line, date.fromisoformat("2026-12-01"))
    assert (shown.source, shown.verified, shown.doubt) == ("", "", "")
