import re
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from hope_desktop.paths import resource
from hope_desktop.ui import icons, theme

FILES = sorted(resource("icons").glob("*.svg"))
PACKAGE = Path(icons.__file__).parents[1]


def inks(icon: QIcon) -> set[str]:
    image = icon.pixmap(40).toImage()
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {
        image.pixelColor(x, y).name() for x, y in points if image.pixelColor(x, y).alpha() > 250
    }


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_icon_is_drawn_and_nothing_else(styled, file):
    text = file.read_text(encoding="utf-8")
    assert "<svg" in text
    assert not re.search(r"<script|href|<image", text)
    drawn = icons.pixmap(file.stem, QColor("#123456"), 24).toImage()
    seen = any(drawn.pixelColor(x, y).alpha() for x in range(24) for y in range(24))
    assert seen == (file.stem != "blank"), "that keeps room"


def test_every_icon_is_used_somewhere():
    said = "\n".join(file.read_text(encoding="utf-8") for file in PACKAGE.rglob("*.py"))
    drawn_by_the_stylesheet = re.compile(r"(chevron-(up|down)|check)-(light|dark)|app.*")
    names = {file.stem for file in FILES if not drawn_by_the_stylesheet.fullmatch(file.stem)}
    assert [name for name in sorted(names) if f'"{name}"' not in said] == []


def test_licence_lies_beside_the_icons():
    assert "ISC License" in resource("icons/LICENSE.txt").read_text(encoding="utf-8")


def test_icons_follow_the_theme(styled):
    window = QWidget()
    button, label = QPushButton("x", window), QLabel(window)
    icons.put(button, "plus")
    icons.put_on_label(label, "check", "accent")
    light = inks(button.icon())
    theme.apply(styled, "dark")
    icons.recolour(window)
    assert inks(button.icon()) != light
    accent = QColor(theme.tones().accent).getRgb()
    drawn = [QColor(ink).getRgb() for ink in inks(QIcon(label.pixmap()))]
    assert drawn
    assert all(abs(a - b) <= 2 for ink in drawn for a, b in zip(ink, accent, strict=True))


def test_a_button_without_room_draws_no_icon(styled):
    button = QPushButton()
    icons.put(button, "plus")
    assert button.icon().pixmap(QSize(0, 0)).isNull()
    canvas = QPixmap(8, 8)
    painter = QPainter(canvas)
    button.icon().paint(painter, QRect(0, 0, 8, 0))
    painter.end()


def test_an_icon_leaves_room_before_the_words_of_its_button(styled):
    button = QPushButton("x")
    icons.put(button, "plus")
    drawn = button.icon().pixmap(button.iconSize(), 1.0).toImage()
    right = [drawn.pixelColor(drawn.width() - 1 - x, drawn.height() // 2).alpha() for x in range(6)]
    assert drawn.width() == drawn.height() + icons.GAP
    assert right == [0] * icons.GAP
