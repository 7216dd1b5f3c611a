"""What pages tell each other: that something changed, and which printed papers are wrong."""

from PySide6.QtCore import QObject, Signal


class Bus(QObject):
    """Carries `Changes` from the operation that made them to every open page.

    Signals:
        changed: A `Changes`; each page asks itself whether it shows any of it.
        papers_wrong: A sentence by workshop, on papers that are wrong since nobody tells in it.
    """

    changed = Signal(object)
    papers_wrong = Signal(object)
