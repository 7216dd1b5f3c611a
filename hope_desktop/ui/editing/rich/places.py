"""Places of the kept text on the screen."""

from collections.abc import Iterator

from PySide6.QtGui import QTextCursor, QTextDocument

from hope_desktop.services.library.as_it_looks import SourcePiece, written
from hope_desktop.ui.editing.rich.around import between, object_in
from hope_desktop.ui.editing.rich.taken import pieces


def _with_places(doc: QTextDocument, tail: str) -> Iterator[tuple[int, str, SourcePiece]]:
    """Each piece with its letters and where these begin."""
    found = pieces(doc)
    strings = written(found, tail)
    at = 0
    for n, piece in enumerate(found):
        at += len(strings[2 * n])
        yield at, strings[2 * n + 1], piece
        at += len(strings[2 * n + 1])


def chosen_place(doc: QTextDocument, tail: str, start: int, end: int) -> QTextCursor:
    """A cursor that has chosen what letters of the kept text say."""
    first = last = None
    for at, letters, piece in _with_places(doc, tail):
        if at <= start <= at + len(letters) or first is None:
            first = (piece, letters, start - at)
        if at < end:
            last = piece
    if first is None:
        return QTextCursor(doc)
    piece, letters, within = first
    if start >= end:
        return _between_letters(doc, piece, letters, within)
    if last is None or last.at == piece.at:
        wanted = letters[max(0, within) : max(0, within) + end - start]
        cursor = between(doc, piece.at, piece.at)
        for _time in range(letters.count(wanted, 0, max(0, within)) + 1):
            cursor = doc.find(wanted, cursor, QTextDocument.FindFlag.FindCaseSensitively)
        if cursor.hasSelection():
            return cursor
    stop = last or piece
    block = doc.findBlock(stop.at)
    whole = object_in(block) if stop.at == piece.at else None
    return whole or between(doc, piece.at, block.position() + block.length() - 1)


def _between_letters(
    doc: QTextDocument, piece: SourcePiece, letters: str, within: int
) -> QTextCursor:
    """A cursor where letters of a piece begin, or at its start when the screen shows others."""
    block = doc.findBlock(piece.at)
    after = letters[max(0, within) :]
    at = block.position()
    if block.text().endswith(after):
        at += block.length() - 1 - len(after)
    return between(doc, at, at)
