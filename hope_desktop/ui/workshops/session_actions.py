"""What can be done with a workshop as a whole; what changes it is one undoable step."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from hope_desktop.domain.errors import HopeError
from hope_desktop.domain.ids import SessionId
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.services.workshops.planning import Planning
from hope_desktop.ui.commands import page_action
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.destination import (
    Destination,
    to_board,
    to_papers,
    to_practice,
    to_workshop,
)
from hope_desktop.ui.widgets.dialogs import confirmed
from hope_desktop.ui.widgets.fields.dates import days_since, long_date

_COMMANDS = (
    ("open", _("&Open workshop"), _("Open"), "arrow-right"),
    ("print", _("&Papers and bag of this workshop"), _("Papers and bag"), "package"),
    ("board", _("S&how on the digital board"), _("Digital board"), "presentation"),
    ("practise", _("Pract&ise"), _("Practise"), "book-open"),
    ("material", _("Own mat&erial…"), _("Material"), "paperclip"),
    ("done", _("Workshop was &given"), _("Given"), "circle-check"),
    ("copy", _("&Duplicate workshop"), "", "copy"),
    ("delete", _("Workshop to the &bin"), "", "trash-2"),
)
_PLACES: dict[str, Callable[[SessionId], Destination]] = {
    "open": to_workshop,
    "print": to_papers,
    "board": to_board,
    "practise": to_practice,
}


class SessionActions(QObject):
    """The commands by name, for the workshop that is open or chosen in the list.

    Signals:
        go: Wish to open a workshop, see its papers, show its slides, or practise.
    """

    go = Signal(object)

    def __init__(
        self,
        planning: Planning,
        show_material: Callable[[SessionId], object],
        go_home: Callable[[], object],
        ui: Ui,
        parent: QWidget,
    ) -> None:
        """`go_home`: a workshop went; show the list."""
        super().__init__(parent)
        self._planning, self.go_home = planning, go_home
        self._ui = ui
        self._parent = parent
        self.session: SessionId | None = None
        """The workshop that is open, or chosen in the list."""
        self.by_name = {
            name: page_action(text, icon, ui, self, short=short)
            for name, text, short, icon in _COMMANDS
        }
        self.by_name["board"].setShortcut(QKeySequence("Shift+F5"))
        self.by_name["print"].setShortcut(QKeySequence("Ctrl+2"))
        asked: dict[str, Callable[[SessionId], object]] = {
            **{name: partial(self._go, to) for name, to in _PLACES.items()},
            "material": show_material,
            "done": self._mark_done,
            "copy": self._duplicate,
            "delete": self._remove,
        }
        for name, answer in asked.items():
            self.by_name[name].triggered.connect(partial(self._do, answer))
        self.work_on(None, done=False)

    def work_on(self, session: SessionId | None, *, done: bool, is_open: bool = False) -> None:
        """Which workshop the commands are about, and whether it was given already."""
        self.session = session
        for action in self.by_name.values():
            action.setEnabled(session is not None)
        self.by_name["open"].setEnabled(session is not None and not is_open)
        self.by_name["open"].setVisible(not is_open)
        self.by_name["done"].setEnabled(session is not None and not done)

    def remove(self) -> None:
        """Put the workshop in the bin."""
        self._do(self._remove)

    def _do(self, answer: Callable[[SessionId], object], _checked: bool = False) -> None:
        if self.session is not None:
            answer(self.session)

    def _go(self, to: Callable[[SessionId], Destination], session: SessionId) -> None:
        self.go.emit(to(session))

    def _remove(self, session: SessionId) -> None:
        words = self._ui.translate("Workshop of %(name)s put in the bin")
        words %= {"name": self._name(session)}
        if self._ui.operations.run(partial(self._planning.remove, session), words):
            self.go_home()

    def finish(self, session: SessionId) -> bool:
        """Close a workshop: it was given. False when it was not, after all."""
        if self._planning.get(session).session.done:
            return True
        self._mark_done(session)
        return self._planning.get(session).session.done

    def _mark_done(self, session: SessionId) -> None:
        if not self._was_given(session):
            return
        words = self._ui.translate("Workshop of %(name)s was given")
        words %= {"name": self._name(session)}
        self._ui.operations.run(partial(self._planning.mark_done, session), words)

    def _was_given(self, session: SessionId) -> bool:
        """From the day itself; before it that is asked: a class would have had what is to come."""
        self._ui.operations.save_typed()
        view = self._planning.get(session)
        start = view.session.facts.start
        if start is None or days_since(start.date()) >= 0:
            return True
        words = self._ui.for_group(adults=view.school_class.facts.adults).translate
        question = words(_("This lesson is not until %(day)s.")) % {"day": long_date(start.date())}
        asked = words(_("Was it given already?")), words(_("Yes")), words(_("No"))
        return confirmed(self._parent, question, *asked)

    def _duplicate(self, session: SessionId) -> None:
        made = self._ui.operations.run_new(
            partial(self._planning.duplicate, session),
            self._ui.translate("Workshop duplicated, without a date"),
        )
        if made is not None:
            self.go.emit(to_workshop(made))

    def _name(self, session: SessionId) -> str:
        try:
            facts = self._planning.get(session).school_class.facts
        except HopeError:
            return ""
        return facts.label or facts.school
