"""What is asked of a workshop as a whole: fitting, letters, its series, and other classes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, override

from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QWidget

from hope_desktop.domain.classes import SchoolClass
from hope_desktop.domain.errors import HopeError
from hope_desktop.domain.terms import Changes, ClassId, SessionId
from hope_desktop.domain.views import PlanView
from hope_desktop.domain.workshops.plan import MAX_SLOT_MINUTES
from hope_desktop.domain.workshops.teller import (
    MAX_OWN_SENTENCE,
    MAX_SENDER,
    LetterWord,
    Teller,
    Told,
)
from hope_desktop.i18n.catalogue import DEFAULT_LANGUAGE, minutes_text, translator
from hope_desktop.i18n.fitting import change_text, fit_text, reason_text
from hope_desktop.i18n.labels import clock
from hope_desktop.i18n.letters import LETTER_WORDS, told_text
from hope_desktop.i18n.refusals import sentence
from hope_desktop.services.workshops.fitting import Fitting, Proposal
from hope_desktop.ui.commands import bare
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import primary_button
from hope_desktop.ui.widgets.dialogs import Asking
from hope_desktop.ui.widgets.fields.forms import Choice, Field, Form, LineField, TickField
from hope_desktop.ui.widgets.layouts import (
    NO_NAMES,
    TextLabel,
    below_name,
    card,
    clear,
    column,
    heading,
    hint,
    holder,
    label,
    row,
)
from hope_desktop.ui.widgets.warnings import Notice, NoticeList, Weight
from hope_desktop.ui.workshops.moments import StartFields, WrongMoment, minutes_field, short_minutes

if TYPE_CHECKING:
    from hope_desktop.services.workshops.series import SeriesPart


class FitDialog(Asking):
    """Type the minutes, read what would change, and say yes or no."""

    def __init__(
        self,
        fitting: Fitting,
        session: SessionId,
        minutes: int,
        ui: Ui,
        parent: QWidget | None = None,
    ) -> None:
        translate = ui.translate
        do_it = primary_button(translate("&Do it so"), "circle-check")
        super().__init__(bare(translate("Fit to the &minutes…")), do_it, ui, parent)
        self._fitting = fitting
        self._session = session
        self.proposal: Proposal | None = None
        self.resize(72 * GRID, 0)
        self.minutes = minutes_field(ui)
        self.minutes.setMaximum(MAX_SLOT_MINUTES)
        self.minutes.setValue(minutes)
        name = label(translate("Minutes there are"), buddy=self.minutes)
        name.setWordWrap(False)
        self.outcome = NoticeList(translate)
        self.changes = column(space=GRID + 4, margins=(0, GRID, 0, GRID))
        asked = holder(row(name, self.minutes, 1))
        self.lay_out(asked, self.outcome, inside=holder(column(self.changes)))
        self.minutes.valueChanged.connect(self._propose)
        self._propose()
        self.minutes.selectAll()

    @override
    def keep(self) -> bool:
        if self.proposal is None:
            return False
        words = self._ui.translate("Workshop fitted to %(minutes)s")
        words %= {"minutes": minutes_text(self.proposal.minutes, self._ui.translate)}
        return self._ui.operations.run(partial(self._fitting.accept, self.proposal), words)

    def _propose(self) -> None:
        minutes = self.minutes.value()
        clear(self.changes)
        try:
            self.proposal = self._fitting.propose(self._session, minutes)
        except HopeError as error:
            self.proposal = None
            self.outcome.show_notices([Notice(sentence(error, self._ui.translate), "serious")])
            self.yes.setEnabled(False)
            return
        fit = self.proposal.fit
        text = fit_text(fit, minutes, self._ui.translate)
        end = self.proposal.blocks[-1].end if self.proposal.blocks else None
        if end and fit.changes and fit.is_whole:
            text += " " + self._ui.translate("It ends at %(time)s.") % {"time": clock(end)}
        weight: Weight = "good" if fit.is_whole else "advice"  # only a whole lesson is good
        self.outcome.show_notices([Notice(text, "serious" if fit.short_minutes else weight)])
        for change in fit.changes:
            what = label(change_text(change, self.proposal.activities, self._ui.translate))
            why = hint(reason_text(change, self.proposal.activities, self._ui.translate))
            made = holder(column(what, why, space=2))
            made.setAccessibleName(f"{what.text()}. {why.text()}")
            self.changes.addWidget(made)
        self.yes.setEnabled(bool(fit.changes))


type Keep = Callable[[Told, bool, bool, str | None], Changes]
"""Gets what is said, whether her name and what she is stand below the letter to parents, and who
sends these letters in the place of the usual one.
"""


class _Below(NamedTuple):
    """What stands below the letter to parents: her name, and what she is."""

    named: bool
    expert: bool


class LettersDialog(Asking):
    """Letters are in Dutch unless a class asks for English, so that is what is shown."""

    def __init__(
        self, teller: Teller, view: PlanView, keep: Keep, ui: Ui, parent: QWidget | None
    ) -> None:
        translate = ui.translate
        yes = primary_button(translate("Keep"), "check")
        super().__init__(translate("What the letters say"), yes, ui, parent)
        self._keep, self._dutch = keep, translator(DEFAULT_LANGUAGE)
        self._teller, self._usual = teller, ui.preferences.settings.organisation
        self.form, self.below = self._sentences(), Form((self._name_below(),))
        alone = translate(
            "For this workshop alone. Empty? Then they come from nobody in particular."
        )
        sender = Field("sender", translate("Sender"), LineField(longest=MAX_SENDER), alone)
        self.come_from = Form((sender,))
        self.shown = TextLabel(bold=True)
        ticks = {word.value: word in teller.words for word in LetterWord}
        self.form.fill(ticks | {"line": teller.line})
        expert = teller.is_named and teller.is_expert
        self.below.fill({"below": _Below(teller.is_named, expert)})
        self.come_from.fill({"sender": self._usual if teller.sender is None else teller.sender})
        pupils = view.school_class.facts.pupils
        letters = {"letters": pupils if pupils is not None else "…"}
        said = translate(
            "This will stand in %(letters)s letters. Without a choice they say what the lesson is "
            "about, and no name."
        )
        self.lay_out(
            said % letters,
            inside=column(
                card(self.shown, self.form),
                card(heading(translate("Below the letter to parents")), self.below),
                card(heading(translate("Who the letters come from")), self.come_from),
            ),
        )
        self.resize(80 * GRID, 0)
        self.form.value_changed.connect(self._show)
        self._show()

    def _sentences(self) -> Form:
        translate = self._ui.translate
        said = {word: self._dutch(words) for word, words in LETTER_WORDS.items()}
        said |= {LetterWord.OWN_WORDS: translate("&Instead of this my own sentence")}
        empty = translate("Empty? Then the letter has a line to write on.")
        empty = f"{empty} {translate(NO_NAMES)}"
        own = Field("line", translate("My sentence"), LineField(longest=MAX_OWN_SENTENCE), empty)
        return Form((*(Field(w.value, words, TickField()) for w, words in said.items()), own))

    def _name_below(self) -> Field:
        translate, name = self._ui.translate, self._teller.name
        expert = f"{name} ({translate('expert by experience')})"
        shown = (
            (_Below(named=False, expert=False), translate("No name")),
            (_Below(named=True, expert=False), name),
            (_Below(named=True, expert=True), expert),
        )
        return Field("below", translate("Name"), Choice(shown))

    @property
    def told(self) -> Told:
        """Return what is chosen now."""
        said = self.form.values()
        words = frozenset(word for word in LetterWord if said[word.value])
        line = said["line"].strip()
        return Told(words, line, self._teller.line_en if line == self._teller.line else "")

    def _show(self) -> None:
        self.shown.setText(told_text(self.told, "_" * 40, self._dutch))
        self.form.editor("line").setEnabled(self.form.values()[LetterWord.OWN_WORDS.value])

    @override
    def keep(self) -> bool:
        below, title = (
            self.below.values()["below"],
            self._ui.translate("What letters say of who tells"),
        )
        typed = self.come_from.values()["sender"].strip()
        sender = None if typed == self._usual else typed
        chosen = (self.told, below.named, below.expert, sender)
        return self._ui.operations.run(lambda: self._keep(*chosen), title)


class SeriesDialog(Asking):
    """Type or choose the dates; nothing is made before it is accepted."""

    def __init__(
        self,
        parts: Sequence[SeriesPart],
        suggested: Mapping[str, datetime | None],
        plan: Callable[[Mapping[str, datetime | None]], bool],
        ui: Ui,
        parent: QWidget | None = None,
    ) -> None:
        """`plan` is the operation: until it gives True the dates stay here."""
        translate = ui.translate
        make = primary_button(translate("&Plan the lessons"), "calendar-days")
        super().__init__(translate("Lessons of this series"), make, ui, parent)
        self._plan = plan
        self.fields: dict[str, StartFields] = {}
        self.resize(72 * GRID, 0)
        lines = QGridLayout()
        lines.setHorizontalSpacing(2 * GRID)
        lines.setVerticalSpacing(GRID)
        lines.setColumnStretch(3, 1)
        for at, part in enumerate(parts):
            for where, widget in enumerate(self._line(part, suggested.get(part.part))):
                lines.addWidget(widget, at, where)
        explained = translate(
            "One after the other, a week apart. Change what is different; a date may stay empty."
        )
        self.lay_out(explained, inside=holder(lines))

    def _line(self, part: SeriesPart, begins: datetime | None) -> tuple[QWidget, ...]:
        translate = self._ui.translate
        start = self.fields[part.part] = StartFields(self._ui, self)
        words = translate("Lesson %(part)s · %(minutes)s")
        text = words % {"part": part.part, "minutes": short_minutes(part.slot_minutes, self._ui)}
        start.time.edit.setAccessibleName(translate("Begins"))
        if part.session is not None and part.session.done:
            text += " · " + translate("given")
            start.date.setEnabled(False)
            start.time.setEnabled(False)
        start.put(begins)
        name = label(text, buddy=start.date.edit)
        name.setWordWrap(False)
        return name, start.date, start.time

    def starts(self) -> dict[str, datetime | None]:
        """Return the dates as they are typed."""
        return {part: start.value() for part, start in self.fields.items()}

    @override
    def keep(self) -> bool:
        """Keep them, or point at what cannot be."""
        try:
            starts = self.starts()
        except WrongMoment:
            for start in self.fields.values():
                start.point()
            return False
        return self._plan(starts)


class ParallelDialog(Asking):
    """A tick for each class, those of the same school first, and a field for one to be made."""

    def __init__(
        self,
        mine: SchoolClass,
        classes: Sequence[SchoolClass],
        this_year: str,
        copy: Callable[[tuple[ClassId, ...], str], bool],
        ui: Ui,
        parent: QWidget | None = None,
    ) -> None:
        """`copy` gets the classes and the name of a new one; until it gives True it is asked."""
        words = bare(ui.translate("The same workshop for other &classes…"))
        make = primary_button(ui.translate("&Make the workshops"), "copy")
        super().__init__(words, make, ui, parent)
        self._copy = copy
        adults = mine.facts.are_adults
        suiting = (one for one in classes if one.facts.are_adults == adults)
        others = [one for one in suiting if one.id != mine.id]
        others.sort(key=lambda one: one.facts.school != mine.facts.school)
        self.ticks: dict[ClassId, QCheckBox] = {
            one.id: QCheckBox(one.line(this_year).replace("&", "&&")) for one in others
        }
        self.resize(60 * GRID, 0)
        self.new = QLineEdit()
        name = ui.translate("A new class of %(school)s") % {"school": mine.facts.school}
        for tick in self.ticks.values():
            tick.toggled.connect(self._on_chosen)
        self.new.textChanged.connect(self._on_chosen)
        self._on_chosen()
        explained = ui.translate("Each class gets this plan, without a date.")
        self.lay_out(
            explained, inside=holder(column(*self.ticks.values(), below_name(name, self.new)))
        )

    def chosen(self) -> tuple[ClassId, ...]:
        """Return the classes that were ticked."""
        return tuple(class_id for class_id, tick in self.ticks.items() if tick.isChecked())

    @override
    def keep(self) -> bool:
        return self._copy(self.chosen(), self.new.text().strip())

    def _on_chosen(self) -> None:
        self.yes.setEnabled(bool(self.chosen() or self.new.text().strip()))
