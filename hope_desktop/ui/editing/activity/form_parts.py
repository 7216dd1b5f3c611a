"""Parts of the form that are more than fields: origin, review, papers, and the place in a plan."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import override

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hope_desktop.domain.ids import HandoutId
from hope_desktop.domain.library.activity import Activity, Origin, Review
from hope_desktop.domain.library.editions import CLOSED, LICENCES
from hope_desktop.domain.library.handout import Handout
from hope_desktop.domain.modules import NUMBERED
from hope_desktop.i18n.catalogue import listed
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.labels import module_name
from hope_desktop.ui.editing import licences
from hope_desktop.ui.editing.activity import tables
from hope_desktop.ui.editing.activity.parts import FieldsPart, FormPart, PickPart
from hope_desktop.ui.editing.activity.pick_list import Option
from hope_desktop.ui.editing.review_mark import ReviewMark
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import link_button
from hope_desktop.ui.widgets.fields.forms import Choice, Field, Form, LineField, TickField
from hope_desktop.ui.widgets.layouts import Flow, clear, column, holder, tab_before
from hope_desktop.ui.widgets.texts import hint, label


class OriginPart(FormPart):
    """Who made it, and what that means for passing it on."""

    fields = ("origin",)

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._origin = Origin()
        names = [(name, ui.translate(licences.NAMES[name])) for name in LICENCES]
        self.form = Form(
            [
                Field("author", ui.translate("Made by"), LineField(longest=tables.LONG)),
                Field("source", ui.translate("Source"), LineField(longest=tables.LONG)),
                Field("licence", ui.translate("Licence"), Choice(names)),
                Field("may_redistribute", ui.translate("May go along to others"), TickField()),
            ]
        )
        self.meaning = hint()
        self.form.value_changed.connect(self._tell)
        self.setLayout(column(self.form, self.meaning))

    @override
    def show_activity(self, activity: Activity) -> None:
        self._show(activity.origin)

    @override
    def editor(self, place: str) -> QWidget | None:
        head, _dot, name = place.partition(".")
        return self.form.editor(name or "author") if head == "origin" else None

    def _show(self, origin: Origin) -> None:
        self._origin = origin
        self.form.refill({name: getattr(origin, name) for name in self.form.values()})
        self.meaning.setText(
            licences.meaning(
                origin.licence,
                may_redistribute=origin.may_redistribute,
                ui=self._ui,
            )
        )

    @Slot(str)
    def _tell(self, name: str) -> None:
        value = self.form.values()[name]
        if value is None:
            return
        origin = replace(self._origin, **{name: value})
        if name == "licence":
            origin = replace(origin, may_redistribute=value not in CLOSED)
        self._show(origin)
        self.changed.emit("origin", origin)


class ReviewPart(FormPart):
    """How far the text was looked at, and what is still to be looked up."""

    fields = ("review",)

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._review = Review()
        self.mark = ReviewMark(ui)
        words = ui.translate("Somebody who knows has to look this up first.")
        self.form = Form(
            [
                Field(
                    "needs_check",
                    ui.translate("Still to check"),
                    LineField(longest=tables.LONG),
                    words,
                )
            ]
        )
        self.form.value_changed.connect(self._tell)
        self.setLayout(column(self.mark, self.form, space=2 * GRID))

    @override
    def show_activity(self, activity: Activity) -> None:
        self._review = activity.review
        review = activity.review
        self.mark.show_mark(review.status, review.reviewed_by, review.reviewed_on)
        self.form.refill({"needs_check": review.needs_check})

    @override
    def editor(self, place: str) -> QWidget | None:
        return self.mark.by.editor("by") if place.startswith("review") else None

    @Slot()
    def _tell(self) -> None:
        self.changed.emit("review", replace(self._review, **self.form.values()))


class PlacePart(FormPart):
    """Where it stands in a plan. Of a shipped activity this is fixed: it protects a class.

    Signals:
        copy_wanted: Wish for a copy, in which all of it can be changed.
    """

    copy_wanted = Signal()

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self.is_own = True
        """Whether the trainer made it; else it can only be read."""
        self._fields = FieldsPart(tables.place(ui))
        self.first = Form(tables.required(ui))
        self.fields = (*self._fields.fields, "requires_modules")
        first = label(ui.translate("These modules come first:"))
        self._own = holder(column(self._fields, first, self.first, space=GRID))
        self.fixed = label()
        copy = link_button(ui.translate("Make a copy to change this"), "copy")
        copy.clicked.connect(self.copy_wanted)
        self._shipped = holder(column(self.fixed, Flow([copy])))
        self._fields.changed.connect(self.changed)
        self.first.value_changed.connect(self._tell)
        self.setLayout(column(self._own, self._shipped))

    @override
    def show_activity(self, activity: Activity) -> None:
        self._own.setVisible(self.is_own)
        self._shipped.setVisible(not self.is_own)
        self._fields.show_activity(activity)
        needed = activity.requires_modules
        self.first.fill({one.value: one in needed for one in NUMBERED})
        self.fixed.setText(self._fixed_words(activity))

    @override
    def editor(self, place: str) -> QWidget | None:
        if place not in self.fields or not self.is_own:
            return None
        return self._fields.editor(place) or self.first.editor(NUMBERED[0].value)

    @override
    def count(self, activity: Activity) -> int:
        return 0

    def _fixed_words(self, activity: Activity) -> str:
        translate = self._ui.translate
        said = [
            module_name(activity.module, translate),
            translate(tables.ROLES[activity.role]),
        ]
        if activity.requires_modules:
            names = ", ".join(one.value for one in activity.requires_modules)
            said.append(translate("first module %(names)s") % {"names": names})
        if activity.leans_on:
            bases = {"names": listed(activity.leans_on, translate, _("or"))}
            said.append(translate("goes on with %(names)s") % bases)
        words = _("This is fixed for an activity of the library, since it protects a class.")
        return f"{' · '.join(said)}\n{translate(words)}"

    @Slot()
    def _tell(self) -> None:
        values = self.first.values()
        needed = tuple(one for one in NUMBERED if values.get(one.value))
        self.changed.emit("requires_modules", needed)


class PapersPart(FormPart):
    """The handouts of this activity, and those of others that it prints too.

    Signals:
        handout_chosen: The id of the handout to change.
        new_handout_wanted: Wish to write one.
    """

    handout_chosen = Signal(object)
    new_handout_wanted = Signal()

    fields = ("shared_handouts",)

    def __init__(self, offered: Callable[[Activity], list[Option]], ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._papers: tuple[Handout, ...] = ()
        self._rows = QVBoxLayout()
        self.write = link_button(ui.translate("Write a handout"), "pencil")
        self.write.clicked.connect(self.new_handout_wanted)
        words = ui.translate("Choose a handout of another activity…")
        self.shared = PickPart("shared_handouts", words, offered, ui)
        self.shared.changed.connect(self.changed)
        also = label(ui.translate("Printed too, written elsewhere:"))
        self._also = holder(column(also, self.shared))
        self.setLayout(column(self._rows, Flow([self.write]), self._also))

    def show_papers(self, papers: Sequence[Handout], *, is_own: bool) -> None:
        """What the activity has; of a shipped one, what else it prints is fixed."""
        self._also.setVisible(is_own)
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
    def show_activity(self, activity: Activity) -> None:
        self.shared.show_activity(activity)

    @override
    def editor(self, place: str) -> QWidget | None:
        return self.shared.editor(place)

    @override
    def count(self, activity: Activity) -> int:
        return len(self._papers) + len(activity.shared_handouts)

    def _choose(self, handout: HandoutId) -> None:
        self.handout_chosen.emit(handout)
