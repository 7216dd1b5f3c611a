"""Parts of the form that are more than fields: origin, review, papers, and the place in a plan."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, override

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hope_desktop.domain.ids import HandoutId
from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.editions import CLOSED
from hope_desktop.domain.library.handout import Handout
from hope_desktop.domain.modules import NUMBERED
from hope_desktop.i18n.catalogue import listed
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.labels import module_name
from hope_desktop.ui.editing.activity import tables
from hope_desktop.ui.editing.activity.parts import (
    FieldsPart,
    FormPart,
    Option,
    PickPart,
    RecordPart,
    Together,
)
from hope_desktop.ui.editing.fields import meaning
from hope_desktop.ui.editing.review_mark import ReviewMark
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.buttons import link_button
from hope_desktop.ui.widgets.layouts import Flow, clear, column, holder, tab_before
from hope_desktop.ui.widgets.texts import hint, label


class OriginPart(RecordPart):
    """Who made it, and whether it may be passed on."""

    def __init__(self, ui: Ui) -> None:
        super().__init__("origin", tables.ORIGIN, ui)
        self._ui = ui
        self.meaning = hint()
        self.whole.addWidget(self.meaning)

    @override
    def show_record(self, record: Any) -> None:
        super().show_record(record)
        may = record.may_redistribute
        self.meaning.setText(meaning(record.licence, may_redistribute=may, ui=self._ui))

    @override
    def made(self, name: str, record: Any) -> Any:
        """A licence says itself whether a text goes along."""
        may = record.licence not in CLOSED
        return replace(record, may_redistribute=may) if name == "licence" else record


class ReviewPart(RecordPart):
    """How far the text has been reviewed, and what still has to be checked."""

    def __init__(self, ui: Ui) -> None:
        super().__init__("review", tables.REVIEW, ui)
        self.mark = ReviewMark(ui)
        self.whole.insertWidget(0, self.mark)

    @override
    def show_record(self, record: Any) -> None:
        super().show_record(record)
        self.mark.show_mark(record.status, record.reviewed_by, record.reviewed_on)

    @override
    def editor(self, place: str) -> QWidget | None:
        return self.mark.by.editor("by") if place.startswith("review") else None


class PlacePart(FormPart):
    """Its place in a plan. For a shipped activity this is fixed, since it protects a class.

    Signals:
        copy_wanted: A copy is wanted, in which everything can be changed.
    """

    copy_wanted = Signal()

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self.is_own = True
        """Whether the trainer made it; else it can only be read."""
        self.first = RecordPart(
            "requires_modules",
            tables.FIRST,
            ui,
            lambda needed: {one.value: one in needed for one in NUMBERED},
            lambda values, _needed: tuple(one for one in NUMBERED if values.get(one.value)),
        )
        words = label(ui.translate("These modules come first:"))
        self._own = Together(FieldsPart(tables.PLACE, ui), words, self.first)
        self.fields = self._own.fields
        self._own.changed.connect(self.changed)
        self.fixed = label()
        copy = link_button(ui.translate("Make a copy to change this"), "copy")
        copy.clicked.connect(self.copy_wanted)
        self._shipped = holder(column(self.fixed, Flow([copy])))
        self.setLayout(column(self._own, self._shipped))

    @override
    def show_activity(self, activity: Activity) -> None:
        self._own.setVisible(self.is_own)
        self._shipped.setVisible(not self.is_own)
        self._own.show_activity(activity)
        self.fixed.setText(self._fixed_words(activity))

    @override
    def editor(self, place: str) -> QWidget | None:
        return self._own.editor(place) if self.is_own else None

    @override
    def count(self, activity: Activity) -> int:
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
    """The handouts of this activity, and those of others that it prints too.

    Signals:
        handout_chosen: The id of the handout to change.
        new_handout_wanted: Wish to write one.
    """

    handout_chosen = Signal(object)
    new_handout_wanted = Signal()

    def __init__(self, offered: Callable[[Activity], list[Option]], ui: Ui) -> None:
        words = ui.translate("Choose a handout of another activity…")
        super().__init__("shared_handouts", words, offered, ui)
        self._papers: tuple[Handout, ...] = ()
        self._rows = QVBoxLayout()
        self.write = link_button(ui.translate("Write a handout"), "pencil")
        self.write.clicked.connect(self.new_handout_wanted)
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
            button.clicked.connect(partial(self._choose, paper.id))
            self._rows.addWidget(Flow([button]))
        tab_before(self.write, buttons)

    @override
    def count(self, activity: Activity) -> int:
        return len(self._papers) + super().count(activity)

    def _choose(self, handout: HandoutId) -> None:
        self.handout_chosen.emit(handout)
