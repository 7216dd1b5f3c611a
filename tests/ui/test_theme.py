import subprocess
import sys
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPalette

from hope_desktop.domain.terms import Module
from hope_desktop.ui import theme
from hope_desktop.ui.colours import DARK, LIGHT, MODULE_LOOKS


@pytest.mark.parametrize(("name", "tones"), [("light", LIGHT), ("dark", DARK)])
def test_theme_sets_palette_tones_and_module_colours(styled, name, tones):
    theme.apply(styled, name)
    assert theme.tones() is tones
    assert theme.is_dark() == (name == "dark")
    look = MODULE_LOOKS[Module.LOVE]
    assert theme.module_colour(Module.LOVE) == QColor(getattr(look, name))
    assert theme.module_tint(Module.LOVE) == QColor(getattr(look, f"{name}_tint"))


def test_bundled_font_is_used_at_the_chosen_size(styled):
    theme.apply(styled, "light", 150)
    assert styled.font().family() == theme.FAMILY
    assert styled.font().pointSizeF() == pytest.approx(theme.BASE_POINTS * 1.5)


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("italic", [False, True])
def test_a_zero_is_plain(styled, bold, italic):
    """9:00 and 0800 look struck out with a slash."""
    theme.apply(styled, "light")
    font = QFont(styled.font())
    font.setPixelSize(200)
    font.setBold(bold)
    font.setItalic(italic)
    drawn = QImage(200, 300, QImage.Format.Format_RGB32)
    drawn.fill(Qt.GlobalColor.white)
    painter = QPainter(drawn)
    painter.setFont(font)
    painter.drawText(drawn.rect(), Qt.AlignmentFlag.AlignCenter, "0")
    painter.end()
    inked = [x for x in range(200) if drawn.pixelColor(x, 150).lightness() < 128]
    gaps = [b - a for a, b in pairwise(inked) if b - a > 1]
    assert len(gaps) == 1, "one hole"


def test_text_that_cannot_be_used_looks_so(styled):
    for dark in (False, True):
        palette = theme.palette(dark=dark)
        role = QPalette.ColorRole.ButtonText
        assert palette.color(QPalette.ColorGroup.Disabled, role) != palette.color(role)


def test_system_theme_follows_the_computer(styled):
    theme.apply(styled, "system")
    dark = styled.styleHints().colorScheme().name == "Dark"
    assert theme.is_dark() == dark


FORGOTTEN = """
import gc
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QCalendarWidget, QLabel, QWidget
from hope_desktop.ui import theme

class Forgotten(QWidget):
    def __init__(self):
        super().__init__()
        self.myself = self
        self.labels = [QLabel("x", self) for _ in range(20)]

class Forgetful(QWidget):
    def changeEvent(self, event):
        if event.type() == QEvent.Type.StyleChange:
            Forgotten()

app = QApplication([])
seen, forgetful = QCalendarWidget(), Forgetful()
seen.show()
forgetful.show()
gc.set_threshold(1)
theme.apply(app, "light")
"""


_LOST_WIDGETS = """
import gc
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from hope_desktop.ui import theme

class Handler(QWidget):
    def changeEvent(self, event):
        made.extend([] for _ in range(2000))  # here Python tidies up
        super().changeEvent(event)

class Lost(QLabel):
    pass

app, made = QApplication([]), []
theme.dress(app, "light", 100)
change = {"dress": lambda: theme.dress(app, "dark", 100), "undress": lambda: theme.undress(app)}
gc.disable()
handlers = [Handler() for _ in range(20)]
for one in handlers:
    one.show()
for _ in range(200):
    lost = Lost("x")
    lost.itself = lost
    lost.show()
del lost
gc.set_threshold(gc.get_count()[0] + 3000, 1, 1)
gc.enable()
change[NAME]()
"""


LOST = [_LOST_WIDGETS.replace("NAME", repr(name)) for name in ("dress", "undress")]


@pytest.mark.parametrize("program", [FORGOTTEN, *LOST])
def test_widgets_that_python_lost_are_not_tidied_up_while_all_are_gone_over(program):
    """Qt has them on its list: the program fell over."""
    subprocess.run([sys.executable, "-c", program], check=True)
