"""What a directive looks like: its words as a tinted pill, or the drawing with its words below.

The words are real letters of the document, so that a screen reader, search and copying find them.
A chip is a run of letters with one number; a drawing is one letter of it, painted by `ChipPainter`.
"""

from collections.abc import Callable, Mapping, Sequence
from itertools import count, groupby
from typing import Any, NamedTuple, override

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QGuiApplication,
    QImage,
    QPainter,
    QPen,
    QPicture,
    QPyTextObject,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from hope_desktop.dialect.blocks import Spans
from hope_desktop.dialect.markdown import printed
from hope_desktop.domain.texts.directives import (
    FIELDS,
    FIGURES,
    INLINE,
    MAX_LINES,
    is_figure,
    is_photo,
)
from hope_desktop.i18n.catalogue import Translator, dotted, marked as _
from hope_desktop.ui.editing.rich.drawing import DrawnStrokes, drawing
from hope_desktop.ui.theme import is_dark, tones

DRAWN = QTextFormat.ObjectTypes.UserObject.value + 1
TOKEN, RUN, SHOWN = (QTextFormat.Property.UserProperty.value + n for n in (1, 5, 6))
"""The directive that a chip stands for, its number, and its letters as they were put there."""
CHIP = "\ufffc"
"""The letter that is a drawing."""
_NAMED = {
    "---": _("Next page"),
    "***": _("Back of this card"),
    "help": _("Here the help block is printed"),
    "lines": _("Lines to write on"),
    "head": _("Picture at the top"),
    "half": "½",
    "maybe": _("Goes when there is no room"),
    "strip": _("Slip"),
    "banner": _("Sentence in a frame"),
    "helpline": _("Help line"),
    "school": _("School"),
    "class": _("Class"),
    "date": _("Date"),
    "time": _("the time"),
    "room": _("Room"),
    "trainers": _("Trainers"),
    "helper": _("the go-to person"),
    "reserve": _("who takes over"),
    "about": _("what it is about"),
    "had": _("which lessons the class had"),
    "told": _("what is said of who tells"),
    "workshop": _("class, school, day and room"),
    "line": _("a line to write on"),
    "box": "☐",
    "live": _("only when somebody tells:"),
    "made-up": _("only when nobody tells:"),
    "both": _("always:"),
    "what": _("What it is"),
    "detail": _("more about it"),
    "count": _("How many"),
    "where": _("where it stands"),
    "pages": _("Pages"),
    "sides": _("sides"),
    "paper": _("Paper"),
    "called": _("what it is called"),
    "done": _("☐ done"),
    "open": _("☐ still to do"),
    "otherwise": _("☐ agreed otherwise"),
    "each": _("a line for each:"),
}
"""What a directive without words of its own is called; the last are what a workshop fills in."""
_SIDE, _LINE = 44.0, 26
"""Pixels: a picture beside words, and from one writing line to the next."""
_PHOTO = QSizeF(320, 200)
"""Pixels that a trainer's picture may fill."""
_RUNS = count(1)


def parts(token: str) -> tuple[str, list[str]]:
    """Return the name of a directive and its values."""
    name, _colon, value = token.strip("{} ").partition(":")
    return name, [part.strip() for part in value.split("|")]


class ChipWords(NamedTuple):
    """The names of directives, on the screen and for a screen reader."""

    translate: Translator
    lines: Mapping[str, str]
    """The names of help lines by their ids."""
    cards: bool
    """Whether the text is one of cards."""
    photo: Callable[[str], Any] = lambda _name: None
    """The picture she brought, by the name that texts use; None when it is gone."""
    photos: Callable[[], Sequence[tuple[str, str]]] = tuple
    """The names and titles of all that she brought."""

    def words(self, token: str) -> str:
        """Tell what it is, in a few words."""
        name, values = parts(token)
        translate = self.translate
        detail = values[-1] if values[1:] else ""
        match name:
            case "figure" | "picture":
                what = translate("Drawing") if values[0] in FIGURES else translate("Picture")
                if is_photo(values[0]) and not self.photo(values[0]):
                    what = translate("Picture that is gone")
                return f"{what}: {detail}" if detail else what
            case "scene" | "top":
                return dotted(translate("Picture at the top"), *values[1:])
            case "circle" | "choose":
                detail = dotted(*values)
            case "banner":
                return INLINE.sub(lambda one: self.words(one[0]), token[len("{{banner:") : -2])
            case "---" if self.cards:
                return translate("Next card")
        if name == "helpline":
            return self.lines.get(values[0], values[0])
        named = detail if name in {"lines", "circle", "choose"} else ""
        if not (named or name in _NAMED):
            named = token.strip("{}") if token.startswith("{{") else printed(token)
        return named or translate(_NAMED.get(name, _("Not printed")))

    def fields(self) -> list[tuple[str, str]]:
        """Return each token that a workshop fills in or leaves out, with its words."""
        names = [f"{{{{{name}}}}}" for name in _NAMED if name in FIELDS]
        said = {"{{box}}": self.translate("☐ a box to tick")}
        return [(token, (said.get(token) or self.words(token)).capitalize()) for token in names]

    def filled(self, spans: Spans) -> str:
        """Return the letters of words, with what stands for words among them named."""
        said = "".join(span.text for span in spans)
        return INLINE.sub(lambda one: self.words(one[0]), said)

    def kind(self, token: str) -> str:
        """Tell what sort of thing it is, in a word or two."""
        return self.translate(_NAMED.get(parts(token)[0], _("Picture")))

    def shown(self, token: str, *, beside: bool = False) -> str:
        """Return the letters of a chip; CHIP is the place of a drawing."""
        name, values = parts(token)
        said = self.words(token).replace("\n", "\u2028")
        shown_words = "".join(
            c if c in "\u2028" or (c.isprintable() and c != CHIP) else " " for c in said
        )
        if INLINE.fullmatch(token):
            return "\u2009" + shown_words.replace(" ", "\u00a0") + "\u2009"
        if name in {"figure", "picture", "head"}:
            is_gone = is_photo(values[0]) and not self.photo(values[0])
            if is_gone or not is_figure(values[0]):
                return shown_words
            return CHIP if beside else f"{CHIP}\u2028{shown_words}"
        if name == "lines" and _lines(values):
            return f"{shown_words}\u2028{CHIP}"
        return shown_words


