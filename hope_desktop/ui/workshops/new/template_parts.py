"""What is in an own template, to be changed without a class: its parts with their minutes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QWidget

from hope_desktop.domain.workshops.plan import MAX_BLOCK_MINUTES, MAX_SLOT_MINUTES, PAUSE_MINUTES
from hope_desktop.domain.workshops.safety import lacking
from hope_desktop.domain.workshops.templates import TemplatePart, arranged
from hope_desktop.i18n.labels import warning_text
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.fields.forms import Choice, Field, Form, Number
from hope_desktop.ui.widgets.layouts import SnugScroll, column
from hope_desktop.ui.widgets.texts import hint
from hope_desktop.ui.widgets.warnings import Notice, NoticeList
from hope_desktop.ui.workshops.new.rows_edit import RowsEdit

if TYPE_CHECKING:
    from hope_desktop.domain.workshops.plan import Block
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
        empty: partial[Values] = partial(dict, activity=None, minutes=PAUSE_MINUTES)
        self.rows = RowsEdit(self._row, empty, ui.translate("Add a part"), ui)
        self._minutes = Number(1, MAX_BLOCK_MINUTES, step=5, unit=ui.translate("min"))
        slot = replace(self._minutes, most=MAX_SLOT_MINUTES)
        self.lesson = Form([Field("lesson", ui.translate("Length"), slot)])
        self.lesson.fill({"lesson": part.slot_minutes})
        self.total = hint()
        self.missing = NoticeList(ui.translate)
        self.rows.show_rows(
            [{"activity": b.activity or _PAUSE, "minutes": b.minutes} for b in planned]
        )
        scroll = SnugScroll(self.rows)
        scroll.setMaximumHeight(_HIGHEST)
        self.setMinimumWidth(_WIDE)
        self.setLayout(column(self.lesson, scroll, self.total, self.missing, space=GRID))
        self.rows.changed.connect(self._count)
        self.lesson.value_changed.connect(self._count)
        self._count()

    def made(self) -> TemplatePart:
        """The visit as it stands here."""
        rows = [row for row in self.rows.values() if row["activity"] is not None]
        wanted = [(row["activity"] or None, row["minutes"]) for row in rows]
        part = arranged(self._part, self._planned, wanted)
        kept = self._part if part.blocks == tuple(self._planned) else part
        return replace(kept, slot_minutes=self.lesson.values()["lesson"])

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
        rows = [row for row in self.rows.values() if row["activity"] is not None]
        used, lesson = sum(row["minutes"] for row in rows), self.lesson.values()["lesson"]
        words = self._ui.plural("%(used)d of %(n)d minute", "%(used)d of %(n)d minutes", lesson)
        self.total.setText(words % {"used": used, "n": lesson})
        found = [self._library.activity(row["activity"]) for row in rows if row["activity"]]
        said = (warning_text(one, {}, self._ui.translate) for one in lacking(found))
        self.missing.show_notices(Notice(words, "serious") for words in said)
