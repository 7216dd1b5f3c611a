"""The page of modules: path, module, activity or handout, and the ways between them.

Each view is made when it is first shown, as all together take five times as long as the path.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property, partial
from typing import TYPE_CHECKING, override

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMenu, QStackedWidget

from hope_desktop.domain.errors import HopeError
from hope_desktop.domain.library.material import Material
from hope_desktop.domain.terms import ActivityId, Changes, MaterialId
from hope_desktop.domain.views import ActivityFilter
from hope_desktop.ui.modules.add_to_workshop import AddToWorkshop
from hope_desktop.ui.modules.commands import ModulesCommands
from hope_desktop.ui.modules.crumbs import Crumbs
from hope_desktop.ui.modules.file_menu import FileMenu
from hope_desktop.ui.modules.module_view import ModuleView
from hope_desktop.ui.modules.new_material import NewMaterial
from hope_desktop.ui.modules.placed import PlacedPage
from hope_desktop.ui.modules.places import PATH, ModulesPlace, Trail, place_of, steps, wanted_place
from hope_desktop.ui.modules.shown_paper import ShownPaper
from hope_desktop.ui.modules.start_view import StartView
from hope_desktop.ui.printers.flow import PrinterPanel, PrintFlow
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.destination import BACK, Destination
from hope_desktop.ui.widgets.layouts import column
from hope_desktop.ui.widgets.paper import PaperActions, tell_of
from hope_desktop.ui.widgets.thumbnails import made_thumbnails

if TYPE_CHECKING:
    from hope_desktop.ui.editing.activity.editor import ActivityEditor
    from hope_desktop.ui.editing.handout.editor import HandoutEditor
    from hope_desktop.ui.modules.activity_view import ActivityView
    from hope_desktop.ui.modules.gallery import Gallery
    from hope_desktop.ui.modules.handout_view import HandoutView
    from hope_desktop.ui.modules.needs import ModulesServices
    from hope_desktop.ui.modules.own_files.own_file_view import OwnFileView
    from hope_desktop.ui.modules.right_or_not import RightOrNot

_DEAF = Qt.WidgetAttribute.WA_TransparentForMouseEvents

type AnyView = (
    StartView
    | ModuleView
    | "ActivityView"
    | HandoutView
    | OwnFileView
    | "HandoutEditor"
    | "ActivityEditor"
)


class ModulesPage(PlacedPage):
    help_topic = "modules"
    opens_at_home = True

    def __init__(self, services: ModulesServices, ui: Ui) -> None:
        super().__init__(ui.translate("Modules"))
        self.services, self.ui = services, ui
        self.library, self.materials = services.library, services.materials
        self._trail = Trail()
        self.talks: dict[str, RightOrNot] = {}
        """Below an activity and below a handout: what is said of it."""
        commands = self.commands = ModulesCommands(self, ui)
        self.paper = PaperActions(ui, self)
        tell_of(self.paper, ui, self)
        self.flow = PrintFlow(ui, self)
        self.printer = PrinterPanel(self.flow, ui)
        self.printer.setContentsMargins(3 * GRID, GRID, 3 * GRID, 0)
        shown = self.shown = ShownPaper(services, commands, ui, self)
        self.adding = AddToWorkshop(services, ui, self)
        making = self.making = NewMaterial(services, ui, self)
        self.files = FileMenu(self.materials, services.files, shown, self.adding, ui, self)
        self.stack = QStackedWidget()
        self._mouse_rest = QTimer(self, singleShot=True)
        self._mouse_rest.timeout.connect(partial(self.stack.setAttribute, _DEAF, on=False))
        self._pictures = made_thumbnails(services, ui, self)
        read = self.library, self.materials, services.overview
        self.start = self._added(StartView(*read, commands, self._pictures, ui))
        self.start.sorting_wanted.connect(self._sort)
        self.start.selection_changed.connect(self._follow)
        self.crumbs = Crumbs(commands.back, ui)
        self.crumbs.place_chosen.connect(self.walk)
        self.crumbs.origin.clicked.connect(partial(self.go.emit, BACK))
        self.setLayout(column(self.crumbs, self.printer, (self.stack, 1), space=0))
        new = QMenu(self)
        new.addActions([commands.new_activity, commands.new_handout, commands.add_files])
        for button in (self.crumbs.new, self.start.new):
            button.setMenu(new)
        for action, do in (
            (commands.back, self.back),
            (commands.add, self.adding.offer),
            (commands.new_activity, making.new_activity),
            (commands.new_handout, making.ask_handout),
            (commands.add_files, making.ask_files),
            (commands.copy, making.copy),
            (commands.remove, making.remove),
        ):
            action.triggered.connect(do)
        commands.change.triggered.connect(lambda: self._turn(editing=True))
        ui.bus.changed.connect(self._on_changed)
        self.refresh_when_seen()

    # The views, each made when it is first shown

    @cached_property
    def module(self) -> ModuleView:
        """Show a module as a gallery."""
        made = self._added(ModuleView(self.commands, self._pictures, self.ui))
        made.selection_changed.connect(self._follow)
        made.activities.offer_taken.connect(self.adding.take_offer)
        return made

    @cached_property
    def activity(self) -> ActivityView:
        """Show an activity to read."""
        from hope_desktop.ui.modules.activity_view import ActivityView

        made = self._added(ActivityView(self.commands, self._pictures, self.ui))
        self.talks["activity"] = self._talk_below(made)
        return made

    @cached_property
    def handout(self) -> HandoutView:
        from hope_desktop.ui.modules.handout_view import HandoutView

        drawn = self.services.printing.draft_document
        made = HandoutView(drawn, self.commands, self._pictures, self.ui)
        self.stack.addWidget(made)
        made.opened.connect(self._open)
        self.talks["handout"] = self._talk_below(made)
        return made

    @cached_property
    def own_file(self) -> OwnFileView:
        """Show a trainer's own file."""
        from hope_desktop.ui.modules.own_files.own_file_view import OwnFileView

        read = self.library, self.materials, self.services.files, self.services.office_texts
        made = OwnFileView(*read, self.commands, self._pictures, self.ui)
        self.stack.addWidget(made)
        made.handout_made.connect(self.making.show_made)
        made.told.connect(self.ui.operations.problem_found)
        return made

    @cached_property
    def handout_editor(self) -> HandoutEditor:
        """Show a handout to be changed."""
        from hope_desktop.ui.editing.handout.editor import HandoutEditor

        services = self.services
        kept = services.material, services.printing, services.overview, services.files
        editor = HandoutEditor(self.library, *kept, services.spelling, services.lines, self.ui)
        return self._with_way_back(editor)

    @cached_property
    def activity_editor(self) -> ActivityEditor:
        """Show an activity to be changed."""
        from hope_desktop.ui.editing.activity.editor import ActivityEditor

        services = self.services
        kept = services.material, services.lines, services.printing
        made = self._with_way_back(ActivityEditor(self.library, *kept, self.ui))
        write = self.commands.new_handout.trigger
        made.form.handout_chosen.connect(lambda one: self._open(one) if one else write())
        return made

    def _with_way_back[Editor: (HandoutEditor, ActivityEditor)](self, editor: Editor) -> Editor:
        self.stack.addWidget(editor)
        editor.ready.clicked.connect(lambda: self._turn(editing=False))
        return editor

    def _added[View: (StartView, ModuleView, ActivityView)](self, view: View) -> View:
        self.stack.addWidget(view)
        view.opened.connect(self._open)
        view.menu_requested.connect(self._tell_menu)
        return view

    def _talk_below(self, view: ActivityView | HandoutView) -> RightOrNot:
        from hope_desktop.ui.modules.right_or_not import RightOrNot

        made = RightOrNot(self.services, self.ui)
        made.go.connect(self.go)
        view.words.addWidget(made)
        return made

    # What is shown and chosen

    def current(self, place: ModulesPlace | None = None) -> AnyView:
        """Return the view that is shown, or that shows a place."""
        place = place or self.place
        if place.editing:
            return self.activity_editor if place.handout is None else self.handout_editor
        if place.handout is not None:
            return self.handout
        if place.own_file is not None:
            return self.own_file
        if place.activity is not None:
            return self.activity
        return self.module if place.module is not None else self.start

    @override
    def chosen_activity(self) -> ActivityId | None:
        if self.place.activity is not None:
            return self.place.activity
        view = self.current()
        return view.selected() if isinstance(view, ModuleView) else None

    @override
    def chosen_files(self) -> tuple[MaterialId, ...]:
        if self.place.own_file is not None:
            return (self.place.own_file,)
        view = self.current()
        return view.chosen_files() if isinstance(view, StartView) else ()

    def chosen_paper(self) -> ModulesPlace | None:
        """Return the handout or own file that is shown, or the current one of the list in use."""
        place, view = self.place, self.current()
        if place.handout is not None or place.own_file is not None:
            return place
        papers: Gallery | None = getattr(view, "handouts", None)
        if papers is None or not papers.view.hasFocus():
            return None
        return self.place_at(papers.view.current_key())

    def _read(self, place: ModulesPlace) -> None:
        """Read what a place needs, and give it to its view."""
        services, library, ui = self.services, self.library, self.ui
        facts = services.overview.next_class()
        if place.handout is not None and place.editing:
            self.handout_editor.open(place.handout)
        elif place.handout is not None:
            from hope_desktop.ui.modules.reading import handout_shown

            shown, sheets = handout_shown(place.handout, services, ui)
            self.handout.show_handout(*shown)
            self.handout.show_beside(sheets, facts)
            self.talks["handout"].show_text(place.handout)
        elif place.own_file is not None:
            self.own_file.show_file(self.materials.get(place.own_file))
        elif place.activity is not None and place.editing:
            self.activity_editor.open(place.activity)
        elif place.activity is not None:
            from hope_desktop.ui.modules.reading import activity_shown

            self.activity.show_activity(*activity_shown(place.activity, services, ui))
            self.talks["activity"].show_text(place.activity)
        elif place.module is not None:
            read = library.module(place.module)
            rows = library.rows(ActivityFilter(module=place.module))
            own = self.materials.of_module(place.module)
            self.module.offer(services.overview.today().next_session)
            self.module.show_module(read, rows, facts, own)
        else:
            self.start.show_place(place)

    @override
    def place_at(self, key: object) -> ModulesPlace | None:
        return place_of(key, self.place, self.library, self.materials)

    def _sort(self, files: Sequence[Material]) -> None:
        self.files.show([one.id for one in files], self.start.sort.mapToGlobal(QPoint()))

    def _tell_menu(self, key: object, at: QPoint) -> None:
        if isinstance(key, int):
            chosen = self.chosen_files()
            ids = chosen if key in chosen else (MaterialId(key),)
            self.files.show(ids, at)
        elif (place := self.place_at(key)) is not None:
            self.shown.show_menu(place, at)

    def _open(self, key: object) -> None:
        if (place := self.place_at(key)) is not None:
            self.walk(place)

    def _turn(self, *, editing: bool) -> None:
        self.walk(replace(self.place, editing=editing))

    # What the window and other pages ask

    @override
    def focus_first(self) -> None:
        self.current().focus_first()

    @override
    def go_home(self) -> None:
        """Show the modules; the way back leads to what was shown before."""
        if self._trail.here != PATH:
            self._trail.places.append(PATH)
        self.refresh()

    @override
    def print_here(self) -> bool:
        place = self.chosen_paper()
        self.shown.print(place)
        return place is not None

    @override
    def show_destination(self, wanted: Destination) -> None:
        try:
            place = wanted_place(wanted, self.library, self.materials)
            if self.came_from:  # back leads there again, not along an old trail
                self._trail.go(PATH)
            self._trail.go(place)
            self.refresh()
        except HopeError as error:
            self.ui.operations.explain(error)
            return
        self.focus_first()
        if wanted.line:
            editor = self.handout_editor if place.handout else self.activity_editor
            editor.show_line(wanted.line)

    @override
    def steps(self, place: ModulesPlace) -> tuple[list[tuple[str, ModulesPlace]], str]:
        return steps(place, self.library, self.materials, self.ui)

    @override
    def showing(self) -> Destination:
        here = self.place
        shown = Destination("modules", module=here.module, activity=here.activity)
        return replace(shown, material=here.own_file)

    @override
    def to_send(self) -> Destination:
        return replace(self.showing(), files=self.chosen_files())

    @override
    def refresh(self) -> None:
        """Show where one is; a place that is gone leads back to where one came from."""
        self._is_old = False
        behind = "" if self._trail.here.editing else self.ui.operations.save_typed()
        behind = behind if self.place.editing else ""
        gone: HopeError | None = None
        while True:
            try:
                self._read(self._trail.here)
                break
            except HopeError as error:
                gone = gone or error
                if not self._trail.back():
                    raise
        here = self._trail.here
        self.place = here
        self.stack.setCurrentWidget(self.current())
        self.crumbs.setVisible(here != PATH)
        if here == PATH:
            self.came_from = ""
        is_paper = here.handout is not None or here.own_file is not None
        at_start = self.current() is self.start
        self.crumbs.spread(whole=is_paper or here.editing or at_start)
        above, name = self.steps(here)
        if here.editing:  # Ready is the way back
            above, name = [], f"{above[-1][0]} · {name}"
        self.crumbs.show_steps(above, name)
        self.crumbs.show_origin(self.came_from)
        is_second = here.editing or (bool(self.came_from) and self._trail.at_first)
        self.crumbs.back.setHidden(is_second)  # one way there
        self.commands.print.setEnabled(here.has_paper)
        self.commands.pdf.setEnabled(here.has_paper)
        self._follow()
        if behind:
            self.ui.operations.left_behind.emit(behind)
        if gone is not None:
            self.ui.operations.explain(gone)

    def _follow(self) -> None:
        """Let what can be done follow what is shown and chosen."""
        self.commands.back.setEnabled(len(self._trail.places) > 1)
        place = self._trail.here
        activity = self.chosen_activity()
        here = bool(self.chosen_files() or activity)
        self.commands.add.setEnabled(here and not place.editing)  # there its key begins a card
        is_text = place.handout is not None or place.activity is not None
        self.commands.change.setEnabled(is_text and not (place.own_file or place.editing))
        self.commands.copy.setEnabled(activity is not None and place.own_file is None)
        self.commands.remove.setEnabled(self.making.can_remove())

    @override
    def walk(self, place: ModulesPlace) -> None:
        self._trail.go(place, on=True)
        self._refresh_here()
        self.stack.setAttribute(_DEAF)  # half a double click presses nothing that came
        self._mouse_rest.start(QApplication.doubleClickInterval())

    def _refresh_here(self) -> None:
        self.refresh()
        self.focus_first()

    @override
    def back(self) -> None:
        if self.came_from and self._trail.at_first:
            self.go.emit(BACK)
        elif self._trail.back():
            self._refresh_here()

    def _on_changed(self, changes: Changes) -> None:
        if changes.everything or changes.activities or changes.helplines or changes.material:
            self.refresh_when_seen()
