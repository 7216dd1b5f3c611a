"""What is in an own template, to be changed without a class: its parts with their minutes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QToolButton, QWidget

from hope_desktop.domain.workshops.plan import (
    MAX_BLOCK_MINUTES,
    MAX_SLOT_MINUTES,
    PAUSE_MINUTES,
    Block,
)
from hope_desktop.domain.workshops.safety import lacking
from hope_desktop.domain.workshops.templates import TemplatePart, arranged
from hope_desktop.i18n.labels import warning_text
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import icon_button, link_button
from hope_desktop.ui.widgets.fields.forms import Choice, Field, Form, Number
from hope_desktop.ui.widgets.layouts import (
    Flow,
    SnugScroll,
    card,
    clear,
    column,
    holder,
    row,
    tab_before,
)
from hope_desktop.ui.widgets.texts import hint
from hope_desktop.ui.widgets.warnings import Notice, NoticeList

if TYPE_CHECKING:
    from hope_desktop.services.library.library import Library
    from hope_desktop.ui.editing.fields import Values

_PAUSE = ""
"""Its key in the list of activities; None is a row in which nothing was chosen yet."""

_LETTERS = 28
"""How wide the name of an activity is at least."""
_WIDE, _HIGHEST = 94 * GRID, 40 * GRID
"""A row on one line, and as many as a small screen has room for; others are scrolled to."""


class TemplateParts(QWidget):
    """A row for each part. Rows in which nothing is chosen are left out."""

    def __init__(
        self, part: TemplatePart, planned: Sequence[Block], library: Library, ui: Ui
    ) -> None:
        super().__init__()
        self._part, self._planned, self._library, self._ui = part, planned, library, ui
        there = {one.id: one.title for one in library.rows()}
        gone = {b.activity: library.activity(b.activity).title for b in planned if b.activity}
        self._options = [(_PAUSE, ui.translate("Pause")), *(there | gone).items()]
        self.forms: list[Form] = []
        """One of one line for each part."""
        self._buttons: list[tuple[QToolButton, ...]] = []
        """Those of each row."""
        self._minutes = Number(1, MAX_BLOCK_MINUTES, step=5, unit=ui.translate("min"))
        slot = replace(self._minutes, most=MAX_SLOT_MINUTES)
        self.lesson = Form([Field("lesson", ui.translate("Length"), slot)])
        self.lesson.fill({"lesson": part.slot_minutes})
        self.total = hint()
        self.missing = NoticeList(ui.translate)
        self._rows = column()
        self.add = link_button(ui.translate("Add a part"), "plus")
        scroll = SnugScroll(column(self._rows, Flow([self.add])))
        scroll.setMaximumHeight(_HIGHEST)
        self.setMinimumWidth(_WIDE)
        self.setLayout(column(self.lesson, scroll, self.total, self.missing, space=GRID))
        self.lesson.value_changed.connect(self._count)
        self.add.clicked.connect(self._add)
        self._show([{"activity": b.activity or _PAUSE, "minutes": b.minutes} for b in planned])

    def made(self) -> TemplatePart:
        """The visit as it stands here."""
        wanted = [(row["activity"] or None, row["minutes"]) for row in self._chosen()]
        part = arranged(self._part, self._planned, wanted)
        kept = self._part if part.blocks == tuple(self._planned) else part
        return replace(kept, slot_minutes=self.lesson.values()["lesson"])

    def _values(self) -> list[Values]:
        return [form.values() for form in self.forms]

    def _chosen(self) -> list[Values]:
        return [row for row in self._values() if row["activity"] is not None]

    def _show(self, rows: Sequence[Values]) -> None:
        clear(self._rows)
        self.forms, self._buttons = [], []
        for at, values in enumerate(rows):
            form = self._row()
            form.fill(values)
            form.value_changed.connect(self._count)
            self.forms.append(form)
            line = QHBoxLayout()
            line.addWidget(form, 1)
            line.addWidget(self._beside(at), 0, Qt.AlignmentFlag.AlignTop)
            self._rows.addWidget(card(line, margins=GRID + 4))
        parts = zip(self.forms, self._buttons, strict=True)
        tab_before(self.add, [stop for form, ways in parts for stop in (*form.stops(), *ways)])
        self._count()

    def _beside(self, at: int) -> QWidget:
        """What moves the row up, and leaves it out."""
        translate, number = self._ui.translate, {"n": at + 1}
        up = icon_button(translate("Row %(n)d up") % number, "arrow-up")
        gone = icon_button(translate("Leave out row %(n)d") % number, "x")
        up.setVisible(at > 0)
        up.clicked.connect(partial(self._move, at))
        gone.clicked.connect(partial(self._remove, at))
        self._buttons.append((up, gone) if at else (gone,))
        made = holder(row(1, up, gone, space=0))
        made.setFixedWidth(up.sizeHint().width() + gone.sizeHint().width())
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return made

    def _move(self, at: int) -> None:
        rows = self._values()
        rows.insert(at - 1, rows.pop(at))
        self._show(rows)
        self._buttons[at - 1][0].setFocus()

    def _remove(self, at: int) -> None:
        rows = self._values()
        del rows[at]
        self._show(rows)
        (self._buttons[min(at, len(rows) - 1)][-1] if rows else self.add).setFocus()

    def _add(self) -> None:
        self._show([*self._values(), {"activity": None, "minutes": PAUSE_MINUTES}])
        self.forms[-1].editor("activity").setFocus()

    def _row(self) -> Form:
        translate = self._ui.translate
        what = Field("activity", translate("Part"), Choice(self._options))
        form = Form([what, Field("minutes", translate("Minutes"), self._minutes, beside=True)])
        box = form.editor("activity")
        assert isinstance(box, QComboBox)
        box.setMinimumContentsLength(_LETTERS)
        box.setPlaceholderText(translate("Choose an activity…"))
        form.value_changed.connect(partial(self._take_its_minutes, form))
        return form

    def _take_its_minutes(self, form: Form, changed: str) -> None:
        activity = form.values()["activity"]
        if changed == "activity" and activity:
            form.fill({"minutes": self._library.activity(activity).minutes})

    def _count(self) -> None:
        rows = self._chosen()
        used, lesson = sum(row["minutes"] for row in rows), self.lesson.values()["lesson"]
        words = self._ui.plural("%(used)d of %(n)d minute", "%(used)d of %(n)d minutes", lesson)
        self.total.setText(words % {"used": used, "n": lesson})
        found = [self._library.activity(row["activity"]) for row in rows if row["activity"]]
        said = (warning_text(one, {}, self._ui.translate) for one in lacking(found))
        self.missing.show_notices(Notice(words, "serious") for words in said)
