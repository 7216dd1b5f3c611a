"""How many sheets a whole visit takes, letters included; `docs/paper.md` names the numbers."""

import pytest

from hope_desktop.domain.levels import Level
from hope_desktop.domain.printing.records import sheets_for_visit
from hope_desktop.services.printing.printed import record_of
from tests.making import NINE
from tests.planning import bundle_of, new_class, new_workshop

HELPER = "Anneke de Vries, vertrouwenspersoon: 06 20 30 40 05"
BK, GT, ISK = Level.VMBO_BK, Level.VMBO_GT, Level.ISK


@pytest.mark.parametrize(
    ("level", "year", "pupils", "template", "part", "teller", "booklets", "most"),
    [
        (BK, 2, 27, "S1", "a", "", False, 66),
        (BK, 2, 27, "S1", "a", "", None, 68),
        (BK, 2, 27, "S3", "d", "", False, 116),
        (BK, 2, 27, "S3", "d", "", None, 120),
        (GT, 4, 27, "S4", None, "Anna", False, 89),
        (GT, 4, 27, "S4", None, "Anna", None, 93),
        (ISK, 1, 15, "S7", None, "", None, 108),
    ],
)
def test_a_whole_visit_takes_few_sheets(
    services, level, year, pupils, template, part, teller, booklets, most
):
    names = {"school": "Brug", "helper": HELPER, "reserve": "X"}
    made = new_class(services, level=level, year=year, pupils=pupils, **names)
    facts = {"start": NINE, "trainer1": "Anna", "trainer2": "Bram", "reason": "eerder"}
    session = new_workshop(services, made, template, part, teller=teller, **facts)
    bundle = bundle_of(services, session, booklets=booklets)
    assert sheets_for_visit(record_of(bundle).files) <= most
