"""How many sheets a visit takes, school papers and letters left out; `docs/paper.md` names them."""

import pytest

from hope_desktop.domain.printing.paper_kind import Whose
from hope_desktop.domain.terms import Level
from tests.making import NINE
from tests.planning import bundle_of, new_class, new_workshop
from tests.reading_pdf import text_of

HELPER = "Anneke de Vries, vertrouwenspersoon: 06 20 30 40 05"
BK, GT, ISK = Level.VMBO_BK, Level.VMBO_GT, Level.ISK
OF_PUPILS = {Whose.PUPILS, Whose.CARDS, Whose.GROUPS, Whose.CLASS}


@pytest.mark.parametrize(
    ("level", "year", "pupils", "template", "part", "teller", "most"),
    [
        (BK, 2, 27, "S1", "a", "", 42),
        (GT, 2, 27, "S3", "c", "", 42),
        (BK, 2, 27, "S3", "d", "", 42),
        (GT, 4, 27, "S4", None, "", 42),
        (GT, 4, 27, "S4", None, "Anna", 42),
        (ISK, 1, 15, "S7", None, "", 26),
    ],
)
def test_each_pupil_gets_one_sheet_and_a_help_card(
    services, level, year, pupils, template, part, teller, most
):
    made = new_class(services, level=level, year=year, pupils=pupils, helper=HELPER)
    facts = {"start": NINE, "trainer1": "Anna", "trainer2": "Bram", "reason": "eerder"}
    session = new_workshop(services, made, template, part, teller=teller, **facts)
    made = {file.printed.kind: file for file in bundle_of(services, session).files}
    files = [file.printed for file in made.values()]
    ours = {one.kind: one.sheets for one in files if one.paper_kind.whose in OF_PUPILS}
    assert ours["pupils-lesson"] == pupils + 1
    assert sum(ours.values()) <= most
    cut = {one.kind: one.sets for one in files if one.paper_kind.is_cards}
    assert cut.pop("cards") == pupils + 1, "help cards"
    assert len(cut) <= 1, "one set a group"
    second = made["trainer-second"].printed
    assert (second.sheets, second.mailed) == (1 + bool(teller), True)
    assert text_of(made["trainer"].rendered.pdf).count(f"{pupils + 1} × lesblad") == 1


def test_who_reads_large_letters_gets_an_a3_that_is_counted_packed_and_copied(services):
    made = new_class(services, level=GT, year=2, pupils=27, large=2, helper=HELPER)
    session = new_workshop(services, made, "S1", "a", start=NINE, trainer1="Anna")
    made = {file.printed.kind: file for file in bundle_of(services, session).files}
    sheets = [made[kind].printed for kind in ("pupils-lesson", "large-pupils-lesson")]
    assert [(one.copies, one.paper, one.sheets) for one in sheets] == [(26, "A4", 26), (2, "A3", 2)]
    assert [made[kind].printed.sets for kind in ("cards", "large-cards")] == [26, 2]
    assert made["large-pupils-lesson"].rendered.text == made["pupils-lesson"].rendered.text
    carried = text_of(made["trainer"].rendered.pdf)
    assert "26 × lesblad" in carried
    assert "2 × groot" in carried
    assert "Groot: lesbladen" in carried
    assert "A3" in text_of(made["school"].rendered.pdf)
