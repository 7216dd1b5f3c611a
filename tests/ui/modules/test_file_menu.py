"""The menu on the right button."""

import pytest
from PySide6.QtCore import QPoint

from hope_desktop.domain.library.material import Purpose

pytestmark = pytest.mark.nightly


def test_the_right_button_has_a_menu_for_all_that_is_selected(mine, page, services):
    mine.files.view.selectAll()
    first = services.materials.all()[0].id
    mine.files.menu_requested.emit(first, QPoint())
    menu = page.files.menu
    names = [action.text() for action in menu.actions() if action.text()]
    assert names == ["Module", "Waarvoor", "Gebruiken bij…", "Alleen voor mij",
                     "&Naar de prullenbak"]  # fmt: skip
    purposes = next(a.menu() for a in menu.actions() if a.text() == "Waarvoor")
    next(a for a in purposes.actions() if a.text() == "voor de trainer").trigger()
    assert {one.purpose for one in services.materials.all()} == {Purpose.TRAINER}
    next(a for a in menu.actions() if a.text() == "&Naar de prullenbak").trigger()
    assert services.materials.all() == ()
    assert len(services.materials.removed()) == 4


def test_of_one_file_the_menu_opens_it(mine, page, services):
    page.files.show((services.materials.all()[0].id,), QPoint())
    assert page.files.menu.actions()[0].text() == "Openen"
