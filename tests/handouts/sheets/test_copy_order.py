"""The copy order."""

from dataclasses import replace

from tests.handouts.proof import proven, shown, text_boxes
from tests.handouts.samples import COPY_ORDER, copied


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
