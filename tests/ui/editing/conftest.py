"""The editor in the real window, with a handout of the starter library open in it."""

from typing import Any

import pytest

from hope_desktop.domain.terms import ActivityId, HandoutId
from hope_desktop.services.opening import Services
from hope_desktop.ui.editing.handout.editor import HandoutEditor
from hope_desktop.ui.modules.page import ModulesPage
from hope_desktop.ui.widgets.destination import to_activity, to_handout
from tests.ui.modules.conftest import page
from tests.versions import kept_version

__all__ = ["page"]

CARDS = HandoutId("1.4/stellingenkaarten")


@pytest.fixture
def editor(page) -> HandoutEditor:
    page.show_destination(to_activity(ActivityId("1.4")))
    page.activity.opened.emit(CARDS)
    page.handout.change.click()
    assert page.stack.currentWidget() is page.handout_editor
    return page.handout_editor


def _draft(
    page: ModulesPage, services: Services, of: str, name: str, **other: Any
) -> HandoutEditor:
    page.show_destination(to_handout(kept_version(services, of, name, **other)))
    page.handout.change.click()
    return page.handout_editor


@pytest.fixture
def own_card(page, services) -> HandoutEditor:
    """A help card for some classes that is not ready."""
    nobody: Any = {"audiences": frozenset(), "levels": frozenset()}
    return _draft(page, services, "C3/hulpkaart", "C3/hulpkaart.eigen", **nobody)


@pytest.fixture
def translation(page, services) -> HandoutEditor:
    """An English letter that is not ready."""
    letter = "school/leerlingbrief.po"
    return _draft(page, services, letter, f"{letter}.en", language="en")