def _lines(values: list[str]) -> int:
    count = values[0]
    return min(int(count[:5]), MAX_LINES) if count.isascii() and count.isdigit() else 0


def insert_chip(cursor: QTextCursor, token: str, look: QTextCharFormat, shown: str) -> None:
    """Write a directive as a run of letters that share a number."""
    form, name = QTextCharFormat(look), parts(token)[0]
    form.setProperty(TOKEN, token)
    form.setProperty(SHOWN, shown)
    form.setProperty(RUN, next(_RUNS))
    if INLINE.fullmatch(token):
        form.setForeground(QColor(tones().accent))
        form.setBackground(QColor(tones().accent_tint))
    elif name == "banner":
        form.setFontWeight(QFont.Weight.Bold)
    elif name != "lines":
        form.setForeground(QColor(tones().muted))
    drawn = QTextCharFormat(form)
    drawn.setObjectType(DRAWN)
    drawn.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
    for is_drawn, letters in groupby(shown, CHIP.__eq__):
        cursor.insertText("".join(letters), drawn if is_drawn else form)


class ChipPainter(QPyTextObject):
    """The drawing in a chip, which is one letter to Qt: its size and its look."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.photo: Callable[[str], Any] = lambda _name: None  # as in `ChipWords`
        self._drawings: dict[tuple[str, str], DrawnStrokes] = {}

    @override
    def intrinsicSize(self, doc: QTextDocument, _at: int, form: QTextFormat) -> QSizeF:
        name, values = parts(str(form.property(TOKEN)))
        room = max(120.0, doc.textWidth() - 2 * doc.documentMargin() - 2)
        if name == "lines":
            return QSizeF(room, _lines(values) * _LINE)
        if name in {"picture", "head"}:
            return QSizeF(_SIDE + 8, _SIDE)
        size = self._drawing(values[0], values[-1])[0]
        return size * min(1.0, room / size.width())

    @override
    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        _doc: QTextDocument,
        _at: int,
        form: QTextFormat,
    ) -> None:
        name, values = parts(str(form.property(TOKEN)))
        box = QRectF(rect)
        painter.save()
        hints = QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        painter.setRenderHints(hints)
        painter.setPen(QPen(QColor(tones().strong_border), 1))
        if name == "lines":
            for n in range(_lines(values)):
                y = round(box.bottom() - n * _LINE) - 0.5
                painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
        else:
            if name in {"picture", "head"}:
                box.setWidth(_SIDE)  # words beside it keep some room
            draw_drawing(
                painter, box, self._drawing(values[0], values[-1] if name == "figure" else "")
            )
        painter.restore()

    def _drawing(self, names: str, description: str) -> DrawnStrokes:
        key = (names, description)
        if key not in self._drawings:
            self._drawings[key] = (
                _photo_drawing(self.photo(names).jpeg) if is_photo(names) else drawing(*key)
            )
        return self._drawings[key]


def _photo_drawing(jpeg: bytes) -> DrawnStrokes:
    """Draw a picture that the trainer brought, smaller than on paper."""
    image, kept = QImage.fromData(jpeg), QPicture()
    size = QSizeF(image.size()).scaled(_PHOTO, Qt.AspectRatioMode.KeepAspectRatio)
    painter = QPainter(kept)
    painter.drawImage(QRectF(QPointF(), size), image)
    painter.end()
    return size, kept


def draw_drawing(painter: QPainter, box: QRectF, drawn: DrawnStrokes) -> None:
    """Its lines are dark: by night it stands on paper."""
    size, kept = drawn
    if is_dark():
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QGuiApplication.palette().color(QGuiApplication.palette().ColorRole.Text))
        painter.drawRoundedRect(box, 6, 6)
    painter.translate(box.topLeft())
    times = min(box.width() / size.width(), box.height() / size.height(), 1.0)
    painter.scale(times, times)
    painter.drawPicture(0, 0, kept)
