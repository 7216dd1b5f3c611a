"""Labels. They show plain text: what a trainer typed is never read as markup."""

import re
from typing import override

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.ui import icons
from hope_desktop.ui.theme import scale_text

LINE_LETTERS = 80
"""About how many letters a comfortable line has."""
NO_NAMES = _("No names or stories of pupils.")
"""Stands under each field in which something about a class could be typed."""
_ENDLESS, _BREAK = re.compile(r"\w{40,}"), "\u200b"
TITLE, SECTION, BODY, SMALL = 1.55, 1.15, 1.0, 0.92


class TextLabel(QLabel):
    """A label whose size is a share of the application's font, so that zoom reaches it."""

    def __init__(self, text: str = "", scale: float = BODY, *, bold: bool = False) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        scale_text(self, scale, bold=bold)
        self.setText(text)

    @override
    def setText(self, text: str) -> None:
        """A word that no language has may end a line anywhere: Qt would paint it over others."""
        super().setText(_ENDLESS.sub(lambda word: _BREAK.join(word[0]), text))

    @override
    def text(self) -> str:
        return super().text().replace(_BREAK, "")

    @override
    def sizeHint(self) -> QSize:
        """As wide as the words need, up to a comfortable line; Qt's own hint wraps far too soon."""
        if not self.wordWrap():
            return super().sizeHint()
        margins = self.contentsMargins()
        lines = self.text().split("\n")
        wide = max(self.fontMetrics().horizontalAdvance(line) for line in lines) + 2
        longest = self.fontMetrics().averageCharWidth() * LINE_LETTERS
        width = min(wide, longest) + margins.left() + margins.right()
        return QSize(width, self.heightForWidth(width))


class OneLine(TextLabel):
    """A label that never widens the window: too long a text ends in dots, whole in the tip."""

    def __init__(self, text: str = "", scale: float = BODY, *, bold: bool = False) -> None:
        super().__init__(text, scale, bold=bold)
        self.setWordWrap(False)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @override
    def setText(self, text: str) -> None:
        super().setText(text)
        self.updateGeometry()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(40, super().minimumSizeHint().height())

    @override
    def paintEvent(self, _event: QEvent) -> None:
        shown = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.width()
        )
        tip = self.text() if shown != self.text() else ""
        if tip != self.toolTip():
            self.setToolTip(tip)
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(
            self.contentsRect(), self.alignment() | Qt.AlignmentFlag.AlignVCenter, shown
        )


def label(text: str = "", *, buddy: QWidget | None = None, bold: bool = False) -> TextLabel:
    """Running text. With a buddy it names a field, and `&` gives its key."""
    made = TextLabel(text, bold=bold)
    if buddy is not None:
        made.setBuddy(buddy)
        if not buddy.accessibleName():  # who reads names only would hear what is typed
            buddy.setAccessibleName(text.replace("&", ""))
    return made


def title(text: str = "") -> TextLabel:
    """Return the name of a page: one a page."""
    return TextLabel(text, TITLE, bold=True)


def heading(text: str = "") -> TextLabel:
    """Return the name of a section or card."""
    return TextLabel(text, SECTION, bold=True)


def hint(text: str = "") -> TextLabel:
    """Return a quiet line that explains."""
    made = TextLabel(text, SMALL)
    made.setProperty("look", "hint")
    return made


def marked_up() -> QLabel:
    """For HTML that the program made, with what was typed escaped; its words can be copied."""
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.RichText)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made.setWordWrap(True)
    return made


def cut_to_lines(text: str, metrics: QFontMetrics, width: int, lines: int) -> str:
    """As many words as fit on so many lines; the last line ends in dots when there are more.

    Of one long word the middle goes: names of files differ at their ends.
    """
    words, cut = text.split(), [""]
    for at, word in enumerate(words):
        longer = f"{cut[-1]} {word}".strip()
        if metrics.horizontalAdvance(longer) <= width:
            cut[-1] = longer
        elif len(cut) < lines:
            cut = [line for line in (*cut, word) if line]
        else:
            cut[-1] = " ".join((cut[-1], *words[at:]))
            break
    for at, line in enumerate(cut):
        if metrics.horizontalAdvance(line) > width:
            mode = Qt.TextElideMode.ElideRight if " " in line else Qt.TextElideMode.ElideMiddle
            cut[at] = metrics.elidedText(line, mode, width)
    return "\n".join(cut)


def picture(icon: str, tone: str = "", pixels: int = 20) -> QLabel:
    """Return an icon by itself, in a tone of `theme.Tones`; words beside it say the same."""
    made = QLabel()
    icons.put_on_label(made, icon, tone, pixels)
    return made
