"""The page after a workshop that was given."""

from unittest.mock import patch

import pytest
from PySide6.QtGui import QCursor

from hope_desktop.ui.workshops.one.rows import WorkshopFace
from hope_desktop.ui.workshops.school.afterwards import AfterwardsPage


@pytest.fixture
def after(page, view) -> AfterwardsPage:
    QCursor.setPos(0, 0)  # a part below the pointer shows its button; a test before left it there
    with patch("hope_desktop.ui.workshops.session_actions.confirmed", return_value=True):
        page.session_actions.by_name["done"].trigger()
    view.show_face(WorkshopFace.AFTER)
    assert view.afterwards.isVisible()
    return view.afterwards
