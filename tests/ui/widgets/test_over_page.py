"""What has to be known lies over the foot of the page: nothing that can be clicked moves."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from hope_desktop.ui.widgets.over_page import OverPage
from hope_desktop.ui.widgets.texts import label


def places(window: QWidget) -> dict[int, QRect]:
    """Where each button stands."""
    QApplication.processEvents()
    seen = [one for one in window.findChildren(QAbstractButton) if one.isVisible()]
    return {id(one): QRect(one.mapTo(window, QPoint()), one.size()) for one in seen}


def test_a_banner_moves_nothing_and_goes_when_it_is_closed(desk, services, qtbot):
    services.planning.example()
    desk.window.resize(1024, 640)
    desk.window.show()
    for page in ("today", "modules", "planner", "classes", "papers"):
        desk.window.pages.show_page(page)
        qtbot.wait(600)  # what a page looks up a moment later is there
        before = places(desk.window)
        desk.bringing.panel.say("Er is een backup die niet klopt.", "serious")
        after = places(desk.window)
        assert {one: after.get(one) for one in before} == before, page
        over = desk.window.over_page
        assert over.height() > 0
        assert over.geometry().bottom() == over.parentWidget().rect().bottom()
        desk.bringing.panel.dismiss()
        assert places(desk.window) == before
        assert over.height() == 0


def test_it_is_as_high_as_its_words_and_follows_its_place(desk):
    place = desk.window.pages
    over = OverPage(place)
    desk.window.show()
    words = label("Er staat hier iets wat je moet weten. " * 20)
    over.inside.addWidget(words)
    for size in ((1366, 768), (1024, 640)):
        desk.window.resize(*size)
        QApplication.processEvents()
        assert over.width() == place.width()
        assert over.height() < place.height() / 2
        assert over.geometry().bottom() == place.rect().bottom()


def test_a_page_that_is_made_later_does_not_lie_over_it(desk, services):
    services.planning.example()
    desk.window.show()
    desk.bringing.panel.say("Er is een backup die niet klopt.", "serious")
    QApplication.processEvents()
    over = desk.window.over_page
    foot = over.mapTo(desk.window, over.rect().center())
    for page in ("classes", "modules", "manage"):
        desk.window.pages.show_page(page)
        QApplication.processEvents()
        seen = desk.window.childAt(foot)
        assert seen is not None
        assert over.isAncestorOf(seen) or seen is over, page
