"""What can be done with a workshop as a whole; what changes it is one undoable step."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from hope_desktop import wall_clock
from hope_desktop.domain.terms import Changes, ClassId, SessionId
from hope_desktop.domain.views import PlanView
from hope_desktop.domain.workshops.example import is_example
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.services.opening import Services
from hope_desktop.services.workshops.planning import Planning
from hope_desktop.ui.commands import page_action
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.destination import (
    BOARD,
    COLLEAGUE,
    PRACTICE,
    Destination,
    to_papers,
    to_workshop,
)
from hope_desktop.ui.widgets.paper import PaperActions, ask_file, file_name
from hope_desktop.ui.widgets.part_lines import finish

if TYPE_CHECKING:
    from hope_desktop.services.printing.printing import Document

_COMMANDS = (
    ("open", _("&Open workshop"), "arrow-right"),
    ("print", _("B&ag of this workshop"), "package"),
    ("board", _("S&how on the digital board"), "presentation"),
    ("practise", _("Pract&ise"), "book-open"),
    ("material", _("Own mat&erial…"), "paperclip"),
    ("done", _("Workshop was &given"), "circle-check"),
    ("copy", _("&Duplicate workshop"), "copy"),
    ("delete", _("Workshop to the &bin"), "trash-2"),
)


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
        self.by_name = {name: page_action(text, icon, ui, self) for name, text, icon in _COMMANDS}
        self.by_name["board"].setShortcut("Shift+F5")
        self.by_name["board"].setIconText(ui.translate("Digital board"))
        go = self.go.emit
        asked: dict[str, Callable[[SessionId], object]] = {
            "open": lambda one: go(to_workshop(one)),
            "print": lambda one: go(to_papers(one)),
            "board": lambda one: go(Destination(BOARD, one)),
            "practise": lambda one: go(Destination(PRACTICE, one)),
            "material": show_material,
            "done": self.finish,
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
        for name in ("open", "print"):
            self.by_name[name].setVisible(not is_open)
        self.by_name["done"].setEnabled(session is not None and not done)

    def _do(self, answer: Callable[[SessionId], object], _checked: bool = False) -> None:
        if self.session is not None:
            answer(self.session)

    def _remove(self, session: SessionId) -> None:
        words = self._ui.translate("Workshop of %(name)s put in the bin")
        facts = self._planning.get(session).school_class.facts
        words %= {"name": facts.label or facts.school}
        if self._ui.operations.run(partial(self._planning.remove, session), words):
            self.go_home()

    def finish(self, session: SessionId) -> bool:
        """Close a workshop: it was given. False when it was not, after all."""
        return finish(self._planning, session, self._ui, self._parent)

    def _duplicate(self, session: SessionId) -> None:
        made = self._ui.operations.run_new(
            partial(self._planning.duplicate, session),
            self._ui.translate("Workshop duplicated, without a date"),
        )
        if made is not None:
            self.go.emit(to_workshop(made))


_OF_OPEN = (
    ("plan", _("Pl&an"), "list"),
    ("bag", _("Ba&g"), "package"),
    ("lesson", _("&Lesson"), "presentation"),
    ("after", _("Aft&er"), "flag"),
    ("agreements", _("Agreements with the &school"), "list-checks"),
    ("confirm", _("Confi&rmation for the school…"), "file-down"),
    ("steps", _("Run sheet to &mail…"), "file-down"),
    ("message", _("Cop&y as a message"), "copy"),
    ("send", _("Send to a co&lleague…"), "folder-output"),
    ("appointment", _("For my ca&lendar…"), "calendar-days"),
    ("series", _("Plan the other &lessons…"), "calendar-days"),
    ("parallel", _("The same workshop for other &classes…"), "users"),
    ("example", _("Put the example away"), "trash-2"),
    ("fit", _("Fit to the &minutes…"), "clock"),
)


class OpenActions(QObject):
    """The commands by name. A dialog is made when it is asked for, and its module read then."""

    def __init__(
        self, services: Services, go: Callable[[Destination], object], ui: Ui, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._services, self._go = services, go
        self._ui = ui
        self._parent = parent
        self._view: PlanView | None = None
        self.paper = PaperActions(ui, self)
        self.dialog: QDialog | None = None
        asked: dict[str, Callable[[PlanView], object]] = {
            "confirm": lambda one: self._save(services.letters.confirmation(one.session.id)),
            "steps": self._save_steps,
            "message": self._copy_message,
            "send": lambda one: go(replace(COLLEAGUE, session=one.session.id)),
            "appointment": self._save_appointment,
            "series": self._plan_series,
            "parallel": self._copy_to_classes,
            "fit": self._fit,
        }
        self.by_name = {name: page_action(text, icon, ui, self) for name, text, icon in _OF_OPEN}
        for name, answer in asked.items():
            self.by_name[name].triggered.connect(partial(self._do, answer))
        for key, name in enumerate(("plan", "bag", "lesson", "after"), 1):
            self.by_name[name].setShortcut(f"Ctrl+{key}")
        self.by_name["fit"].setShortcut("Ctrl+M")
        words = _("More or fewer minutes than planned? See what would change (Ctrl+M)")
        self.by_name["fit"].setToolTip(ui.translate(words))
        self.show_plan(None)

    def show_plan(self, view: PlanView | None) -> None:
        """Show the plan of the workshop that is open, or none."""
        self._view = view
        session = view.session if view else None
        parts = self._services.series.parts(session.id) if session else ()
        dated = session is not None and session.facts.start is not None and not session.done
        can = {
            "series": bool(parts),
            "appointment": dated,
            "fit": session is not None and bool(session.blocks),
        }
        adults = view.school_class.facts.adults if view else None
        self.by_name["example"].setVisible(
            view is not None and is_example(view.school_class.facts.school)
        )
        words = self._ui.for_group(adults=adults).translate
        for name, text, _icon in _OF_OPEN:
            self.by_name[name].setEnabled(can.get(name, view is not None))
            self.by_name[name].setText(words(text))

    def _do(self, answer: Callable[[PlanView], object], _checked: bool = False) -> None:
        """Keep what is typed first: every command reads it."""
        if self._view is None:
            return
        self._ui.operations.save_typed()
        self._ui.operations.read(partial(answer, self._view))

    def save_report(self) -> None:
        """Write what was done, for the school."""
        report, get = self._services.letters.report, self._services.aftercares.get
        self._do(lambda one: self._save(report(one.session.id, get(one.session.id))))

    def _save_steps(self, view: PlanView) -> None:
        """For who helps and has no program: it names neither trainer where somebody tells."""
        every = self._services.printing.prepare(view.session.id).every
        self._save(next(one.document for one in every if one.key == "trainer-second"))

    def _save(self, document: Document) -> None:
        whose = f", {self._view.name}" if self._view else ""
        file = ask_file(self._parent, file_name(f"{document.title}{whose}"), self._ui)
        if file is not None:
            self.paper.save(document, file)

    def _save_appointment(self, view: PlanView) -> None:
        """Save a file that a phone or mail program opens as an appointment."""
        from hope_desktop.domain.workshops.appointment import appointment

        group = view.school_class.facts
        summary = f"{self._ui.translate('Workshop')} {view.name}"
        event = appointment(view.session, group, summary, wall_clock.utc_now())
        file = ask_file(self._parent, file_name(summary, ".ics"), self._ui, ending=".ics")
        if file is not None:
            self.paper.write(event, file)

    def _copy_message(self, view: PlanView) -> None:
        """Copy the confirmation and who brings what, to be pasted in a mail or a chat."""
        QGuiApplication.clipboard().setText(self._services.letters.message(view.session.id))
        self._ui.operations.told.emit(self._ui.translate("Copied. Paste it in your mail or chat."))

    def _plan_series(self, view: PlanView) -> None:
        from hope_desktop.ui.workshops.dialogs import SeriesDialog

        session = view.session.id
        series = self._services.series
        parts, suggested = series.parts(session), series.suggested(session)
        run, words = self._ui.operations.run, self._ui.translate("Lessons of the series planned")

        def plan(starts: Mapping[str, datetime | None]) -> bool:
            return run(partial(series.plan, session, starts), words)

        self._open(SeriesDialog(parts, suggested, plan, self._ui, self._parent))

    def _copy_to_classes(self, view: PlanView) -> None:
        """Open the workshop that was made, when it is one."""
        from hope_desktop.ui.workshops.dialogs import ParallelDialog

        classes, run_new = self._services.classes, self._ui.operations.run_new
        translate, mine = self._ui.translate, view.school_class

        def copy(chosen: tuple[ClassId, ...], label: str) -> bool:
            if label:
                facts = replace(
                    mine.facts,
                    label=label,
                    pupils=None,
                    large=0,
                    helper="",
                    reserve="",
                    question="",
                )
                added = translate("Class %(name)s added") % {"name": label}
                made = run_new(partial(classes.add, facts), added)
                if made is None:
                    return False
                chosen = (*chosen, made)

            def workshops() -> tuple[list[SessionId], Changes]:
                changes = self._services.series.copy_to(view.session.id, chosen)
                return [*changes.sessions], changes

            words = translate("Workshop made for the other classes")
            sessions = run_new(workshops, words)
            if sessions and len(sessions) == 1:
                self._go(to_workshop(sessions[0]))
            return sessions is not None

        known = mine, classes.all(), classes.this_year(), copy
        self._open(ParallelDialog(*known, self._ui, self._parent))

    def _fit(self, view: PlanView) -> None:
        from hope_desktop.ui.workshops.dialogs import FitDialog

        session, fitting = view.session, self._services.fitting
        minutes = session.facts.slot_minutes
        self._open(FitDialog(fitting, session.id, minutes, self._ui, self._parent))

    def _open(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.open()
