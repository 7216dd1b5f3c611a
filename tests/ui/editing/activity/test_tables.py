import pytest

from hope_desktop.domain.levels import Audience
from hope_desktop.domain.library.activity import Differentiation, PlanRole, Step, Supply
from hope_desktop.domain.library.ways import Way, WorkingForm
from hope_desktop.i18n.catalogue import LANGUAGES
from hope_desktop.ui.editing.activity import tables
from hope_desktop.ui.editing.fields import translated
from hope_desktop.ui.widgets.fields.forms import Field
from tests.tools.shared_ui import made_ui

TABLES = {
    name: fields
    for name, fields in vars(tables).items()
    if isinstance(fields, tuple | list) and isinstance(fields[0], Field)
}
ROWS = {name: one for name, one in vars(tables).items() if isinstance(one, tables.RowTable)}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", [*TABLES, *ROWS])
def test_every_field_has_a_name_and_words_of_its_own(name: str, language: str) -> None:
    rows = TABLES.get(name) or ROWS[name].fields
    fields = translated(rows, made_ui(language))
    assert all(field.label for field in fields)
    assert len({field.name for field in fields}) == len(fields)
    assert not fields[0].beside


@pytest.mark.parametrize(
    ("table", "record"),
    [
        (tables.STEPS, Step(2, "Doe iets.", say="Zeg iets.")),
        (tables.MATERIALS, Supply("krijt", 3)),
        (tables.WAYS, Way(WorkingForm.PAIRS, "Samen.", 12)),
        (tables.WAYS, Way(WorkingForm.PAIRS, "Samen.")),
        (tables.NOTES_FOR_LEVELS, Differentiation(frozenset({Audience.PO}), "Drie.")),
    ],
)
def test_a_record_comes_back_from_its_row(table: tables.RowTable, record: object) -> None:
    values = {name: table.read(record)[name] for name in table.empty}
    assert table.make(values) == record


def test_every_level_and_role_can_be_chosen() -> None:
    assert [field.name for field in tables.LEVELS] == [one.value for one in Audience]
    assert set(tables.ROLES) == set(PlanRole)
