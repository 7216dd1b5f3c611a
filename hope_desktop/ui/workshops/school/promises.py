"""What was agreed at a table with grown-ups: typed in a minute, and what became of it later."""

from collections.abc import Sequence
from datetime import date, datetime
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from hope_desktop import wall_clock
from hope_desktop.domain.errors import HopeError, MayBeName
from hope_desktop.domain.ids import SessionId
from hope_desktop.domain.typed import MAX_LINE
from hope_desktop.domain.workshops.promises import MOST, Promise, PromiseState, months_after
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.promises import OUTCOMES, month_text
from hope_desktop.i18n.refusals import sentence
from hope_desktop.services.workshops.afterwards import Aftercares
from hope_desktop.services.workshops.planning import Planning
from hope_desktop.ui.autosave import AutoSave, Refusals
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID, set_look
from hope_desktop.ui.widgets.buttons import link_button
from hope_desktop.ui.widgets.fields.boxes import ChoiceBox
from hope_desktop.ui.widgets.layouts import column, holder, row
from hope_desktop.ui.widgets.texts import heading, hint, label

_MONTHS_AHEAD = 18
_NO_NAMES = _("No names, and nothing that somebody told about themselves.")


class PromiseRow(QWidget):
    """One agreement, and below it what became of it; what is agreed is read, until changed."""

    changed = Signal()

    def __init__(self, number: int, ui: Ui) -> None:
        super().__init__()
        self._translate = translate = ui.translate
        self._is_read = False
        self.what, self.by, self.said = QLineEdit(), QLineEdit(), QLineEdit()
        self.due, self.outcome = ChoiceBox(), ChoiceBox()
        self.outcome.addItem(translate(_("not known yet")), "")
        for one, words in OUTCOMES.items():
            self.outcome.addItem(translate(words), one.value)
        named = (
            (self.what, _("We agreed")),
            (self.by, _("By which department")),
            (self.due, _("In which month")),
            (self.outcome, _("What became of it?")),
            (self.said, _("What was said")),
        )
        for field, words in named:
            field.setAccessibleName(f"{translate(words)} {number}")
            if isinstance(field, QLineEdit):
                field.setMaxLength(MAX_LINE)
                field.setPlaceholderText(translate(words))
                field.textEdited.connect(self._on_changed)
        for box in (self.due, self.outcome):
            box.activated.connect(self._on_changed)
        self._build(number)

    def _build(self, number: int) -> None:
        translate = self._translate
        self.told, self.facts = label(bold=True), hint()
        self.change = link_button(translate(_("Change")))
        self.change.setAccessibleName(
            f"{translate(_('Change'))}: {translate(_('We agreed'))} {number}"
        )
        self.read = holder(row((holder(column(self.told, self.facts, space=0)), 1), self.change))
        table = QGridLayout()
        table.setColumnStretch(0, 1)
        table.addWidget(self.what, 0, 0, 1, 2)
        table.addWidget(self.by, 1, 0)
        table.addWidget(self.due, 1, 1)
        asked = label(translate(_("What became of it?")), buddy=self.outcome)
        self.answer = holder(column(asked, row(self.outcome, (self.said, 1)), space=0))
        self.fields = holder(table)
        self.setLayout(column(self.read, self.fields, self.answer, space=GRID // 2))
        self.change.clicked.connect(self._open)

    def show_promise(self, promise: Promise, start: date, *, is_other: bool) -> None:
        """What is kept, or typed; where the words are the same the cursor stays."""
        for field, text in (
            (self.what, promise.what),
            (self.by, promise.by),
            (self.said, promise.said),
        ):
            if " ".join(field.text().split()) != text:
                field.setText(text)
        months = ["", *(months_after(start, ahead) for ahead in range(_MONTHS_AHEAD + 1))]
        if promise.due not in months:
            months.append(promise.due)
        shown = [self.due.itemData(at) for at in range(self.due.count())]
        if shown != months:
            self.due.clear()
            for month in months:
                words = month_text(month, self._translate) or self._translate(_("no month"))
                self.due.addItem(words, month)
        self.due.setCurrentIndex(months.index(promise.due))
        self.outcome.setCurrentIndex(self.outcome.findData(promise.outcome or ""))
        if is_other or not promise.what:
            self._is_read = bool(promise.what)
        self._show_answer()

    def promise(self) -> Promise:
        """As it stands there."""
        outcome = self.outcome.currentData()
        return Promise(
            " ".join(self.what.text().split()),
            " ".join(self.by.text().split()),
            self.due.currentData() or "",
            PromiseState(outcome) if outcome else None,
            " ".join(self.said.text().split()),
        )

    def _open(self) -> None:
        self._is_read = False
        self._show_answer()
        self.what.setFocus()

    def _on_changed(self) -> None:
        self._show_answer()
        self.changed.emit()

    def _show_answer(self) -> None:
        one = self.promise()
        said = bool(one.outcome) and not (self._is_read and one.said and not self.said.hasFocus())
        facts = (one.by, month_text(one.due, self._translate), "" if said else one.said)
        self.told.setText(one.what)
        self.facts.setText(" · ".join(fact for fact in facts if fact))
        self.read.setVisible(self._is_read)
        self.fields.setVisible(not self._is_read)
        for part in (self.by, self.due):
            part.setVisible(bool(one.what or one.by))
        self.answer.setVisible(bool(one.what))
        self.said.setVisible(said)


class PromisesForm(QWidget):
    """The rows, kept while they are typed, and what is wrong with the words in them."""

    def __init__(self, aftercares: Aftercares, planning: Planning, ui: Ui) -> None:
        super().__init__()
        self._aftercares, self._ui = aftercares, ui
        self._session: SessionId | None = None
        self.typed: AutoSave[SessionId] = AutoSave(
            self._keep, lambda session: planning.get(session).name, ui, self
        )
        self.rows = [PromiseRow(number, ui) for number in range(1, MOST + 1)]
        self.asked = hint()
        self.no_name = link_button(ui.translate(_("It is no name: keep it")), "check")
        parts: list[QWidget] = [heading(ui.translate(_("What was agreed?")))]
        for one in self.rows:
            parts.append(one)
            one.changed.connect(self._on_changed)
        below = (hint(ui.translate(_NO_NAMES)), row((self.asked, 1), self.no_name))
        self.setLayout(column(*parts, *below, space=2 * GRID))
        self.no_name.clicked.connect(self._on_sure)
        self.typed.refused.connect(self._show_refusals)

    def show_promises(
        self, session: SessionId, kept: Sequence[Promise], start: datetime | None
    ) -> None:
        """Those of a table; what is typed and not kept yet stays."""
        is_other = session != self._session
        self._session = session
        promises = self.typed.typed(session).get("promises", kept)
        for at, one in enumerate(self.rows):
            promise = promises[at] if at < len(promises) else Promise("")
            begun = (start or wall_clock.now()).date()
            one.show_promise(promise, begun, is_other=is_other)
        self._show_rows()
        self._show_refusals(session, self.typed.refusals(session))

    def _show_refusals(self, session: SessionId, refusals: Refusals) -> None:
        if session != self._session:
            return
        why = refusals.get("promises")
        self.asked.setText(sentence(why, self._ui.translate) if why else "")
        set_look(self.asked, "serious" if why else "hint")
        self.asked.setVisible(why is not None)
        self.no_name.setVisible(isinstance(why, MayBeName))

    def _show_rows(self) -> None:
        """Those with words, and one to type in."""
        filled = [bool(one.what.text().strip() or one.by.text().strip()) for one in self.rows]
        for at, one in enumerate(self.rows):
            one.setVisible(at == 0 or filled[at] or filled[at - 1])

    def _on_changed(self) -> None:
        self._show_rows()
        if self._session is not None:
            promises = tuple(one.promise() for one in self.rows)
            self.typed.change(self._session, promises=promises)

    def _on_sure(self) -> None:
        if self._session is not None:
            self.typed.change(self._session, sure=True)
            self.typed.flush()

    def _keep(self, session: SessionId, typed: dict[str, Any]) -> HopeError | None:
        sure = typed.get("sure", False)
        keep = partial(self._aftercares.agree, session, typed["promises"], sure=sure)
        return self._ui.operations.try_run(keep, self._ui.translate(_("What was agreed?")))
