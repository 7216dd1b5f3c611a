"""Parts of the form of an activity. Each shows some fields and reports their changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, override

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.editions import CLOSED
from hope_desktop.domain.library.handout import Handout
from hope_desktop.domain.modules import NUMBERED
from hope_desktop.i18n.catalogue import listed
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.labels import module_name
from hope_desktop.ui.editing.activity import tables
from hope_desktop.ui.editing.activity.rows_edit import RowsEdit
from hope_desktop.ui.editing.activity.tables import RowTable
from hope_desktop.ui.editing.fields import FieldsPart, FormPart, Values, meaning
from hope_desktop.ui.editing.review_mark import ReviewMark
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import icon_button, link_button
from hope_desktop.ui.widgets.fields.boxes import ChoiceBox
from hope_desktop.ui.widgets.layouts import Flow, clear, column, holder, row, tab_before
from hope_desktop.ui.widgets.texts import label

type Option = tuple[str, str]
"""A key with its words."""


class RowsPart(FormPart):
    """A field of several records."""

    def __init__(self, name: str, rows: RowsEdit, table: RowTable) -> None:
        super().__init__()
        self.fields = (name,)
        self.rows, self._table = rows, table
        rows.changed.connect(self._tell)
        self.setLayout(column(rows))

    @override
    def show_text(self, text: Any) -> None:
        self.rows.show_rows([self._table.read(one) for one in getattr(text, self.fields[0])])

    @override
    def editor(self, place: str) -> QWidget | None:
        name = self.fields[0]
        return self.rows.editor(place.removeprefix(name)) if place.startswith(name) else None

    def _tell(self) -> None:
        self.changed.emit(self.fields[0], tuple(map(self._table.make, self.rows.values())))


class PickPart(FormPart):
    """A choice of keys: the chosen ones below each other, the others in one list.

    Keys without words, for instance from another library, stay chosen and are not shown.
    """

    def __init__(
        self, name: str, words: str, offered: Callable[[Activity], list[Option]], ui: Ui
    ) -> None:
        """`words` stand in the list as long as nothing is chosen: "Choose an aim…"."""
        super().__init__()
        self.fields = (name,)
        self._words, self._offered, self._ui = words, offered, ui
        self._options: dict[str, str] = {}
        self.keys: list[str] = []
        """What is chosen, in the order in which it was."""
        self._chosen = column(space=GRID // 2)
        self.picked = holder(self._chosen)
        self.choice = ChoiceBox()
        self.choice.setAccessibleName(words)
        self.choice.activated.connect(self._add)
        self.setLayout(column(self.picked, self.choice))

    @override
    def show_text(self, text: Any) -> None:
        keys, options = list(getattr(text, self.fields[0])), dict(self._offered(text))
        if (keys, options) != (self.keys, self._options):
            self.keys, self._options = keys, options
            self._build()

    @override
    def editor(self, place: str) -> QWidget | None:
        return self.choice if place.startswith(self.fields[0]) else None

    def _build(self) -> None:
        clear(self._chosen)
        buttons = []
        for key in (key for key in self.keys if key in self._options):
            words = self._options[key]
            gone = icon_button(self._ui.translate("Leave out: %(name)s") % {"name": words}, "x")
            gone.clicked.connect(partial(self._remove, key))
            self._chosen.addWidget(holder(row((label(words), 1), gone)))
            buttons.append(gone)
        tab_before(self.choice, buttons)
        self.choice.clear()
        self.choice.addItem(self._words)
        for key, words in self._options.items():
            if key not in self.keys:
                self.choice.addItem(words, key)

    def _add(self, at: int) -> None:
        if at > 0:
            self.keys.append(self.choice.itemData(at))
            self._tell()

    def _remove(self, key: str) -> None:
        self.keys.remove(key)
        self.choice.setFocus()
        self._tell()

    def _tell(self) -> None:
        self._build()
        self.changed.emit(self.fields[0], tuple(self.keys))


class Together(FormPart):
    """Parts under each other, as one."""

    def __init__(self, *parts: QWidget) -> None:
        super().__init__()
        self._parts = [part for part in parts if isinstance(part, FormPart)]
        self.fields = tuple(name for part in self._parts for name in part.fields)
        for part in self._parts:
            part.changed.connect(self.changed)
        self.setLayout(column(*parts, space=GRID))

    @override
    def show_text(self, text: Any) -> None:
        for part in self._parts:
            part.show_text(text)

    @override
    def editor(self, place: str) -> QWidget | None:
        return next(filter(None, (part.editor(place) for part in self._parts)), None)

    @override
    def count(self, text: Any) -> int:
        return sum(part.count(text) for part in self._parts)


def origin_part(ui: Ui) -> FieldsPart:
    """Who made it, and whether it may be passed on."""

    def made(values: Values, was: Any) -> Any:
        """A licence says itself whether a text goes along."""
        now = replace(was, **values)
        may = now.licence not in CLOSED
        return now if now.licence == was.licence else replace(now, may_redistribute=may)

    def said(origin: Any) -> str:
        return meaning(origin.licence, ui, may_redistribute=origin.may_redistribute)

    return FieldsPart(tables.ORIGIN, ui, "origin", make=made, said=said)


class PlacePart(FormPart):
    """Its place in a plan. For a shipped activity this is fixed, since it protects a class."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self.is_own = True
        """Whether the trainer made it; else it can only be read."""
        self.first = FieldsPart(
            tables.FIRST,
            ui,
            "requires_modules",
            read=lambda needed: {one.value: one in needed for one in NUMBERED},
            make=lambda values, _was: tuple(one for one in NUMBERED if values.get(one.value)),
        )
        words = label(ui.translate("These modules come first:"))
        self._own = Together(FieldsPart(tables.PLACE, ui), words, self.first)
        self.fields = self._own.fields
        self._own.changed.connect(self.changed)
        self.fixed = label()
        self.copy = link_button(ui.translate("Make a copy to change this"), "copy")
        self._shipped = holder(column(self.fixed, Flow([self.copy])))
        self.setLayout(column(self._own, self._shipped))

    @override
    def show_text(self, text: Activity) -> None:
        self._own.setVisible(self.is_own)
        self._shipped.setVisible(not self.is_own)
        self._own.show_text(text)
        self.fixed.setText(self._fixed_words(text))

    @override
    def editor(self, place: str) -> QWidget | None:
        return self._own.editor(place) if self.is_own else None

    @override
    def count(self, text: Activity) -> int:
        return 0

    def _fixed_words(self, activity: Activity) -> str:
        translate = self._ui.translate
        said = [module_name(activity.module, translate), translate(tables.ROLES[activity.role])]
        if activity.requires_modules:
            names = ", ".join(one.value for one in activity.requires_modules)
            said.append(translate("first module %(names)s") % {"names": names})
        if activity.leans_on:
            bases = {"names": listed(activity.leans_on, translate, _("or"))}
            said.append(translate("goes on with %(names)s") % bases)
        words = _("This is fixed for an activity of the library, since it protects a class.")
        return f"{' · '.join(said)}\n{translate(words)}"


