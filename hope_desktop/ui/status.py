"""The status line: saved or not, what can be taken back, what was refused, what takes a while."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QStatusBar, QWidget

from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.ui import icons
from hope_desktop.ui.commands import bare
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID, set_look
from hope_desktop.ui.widgets.buttons import icon_button, link_button
from hope_desktop.ui.widgets.layouts import SMALL, OneLine, clear, picture, row

if TYPE_CHECKING:
    from hope_desktop.ui.widgets.work_line import WorkLine
    from hope_desktop.ui.widgets.worker import Job

REST_MS = 12_000
_ANY = 16_777_215
"""As wide as there is room."""


class StatusLine(QStatusBar):
    """Left the state of the work, right what the page has to say."""

    def __init__(self, ui: Ui, *, read_only: bool) -> None:
        super().__init__()
        self._ui = ui
        self._resting = _("Read only · nothing is saved") if read_only else _("Saved · offline")
        self._rest_icon = "lock" if read_only else "circle-check"
        self._read_only = read_only
        self.setSizeGripEnabled(False)
        self._picture = picture("circle-check", "good", 16)
        self.words = OneLine("", SMALL)
        self.offer = link_button(bare(self._ui.translate("&Undo")), "undo-2")
        self.dismiss = icon_button(self._ui.translate("Close this message"), "x")
        self.info = OneLine("", SMALL)
        self.info.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.info.setContentsMargins(0, 0, 2 * GRID, 0)
        self._ways = row(space=GRID // 2)
        strut = link_button("-", "undo-2")  # with and without buttons it is as high
        strut.setFixedWidth(0)
        for one in (strut, self.dismiss):
            policy = one.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            one.setSizePolicy(policy)
            one.hide()
        words = (self._picture, strut, (self.words, 1))
        parts = (*words, self._ways, self.offer, self.dismiss)
        left = QWidget()
        left.setLayout(row(*parts, margins=(GRID + 4, 2, GRID, 2)))
        self.addWidget(left, 3)
        self.addPermanentWidget(self.info, 2)
        self._rest_timer = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest_timer.timeout.connect(self.show_rest)
        self.dismiss.clicked.connect(self.show_rest)
        operations = self._ui.operations
        self.offer.clicked.connect(operations.stack.undo)
        operations.change_saved.connect(self.show_saved)
        operations.change_undone.connect(self._show_undone)
        operations.change_redone.connect(self._show_redone)
        operations.told.connect(self.show_message)
        operations.happened.connect(self.show_event)
        operations.problem_found.connect(self.show_problem)
        operations.left_behind.connect(self.show_problem)
        operations.mended.connect(self._on_mended)
        operations.typing_started.connect(self._show_unsaved)
        operations.work_begun.connect(self.show_work)
        self.show_rest()

    def show_rest(self) -> None:
        """Back to the ordinary words."""
        tone = "advice" if self._read_only else "good"
        self._show(self._rest_icon, tone, self._ui.translate(self._resting))

    def _show_unsaved(self) -> None:
        """Something is being typed; a problem or an offer makes way for that."""
        if not self._read_only:
            self._show("pencil", "muted", self._ui.translate("Not saved yet…"), quiet=True)

    def show_saved(self, step: str) -> None:
        """Tell that a change is in the database; the last step of undo is taken back from here."""
        if not step:
            self.show_rest()
            return
        is_step = self._ui.operations.stack.undoText() == step
        self._show("circle-check", "good", step, offer=is_step)
        if not is_step:  # what can be taken back stays until something else happens
            self._rest_timer.start()

    def _show_undone(self, words: str) -> None:
        more = self._ui.operations.stack.index() > 1  # this step is still counted
        said = self._ui.translate("Undone: %(words)s") % {"words": words}
        self._show("circle-check", "good", said, offer=more)
        self.offer.setText(self._ui.translate("One more step back"))

    def _show_redone(self, words: str) -> None:
        self.show_message(self._ui.translate("Done again: %(words)s") % {"words": words})

    def show_message(self, text: str) -> None:
        """Something that went well, for a while."""
        self._show("circle-check", "good", text)
        self._rest_timer.start()

    def show_event(self, text: str, ways: Sequence[QWidget]) -> None:
        """Tell what came of it, with what can be done; a step just made can be taken back.

        It stays until something else happens: there is something to choose.
        """
        offer = not self.offer.isHidden()
        self._show("circle-check", "good", text, offer=offer, dismissable=bool(ways))
        for way in ways:
            self._ways.addWidget(way)
        self.info.setMaximumWidth(0 if ways else _ANY)  # the words need its room

    def show_problem(self, text: str) -> None:
        """Show a refusal; it stays until it is closed or something else happens."""
        self._show("circle-alert", "serious", text, dismissable=True)
        set_look(self.words, "serious")
        self.info.setMaximumWidth(0)  # what the page has to say is there again later

    def _on_mended(self, told: str) -> None:
        """Take away a refusal that is none any more."""
        shown = self.words.text()
        if self.words.property("look") == "serious" and (shown in told or told in shown):
            self.show_rest()

    @cached_property
    def work(self) -> WorkLine:
        """Show what takes a while, in the place of what the page has to say."""
        from hope_desktop.ui.widgets.work_line import WorkLine  # a start has no such work

        made = WorkLine(self._ui, self.info)
        self.addPermanentWidget(made, 2)
        made.hide()  # the line showed it
        return made

    def show_work(self, job: Job, words: str, cancel: Callable[[], object] | None) -> None:
        """Show how far a job is, with a way to stop it, until it ends."""
        self.work.add(job, words, cancel)

    def _show(
        self,
        icon: str,
        tone: str,
        text: str,
        *,
        offer: bool = False,
        dismissable: bool = False,
        quiet: bool = False,
    ) -> None:
        self._rest_timer.stop()
        icons.put_on_label(self._picture, icon, tone, 16)
        changed = self.words.text() != text
        self.words.setText(text)
        set_look(self.words, "")
        clear(self._ways)
        self.info.setMaximumWidth(_ANY)
        self.offer.setText(bare(self._ui.translate("&Undo")))
        self.offer.setVisible(offer)
        self.dismiss.setVisible(dismissable)
        if changed and self.isVisible() and not quiet:  # a screen reader says each key already
            # Here, since a start announces nothing and these names take PySide a while.
            from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

            event = QAccessibleAnnouncementEvent(self, text)
            QAccessible.updateAccessibility(event)
