"""The views of the page: the path, a module, letters, an activity, a handout. One is shown."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QPushButton, QStackedWidget

from hope_desktop.domain.errors import UnprintableText
from hope_desktop.domain.ids import ActivityId, HandoutId, MaterialId
from hope_desktop.domain.modules import Module
from hope_desktop.domain.views import ActivityFilter
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.labels import module_name
from hope_desktop.ui.modules.activity_view import ActivityView
from hope_desktop.ui.modules.handout_view import HandoutView
from hope_desktop.ui.modules.letters_view import LettersView
from hope_desktop.ui.modules.module_view import ModuleView
from hope_desktop.ui.modules.own_file_view import OwnFileView
from hope_desktop.ui.modules.places import LETTERS, PATH, ModulesPlace
from hope_desktop.ui.modules.sheets import neighbours, next_class, sheets_of
from hope_desktop.ui.modules.start_view import StartView
from hope_desktop.ui.modules.whole_list import WholeList
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.fields.dates import sent_words
from hope_desktop.ui.widgets.search.kept_filters import KeptFilters
from hope_desktop.ui.widgets.thumbnails import document_of, made_thumbnails

if TYPE_CHECKING:
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
        print_requested: What is shown on a printer.
        pdf_requested: What is shown as PDF.
        paper_menu_requested: What can be done with the paper at a place, and where to show it.
        selection_changed: Another activity is meant by a command now.
        copy_wanted: Wish for a copy of what is shown.
    """

    place_chosen = Signal(object)
    print_requested = Signal()
    pdf_requested = Signal()
    paper_menu_requested = Signal(object, QPoint)
    selection_changed = Signal()
    copy_wanted = Signal()

    def __init__(self, name: str, add: QPushButton, services: Services, ui: Ui) -> None:
        super().__init__()
        self._name = name
        self._services = services
        self._library = services.library
        self.editors: Editors | None = None
        """For a handout and for an activity; made when something is changed for the first time."""
        self._ui = ui
        self.place = PATH
        """What is shown."""
        self._class = partial(next_class, services)
        self._rest = QTimer(self, singleShot=True)
        kept = KeptFilters(services.saved_filters, ui)
        drawn = partial(document_of, services, ui)
        pictures = made_thumbnails(services, ui, self)
        self.finding = StartView(name, services.library, services.materials, kept, ui)
        self.module = ModuleView(pictures, ui)
        self.activity = ActivityView(add, pictures, ui)
        self.handout = HandoutView(drawn, pictures, ui)
        self.own_file = OwnFileView(services, ui)
        self.letters = LettersView(ui)
        lists = (self.finding, self.module, self.letters)
        for view in (*lists, self.activity, self.handout, self.own_file):
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
        papers: WholeList | None = None
        if isinstance(view, ActivityView | ModuleView):
            papers = view.handouts
        elif isinstance(view, LettersView):
            papers = view.in_use()
        if papers is None or not papers.view.hasFocus():
            return None
        return self._paper_at(papers.view.current_key())

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
            self.activity.show_activity(activity, shared, own, targets, self._class())
        elif place.school:
            self.letters.show_papers(library.school_papers())
        elif place.module is not None:
            rows = library.rows(ActivityFilter(module=place.module))
            own = self._services.materials.of_module(place.module)
            self.module.show_module(library.module(place.module), rows, self._class(), own)
        else:
            self.finding.refresh()
        self.place = place
        self.setCurrentWidget(self.current())

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
                editor.done.connect(partial(self._turn, editing=False))
            self.editors[0].handout_chosen.connect(self._to_paper)
            form = self.editors[1].form
            form.papers.handout_chosen.connect(self._to_paper)
            form.papers.new_handout_wanted.connect(self.activity.new_handout_wanted)
            form.place.copy_wanted.connect(self.copy_wanted)
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
        self.finding.module_chosen.connect(
            lambda module: self.place_chosen.emit(ModulesPlace(Module(module)))
        )
        self.module.next_requested.connect(self._to_next)
        for lists in (self.finding, self.module):
            lists.activity_chosen.connect(self._to_found)
            lists.selection_changed.connect(self.selection_changed)
        self.finding.letters_wanted.connect(partial(self.place_chosen.emit, LETTERS))
        for texts in (self.module, self.letters, self.activity):
            texts.handout_chosen.connect(self._to_paper)
            texts.paper_menu_requested.connect(self._tell_menu)
        self.activity.own_file_chosen.connect(self._to_paper)
        self.handout.handout_chosen.connect(self._to_paper)
        for read in (self.handout, self.activity):
            read.edit_requested.connect(partial(self._turn, editing=True))
        for papers in (self.module, self.handout, self.own_file):
            papers.pdf_requested.connect(self.pdf_requested)
        self.handout.print_requested.connect(self.print_requested)
        self.own_file.print_requested.connect(self.print_requested)

    def _paper_at(self, key: object) -> ModulesPlace | None:
        """Where a row of handouts and own files leads."""
        here = self.place
        if isinstance(key, str):
            return ModulesPlace(here.module, here.activity, HandoutId(key), school=here.school)
        if isinstance(key, int):
            return ModulesPlace(here.module, here.activity, own_file=MaterialId(key))
        return None

    @Slot(object, QPoint)
    def _tell_menu(self, key: object, at: QPoint) -> None:
        place = self._paper_at(key)
        if place is not None:
            self.paper_menu_requested.emit(place, at)

    @Slot()
    def _to_next(self) -> None:
        if self.module.next_module is not None:
            self.place_chosen.emit(ModulesPlace(self.module.next_module))

    @Slot(object)
    def _to_found(self, key: object) -> None:
        if isinstance(key, int):
            file = self._services.materials.get(MaterialId(key))
            self.place_chosen.emit(ModulesPlace(file.module, own_file=file.id))
            return
        found = self._library.activity(ActivityId(str(key)))
        self.place_chosen.emit(ModulesPlace(found.module, found.id))

    @Slot(object)
    def _to_paper(self, key: object) -> None:
        self.place_chosen.emit(self._paper_at(key))

    def _turn(self, *, editing: bool) -> None:
        self.place_chosen.emit(replace(self.place, editing=editing))
