"""The page after a workshop that was given."""

from unittest.mock import patch

import pytest

from hope_desktop.ui.workshops.school.afterwards import AfterwardsPage


@pytest.fixture
def after(page, view) -> AfterwardsPage:
    with patch("hope_desktop.ui.workshops.session_actions.confirmed", return_value=True):
        page.session_actions.by_name["done"].trigger()
    assert view.header.after.isVisible()
    view.header.after.click()
    assert view.afterwards.isVisible()
    return view.afterwards