class PapersPart(PickPart):
    """The handouts of this activity, and those of others that it prints too."""

    handout_chosen = Signal(object)  # the id of the handout to change

    def __init__(self, offered: Callable[[Activity], list[Option]], ui: Ui) -> None:
        words = ui.translate("Choose a handout of another activity…")
        super().__init__("shared_handouts", words, offered, ui)
        self._papers: tuple[Handout, ...] = ()
        self._rows = column()
        self.write = link_button(ui.translate("Write a handout"), "pencil")
        picked = self.layout()
        if isinstance(picked, QVBoxLayout):
            picked.insertLayout(0, column(self._rows, Flow([self.write])))
            self._also = label(ui.translate("Printed too, written elsewhere:"))
            picked.insertWidget(1, self._also)

    def show_papers(self, papers: Sequence[Handout], *, is_own: bool) -> None:
        """What the activity has; of a shipped one, what else it prints is fixed."""
        for part in (self._also, self.choice, self.picked):
            part.setVisible(is_own)
        if tuple(papers) == self._papers:
            return
        self._papers = tuple(papers)
        clear(self._rows)
        buttons = [link_button(paper.title, "file-text") for paper in papers]
        for paper, button in zip(papers, buttons, strict=True):
            button.clicked.connect(partial(self.handout_chosen.emit, paper.id))
            self._rows.addWidget(Flow([button]))
        tab_before(self.write, buttons)

    @override
    def count(self, text: Activity) -> int:
        return len(self._papers) + super().count(text)


class ReviewPart(Together):
    """How far the text has been reviewed, and what still has to be checked."""

    def __init__(self, ui: Ui) -> None:
        mark = ReviewMark(ui)
        super().__init__(mark, FieldsPart(tables.REVIEW, ui, "review"))
        self.mark = mark

    @override
    def show_text(self, text: Activity) -> None:
        super().show_text(text)
        now = text.review
        self.mark.show_mark(now.status, now.reviewed_by, now.reviewed_on)

    @override
    def editor(self, place: str) -> QWidget | None:
        return self.mark.by.editor("by") if place.startswith("review") else None
