"""The page of modules: path, module, letters, activity or handout, and the ways between them."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import override

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from hope_desktop.domain.errors import HopeError
from hope_desktop.domain.ids import Changes
from hope_desktop.services.opening import Services
from hope_desktop.ui.modules.add_to_workshop import AddToWorkshop
from hope_desktop.ui.modules.commands import ModulesCommands
from hope_desktop.ui.modules.file_menu import FileMenu
from hope_desktop.ui.modules.new_material import NewMaterial
from hope_desktop.ui.modules.places import MINE, PATH, ModulesPlace, Trail, handout_place, steps
from hope_desktop.ui.modules.prose import page_width
from hope_desktop.ui.modules.shown_paper import ShownPaper
from hope_desktop.ui.modules.views import ModuleViews
from hope_desktop.ui.printers.flow import PrinterPanel, PrintFlow
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import cut_words, icon_button, link_button, quiet_button
from hope_desktop.ui.widgets.destination import BACK, Destination
from hope_desktop.ui.widgets.layouts import beside, clear, column, holder, row
from hope_desktop.ui.widgets.page import Page
from hope_desktop.ui.widgets.paper import PaperActions, tell_of
from hope_desktop.ui.widgets.texts import OneLine, picture

_LONGEST = 40 * GRID
_ALL = 10_000


class Crumbs(QWidget):
    """A line above the page."""

    place_chosen = Signal(object)  # the `ModulesPlace` to go to

    def __init__(self, back: QAction, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._spread = False
        self._here = OneLine()
        self._above: list[QWidget] = []
        """The steps that lead back, from the first."""
        self.back = icon_button(back.toolTip(), "arrow-left")
        self.back.clicked.connect(back.trigger)
        self._steps = beside(space=GRID // 2)
        self.origin = link_button("")
        """Back to the workshop, or another page, that one came from."""
        self.origin.hide()
        self.new = quiet_button(ui.translate("New"), "plus")
        parts = (self.back, (self._steps, 1), self.origin, self.new)
        self._line = holder(row(*parts, space=GRID // 2))
        self.setLayout(beside(self._line, margins=(2 * GRID, GRID, 3 * GRID, 0)))
        self._narrow()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._narrow()

    def _narrow(self) -> None:
        """As wide as the page below it, so that the way back stands above its edge."""
        self._line.setMaximumWidth(_ALL if self._spread else page_width() + GRID)

    def spread(self, *, whole: bool) -> None:
        """Stand above a page that fills the window, with nothing to begin there."""
        self._spread = whole
        self.new.setVisible(not whole)
        self._narrow()

    def show_origin(self, name: str) -> None:
        """Name the place that led here, when there is one; a long name is cut."""
        words = self._ui.translate("Back to %(place)s") % {"place": name} if name else ""
        cut_words(self.origin, words, _LONGEST)
        self.origin.setVisible(bool(name))
        self._shorten()

    def show_steps(self, above: Sequence[tuple[str, ModulesPlace]], here: str) -> None:
        """The places above, each a link, and the name of this one."""
        clear(self._steps)
        if self._spread:
            above = above[1:]  # the column at the left leads there
        self._above = []
        for name, place in above:
            link = link_button(name)
            link.clicked.connect(partial(self.place_chosen.emit, place))
            mark = picture("chevron-right", "muted", 16)
            self._above.append(holder(row(link, mark, space=GRID // 2)))
            self._steps.addWidget(self._above[-1])
        self._steps.addSpacing(GRID // 2)
        self._here = OneLine(here)
        self._steps.addWidget(self._here, 1)
        self._shorten()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._shorten()

    def _shorten(self) -> None:
        """Leave out the first steps where the name of this place would be cut."""
        for step in self._above:
            step.show()
        self._steps.invalidate()
        for step in self._above:
            here = self._here.fontMetrics().horizontalAdvance(self._here.text())
            if self._line.sizeHint().width() + here <= self._line.width():
                return
            step.hide()
            self._steps.invalidate()


class ModulesPage(Page):
    help_topic = "modules"
    opens_at_home = True

    def __init__(self, services: Services, ui: Ui) -> None:
        super().__init__(ui.translate("Modules"))
        self._services, self._ui = services, ui
        self._trail = Trail()
        self.commands = ModulesCommands(self, ui)
        self.paper = PaperActions(ui, self)
        tell_of(self.paper, ui, self)
        self.flow = PrintFlow(ui, self)
        self.printer = PrinterPanel(self.flow, ui)
        views = self.views = ModuleViews(self.commands, services, ui)
        self.crumbs = Crumbs(self.commands.back, self._ui)
        self.printer.setContentsMargins(3 * GRID, GRID, 3 * GRID, 0)
        self.setLayout(column(self.crumbs, self.printer, (self.views, 1), space=0))
        new, commands = QMenu(self), self.commands
        new.addActions([commands.new_activity, commands.new_handout, commands.add_files])
        for button in (self.crumbs.new, self.views.start.new):
            button.setMenu(new)
        printing, materials = services.printing, services.materials
        self.shown = ShownPaper(printing, self._steps, ui, views, self.paper, self.flow, self)
        self.adding = AddToWorkshop(services, views, ui, self)
        self.making = NewMaterial(services, views, self._walk, self._back, ui, self)
        files = materials, services.files
        self.files = FileMenu(*files, views, self.shown, self.adding, ui, self)
        ui.bus.changed.connect(self._on_changed)
        self.commands.back.triggered.connect(self._back)
        self.commands.add.triggered.connect(self.adding.offer)
        self.commands.print.triggered.connect(self.shown.print_shown)
        self.commands.pdf.triggered.connect(self.shown.save_shown)
        making, commands = self.making, self.commands
        commands.new_activity.triggered.connect(making.new_activity)
        commands.new_handout.triggered.connect(making.ask_handout)
        commands.add_files.triggered.connect(making.ask_files)
        commands.copy.triggered.connect(making.copy)
        commands.remove.triggered.connect(making.remove)
        making.go.connect(self.go)
        making.told.connect(ui.operations.problem_found)
        self.adding.go.connect(self.go)
        self.crumbs.place_chosen.connect(self._walk)
        self.crumbs.origin.clicked.connect(partial(self.go.emit, BACK))
        views = self.views
        views.handout_made.connect(making.show_made)
        views.told.connect(making.told)
        views.place_chosen.connect(self._walk)
        views.offer_taken.connect(self.adding.take_offer)
        views.show_paper_menu, views.show_file_menu = self.shown.show_menu, self.files.show
        views.selection_changed.connect(self._follow)
        self.refresh_when_seen()

    @override
    def focus_first(self) -> None:
        self.views.current().focus_first()

    @override
    def go_home(self) -> None:
        """Show the modules; the way back leads to what was shown before."""
        if self._trail.here != PATH:
            self._trail.places.append(PATH)
        self.refresh()

    @override
    def print_here(self) -> bool:
        place = self.views.chosen_paper()
        self.shown.print(place)
        return place is not None

    @override
    def show_destination(self, wanted: Destination) -> None:
        try:
            place = self._place(wanted)
            if self.came_from:  # back leads there again, not along an old trail
                self._trail.go(PATH)
            self._trail.go(place)
            self.refresh()
        except HopeError as error:
            self._ui.operations.explain(error)
            return
        self.focus_first()

    def _place(self, wanted: Destination) -> ModulesPlace:
        if wanted.handout is not None:
            place = handout_place(wanted.handout, self._services.library)
            return replace(place, editing=wanted.editing)
        if wanted.material is not None:
            piece = self._services.materials.get(wanted.material)
            return ModulesPlace(piece.module, own_file=piece.id)
        if wanted.activity is not None:
            module = self._services.library.activity(wanted.activity).module
            return ModulesPlace(module, wanted.activity, editing=wanted.editing)
        return MINE if wanted.mine else ModulesPlace(wanted.module)

    def _steps(self, place: ModulesPlace) -> tuple[list[tuple[str, ModulesPlace]], str]:
        return steps(place, self._services.library, self._services.materials, self._ui)

    @override
    def showing(self) -> Destination:
        here = self.views.place
        shown = Destination("modules", module=here.module, activity=here.activity)
        return replace(shown, material=here.own_file)

    @override
    def to_send(self) -> Destination:
        return replace(self.showing(), files=self.views.chosen_files())

    @override
    def refresh(self) -> None:
        """Show where one is; a place that is gone leads back to where one came from."""
        behind = "" if self._trail.here.editing else self._ui.operations.save_typed()
        behind = behind if self.views.place.editing else ""
        gone: HopeError | None = None
        while True:
            try:
                self.views.read(self._trail.here)
                break
            except HopeError as error:
                gone = gone or error
                if not self._trail.back():
                    raise
        here = self._trail.here
        self.views.place = here
        self.views.setCurrentWidget(self.views.current())
        self.crumbs.setVisible(here != PATH)
        if here == PATH:
            self.came_from = ""
        self.crumbs.spread(whole=self._fills_window())
        above, name = self._steps(here)
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
            self._ui.operations.left_behind.emit(behind)
        if gone is not None:
            self._ui.operations.explain(gone)

    def _fills_window(self) -> bool:
        """Whether what is shown goes from edge to edge, as with a paper beside it."""
        here = self.views.place
        return here.handout is not None or here.editing or here == MINE or here.own_file is not None

    def _follow(self) -> None:
        """What can be done follows what is shown and chosen."""
        self.commands.back.setEnabled(len(self._trail.places) > 1)
        views, place = self.views, self._trail.here
        here = bool(views.chosen_files() or views.chosen_activity())
        self.commands.add.setEnabled(here and not place.editing)  # there its key begins a card
        is_text = place.handout is not None or place.activity is not None
        self.commands.change.setEnabled(is_text and not (place.own_file or place.editing))
        self.commands.copy.setEnabled(self.making.can_copy())
        self.commands.remove.setEnabled(self.making.can_remove())

    def _walk(self, place: ModulesPlace) -> None:
        self._trail.go(place, on=True)
        self._refresh_here()
        self.views.rest_mouse()

    def _refresh_here(self) -> None:
        self.refresh()
        self.focus_first()

    def _back(self) -> None:
        if self.came_from and self._trail.at_first:
            self.go.emit(BACK)
        elif self._trail.back():
            self._refresh_here()

    def _on_changed(self, changes: Changes) -> None:
        if changes.everything or changes.activities or changes.helplines or changes.material:
            self.refresh_when_seen()
