"""The views of the page: the path, a module, letters, an activity, a handout. One is shown."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from hope_desktop.domain.errors import UnprintableText
from hope_desktop.domain.ids import ActivityId, HandoutId, MaterialId
from hope_desktop.domain.modules import Module
from hope_desktop.domain.views import ActivityFilter
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.labels import module_name
from hope_desktop.ui.modules.activity_view import ActivityView
from hope_desktop.ui.modules.commands import ModulesCommands
from hope_desktop.ui.modules.gallery import Gallery
from hope_desktop.ui.modules.handout_view import HandoutView
from hope_desktop.ui.modules.letters_view import LettersView
from hope_desktop.ui.modules.module_view import ModuleView
from hope_desktop.ui.modules.own_file_view import OwnFileView
from hope_desktop.ui.modules.places import LETTERS, PATH, ModulesPlace, place_of
from hope_desktop.ui.modules.sheets import neighbours, sheets_of
from hope_desktop.ui.modules.start_view import StartView
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.fields.dates import sent_words
from hope_desktop.ui.widgets.thumbnails import document_of, made_thumbnails

if TYPE_CHECKING:
    from hope_desktop.domain.classes import ClassFacts
    from hope_desktop.services.opening import Services
    from hope_desktop.ui.editing.activity.editor import ActivityEditor
    from hope_desktop.ui.editing.handout.editor import HandoutEditor

_DEAF = Qt.WidgetAttribute.WA_TransparentForMouseEvents

type AnyView = (
    StartView
    | ModuleView
    | LettersView
    | ActivityView
    | HandoutView
    | OwnFileView
    | "HandoutEditor"
    | "ActivityEditor"
)
type Editors = tuple["HandoutEditor", "ActivityEditor"]


class ModuleViews(QStackedWidget):
    """Reads what a place needs and shows it.

    Signals:
        place_chosen: The `ModulesPlace` to go to.
        paper_menu_requested: What can be done with the paper at a place, and where to show it.
        selection_changed: Commands now apply to another activity.
    """

    place_chosen = Signal(object)
    paper_menu_requested = Signal(object, QPoint)
    selection_changed = Signal()

    def __init__(self, name: str, commands: ModulesCommands, services: Services, ui: Ui) -> None:
        super().__init__()
        self._name = name
        self._commands = commands
        self._services = services
        self._library = services.library
        self.editors: Editors | None = None
        """For a handout and for an activity; made when something is changed for the first time."""
        self._ui = ui
        self.place = PATH
        """What is shown."""
        self._rest = QTimer(self, singleShot=True)
        drawn = partial(document_of, services, ui)
        pictures = made_thumbnails(services, ui, self)
        self.finding = StartView(name, services, commands, pictures, ui)
        self.module = ModuleView(commands, pictures, ui)
        self.activity = ActivityView(commands, pictures, ui)
        self.handout = HandoutView(drawn, commands, pictures, ui)
        self.own_file = OwnFileView(services, commands, ui)
        self.letters = LettersView(pictures, ui)
        self._views: tuple[QWidget, ...] = (
            self.finding, self.module, self.letters, self.activity, self.handout, self.own_file
        )  # fmt: skip
        for view in self._views:
            self.addWidget(view)
        self._connect()

    def current(self) -> AnyView:
        """The view that is shown."""
        if self.place.editing and self.editors is not None:
            return self.editors[0] if self.place.handout is not None else self.editors[1]
        if self.place.handout is not None:
            return self.handout
        if self.place.own_file is not None:
            return self.own_file
        if self.place.activity is not None:
            return self.activity
        if self.place.school:
            return self.letters
        return self.finding if self.place.module is None else self.module

    def fills_window(self) -> bool:
        """Whether a paper stands beside what is shown, from edge to edge."""
        shown, own = self.currentWidget(), self.own_file
        return (
            shown is self.handout
            or shown in (self.editors or ())
            or (shown is own and own.preview.isVisibleTo(own))
        )

    def chosen_activity(self) -> ActivityId | None:
        """The activity that a command is about: the shown one, or the current one of a list."""
        if self.place.activity is not None:
            return self.place.activity
        view = self.current()
        return view.selected() if isinstance(view, StartView | ModuleView) else None

    def chosen_files(self) -> tuple[MaterialId, ...]:
        """The own file that is shown, or those selected in a list."""
        if self.place.own_file is not None:
            return (self.place.own_file,)
        view = self.current()
        return view.chosen_files() if isinstance(view, StartView) else ()

    def chosen_paper(self) -> ModulesPlace | None:
        """The handout or own file that is shown, or the current one of the list in use."""
        place, view = self.place, self.current()
        if place.handout is not None or place.own_file is not None:
            return place
        papers: Gallery | None = None
        if isinstance(view, ActivityView | ModuleView):
            papers = view.handouts
        elif isinstance(view, LettersView):
            papers = view.in_use()
        if papers is None or not papers.view.hasFocus():
            return None
        return self.place_at(papers.view.current_key())

    def show_place(self, place: ModulesPlace) -> None:
        """Read and show.

        Raises:
            NotFound: it is not in the library any more.
            UnprintableText: a handout is too long to be one.
        """
        library = self._library
        if place.handout is not None:
            self._show_handout(place.handout, editing=place.editing)
        elif place.own_file is not None:
            self.own_file.show_file(self._services.materials.get(place.own_file))
        elif place.activity is not None and place.editing:
            self._made_editors()[1].open(place.activity)
        elif place.activity is not None:
            activity = library.activity(place.activity)
            shared = [h for h in library.handouts_of([activity]) if h not in activity.handouts]
            own = self._services.materials.of_activity(place.activity)
            targets = [t for t in library.targets() if t.uuid in activity.curriculum]
            edition = self._services.material.activity(place.activity)
            sent = sent_words(edition.sender, edition.sent_on, self._ui)
            self.activity.show_activity(activity, shared, own, targets, self._class(), sent)
        elif place.school:
            self.letters.show_papers(library.school_papers(), self._class())
        elif place.module is not None:
            rows = library.rows(ActivityFilter(module=place.module))
            own = self._services.materials.of_module(place.module)
            coming, translate = self._services.overview.today().next_session, self._ui.translate
            self.module.activities.delegate.offer = (
                translate("In workshop %(class)s") % {"class": coming.class_label or coming.school}
                if coming
                else ""
            )
            self.module.show_module(library.module(place.module), rows, self._class(), own)
        else:
            self.finding.refresh()
        self.place = place
        self.setCurrentWidget(self.current())

    def _class(self) -> ClassFacts | None:
        """Of the workshop that comes next."""
        row = self._services.overview.today().next_session
        return self._services.classes.get(row.class_id).facts if row is not None else None

    def _show_handout(self, handout_id: HandoutId, *, editing: bool) -> None:
        if editing:
            self._made_editors()[0].open(handout_id)
            return
        from hope_desktop.services.library.versions import card_names

        edition = self._services.material.handout(handout_id)
        words = _("your own handout") if edition.is_own else _("your version")
        whose = self._ui.translate(words) if edition.is_hers else ""
        whose = sent_words(edition.sender, edition.sent_on, self._ui) or whose
        text, facts = edition.text, self._class()
        sheets = sheets_of(neighbours(handout_id, self._library), facts, self._ui)
        same = next((one.versions for one in sheets if text in one.versions), (text,))
        offered = self._services.material.versions.offers(text)
        try:
            cards = card_names(text)
        except UnprintableText:  # the page says so
            cards = ()
        self.handout.show_handout(text, whose, same, offered, cards)
        self.handout.show_beside(sheets, facts)

    def _made_editors(self) -> Editors:
        if self.editors is None:
            from hope_desktop.ui.editing.activity.editor import ActivityEditor
            from hope_desktop.ui.editing.handout.editor import HandoutEditor

            handout = HandoutEditor(self._services, self._ui)
            self.editors = handout, ActivityEditor(self._services, self._ui)
            for editor in self.editors:
                self.addWidget(editor)
                editor.done.connect(self._read_again)
            self.editors[0].handout_chosen.connect(self._open)
            form = self.editors[1].form
            form.papers.handout_chosen.connect(self._open)
            form.papers.new_handout_wanted.connect(self._commands.new_handout.trigger)
            form.place.copy_wanted.connect(self._commands.copy.trigger)
        return self.editors

    def steps(self, place: ModulesPlace) -> tuple[list[tuple[str, ModulesPlace]], str]:
        """The places above this one by name, and its own name."""
        names = [(self._name, PATH)]
        if place.module is not None:
            names.append(
                (module_name(place.module, self._ui.translate), ModulesPlace(place.module))
            )
        if place.school:
            names.append((self._ui.translate("Letters and cards"), LETTERS))
        if place.activity is not None:
            title = self._library.activity(place.activity).title
            names.append((title, ModulesPlace(place.module, place.activity)))
        if place.handout is not None:
            names.append(
                (self._library.handout(place.handout).title, replace(place, editing=False))
            )
        if place.editing:
            names.append((self._ui.translate("Change"), place))
        if place.own_file is not None:
            names.append((self._services.materials.get(place.own_file).title, place))
        return names[:-1], names[-1][0]

    def rest_mouse(self) -> None:
        """Not hear the mouse for a moment: half a double click presses nothing that came."""
        self.setAttribute(_DEAF)
        self._rest.start(QApplication.doubleClickInterval())

    def _connect(self) -> None:
        self._rest.timeout.connect(partial(self.setAttribute, _DEAF, on=False))
        for view in (self.finding, self.module, self.letters, self.activity, self.handout):
            view.opened.connect(self._open)
        for lists in (self.finding, self.module):
            lists.selection_changed.connect(self.selection_changed)
        for papers in (self.module, self.letters, self.activity):
            papers.menu_requested.connect(self._tell_menu)
        self._commands.change.triggered.connect(self._edit)

    def place_at(self, key: object) -> ModulesPlace | None:
        """Where a module, or the id of an activity, a handout or an own file leads."""
        here = self.place
        match key:
            case ModulesPlace():
                return key
            case Module():
                return ModulesPlace(key)
            case int():
                module = here.module or self._services.materials.get(MaterialId(key)).module
                return ModulesPlace(module, here.activity, own_file=MaterialId(key))
            case str() if "/" in key:
                here = place_of(HandoutId(key), self._library) if here == PATH else here
                return replace(here, handout=HandoutId(key), own_file=None, editing=False)
            case str():
                found = self._library.activity(ActivityId(key))
                return ModulesPlace(found.module, found.id)
            case _:
                return None  # a sheet that nobody has written yet

    @Slot(object, QPoint)
    def _tell_menu(self, key: object, at: QPoint) -> None:
        place = self.place_at(key)
        if place is not None:
            self.paper_menu_requested.emit(place, at)

    @Slot(object)
    def _open(self, key: object) -> None:
        if (place := self.place_at(key)) is not None:
            self.place_chosen.emit(place)

    @Slot()
    def _edit(self) -> None:
        self.place_chosen.emit(replace(self.place, editing=True))

    @Slot()
    def _read_again(self) -> None:
        self.place_chosen.emit(replace(self.place, editing=False))
