"""The line above the page: each place above is a link."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton

from hope_desktop.domain.terms import Module
from hope_desktop.ui.modules.crumbs import Crumbs
from hope_desktop.ui.modules.places import PATH, ModulesPlace
from tests.tools.shared_ui import made_ui

LOVE = ModulesPlace(Module.LOVE)


def test_links_lead_to_their_places(styled, qtbot):
    back = QAction("Terug")
    crumbs = Crumbs(back, made_ui("en"))
    qtbot.addWidget(crumbs)
    crumbs.show_steps([("Modules", PATH), ("2. Liefde", LOVE)], "Liefdesbrief")
    links = [
        link for link in crumbs.findChildren(QPushButton) if link.text() and link is not crumbs.new
    ]
    assert [link.text() for link in links] == ["Modules", "2. Liefde"]
    with qtbot.waitSignal(crumbs.place_chosen) as chosen:
        links[1].click()
    assert chosen.args == [LOVE]
    with qtbot.waitSignal(back.triggered):
        crumbs.back.click()
    assert crumbs.back.accessibleName()


def test_where_one_came_from_is_named_and_a_long_name_is_cut(styled, qtbot):
    crumbs = Crumbs(QAction("Terug"), made_ui("en"))
    qtbot.addWidget(crumbs)
    crumbs.show_origin("2B · De Brug")
    assert crumbs.origin.text() == "Back to 2B · De Brug"
    crumbs.show_origin("2B · " + "De Brug " * 25)
    assert crumbs.origin.sizeHint().width() < 400
    assert crumbs.origin.toolTip().endswith("De Brug ")
    crumbs.show_origin("")
    assert crumbs.origin.isHidden()
