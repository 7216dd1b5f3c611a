"""The four rooms of the page: the path, a module, an activity, a handout. One is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QPushButton, QStackedWidget

from hope_desktop.domain.ids import ActivityId
from hope_desktop.domain.views import ActivityFilter
from hope_desktop.labels import module_name
from hope_desktop.texts import Translator
from hope_desktop.ui.modules.activity_view import ActivityView
from hope_desktop.ui.modules.finding import Finding
from hope_desktop.ui.modules.handout_view import HandoutView
from hope_desktop.ui.modules.module_view import ModuleView
from hope_desktop.ui.modules.places import PATH, Place
from hope_desktop.ui.widgets.page import Plural

if TYPE_CHECKING:
    from hope_desktop.services.library import Library

_DEAF = Qt.WidgetAttribute.WA_TransparentForMouseEvents

type Room = Finding | ModuleView | ActivityView | HandoutView


class Rooms(QStackedWidget):
    """Reads what a place needs and shows it.

    Signals:
        module_chosen: The value of the `Module` to go to.
        activity_chosen: The id of the activity to go to.
        handout_chosen: The id of the handout to go to.
        pdf_requested: What is shown as PDF.
        selection_changed: Another activity is meant by a command now.
    """

    module_chosen = Signal(str)
    activity_chosen = Signal(object)
    handout_chosen = Signal(object)
    pdf_requested = Signal()
    selection_changed = Signal()

    def __init__(
        self, name: str, add: QPushButton, library: Library, translate: Translator, plural: Plural
    ) -> None:
        super().__init__()
        self._name = name
        self._library = library
        self._translate = translate
        self._place = PATH
        self._rest = QTimer(self, singleShot=True)
        self.finding = Finding(name, library, translate, plural)
        self.module = ModuleView(translate, plural)
        self.activity = ActivityView(add, translate, plural)
        self.handout = HandoutView(translate, plural)
        for room in (self.finding, self.module, self.activity, self.handout):
            self.addWidget(room)
        self._connect()

    def current(self) -> Room:
        """The room that is shown."""
        if self._place.handout is not None:
            return self.handout
        if self._place.activity is not None:
            return self.activity
        return self.finding if self._place.module is None else self.module

    def chosen_activity(self) -> ActivityId | None:
        """The activity that a command is about: the shown one, or the current one of a list."""
        if self._place.activity is not None:
            return self._place.activity
        room = self.current()
        return room.selected() if isinstance(room, Finding | ModuleView) else None

    def show_place(self, place: Place) -> None:
        """Read and show.

        Raises:
            NotFound: it is not in the library any more.
            UnprintableText: a handout is too long to be one.
        """
        library = self._library
        if place.handout is not None:
            from hope_desktop.services.reading import read_handout

            handout = library.handout(place.handout)
            self.handout.show_handout(handout, read_handout(handout, library.helplines()))
        elif place.activity is not None:
            activity = library.activity(place.activity)
            shared = [h for h in library.handouts_of([activity]) if h not in activity.handouts]
            self.activity.show_activity(activity, shared)
        elif place.module is not None:
            rows = library.rows(ActivityFilter(module=place.module))
            self.module.show_module(library.module(place.module), rows)
        else:
            self.finding.refresh()
        self._place = place
        self.setCurrentWidget(self.current())

    def steps(self, place: Place) -> tuple[list[tuple[str, Place]], str]:
        """The places above this one by name, and its own name."""
        names = [(self._name, PATH)]
        if place.module is not None:
            names.append((module_name(place.module, self._translate), Place(place.module)))
        if place.activity is not None:
            title = self._library.activity(place.activity).title
            names.append((title, Place(place.module, place.activity)))
        if place.handout is not None:
            names.append((self._library.handout(place.handout).title, place))
        return names[:-1], names[-1][0]

    def rest_mouse(self) -> None:
        """Not hear the mouse for a moment.

        The second half of a double click must not press what has come under the pointer.
        """
        self.setAttribute(_DEAF)
        self._rest.start(QApplication.doubleClickInterval())

    @Slot()
    def _hear(self) -> None:
        self.setAttribute(_DEAF, on=False)

    def _connect(self) -> None:
        self._rest.timeout.connect(self._hear)
        self.finding.module_chosen.connect(self.module_chosen)
        self.module.next_requested.connect(self._to_next)
        for lists in (self.finding, self.module):
            lists.activity_chosen.connect(self.activity_chosen)
            lists.selection_changed.connect(self.selection_changed)
        for texts in (self.module, self.activity):
            texts.handout_chosen.connect(self.handout_chosen)
        for papers in (self.module, self.handout):
            papers.pdf_requested.connect(self.pdf_requested)

    @Slot()
    def _to_next(self) -> None:
        if self.module.next_module is not None:
            self.module_chosen.emit(self.module.next_module.value)
