"""What is shown on the page of modules, on paper: printed, or saved as PDF."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from hope_desktop.domain.errors import HopeError
from hope_desktop.domain.printing.print_jobs import Rendered
from hope_desktop.domain.terms import HandoutId
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.ui import icons
from hope_desktop.ui.modules.commands import ModulesCommands, pop_up
from hope_desktop.ui.modules.placed import PlacedPage
from hope_desktop.ui.modules.places import ModulesPlace
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.paper import ask_file, file_name

if TYPE_CHECKING:
    from hope_desktop.services.printing.printing import Document
    from hope_desktop.ui.modules.needs import ModulesServices


class ShownPaper(QObject):
    """A module, a handout with the cards that are ticked, or an own file."""

    def __init__(
        self, services: ModulesServices, commands: ModulesCommands, ui: Ui, page: PlacedPage
    ) -> None:
        super().__init__(page)
        self._services, self._ui, self._page = services, ui, page
        self._place: ModulesPlace | None = None
        """What the printer was asked for, to be saved when there is none."""
        self.menu: QMenu | None = None
        for command, do in ((commands.print, self.print), (commands.pdf, self.save)):
            command.triggered.connect(partial(self._do_for_shown, do))
        page.paper.drawn.connect(self._ask_printer)
        page.flow.pdf_requested.connect(self._save_instead)

    def _do_for_shown(self, do: Callable[..., None]) -> None:
        """Print or save what is on the page.

        Who keeps the library is asked first: an activity to give, or its booklet to read together.
        """
        place, keeps = self._page.place, self._ui.preferences.settings.keeps_library
        if not (keeps and place.activity and not place.handout and self.can(place)):
            do(place)
            return
        self.menu = QMenu(self._page)
        for words, reads in ((_("To give it"), False), (_("To read it together"), True)):
            action = self.menu.addAction(self._ui.translate(words))
            action.triggered.connect(partial(do, place, reads=reads))
        self.menu.setActiveAction(self.menu.actions()[0])
        pop_up(self.menu, self._page)

    def can(self, place: ModulesPlace | None) -> bool:
        """There is something to put on paper, and nothing else is being made."""
        if (
            place is None
            or not place.has_paper
            or self._page.paper.is_busy
            or self._page.flow.is_busy
        ):
            return False
        is_shown = place == self._page.place and place.handout is not None
        return not is_shown or self._page.handout.pdf.isEnabled()

    def save(self, place: ModulesPlace | None, *, reads: bool = False) -> None:
        """Ask for a name, and write; an activity maybe as a booklet to read together."""
        document = self._document(place, reads=reads)
        if document is None or place is None:
            return
        folder = self._services.printing.folder.papers.parent
        file = ask_file(self._page, self._file_name(place, reads=reads), self._ui, folder)
        if file is not None:
            self._page.paper.save(document, file)

    def print(self, place: ModulesPlace | None, *, reads: bool = False) -> None:
        """Draw, then ask how it is printed; where no command prints, save it to be opened."""
        from hope_desktop.services.printing.print_out import can_print

        if not can_print():
            self.save(place, reads=reads)
            return
        document = self._document(place, reads=reads)
        if document is not None and place is not None:
            self._place = place
            self._page.paper.draw(document, self._file_name(place, reads=reads))

    def show_menu(self, place: ModulesPlace, at: QPoint) -> None:
        """Offer both for a paper that is only named here."""
        self.menu = QMenu(self._page)
        for words, icon, do in (
            (_("Print"), "printer", self.print),
            (_("Save as PDF"), "file-down", self.save),
        ):
            action = self.menu.addAction(self._ui.translate(words), partial(do, place))
            icons.put(action, icon)
        self.menu.popup(at)

    def _save_instead(self) -> None:
        self.save(self._place)

    def _ask_printer(self, document: Document, rendered: Rendered) -> None:
        from hope_desktop.services.printing.print_out import jobs_of_document

        jobs = jobs_of_document(document, rendered)
        if self._place is not None and self._place.handout is not None:
            copies = self._page.handout.copies() if self._place == self._page.place else 1
            jobs = tuple(replace(job, copies=job.copies * copies) for job in jobs)
        self._page.flow.ask(jobs)

    def _handout(self, place: ModulesPlace, handout: HandoutId) -> Document:
        """As it is shown with what was chosen, else as it is usual."""
        if place != self._page.place or place.editing:
            return self._services.printing.handout_document(handout)
        view = self._page.handout
        chosen = (view.reading_form(), view.chosen_cards(), view.sets, view.facts)
        return self._services.printing.handout_document(handout, *chosen)

    def _document(self, place: ModulesPlace | None, *, reads: bool) -> Any:
        """Return the `Document`, or None when there is none: that is explained."""
        self._ui.operations.save_typed()
        if place is None or not self.can(place):
            return None
        try:
            if place.handout is not None:
                return self._handout(place, place.handout)
            if place.own_file is not None:
                return self._services.printing.own_file_document(place.own_file)
            if place.activity is not None:
                made = self._services.printing
                ways = made.activity_document, made.activity_booklet
                return ways[reads](place.activity)
            return self._services.printing.module_booklet(place.module) if place.module else None
        except HopeError as error:
            self._ui.operations.explain(error)
            return None

    def _file_name(self, place: ModulesPlace, *, reads: bool) -> str:
        name = self._page.steps(replace(place, editing=False))[1]
        is_booklet = reads or place == ModulesPlace(place.module)
        return file_name(f"{name} - {self._ui.translate(_('booklet'))}" if is_booklet else name)
