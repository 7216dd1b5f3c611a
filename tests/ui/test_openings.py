"""What the first opening of a page asks and builds does not grow with the work of years.

Counted are the statements that SQLite is given and the widgets that are made: neither depends on
the computer, as milliseconds would.
"""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from tests.services.test_growth import folders
from tests.tools.stored import database_of
from tests.tools.window import opened

pytestmark = pytest.mark.nightly

__all__ = ["folders"]  # a fixture of another test


@pytest.mark.usefixtures("qapp")
def test_a_page_opens_alike_with_a_week_and_with_years(folders):
    few, many = map(_openings, folders)
    assert {page: made for page, made in many.items() if made > 1.25 * few[page]} == {}


def _openings(root: Path) -> dict[tuple[str, str], int]:
    """By page, after the lists of everything were read as they are ahead."""
    found = {}
    with opened(root) as (desk, services):
        services.planning.all(), services.classes.all(), services.materials.all()
        for row in services.library.rows():
            services.library.activity(row.id)
        desk.window.show()
        for name in ("planner", "modules", "classes"):
            asked, made = list[str](), _widgets(desk.window)
            database_of(services).connection.set_trace_callback(asked.append)
            desk.window.pages.show_page(name)
            QApplication.processEvents()
            database_of(services).connection.set_trace_callback(None)
            found[name, "statements"] = len(asked)
            found[name, "widgets"] = _widgets(desk.window) - made
    return found


def _widgets(window: QWidget) -> int:
    return len(window.findChildren(QWidget))
