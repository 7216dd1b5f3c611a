"""Copying and pasting: our own blocks, or the words and styles of a page from elsewhere."""

import re
from dataclasses import replace
from typing import NamedTuple, override

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QTextCursor, QTextDocument

from hope_desktop.services.library.as_it_looks import SourcePiece, Span, read, written
from hope_desktop.ui.editing.rich.chips import CHIP
from hope_desktop.ui.editing.rich.document import list_of
from hope_desktop.ui.editing.rich.taken import pieces

OURS = "application/x-hope-handout"
_WORD_ITEM = re.compile(r"(?:[\u00b7\u2022\uf0b7\u25aa\u25e6o-]|(\d{1,4})[.)])[\s\u00a0]+")


class Apart(QTextDocument):
    """Reads what is pasted without opening any file or address that it names."""

    @override
    def loadResource(self, kind: int, name: QUrl | str) -> object:
        return None


class Pasted(NamedTuple):
    """What was pasted, and whether a picture or a file was left out."""

    pieces: list[SourcePiece]
    left_out: bool


def copied(selection: QTextCursor, data: QMimeData) -> QMimeData:
    """Our blocks for us, and words with their look for whoever else, in the data that Qt made.

    Data that is made in Python would outlive it on the clipboard, and end the program badly.
    """
    data.setHtml(data.html().replace(CHIP, ""))
    apart = Apart()
    QTextCursor(apart).insertFragment(selection.selection())
    _keep_first_look(selection, apart)
    data.setData(OURS, "".join(written(pieces(apart), "\n")).encode())
    said = selection.selection().toPlainText()
    data.setText(said.replace(CHIP, "").replace("\u2009", "").replace("\u00a0", " "))
    return data


def _keep_first_look(selection: QTextCursor, apart: QTextDocument) -> None:
    """Qt leaves out how the first block looks, also when all of it is chosen."""
    first = selection.document().findBlock(selection.selectionStart())
    begins = selection.selectionStart() == first.position()
    if begins and selection.selectionEnd() >= first.position() + first.length() - 1:
        form, cursor = first.blockFormat(), QTextCursor(apart)
        form.setObjectIndex(-1)
        cursor.setBlockFormat(form)
        if (listed := list_of(first)) is not None:
            cursor.createList(listed.format())


def pasted(data: QMimeData) -> Pasted:
    """Pieces of whatever is pasted; no font, no picture, and nothing is loaded."""
    if data.hasFormat(OURS):
        found = read(bytes(data.data(OURS).data()).decode())[0]
        if len(found) == 1 and found[0].kind == "p":  # a piece has no room around it; words do
            text = data.text()
            before, after = (text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :])
            found = [replace(found[0], spans=(Span(before), *found[0].spans, Span(after)))]
        return Pasted(found, left_out=False)
    left_out = data.hasImage() or any(url.isLocalFile() for url in data.urls())
    if data.hasHtml():
        apart = Apart()
        apart.setHtml(data.html())
        found = [_from_word(piece) for piece in pieces(apart)]
        return Pasted(found, left_out=CHIP in apart.toRawText())
    lines = [] if left_out else data.text().splitlines()
    return Pasted([_from_word(_plain(line)) for line in lines if line.strip()], left_out)


def _plain(line: str) -> SourcePiece:
    return SourcePiece("p", (Span(line.strip().replace("\u00a0", " ").replace(CHIP, "")),))


def _from_word(piece: SourcePiece) -> SourcePiece:
    """Word pastes the sign of a list item as letters; here it becomes an item again."""
    text = piece.spans[0].text if piece.spans else ""
    if piece.kind != "p" or not (sign := _WORD_ITEM.match(text)):
        return piece
    spans = (piece.spans[0]._replace(text=text[sign.end() :]), *piece.spans[1:])
    return SourcePiece("number" if sign[1] else "bullet", spans, number=int(sign[1] or 1))
