"""What stands around the rows: their card, and the foot with the way on."""

from collections.abc import Sequence
from itertools import pairwise
from typing import override

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy

from hope_desktop.domain.views import PlanView
from hope_desktop.domain.workshops.example import is_example
from hope_desktop.i18n.catalogue import listed, marked as _, minutes_text
from hope_desktop.i18n.labels import module_name
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID, set_look, tones
from hope_desktop.ui.widgets.buttons import look_as, primary_button, quiet_button
from hope_desktop.ui.widgets.fields.dates import day_and_time
from hope_desktop.ui.widgets.layouts import (
    SMALL,
    BesideOrBelow,
    OneLine,
    column,
    heading,
    holder,
    row,
    tab_through,
)
from hope_desktop.ui.workshops.one.part import DRAGGED, PartRow
from hope_desktop.ui.workshops.one.rows import WorkshopFace

_REPORT = _("&Report for the school…")


class RowCard(QFrame):
    """The rows under each other, with a hairline between those that are closed."""

    moved = Signal(int, int)  # the key of the part that was dragged, and how far down

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self.setAcceptDrops(True)
        self.parts: list[PartRow] = []
        self.column = column(space=0, margins=6)
        self.setLayout(self.column)

    def put(self, parts: Sequence[PartRow]) -> None:
        """Show these parts, in this order."""
        if list(parts) != self.parts:
            for part in self.parts:
                self.column.removeWidget(part)
                part.setVisible(part in parts)
            for part in parts:
                self.column.addWidget(part)
                part.show()
            self.parts = list(parts)
        tab_through(*(stop for part in parts for stop in part.stops()))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(tones().border)
        for above, below in pairwise(self.parts):
            if not (above.row and above.row.is_open) and not (below.row and below.row.is_open):
                edge = below.geometry()
                painter.drawLine(edge.left() + GRID, edge.top(), edge.right() - GRID, edge.top())

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(DRAGGED):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        key = int(bytes(event.mimeData().data(DRAGGED).data()))
        self.moved.emit(key, event.position().toPoint().y())


class PageFoot(QFrame):
    """One sentence, one hint, and at the right at most one green button: the way on."""

    def __init__(self, fit: QPushButton, board: QPushButton, practise: QPushButton, ui: Ui) -> None:
        super().__init__()
        self._ui, self.fit, self.board, self.practise = ui, fit, board, practise
        self.setProperty("look", "foot")
        self.said, self.hint = heading(), OneLine("", SMALL)
        self.said.setWordWrap(False)
        self.hint.setProperty("look", "hint")
        self.report = quiet_button(ui.translate(_REPORT), "file-down")
        self.send = quiet_button("", "users")
        self.on: QPushButton = primary_button("")
        words = holder(column(self.said, self.hint, space=0))
        buttons = row(self.fit, self.board, self.practise, self.send, self.report, self.on)
        around = (3 * GRID, GRID, 3 * GRID, GRID)
        self.setLayout(column(BesideOrBelow(words, holder(buttons)), margins=around))

    def show_plan(self, view: PlanView, face: WorkshopFace, *, narrow: bool, unsent: int) -> None:
        """Show what the face has to say, the way on from it, and how many lines were not sent."""
        ui = self._ui.for_group(adults=view.school_class.facts.adults)
        translate = ui.translate
        done = view.session.done
        self.fit.setVisible(face is WorkshopFace.PLAN and not done)
        for button in (self.board, self.practise):
            button.setVisible(face is WorkshopFace.LESSON and not done)
        is_after = face is WorkshopFace.AFTER
        self.report.setVisible(is_after)
        self.send.setText(ui.plural("Send %(n)d remark…", "Send %(n)d remarks…", unsent))
        self.send.setVisible(unsent > 0)
        self.report.setText(translate(_REPORT))
        if is_after:
            helper = view.school_class.facts.helper or translate("nobody is named yet")
            sentence = translate("Tomorrow call: %(name)s") % {"name": helper}
            name, serious = translate("After the workshop"), False
        elif done:
            name, sentence, serious = _given(view, ui)
        elif face is WorkshopFace.PLAN:
            name, sentence, serious = _planned(view, ui)
        else:
            name, sentence, serious = _begins(view, ui)
        example = is_example(view.school_class.facts.school) and not serious
        if example:
            sentence = translate("This is an example. Try whatever you like.")
        self.said.setText(name)
        self.hint.setText(sentence)
        self.hint.setVisible(not narrow or example or is_after)
        policy = QSizePolicy.Policy  # whom she has to call is never cut
        self.hint.setSizePolicy(policy.Preferred if is_after else policy.Ignored, policy.Fixed)
        set_look(self.said, "red" if serious else "")
        title = _("To the bag") if face is WorkshopFace.PLAN else _("Begin the lesson  F5")
        icon = "arrow-right" if face is WorkshopFace.PLAN else "presentation"
        if is_after:
            title, icon = _("Do&ne"), "check"
        elif done:
            title, icon = _("Once more, for another class…"), "copy"
        self.on.setText(translate(title))
        look_as(self.on, "primary", icon)


def _planned(view: PlanView, ui: Ui) -> tuple[str, str, bool]:
    slot, planned = view.session.facts.slot_minutes, view.session.minutes
    words = ui.translate("%(minutes)d of %(slot)s")
    said = words % {"minutes": planned, "slot": minutes_text(slot, ui.translate)}
    if planned > slot:
        return said, ui.translate("Fit shows what can be shorter"), True
    asks = view.holding or any(one.serious for one in view.concerns)
    told = "" if asks else ui.translate("All of this lesson fits")
    return said, told, False


def _begins(view: PlanView, ui: Ui) -> tuple[str, str, bool]:
    translate, start = ui.translate, view.session.facts.start
    told = translate("F5 shows this large; the board shows only what the class may see")
    return day_and_time(start) if start else translate("No day yet"), told, False


def _given(view: PlanView, ui: Ui) -> tuple[str, str, bool]:
    """Return that it was given, with the modules that the class has had now."""
    done = sorted(view.school_class.modules_done, key=lambda module: module.value)
    had = listed((module_name(module, ui.translate) for module in done), ui.translate)
    told = ui.translate("The class has had: %(modules)s.") % {"modules": had} if had else ""
    return ui.translate("This workshop was given."), told, False
