"""Finds chips, and places of the stored text, in a document, as cursors around them."""

from collections.abc import Iterator
from itertools import groupby

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from hope_desktop.dialect.source import SourcePiece, letters_of
from hope_desktop.domain.texts.directives import INLINE
from hope_desktop.ui.editing.rich.chips import RUN, TOKEN
from hope_desktop.ui.editing.rich.taken import fragments, pieces

KEEP = QTextCursor.MoveMode.KeepAnchor


def between(doc: QTextDocument, start: int, end: int) -> QTextCursor:
    """Return a cursor that has chosen a stretch."""
    made = QTextCursor(doc)
    made.setPosition(start)
    made.setPosition(end, KEEP)
    return made


def chip_at(doc: QTextDocument, at: int, *, inside: bool = False) -> QTextCursor | None:
    """Return a cursor around the chip that ends at, or is around, a place of the text."""
    block = doc.findBlock(max(0, at - 1))
    for number, found in groupby(fragments(block), lambda f: f.charFormat().property(RUN)):
        stretch = list(found)
        start, end = stretch[0].position(), stretch[-1].position() + stretch[-1].length()
        if number and start < at <= end and not (inside and at == end):
            return between(doc, start, end)
    return None


def object_in(block: QTextBlock) -> QTextCursor | None:
    """Return a cursor around the one chip that fills a block."""
    if not block.isValid() or block.length() < 2:
        return None
    run = chip_at(block.document(), block.position() + 1)
    if run is None or run.position() - run.anchor() != block.length() - 1:
        return None
    return None if INLINE.fullmatch(token_of(run)) else run


def chosen_chip(cursor: QTextCursor) -> QTextCursor | None:
    """Return a cursor around the chip that is chosen, or that the cursor stands beside."""
    run = chip_at(cursor.document(), cursor.selectionEnd())
    if run is None and not cursor.hasSelection():
        run = chip_at(cursor.document(), cursor.position() + 1)
        return run if run and run.anchor() == cursor.position() else None
    return None if run and cursor.selectionStart() < run.anchor() else run


def token_of(cursor: QTextCursor) -> str:
    """Return the directive that is chosen, or that the cursor stands beside; else nothing."""
    run = chosen_chip(cursor)
    return str(run.charFormat().property(TOKEN)) if run else ""


def lost_without(protected: frozenset[str], chosen: QTextCursor) -> frozenset[str]:
    """Return the protected directives that would be nowhere any more without what is chosen."""
    end = chosen.document().characterCount()
    there = "".join(_tokens(chosen.document(), 0, end))
    goes = "".join(_tokens(chosen.document(), chosen.selectionStart(), chosen.selectionEnd()))
    return frozenset(one for one in protected if 0 < there.count(one) == goes.count(one))


def _tokens(doc: QTextDocument, start: int, end: int) -> list[str]:
    """Return the directives of a stretch, each chip once."""
    block, tokens = doc.findBlock(start), {}
    while block.isValid() and block.position() < end:
        for one in fragments(block):
            look, at = one.charFormat(), one.position()
            if look.property(RUN) and at < end and at + one.length() > start:
                tokens[look.property(RUN)] = str(look.property(TOKEN))
        block = block.next()
    return list(tokens.values())


def chip_beside(cursor: QTextCursor, way: int) -> QTextCursor | None:
    """Return the chip that Backspace (-1) or Delete (1) meets: here or in the next block."""
    block = cursor.block()
    run = chip_at(cursor.document(), cursor.position() + (way > 0))
    if run and (run.position() if way < 0 else run.anchor()) == cursor.position():
        return run
    if way < 0 and cursor.atBlockStart():
        return object_in(block.previous())
    return object_in(block.next()) if way > 0 and cursor.atBlockEnd() else None


def _with_places(doc: QTextDocument, tail: str) -> Iterator[tuple[int, str, SourcePiece]]:
    """Return each piece with its letters and where these begin."""
    found = pieces(doc)
    strings = letters_of(found, tail)
    at = 0
    for n, piece in enumerate(found):
        at += len(strings[2 * n])
        yield at, strings[2 * n + 1], piece
        at += len(strings[2 * n + 1])


def chosen_place(doc: QTextDocument, tail: str, start: int, end: int) -> QTextCursor:
    """Return a cursor that has chosen what letters of the kept text say."""
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
    """Return a cursor where letters of a piece begin; its start when the screen shows others."""
    block = doc.findBlock(piece.at)
    after = letters[max(0, within) :]
    at = block.position()
    if block.text().endswith(after):
        at += block.length() - 1 - len(after)
    return between(doc, at, at)
