"""The page of workshops: the list, a new one, and one workshop being put together."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, override

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from hope_desktop.domain.terms import Changes, ClassId, SessionId, TemplateId
from hope_desktop.services.opening import Services
from hope_desktop.ui.commands import bare, on_back
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.destination import YEARS, Destination
from hope_desktop.ui.widgets.layouts import column
from hope_desktop.ui.widgets.page import Page
from hope_desktop.ui.widgets.paper import PaperActions, ask_file, file_name, tell_of
from hope_desktop.ui.widgets.thumbnails import Thumbnails, made_thumbnails
from hope_desktop.ui.workshops.list.sessions import SessionsList
from hope_desktop.ui.workshops.new.new_session import NewSessionView
from hope_desktop.ui.workshops.session_actions import OpenActions, SessionActions

if TYPE_CHECKING:
    from hope_desktop.ui.workshops.one.page import WorkshopView


class PlannerPage(Page):
    """Three views, one at a time."""

    help_topic = "workshops"

    def __init__(self, services: Services, ui: Ui) -> None:
        super().__init__(ui.translate("Workshops"))
        self._services = services
        self._ui = ui
        planning, show, home = services.planning, self._show_material, self.go_home
        self.session_actions = SessionActions(planning, show, home, ui, self)
        self._part_menu = QMenu(ui.translate("&This part"), self)
        self._plan_menu = QMenu(ui.translate("&More to plan"), self)
        self.sessions = SessionsList(planning, self.session_actions, ui)
        years = self._years = QMenu(self.sessions)
        years.aboutToShow.connect(self._offer_years)
        self.sessions.years.setMenu(years)
        self._paper = PaperActions(ui, self)
        tell_of(self._paper, ui, self)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.sessions)
        self.setLayout(column(self.stack))
        self.addActions(list(self.session_actions.by_name.values()))

        def back() -> None:
            """From a large paper to the rows, and from a workshop to where it was opened."""
            is_large = self._is_open and self.view.bag.large.close_page()
            if not is_large and not self.step_back():
                self.go_home()

        on_back(self, back)
        ui.bus.changed.connect(self._on_changed)
        self.stack.currentChanged.connect(self.view_changed)
        self.sessions.go.connect(self.go)
        self.session_actions.go.connect(self.go)
        self.refresh_when_seen()

    @override
    def refresh(self) -> None:
        self.sessions.refresh()

    @cached_property
    def _thumbnails(self) -> Thumbnails:
        return made_thumbnails(self._services, self._ui, self)

    @cached_property
    def new_session(self) -> NewSessionView:
        """Return the form of a new workshop, made when it is first seen."""
        services = self._services
        given = services.planning, services.classes, services.library
        made = NewSessionView(*given, self._thumbnails, self._ui)
        self.stack.addWidget(made)
        made.go.connect(self.go)
        made.cancelled.connect(self.go_home)
        made.cancelled.connect(self.sessions.focus_first)
        return made

    @cached_property
    def view(self) -> WorkshopView:
        """One workshop with its commands, made when it is first seen."""
        from hope_desktop.ui.workshops.one.page import WorkshopView

        here = OpenActions(self._services, self.go.emit, self._ui, self)
        given = self._services, self.session_actions, here, self._thumbnails, self._ui
        workshop = WorkshopView(*given)
        self.stack.addWidget(workshop)
        self.addActions(list(here.by_name.values()))
        self.addActions(workshop.actions_of_part.of_a_row())
        self._part_menu.addActions(workshop.actions_of_part.of_a_row())
        every = self.session_actions.by_name | here.by_name
        several = "steps message send appointment fit series parallel example material copy"
        self._plan_menu.addActions([every[name] for name in several.split()])
        workshop.go.connect(self.go)
        workshop.turned.connect(self.view_changed)
        return workshop

    def _show_material(self, session: SessionId) -> None:
        from hope_desktop.ui.workshops.material_dialog import MaterialDialog

        services = self._services
        given = services.planning, services.materials, services.files
        self.material = MaterialDialog(*given, session, self.go.emit, self._ui, self)
        self.material.open()

    def _offer_years(self) -> None:
        """Let her choose the school year of which a page is made."""
        self._years.clear()
        for year, page in self._services.years.all().items():
            if page:
                self._years.addAction(year, partial(self._save_year, year, page))
        if self._years.isEmpty():
            nothing = self._ui.translate("No workshop was given in it yet.")
            self._years.addAction(nothing).setEnabled(False)

    def _save_year(self, year: str, page: str) -> None:
        name = f"{bare(self._ui.translate('&Year overview'))} {year}"
        file = ask_file(self, file_name(name), self._ui)
        if file is not None:
            self._paper.save(self._services.years.document(year, page), file)

    @property
    def _session(self) -> SessionId | None:
        """Return the workshop that is open."""
        return self.session_actions.session if self._is_open else None

    @property
    def _is_open(self) -> bool:
        """Tell whether the view of one workshop is shown."""
        return "view" in self.__dict__ and self.stack.currentWidget() is self.view

    @override
    def menu_groups(self) -> Sequence[Sequence[QAction]]:
        whole = self.session_actions.by_name
        if not self._is_open:
            return (list(whole.values()),)
        here = self.view.actions_of_plan.by_name
        return (
            [here["plan"], here["bag"], here["lesson"], here["after"]],
            self.view.bag.commands.every if self.view.face == "bag" else [],
            [whole[name] for name in ("open", "print", "practise", "board", "done")],
            [here[name] for name in ("agreements", "confirm")],
            [self._part_menu.menuAction(), self._plan_menu.menuAction(), whole["delete"]],
        )

    @override
    def focus_first(self) -> None:
        shown: Any = self.stack.currentWidget()
        shown.focus_first()

    @override
    def focus_filter(self) -> bool:
        if self._is_open:
            self.view.acts.open_chooser()
            return True
        is_list = self.stack.currentWidget() is self.sessions
        search = self.sessions.search if is_list else self.new_session.picker.search
        if not search.isVisible():
            return False
        search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        search.selectAll()
        return True

    @override
    def stops(self) -> Sequence[tuple[QWidget, QWidget]]:
        return self.view.panes() if self._is_open else ()

    @override
    def to_send(self) -> Destination:
        return Destination("planner", session=self.session_actions.session)

    @override
    def current_session(self) -> int | None:
        return self.session_actions.session

    @override
    def showing(self) -> Destination:
        return Destination("planner", session=self._session)  # in the list, nothing is

    @override
    def show_destination(self, wanted: Destination) -> None:
        if wanted == YEARS:
            self.go_home()
            below = self.sessions.years.rect().bottomLeft()
            self._years.popup(self.sessions.years.mapToGlobal(below))
        elif wanted.session is None and wanted.section:
            rows = [row for row in self._services.planning.all() if not row.done]
            own = [row for row in rows if not row.is_example] or rows
            if own:
                self.show_session(own[0].id, "bag")
            else:
                self.go_home()
        elif wanted.session is None:
            self.start_session(wanted.class_id, wanted.template)
        else:
            self.show_session(wanted.session, wanted.section)

    @override
    def print_here(self) -> bool:
        if not self._is_open:
            return False
        if self.view.face == "bag":
            self.view.bag.commands.print.trigger()
        else:
            self.view.actions_of_plan.by_name["bag"].trigger()
        return True

    def show_session(self, session: SessionId, section: str = "") -> None:
        self.view.open_session(session, section)
        if self.view.plan is None:
            self.go_home()
            return
        self.stack.setCurrentWidget(self.view)
        self.view.focus_first()

    def start_session(self, class_id: ClassId | None, template: TemplateId | None = None) -> None:
        if "view" in self.__dict__:
            self.view.close_session()
        self.session_actions.work_on(None, done=False)
        self.new_session.begin(class_id, template)
        self.stack.setCurrentWidget(self.new_session)
        self.new_session.focus_first()

    @override
    def place_name(self) -> str:
        return self.view.head.title.text() if self._is_open else self.title

    @override
    def is_home(self) -> bool:
        return self.stack.currentWidget() is self.sessions

    @override
    def go_home(self) -> None:
        """Show the list of workshops, with the one that was open chosen."""
        before, self.came_from = self._session, ""
        if "view" in self.__dict__:
            self.view.close_session()
        self.stack.setCurrentWidget(self.sessions)
        self.sessions.refresh()
        if before is not None:
            self.sessions.select(before)
            self.sessions.focus_first()

    def _on_changed(self, changes: Changes) -> None:
        if "view" in self.__dict__:
            self.view.refresh(changes)
        if changes.sessions or changes.classes or changes.everything:
            self.sessions.refresh_when_seen()
        if "new_session" in self.__dict__:
            self.new_session.follow(changes)
