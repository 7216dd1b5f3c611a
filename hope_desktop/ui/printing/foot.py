"""Below the list, always in sight: how much is still to be printed, the printer, the one button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QMenu, QPushButton, QWidget

from hope_desktop.domain.printing.print_jobs import Sides
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.ui.commands import page_action
from hope_desktop.ui.printers.flow import PrinterPanel, PrintFlow
from hope_desktop.ui.printers.printer_box import PrinterBox
from hope_desktop.ui.printers.words import COLOUR
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import (
    action_button,
    link_button,
    look_as,
    primary_button,
    quiet_button,
)
from hope_desktop.ui.widgets.layouts import BesideOrBelow, column, heading, hint, holder, row
from hope_desktop.ui.widgets.warnings import Notice, NoticeList, notice

if TYPE_CHECKING:
    from hope_desktop.services.printing.to_print import HowPrinted


class PapersCommands:
    """The actions; the window puts them in the menu Actions while the page is shown."""

    def __init__(self, page: QWidget, ui: Ui) -> None:
        self.print = page_action(_("Print"), "printer", ui, page)
        self.save = page_action(_("Save as PDF"), "file-down", ui, page, "Ctrl+E")
        self.elsewhere = page_action(_("On a stick or elsewhere…"), "usb", ui, page)
        self.copier = page_action(_("For the copy room…"), "copy", ui, page)
        self.by_hand = page_action(_("Open one by one"), "eye", ui, page)
        self.again = page_action(_("Print everything again"), "printer", ui, page)

    @property
    def every(self) -> list[QAction]:
        """Return all of them, for the menu."""
        return [self.print, self.save, self.elsewhere, self.copier, self.by_hand, self.again]

    def enable(self, *, papers: bool, due: bool = False) -> None:
        """There are papers, and some of them are still to be printed."""
        for action in self.every[1:]:
            action.setEnabled(papers)
        for action in (self.print, self.by_hand):
            action.setEnabled(due)


class Foot(QFrame):
    """Total, what came of it, and the ways to paper."""

    pupils_wanted = Signal()  # wish to fill in how many there are

    def __init__(self, page: QWidget, flow: PrintFlow, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self.can = PapersCommands(page, ui)
        self.sides: dict[str, Sides] = {}
        """Those that were chosen since the start, by the kind of paper."""
        self.total, self.packed = heading(), hint()
        for one in (self.total, self.packed):
            one.setWordWrap(False)
        self.said = PrinterPanel(flow, ui)
        self.one_by_one = link_button(ui.translate("Open one by one"))
        words = ui.translate("Not tried on a real printer yet: print one paper first.")
        self.untried = notice(Notice(words), ui.translate, self.one_by_one)
        """Shown where the program never printed on a real printer."""
        self.untried.hide()
        self.one_sided, self.uncounted = NoticeList(ui.translate), NoticeList(ui.translate)
        self.way_on = ""
        """What is pressed where there is nothing to print now."""
        self.waits = ""
        """Which papers wait for the number of pupils."""
        self.printers = PrinterBox(flow.find, ui)
        self.main = action_button(self.can.print, "primary")
        self.on: QPushButton = primary_button("", "arrow-right")
        self.fill: QPushButton = primary_button(ui.translate("Fill in"), "pencil")
        self.fill.clicked.connect(self.pupils_wanted)
        self.on.hide()
        self.fill.hide()
        self.others = quiet_button(ui.translate("Save or have copied…"), "file-down")
        self.menu = QMenu(self.others)
        self.menu.addActions(self.can.every[1:])
        self.others.setMenu(self.menu)
        amount = row(self.total, (self.packed, 1), space=2 * GRID)
        ways = row(self.others, (self.printers, 1), self.fill, self.main, self.on, space=GRID)
        line = BesideOrBelow(holder(amount), holder(ways))
        edges = (3 * GRID, GRID, 3 * GRID, GRID)
        told = self.said, self.untried, self.one_sided, self.uncounted
        self.setLayout(column(*told, line, margins=edges))
        self.setProperty("look", "foot")

    def show_total(
        self, due: int = 0, every: int = 0, large: int = 0, *, saved: bool = False, both: int = 0
    ) -> None:
        """Show how much paper comes out, also on the button; `large` is of it on A3.

        `saved`: some of it went into files, so that nobody knows whether it is on paper. `both`
        is how much it would be on both sides.
        """
        translate, plural = self._ui.translate, self._ui.plural
        waits = bool(self.waits) and not self.way_on
        if due:
            total = plural(
                "%(due)d of %(all)d sheet still to print",
                "%(due)d of %(all)d sheets still to print",
                every,
            ) % {"due": due, "all": every}
        else:
            done = _("Everything is printed or saved") if saved else _("Nothing left to print")
            total = translate(done) if every and not waits else ""
        if large:
            total = f"{total} · {large} A3"
        self.total.setText(total)
        self.total.setVisible(bool(total))
        said = translate("This printer prints on one side. Sheets: %(due)d instead of %(both)d.")
        double = Notice(said % {"due": due, "both": both})
        copied = {double: action_button(self.can.copier, "link")}
        self.one_sided.show_notices(copied if both < due else (), copied)
        is_ready, had = bool(self.way_on or (every and not due)), self.main.hasFocus()
        self.on.setText(self.way_on or translate("To the lesson"))
        self.on.setVisible(is_ready and not waits)
        self.fill.setVisible(is_ready and waits)
        told, way = Notice(self.waits), quiet_button(self.fill.text())
        way.clicked.connect(self.pupils_wanted)
        self.uncounted.show_notices((told,) if waits else (), {} if is_ready else {told: way})
        if is_ready and had:
            (self.fill if waits else self.on).setFocus()
        self.main.setVisible(not is_ready or (saved and not (waits or self.way_on)))
        look_as(self.main, "quiet" if is_ready else "primary", "printer")
        for one in (self.packed, self.others, self.printers):
            one.setHidden(bool(self.way_on))
        button = plural("Print %(n)d sheet", "Print %(n)d sheets", due)
        button = button if due else self.can.print.iconText()
        without = self.printers.printer() is None and not self.printers.is_searching
        self.main.setText(translate("Open to print") if without else button)

    def how(self) -> HowPrinted:
        """On which sides, and in which ink, as far as the printer can."""
        from hope_desktop.services.printing.to_print import HowPrinted

        printer, ink = self.printers.printer(), self._ui.preferences.settings.ink
        colour = ink == COLOUR and (printer is None or printer.colour)
        return HowPrinted(self.sides, printer is None or printer.duplex, colour)

    def show_packed(self, done: int, every: int) -> None:
        """Show how far the bag is."""
        words = self._ui.translate("In the bag: %(done)d of %(all)d")
        self.packed.setText(words % {"done": done, "all": every} if every else "")
