"""A page as somebody sees it: by its words. Who tests with these needs no name inside a page."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from hope_desktop.services.opening import Services


def words(part: QWidget) -> list[str]:
    """What is said in sight, from top to bottom as it was made."""
    QApplication.processEvents()
    return [one.text() for one in part.findChildren(QLabel) if one.isVisible() and one.text()]


def button(part: QWidget, said: str) -> QAbstractButton:
    """The one button in sight that says so; what was drawn anew comes in sight a moment later."""
    for _ in range(500):
        QApplication.processEvents()
        if len(_saying(part, said)) == 1:
            break
        QTest.qWait(20)
    (found,) = _saying(part, said)
    return found


def _saying(part: QWidget, said: str) -> list[QAbstractButton]:
    every = part.findChildren(QAbstractButton)
    return [one for one in every if _name(one) == said and one.isVisible()]


def _name(one: QAbstractButton) -> str:
    """Its words, or those of a picture for whoever does not see it."""
    return one.text().replace("&", "") or one.accessibleName()


def press(part: QWidget, said: str) -> None:
    """Press the button that says so."""
    button(part, said).click()


@contextmanager
def nothing_can_be_saved(services: Services) -> Iterator[None]:
    """As when the data lies on a disk that may only be read."""
    services._database.read_only = True
    try:
        yield
    finally:
        services._database.read_only = False
