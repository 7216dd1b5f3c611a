from PySide6.QtWidgets import QLabel

from hope_desktop.domain.library.curriculum import Target
from hope_desktop.ui.modules.prose import targets_fold
from tests.tools.shared_ui import made_ui

NEW = Target("a", "VO-32D", "Doelzin 32D", "Relaties", "ob vo", "vernieuwd", "", "Kies zelf.")
LAW = Target("b", "VO34", "VO Kerndoel 34", "Gezondheid", "ob vo", "2006", "")


def test_targets_stay_shut_and_begin_with_the_law(styled, qtbot):
    fold = targets_fold([NEW, LAW], made_ui("nl"))
    qtbot.addWidget(fold)
    fold.show()
    assert not fold.is_open
    fold.head.click()
    told = [part.text() for part in fold.findChildren(QLabel)]
    shown = [text for text in told if text and text != "•"]
    assert shown == [
        "De set die nu geldt (2006)",
        "Gezondheid (VO Kerndoel 34, ob vo)",
        "De vernieuwde set (definitief concept)",
        "Kies zelf. (Doelzin 32D, ob vo)",
    ]
