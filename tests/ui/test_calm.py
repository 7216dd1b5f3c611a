"""How much a screen asks: at most 24 things to operate, each with a name.

A workshop is one page in the place of five (decision 58): 20 of its own, without the frame.
"""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.terms import ActivityId, HandoutId, Level, Module, SessionId
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.ui.widgets.destination import (
    Destination,
    to_activity,
    to_handout,
    to_module,
    to_papers,
    to_workshop,
)
from hope_desktop.ui.widgets.dialogs import Dialog
from hope_desktop.ui.widgets.pdf_view import PdfPreview
from hope_desktop.ui.window_actions import WindowActions
from hope_desktop.ui.workshops.one.rows import WorkshopFace
from tests.bringing import rewrite
from tests.making import NINE
from tests.planning import new_class, new_workshop
from tests.ui.test_clipped import USUAL, quickly, settle, walk
from tools.more_shots import MORE
from tools.screens import SHOTS

pytestmark = pytest.mark.nightly

__all__ = ["quickly"]  # a fixture of another test

_KINDS = (QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit)
_INSIDE = (QAbstractSpinBox, QComboBox, QLineEdit)
MOST, MOST_OF_A_WORKSHOP, MOST_EMPTY = 24, 20, 72
MOST_WRITING = 18

SCREENS: dict[str, Destination] = {
    "modules": Destination("modules"),
    "module": to_module(Module.BOUNDARIES.value),
    "activity": to_activity(ActivityId("1.4")),
    "handout": to_handout(HandoutId("1.4/stellingenkaarten")),
    "workshops": Destination("planner"),
    "planner": to_workshop(SessionId(1)),
    "new": Destination("planner", is_new=True),
    "classes": Destination("classes"),
    "papers": to_papers(SessionId(1)),
    "writing": replace(to_handout(HandoutId("1.4/stellingenkaarten")), line=""),
    "activity as form": replace(to_activity(ActivityId("1.4")), line=""),
}


def controls(window: QWidget) -> list[QWidget]:
    """What can be operated and is in sight; a field with its parts is one thing."""
    return [
        one
        for one in window.findChildren(QWidget)
        if isinstance(one, _KINDS)
        and one.isVisible()
        and not one.visibleRegion().isEmpty()
        and not isinstance(one.parentWidget(), _INSIDE)
        and one.objectName() != "qt_spinbox_lineedit"
    ]


def too_many(desk: WindowActions, other: QWidget | None = None) -> int:
    """By how many there are more than a screen may ask."""
    page = desk.window.pages.current_page()
    if other is None and page.objectName() == "planner" and page.stack.currentWidget() is page.view:
        return len(controls(page)) - MOST_OF_A_WORKSHOP
    return len(controls(other or desk.window)) - MOST


@pytest.fixture
def shown(desk, services) -> WindowActions:
    services.planning.example()
    rewrite(services, "1.4/stellingenkaarten", title="Mijn stellingen")
    desk.window.resize(1366, 768)
    desk.window.show()
    return desk


@pytest.mark.parametrize("screen", SCREENS)
def test_a_screen_asks_little_and_names_everything(shown, qtbot, screen):
    shown.window.pages.go(SCREENS[screen])
    page = shown.window.pages.current_page()
    if screen == "papers":
        qtbot.waitUntil(lambda: page.view.bag.drawing.current() is not None)
    qtbot.wait(100)
    previews = [one for one in page.findChildren(PdfPreview) if one.isVisible()]
    qtbot.waitUntil(lambda: all(one.shown for one in previews))
    QApplication.processEvents()
    found = controls(shown.window)
    assert too_many(shown) <= (MOST_WRITING - MOST if screen == "writing" else 0)
    told = {one: QAccessible.queryAccessibleInterface(one) for one in found}
    unnamed = [one for one, read in told.items() if not read.text(QAccessible.Text.Name)]
    assert [(type(one).__name__, type(one.parent()).__name__) for one in unnamed] == []


@pytest.mark.parametrize("face", WorkshopFace)
@pytest.mark.parametrize("kind", ["nine parts", "a story", "adults"])
def test_a_workshop_asks_little_on_each_of_its_faces(shown, services, kind, face):
    facts = SessionFacts(NINE, 100, "Els", "Joris")  # without a day its field stands open too
    if kind == "adults":
        group = new_class(services, ClassFacts("Utrecht", "Wijkteam", Level.ADULTS, pupils=14))
        made = new_workshop(services, group, "S21", facts=facts)
    else:
        group = new_class(services, label="4C", year=4)
        made = new_workshop(services, group, "S4", facts=facts, teller="Els")
        for activity in ("1.3", "1.4") if kind == "nine parts" else ():
            services.blocks.add_activity(made, ActivityId(activity))
    shown.window.pages.go(replace(to_workshop(made), section=face.value))
    QTest.qWait(300)
    page = shown.window.pages.current_page()
    assert 0 < len(controls(page)) <= MOST_OF_A_WORKSHOP


def empty_band(dialog: Dialog) -> int:
    """How high the highest part of a dialog is in which nothing stands."""
    parts = [
        one for one in dialog.findChildren(QWidget) if one.isVisible() and one.children() == []
    ]
    areas = [QRect(one.mapTo(dialog, QPoint()), one.size()) for one in parts]
    edge = worst = 0
    for area in sorted(areas, key=QRect.top):
        worst = max(worst, min(area.top(), dialog.height()) - edge)
        edge = max(edge, min(area.bottom(), dialog.height()))
    return max(worst, dialog.height() - edge)


@pytest.mark.usefixtures("quickly")
def test_no_state_asks_for_more_and_no_dialog_is_half_empty():
    """Every page, dialog and state that `tools.shots --all` makes."""
    asked: dict[str, int] = {}
    empty: dict[str, int] = {}

    def see(state: str, desk: WindowActions, other: QWidget | None) -> None:
        settle()
        asked[state] = too_many(desk, other)
        if isinstance(other, Dialog):
            empty[state] = empty_band(other)

    walk(USUAL, (*SHOTS, *MORE), see)
    assert {state: n for state, n in asked.items() if n > 0} == {}
    assert len(empty) > 8
    assert {state: high for state, high in empty.items() if high > MOST_EMPTY} == {}
