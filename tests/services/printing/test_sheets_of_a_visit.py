"""How many sheets a visit takes, school papers and letters left out; `docs/paper.md` names them."""

import pytest

from hope_desktop.domain.levels import Level
from hope_desktop.domain.printing.paper_kind import Whose
from tests.making import NINE
from tests.planning import bundle_of, new_class, new_workshop

HELPER = "Anneke de Vries, vertrouwenspersoon: 06 20 30 40 05"
BK, GT, ISK = Level.VMBO_BK, Level.VMBO_GT, Level.ISK
MAILED = {Whose.SCHOOL, Whose.LETTER, Whose.SLIDES}


@pytest.mark.parametrize(
    ("level", "year", "pupils", "template", "part", "teller", "lessons", "most"),
    [
        (BK, 2, 27, "S1", "a", "", 28, 50),
        (GT, 2, 27, "S3", "c", "", 28, 51),
        (BK, 2, 27, "S3", "d", "", 28, 54),
        (GT, 4, 27, "S4", None, "", 28, 54),
        (GT, 4, 27, "S4", None, "Anna", 28, 59),
        (ISK, 1, 15, "S7", None, "", 16, 33),
    ],
)
def test_each_pupil_gets_one_sheet_and_a_help_card(
    services, level, year, pupils, template, part, teller, lessons, most
):
    names = {"school": "Brug", "helper": HELPER, "reserve": "X"}
    made = new_class(services, level=level, year=year, pupils=pupils, **names)
    facts = {"start": NINE, "trainer1": "Anna", "trainer2": "Bram", "reason": "eerder"}
    session = new_workshop(services, made, template, part, teller=teller, **facts)
    files = [file.printed for file in bundle_of(services, session).files]
    ours = {one.kind: one.sheets for one in files if one.paper_kind.whose not in MAILED}
    print(ours, sum(ours.values()))
    assert ours["pupils-lesson"] == lessons
    assert sum(ours.values()) <= most
