"""A handout's blocks as calm labels and panels. All of it is plain text; nothing is ever loaded."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import batched
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from hope_desktop.services.library import reading
from hope_desktop.ui.modules.prose import Prose, with_icon
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.layouts import card, column, holder, line, row
from hope_desktop.ui.widgets.texts import SECTION, TextLabel, hint, label

if TYPE_CHECKING:
    from hope_desktop.services.library.reading import ListBlock, Spans, TableBlock, TextBlock

_CARD_COLUMNS = 2


class BlockView:
    """Makes a widget of each block."""

    def __init__(self, ui: Ui) -> None:
        self._ui = ui

    def page(self, blocks: Iterable[TextBlock]) -> QWidget:
        """Blocks under each other."""
        parts = [part for one in blocks for part in self._parts(one)]
        return holder(column(*parts, space=GRID + 4))

    def cards(self, cards: Iterable[reading.CardText], ticks: Iterable[QWidget]) -> QWidget:
        """Cards two beside each other, as they lie on the sheet; each below its tick."""
        rows = []
        for pair in batched(zip(cards, ticks, strict=True), _CARD_COLUMNS):
            found: list[QWidget] = [self._card(one, tick) for one, tick in pair]
            found += [QWidget() for _missing in range(_CARD_COLUMNS - len(pair))]
            rows.append(_beside(found, GRID + 4))
        return holder(column(*rows, space=GRID + 4))

    def _card(self, one: reading.CardText, tick: QWidget) -> QFrame:
        parts = [tick, self.page(one.front)]
        if one.back:
            parts += [line(), hint(self._ui.translate("Back")), self.page(one.back)]
        return card(*parts, 1, space=GRID)

    def _parts(self, block: TextBlock) -> Iterable[QWidget]:
        """A block, and above it in words the picture that paper has beside it."""
        if isinstance(block, reading.Pictured):
            yield self._picture(block.picture)
            block = block.block
        yield self._block(block)

    def _picture(self, picture: reading.Picture) -> QWidget:
        words = self._ui.translate("Picture: %(words)s") % {"words": picture.description}
        return hint(words)

    def _block(self, block: TextBlock) -> QWidget:
        match block:
            case reading.Heading():
                scale = SECTION if block.level < 3 else 1.05
                return TextLabel(_plain(block.spans), scale, bold=True)
            case reading.Paragraph():
                return Prose(_plain(block.spans), bold=all(span.bold for span in block.spans))
            case reading.ListBlock():
                return self._list(block)
            case reading.TableBlock():
                return _table(block)
            case reading.Banner():
                text = Prose(_plain(block.spans), bold=True)
                return card(text, look="tinted", margins=GRID + 4)
            case _:
                return self._to_fill_in(block)

    def _to_fill_in(self, block: TextBlock) -> QWidget:
        """What is a place on paper is a line of words on the screen."""
        translate = self._ui.translate
        match block:
            case reading.WriteLines():
                count = self._ui.plural(
                    "%(n)d line to write on", "%(n)d lines to write on", block.count
                )
                words, icon = count % {"n": block.count}, "pencil"
                if block.purpose:
                    words = f"{block.purpose} ({words})"
            case reading.Scale():
                words, icon = " – ".join(block.words), "target"
            case reading.FigureBlock():
                words = translate("Drawing: %(words)s") % {"words": block.description}
                icon = "eye"
            case _:
                words, icon = translate("Here stand the help lines."), "phone"
        text = label(words)
        text.setProperty("look", "hint")
        return holder(with_icon(text, icon))

    def _list(self, block: ListBlock) -> QWidget:
        made = column(space=GRID - 2)
        for at, item in enumerate(block.items):
            sign = "•" if block.first is None else f"{block.first + at}."
            if item.checked is not None:
                sign = "☒" if item.checked else "☐"
            bullet = label(sign)
            bullet.setWordWrap(False)
            bullet.setMinimumWidth(2 * GRID)
            bullet.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            one = row(space=GRID)
            one.addWidget(bullet, 0, Qt.AlignmentFlag.AlignTop)
            above = [self._picture(item.picture)] if item.picture else []
            parts = [part for block in item.blocks for part in self._parts(block)]
            one.addWidget(holder(column(*above, *parts, space=GRID + 4)), 1)
            made.addLayout(one)
        return holder(made)


def _table(block: TableBlock) -> QWidget:
    """Rows of cells of equal width.

    Not a grid: Qt's grid forgets how high a folded text is, and cuts off its last line.
    """
    rows = [_cells(block.head, bold=True)]
    for cells in block.rows:
        rows += [line(), _cells(cells)]
    return holder(column(*rows, space=GRID))


def _cells(cells: Iterable[Spans], *, bold: bool = False) -> QWidget:
    found = []
    for spans in cells:
        cell = label(_plain(spans), bold=bold or (bool(spans) and all(s.bold for s in spans)))
        cell.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        found.append(cell)
    return _beside(found, 2 * GRID)


def _beside(parts: Iterable[QWidget], space: int) -> QWidget:
    """Parts of equal width."""
    made = row(space=space)
    for part in parts:
        part.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        made.addWidget(part, 1)
    return holder(made)


def _plain(spans: Spans) -> str:
    return "".join(span.text for span in spans)
