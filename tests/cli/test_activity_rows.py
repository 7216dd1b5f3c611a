from hope_desktop.cli.activity_rows import row_json, row_line
from hope_desktop.domain.library.handout import HandoutKind, HandoutToCome
from tests.making import activity, handout


def test_a_row_names_its_own_handouts_those_it_shares_and_those_to_come() -> None:
    one = activity("1.4", to_come=(HandoutToCome("Kaarten", HandoutKind.CARDS),))
    row = row_json(one, (handout("1.4/blad"), handout("C3/hulpkaart")))
    assert row["handouts"] == ["1.4/blad", "C3/hulpkaart"]
    assert row["to_come"] == ["Kaarten"]


def test_a_line_has_number_minutes_and_title() -> None:
    assert row_line(activity("1.4")).split() == ["1.4", "20'", "Titel", "1.4"]
