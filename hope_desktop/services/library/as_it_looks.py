"""Gives the editor a text as pieces, and the drawings in it."""

from hope_desktop.domain.texts.dialect import is_figure
from hope_desktop.handouts.dialect.blocks import Span, Spans
from hope_desktop.handouts.dialect.markdown import printed
from hope_desktop.handouts.dialect.source import (
    INLINE,
    ITEMS,
    SourcePiece,
    left_alone,
    read,
    written,
)
from hope_desktop.handouts.layout.pictures import strokes

__all__ = [
    "INLINE",
    "ITEMS",
    "SourcePiece",
    "Span",
    "Spans",
    "is_figure",
    "left_alone",
    "printed",
    "read",
    "strokes",
    "written",
]
