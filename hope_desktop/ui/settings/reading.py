"""For who keeps the library: how far its texts were read, and what readers say is not right."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING, override

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent

from hope_desktop.domain.ids import ActivityId, HandoutId
from hope_desktop.domain.library.handout import ReviewRole
from hope_desktop.i18n.labels import label as name_of
from hope_desktop.i18n.refusals import sentence
from hope_desktop.ui.settings.rewording_view import RewordingView
from hope_desktop.ui.settings.section import Section
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import primary_button, quiet_button
from hope_desktop.ui.widgets.destination import Destination
from hope_desktop.ui.widgets.empty import EmptyState
from hope_desktop.ui.widgets.fold import Fold
from hope_desktop.ui.widgets.layouts import Flow, SnugScroll, beside
from hope_desktop.ui.widgets.row_list import RowList
from hope_desktop.ui.widgets.rows import Row
from hope_desktop.ui.widgets.texts import label

if TYPE_CHECKING:
    from hope_desktop.domain.library.reviews import TextRemark
    from hope_desktop.services.library.library import Library
    from hope_desktop.services.library.reviews import Count, Reviews
    from hope_desktop.services.library.rewordings import Rewordings


_ROOM = 520
"""Pixels of height in which the numbers fit above the remarks, at letters of the usual size."""


class ReadingSection(Section):
    """Numbers by role, the remarks that are open, and beside them the one that is chosen."""

    go = Signal(object)  # a text is to be changed by hand

    def __init__(
        self,
        reviews: Reviews,
        rewordings: Rewordings,
        library: Library,
        ui: Ui,
    ) -> None:
        super().__init__(ui.translate("Who read what"), ui)
        self._reviews, self._rewordings, self._library = reviews, rewordings, library
        self._sized = False
        self._build()
        self._connect()
        self.refresh()

    def _build(self) -> None:
        translate = self._ui.translate
        self.counts, self.by_role = Fold(translate("How far each reader got")), label()
        self.counts.add(SnugScroll(self.by_role))
        empty = EmptyState(
            "book-open",
            translate("No open remarks"),
            translate("What somebody says is not right in a text comes to stand here."),
        )
        self.list = RowList(translate("Remarks"), empty)
        self.view = RewordingView(self._enter, self._stop_typing, self._ui)
        self.take = primary_button(translate("&Take over"), "check")
        self.change = quiet_button(translate("&Own words"), "pencil")
        self.leave = quiet_button(translate("&Leave as it is"), "x")
        self.done = quiet_button(translate("It is &done"), "check")
        """The text was changed by hand."""
        self.text = quiet_button(translate("Open the te&xt"), "file-text")
        for button, key in ((self.take, "Enter"), (self.change, "E"), (self.leave, "Del")):
            button.setToolTip(f"{button.text().replace('&', '')} ({key})")
        self.todo = Flow([self.take, self.done, self.change, self.leave, self.text])
        parts = beside((self.list, 5), (self.view, 6), space=2 * GRID)
        self.lay_out(self.counts, (parts, 1), below=((self.todo, 1),))

    def _connect(self) -> None:
        self.list.row_selected.connect(self._show_current)
        self.list.row_opened.connect(self._enter)
        self.take.clicked.connect(self._enter)
        self.change.clicked.connect(self._type)
        self.done.clicked.connect(partial(self._answer, ""))
        self.leave.clicked.connect(self._leave)
        self.text.clicked.connect(self._open_text)
        keys = (("E", self._type), ("Del", self._leave))
        for key, do in keys:
            pressed = QShortcut(QKeySequence(key), self.list.view)
            pressed.setContext(Qt.ShortcutContext.WidgetShortcut)
            pressed.activated.connect(do)

    @property
    @override
    def is_half_typed(self) -> bool:
        return self.view.words.isVisibleTo(self)

    @override
    def refresh(self) -> None:
        """Read again what is open; the place in the list stays."""
        found = self._rewordings.open()
        at = max(self.list.view.currentIndex().row(), 0)
        self._count(Counter(one.role for one, _title in found))
        self.list.show_rows([self._row(one, title) for one, title in found])
        if found and self.list.view.current_key() is None:
            self.list.select(found[min(at, len(found) - 1)][0])
        self.todo.setVisible(bool(found))
        self._show_current()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """The first time, fold the numbers where the remarks need the room."""
        super().showEvent(event)
        if not self._sized:
            self._sized = True
            room = _ROOM * self._ui.preferences.settings.text_scale // 100
            self.counts.head.setChecked(self.height() > room or not self.list.view.rows.rows)

    def _count(self, remarks: Counter[ReviewRole]) -> None:
        """By role a line: read, not printed until it reads, and remarks."""
        counts = self._reviews.counts()
        roles = [*counts, *(role for role in remarks if role not in counts)]
        lines = [self._line(one, counts.get(one), remarks[one]) for one in roles]
        facts = self._reviews.facts()
        words = self._ui.translate("Facts: %(n)d of %(all)d still to be confirmed")
        numbers = {"n": sum(facts.values()), "all": len(facts)}
        self.by_role.setText("\n".join((*lines, words % numbers)))

    def _line(self, role: ReviewRole, count: Count | None, remarks: int) -> str:
        ui, parts = self._ui, []
        if count is not None:
            words = ui.translate("read %(read)d of %(asked)d")
            parts.append(words % {"read": count.read, "asked": count.asked})
        if count is not None and count.waiting:
            words = ui.plural("%(n)d waits", "%(n)d wait", count.waiting)
            parts.append(words % {"n": count.waiting})
        if remarks:
            parts.append(ui.plural("%(n)d remark", "%(n)d remarks", remarks) % {"n": remarks})
        name = name_of(role, ui.translate)
        return f"{name[:1].upper()}{name[1:]}: {' · '.join(parts)}"

    def _row(self, one: TextRemark, title: str) -> Row:
        words = one.words or self._ui.translate("Leave this out")
        return Row(one, title, words, spoken=". ".join(filter(None, (title, one.line, words))))

    def _current(self) -> TextRemark | None:
        key: TextRemark | None = self.list.view.current_key()  # type: ignore[assignment]
        return key

    def _show_current(self) -> None:
        one = self._current()
        if self.is_half_typed and self.view.rewording and self.view.rewording.remark == one:
            return  # who types is not disturbed
        rewording = self._rewordings.of(one) if one else None
        self.view.show_rewording(rewording)
        self._show_presses()

    def _show_presses(self) -> None:
        """What can be done with it; while she says why not, that alone."""
        rewording, leaving = self.view.rewording, self.view.is_leaving
        self.take.setVisible(bool(rewording and rewording.now) and not leaving)
        self.change.setVisible(bool(rewording and rewording.now) and not leaving)
        self.done.setVisible(bool(rewording and rewording.may_be_done) and not leaving)
        facts = {one.id for one in self._reviews.facts()}
        self.text.setVisible(bool(rewording and rewording.remark.text not in facts) and not leaving)

    def _enter(self) -> None:
        """Take the words over; where they may be a reason, find words first, or go to the text."""
        rewording = self.view.rewording
        if rewording is None:
            return
        if self.view.is_leaving:
            self._answer(self.view.words.toPlainText())
        elif not rewording.now and self.text.isVisibleTo(self):
            self._open_text()
        elif not rewording.now:
            self._leave()
        elif rewording.is_ready or self.is_half_typed:
            self._take()
        else:
            self._type()

    def _take(self) -> None:
        rewording = self.view.rewording
        if rewording is None:
            return
        words = self.view.words.toPlainText() if self.is_half_typed else rewording.words
        take = partial(self._rewordings.take, rewording, words)
        said = self._ui.translate("Proposal for “%(title)s” taken over")
        if self._ui.operations.run(take, said % {"title": rewording.title}):
            self._next()

    def _leave(self) -> None:
        """Whoever said it hears why; pressed again, or with Enter, that is kept."""
        if self.view.is_leaving:
            self._enter()
        elif self.view.rewording:
            self.view.type_why()
            self._show_presses()

    def _answer(self, why: str = "") -> None:
        """It is done by hand, or it stays as it is, and why."""
        rewording, translate = self.view.rewording, self._ui.translate
        if rewording is None or (self.view.is_leaving and not why.strip()):
            return
        said = translate("Remark on “%(title)s” answered") % {"title": rewording.title}
        answer = partial(self._reviews.answer, rewording.remark, why)
        refused = self._ui.operations.try_run(answer, said)
        if refused is None:
            self._next()
            return
        self.say(sentence(refused, translate))

    def _next(self) -> None:
        self.view.stop_typing()
        self.say("")
        self.refresh()
        self.list.setFocus()

    def _type(self) -> None:
        if self.view.rewording and self.view.rewording.now:
            self.view.type()

    def _stop_typing(self) -> None:
        self.view.stop_typing()
        self._show_current()
        self.list.setFocus()

    def _open_text(self) -> None:
        one = self._current()
        if one is not None and "/" in one.text:
            self.go.emit(Destination("modules", handout=HandoutId(one.text), editing=True))
        elif one is not None:
            self.go.emit(Destination("modules", activity=ActivityId(one.text), editing=True))
