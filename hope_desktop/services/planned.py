"""A document that is to be drawn, and how it is to be copied."""

from dataclasses import dataclass

from hope_desktop.handouts import specs


@dataclass(frozen=True, slots=True)
class PlannedDocument:
    """One file of a bundle, before it is drawn."""

    kind: str
    """`trainer`, `school`, `pupils`, `groups-4`, `class`; `pupils-cards` and such; `own-7`."""
    document: specs.Document
    copies: int
    sides: str = "single"
    """`single`, `double`, or the value of the `CardLayout` that it needs."""
    paper_size: str = "A4"
