"""The editor in the real window, with a handout of the starter library open in it."""

import pytest
from pytestqt.qtbot import QtBot

from hope_desktop.domain.ids import ActivityId, HandoutId
from hope_desktop.domain.library.own_versions import Offer
from hope_desktop.ui.editing.handout.editor import HandoutEditor
from hope_desktop.ui.modules.page import ModulesPage
from hope_desktop.ui.widgets.destination import to_activity, to_handout
from hope_desktop.ui.window_actions import WindowActions

CARDS = HandoutId("1.4/stellingenkaarten")


@pytest.fixture
def page(desk: WindowActions, qtbot: QtBot) -> ModulesPage:
    shown = desk.window.pages.show_page("modules")
    assert isinstance(shown, ModulesPage)
    return shown


@pytest.fixture
def editor(page: ModulesPage) -> HandoutEditor:
    page.show_destination(to_activity(ActivityId("1.4")))
    page.views.activity.opened.emit(CARDS)
    page.views.handout.change.click()
    assert page.views.currentWidget() is page.views.editors[0]
    return page.views.editors[0]


@pytest.fixture
def own_card(page: ModulesPage) -> HandoutEditor:
    """A help card for some classes that was just begun."""
    page.show_destination(to_handout(HandoutId("C3/hulpkaart")))
    page.views.handout.versions.version_wanted.emit(Offer.CLASSES)
    return page.views.editors[0]


@pytest.fixture
def translation(page: ModulesPage) -> HandoutEditor:
    """An English letter that was just begun."""
    page.show_destination(to_handout(HandoutId("school/leerlingbrief.po")))
    page.views.handout.versions.version_wanted.emit(Offer.ENGLISH)
    return page.views.editors[0]
