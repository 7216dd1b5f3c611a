"""The line above the page: each place above is a link."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from hope_desktop.domain.modules import Module
from hope_desktop.ui.modules.crumbs import Crumbs
from hope_desktop.ui.modules.places import PATH, Place
from hope_desktop.ui.widgets.texts import OneLine

LOVE = Place(Module.LOVE)


def test_links_lead_to_their_places(styled: QApplication, qtbot: QtBot) -> None:
    back = QAction("Terug")
    crumbs = Crumbs(back)
    qtbot.addWidget(crumbs)
    crumbs.show_steps([("Modules", PATH), ("2. Liefde", LOVE)], "Liefdesbrief")
    links = crumbs.findChildren(QPushButton)
    assert [link.text() for link in links] == ["Modules", "2. Liefde"]
    with qtbot.waitSignal(crumbs.place_chosen) as chosen:
        links[1].click()
    assert chosen.args == [LOVE]
    with qtbot.waitSignal(back.triggered):
        crumbs.back.click()
    assert crumbs.back.accessibleName()


def test_other_steps_replace_the_first(styled: QApplication, qtbot: QtBot) -> None:
    crumbs = Crumbs(QAction("Terug"))
    qtbot.addWidget(crumbs)
    crumbs.show_steps([("Modules", PATH), ("2. Liefde", LOVE)], "Liefdesbrief")
    crumbs.show_steps([("Modules", PATH)], "2. Liefde")
    qtbot.wait(1)
    assert [link.text() for link in crumbs.findChildren(QPushButton)] == ["Modules"]
    assert [line.text() for line in crumbs.findChildren(OneLine)] == ["2. Liefde"]
