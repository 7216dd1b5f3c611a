"""The page of workshops: the list, a new one, and one workshop being put together."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, override

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from hope_desktop.domain.changes import Changes
from hope_desktop.domain.ids import ClassId, SessionId, TemplateId
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.destination import Destination
from hope_desktop.ui.widgets.page import Page
from hope_desktop.ui.widgets.thumbnails import made_thumbnails
from hope_desktop.ui.workshops.list.sessions import SessionsList
from hope_desktop.ui.workshops.new.new_session import NewSessionView
from hope_desktop.ui.workshops.new.template_actions import TemplateActions
from hope_desktop.ui.workshops.plan.material_dialog import MaterialDialog
from hope_desktop.ui.workshops.school.school_actions import SchoolActions
from hope_desktop.ui.workshops.school.series_actions import SeriesActions
from hope_desktop.ui.workshops.session_actions import SessionActions
from hope_desktop.ui.workshops.view import SessionView

if TYPE_CHECKING:
    from hope_desktop.services.opening import Services


class PlannerPage(Page):
    """Three views, one at a time.

    Signals: those of `Page`.
    """

    help_topic = "workshops"

    def __init__(self, services: Services, ui: Ui) -> None:
        super().__init__(ui.translate("Workshops"))
        self._session: SessionId | None = None
        self._services = services
        self._classes = services.classes
        self._ui = ui
        self.session_actions = SessionActions(services.planning, ui, self)
        self.template_actions = TemplateActions(
            services.own_templates,
            services.planning,
            services.series,
            services.library,
            ui,
            self,
        )
        self.series_actions = SeriesActions(services.series, services.classes, ui, self)
        self.school_actions = SchoolActions(services, ui, self)
        self.sessions = SessionsList(services.planning, self.session_actions, ui)
        self.new_session = NewSessionView(
            services.planning,
            services.library,
            services.classes,
            self.template_actions,
            made_thumbnails(services, ui, self),
            ui,
        )
        self.view = SessionView(
            services, self.session_actions, self.series_actions, self.school_actions, ui
        )
        self._build()
        self._connect(ui)
        self.go_home()

    def _build(self) -> None:
        self.stack = QStackedWidget()
        for view in (self.sessions, self.new_session, self.view):
            self.stack.addWidget(view)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.stack)
        area = self.view.area
        self.addActions(list(self.session_actions.by_name.values()))
        self.addActions(list(self.series_actions.by_name.values()))
        self.addActions(list(self.school_actions.by_name.values()))
        library = area.library
        self.addActions([area.fit.action, library.add_action, library.spare_action])
        self.addAction(area.details_action)
        self.addActions(list(area.actions_of_block.by_name.values()))
        self._part_menu = QMenu(self._ui.translate("&This part"), self)
        self._part_menu.addActions([library.add_action, library.spare_action])
        self._part_menu.addActions([area.details_action, *area.actions_of_block.by_name.values()])

    @override
    def menu_groups(self) -> Sequence[Sequence[QAction]]:
        whole, area = self.session_actions.by_name, self.view.area
        last = ("copy", "template", "delete")
        return (
            [action for name, action in whole.items() if name not in last],
            list(self.school_actions.by_name.values()),
            list(self.series_actions.by_name.values()),
            [whole[name] for name in last],
            [area.fit.action, self._part_menu.menuAction()],
        )

    def _connect(self, ui: Ui) -> None:
        ui.bus.changed.connect(self._on_changed)
        self.stack.currentChanged.connect(self.preview_changed)
        part = self._part_menu.menuAction()
        part.setEnabled(self.view.area.details_action.isEnabled())
        self.view.area.details_action.enabledChanged.connect(part.setEnabled)
        self.sessions.go.connect(self.go)
        self.new_session.go.connect(self.go)
        self.new_session.cancelled.connect(self._on_cancelled)
        self.view.back_requested.connect(self.go_home)
        self.view.go.connect(self.go)
        self.view.away_requested.connect(self._put_away)
        self.session_actions.go.connect(self.go)
        self.session_actions.template_requested.connect(self.template_actions.keep)
        self.session_actions.material_requested.connect(self._show_material)
        self.session_actions.session_removed.connect(self.go_home)

    @override
    def focus_first(self) -> None:
        view = self.stack.currentWidget()
        if view is self.view:
            self.view.focus_first()
        elif view is self.new_session:
            self.new_session.form.focus_first()
        else:
            self.sessions.focus_first()

    @override
    def focus_filter(self) -> bool:
        view = self.stack.currentWidget()
        if view is self.view:
            self.view.header.agreements.setChecked(False)
            search = self.view.area.library.search
        elif view is self.sessions and self.sessions.search.isVisible():
            search = self.sessions.search
        else:
            return False
        search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        search.selectAll()
        return True

    @override
    def preview(self) -> QWidget | None:
        return self.view.area.details if self.stack.currentWidget() is self.view else None

    @override
    def stops(self) -> Sequence[tuple[QWidget, QWidget]]:
        return self.view.panes() if self.stack.currentWidget() is self.view else ()

    @override
    def to_send(self) -> Destination:
        return Destination("planner", session=self.session_actions.session)

    @override
    def current_session(self) -> int | None:
        return self._session

    @override
    def show_destination(self, wanted: Destination) -> None:
        if wanted.session is not None:
            self.show_session(wanted.session)
        else:
            self.start_session(wanted.class_id, wanted.template)

    def show_session(self, session: SessionId) -> None:
        if not self.view.open(session):
            self.go_home()
            return
        self._session = session
        self.stack.setCurrentWidget(self.view)
        self.view.focus_first()

    def start_session(self, class_id: ClassId | None, template: TemplateId | None = None) -> None:
        self.view.close_session()
        self.session_actions.work_on(None, done=False)
        self.new_session.begin(class_id, template)
        self._session = None
        self.stack.setCurrentWidget(self.new_session)
        self.new_session.form.focus_first()

    @override
    def place_name(self) -> str:
        return self.view.header.title.text() if self._session is not None else self.title

    @Slot()
    @override
    def go_home(self) -> None:
        """The list of workshops, with the one that was open chosen."""
        before, self._session = self._session, None
        self.view.close_session()
        self.stack.setCurrentWidget(self.sessions)
        self.sessions.refresh()
        if before is not None:
            self.sessions.select(before)
        self.sessions.tell_current()
        if before is not None:
            self.sessions.focus_first()

    @Slot()
    def _on_cancelled(self) -> None:
        self.go_home()
        self.sessions.focus_first()

    @Slot(int)
    def _show_material(self, session: int) -> None:
        dialog = MaterialDialog(self._services, SessionId(session), self.go.emit, self._ui, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.material = dialog
        dialog.open()

    @Slot(int)
    def _put_away(self, class_id: int) -> None:
        words = self._ui.translate("example put in the bin")
        self._ui.operations.run(partial(self._classes.remove, ClassId(class_id)), words)

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        self.view.refresh(changes)
        if changes.sessions or changes.classes or changes.everything:
            self.sessions.refresh_when_seen()
        if changes.classes or changes.everything:
            self.new_session.refresh_classes()
        if changes.templates or changes.activities or changes.everything:
            self.new_session.refresh_templates()
