import pytest

from hope_desktop.domain.levels import Audience
from hope_desktop.domain.library.activity import PlanRole
from hope_desktop.i18n.catalogue import LANGUAGES
from hope_desktop.ui.editing.activity import tables
from tests.tools.shared_ui import made_ui

TABLES = (
    *(tables.what_it_is, tables.safety, tables.for_whom, tables.notes, tables.without_paper),
    *(tables.english, tables.step, tables.material, tables.for_levels, tables.way, tables.place),
    *(tables.required, tables.level_ticks),
)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.__name__)
def test_every_field_has_a_name_and_words_of_its_own(table: object, language: str) -> None:
    assert callable(table)
    fields = table(made_ui(language))
    assert all(field.label for field in fields)
    assert len({field.name for field in fields}) == len(fields)
    assert not fields[0].beside


def test_every_level_and_role_can_be_chosen() -> None:
    names = [field.name for field in tables.level_ticks(made_ui("nl"))]
    assert names == [one.value for one in Audience]
    assert set(tables.ROLES) == set(PlanRole)
