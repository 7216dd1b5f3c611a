"""The one signal that says something changed."""

from PySide6.QtCore import QObject, Signal


class Bus(QObject):
    """Carries `Changes` from the operation that made them to every page that is there.

    Signals:
        changed: A `Changes`; each page asks itself whether it shows any of it.
    """

    changed = Signal(object)
