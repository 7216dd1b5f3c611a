"""The fields of a new workshop. All may stay empty but the class."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from hope_desktop.domain.classes import MAX_PUPILS, MAX_YEAR, ClassFacts, SchoolClass
from hope_desktop.domain.terms import ClassId
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.i18n.catalogue import Phrases, listed, marked as _, words_for
from hope_desktop.ui.commands import bare
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.fields.boxes import ChoiceBox, NumberBox, level_options, of_level
from hope_desktop.ui.widgets.fold import Fold
from hope_desktop.ui.widgets.layouts import Flow, TextLabel, column, hint, holder, label, row
from hope_desktop.ui.widgets.teller import TellerChoice
from hope_desktop.ui.workshops.moments import StartFields, complaint, minutes_field

USUAL_MINUTES = 50
_OF_PUPILS: Phrases[str] = {
    "class": "Class",
    "school": "Name of the school",
    "label": "Name of the class, such as 2B",
    "pupils": "Number of pupils",
}
"""What a group of adults is asked in other words."""


class NewSessionForm(QWidget):
    """Class, moment and trainers."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._classes: tuple[SchoolClass, ...] = ()
        self.this_year = ""
        """The school year of today; a class of another one is named with its year."""
        self._clean = True
        self.has_own_minutes = False
        self.complaints: dict[str, TextLabel] = {}
        self._names: dict[str, TextLabel] = {}
        self._make_fields()
        self._build()
        self._connect()

    def _make_fields(self) -> None:
        translate = self._ui.translate
        self.classes, self.level = ChoiceBox(letters=18), ChoiceBox(letters=16)
        self.level.offer(level_options(translate))
        self.year, self.pupils = NumberBox(0, MAX_YEAR), NumberBox(0, MAX_PUPILS)
        for number in (self.year, self.pupils):
            number.setSpecialValueText(translate("not known yet"))
        edits = [QLineEdit(maxLength=200) for _field in range(4)]
        self.school, self.class_label, self.trainer1, self.trainer2 = edits
        self.school.setMinimumWidth(24 * self.fontMetrics().averageCharWidth())
        self.school.setPlaceholderText(translate("De Brug, 2B, 27"))
        self.start = StartFields(self._ui, self)
        self.date, self.time = self.start.date, self.start.time
        self.minutes = minutes_field(self._ui)
        self.minutes.setValue(USUAL_MINUTES)
        self.teller = TellerChoice(self._ui)
        """It stands by the chosen workshop: above the list it would move it at a click."""
        self.teller.hide()
        self.alone = QCheckBox(translate("I am alone in front of this class"))
        names = ("school", "label", "trainer1", "trainer2")
        for name, edit in zip(names, edits, strict=True):
            edit.setObjectName(name)

    def _build(self) -> None:
        self.of_year = hint("")
        self.of_new_class = (
            self._field("school", self.school),
            self._field("label", self.class_label),
            self._field("pupils", self.pupils),
            self._field("level", self.level, _("Level or group")),
            self._field("year", self.year, _("Year")),
        )
        trainers = (
            self._field("trainer1", self.trainer1, _("Trainer 1")),
            self._field("trainer2", self.trainer2, _("Trainer 2")),
        )
        fields = Flow(
            (
                self._field("class", self.classes),
                *self.of_new_class,
                self._field("date", self.date, _("Date"), self.date.edit),
                self._field("time", self.time, _("Begins"), self.time.edit),
                self._field("slot_minutes", self.minutes, _("Length")),
            ),
            space=2 * GRID,
        )
        said = self.date.complaint, self.time.complaint  # a line there would move its field
        self.who = Fold("")
        self.who.add(holder(row(*trainers, self.alone, 1, space=2 * GRID)))
        self._name_who()
        self.setLayout(column(fields, self.who, *said, self.of_year, 1))

    def _connect(self) -> None:
        self.classes.activated.connect(self._on_class_chosen)
        self.classes.taken_from_list.connect(self.focus_first)
        self.level.activated.connect(self._on_class_chosen)
        self.minutes.valueChanged.connect(self._on_minutes_changed)
        self.start.typed.connect(self._on_edited)
        for edit in (self.school, self.class_label):
            edit.textEdited.connect(self._on_edited)
        for name in (self.trainer1, self.trainer2):
            name.textChanged.connect(self._name_who)
        self.alone.toggled.connect(self._name_who)

    def _name_who(self) -> None:
        """Say on the line of the trainers who they are."""
        typed = (" ".join(one.text().split()) for one in (self.trainer1, self.trainer2))
        names = listed(filter(None, typed), self._ui.translate)
        alone = self._ui.translate("alone") if self.alone.isChecked() else ""
        said = ", ".join(filter(None, (names, alone)))
        self.who.head.setText(said or self._ui.translate("Who gives the lesson?"))

    def begin(
        self, classes: Sequence[SchoolClass], wanted: ClassId | None, trainer1: str, trainer2: str
    ) -> None:
        """Fill a clean form; one that was begun keeps what is in it."""
        if self._clean:
            self.trainer1.setText(trainer1)
            self.trainer2.setText(trainer2)
        self.show_classes(classes, wanted)

    def show_classes(self, classes: Sequence[SchoolClass], wanted: ClassId | None = None) -> None:
        """Replace the list of classes; what was chosen stays so."""
        current = self.classes.currentData()
        self._classes = tuple(classes)
        self.classes.clear()
        for one in classes:
            self.classes.addItem(one.line(self.this_year), one.id)
        self.classes.addItem(bare(self._ui.translate("New &class…")), None)
        for key in (wanted, current):
            at = self.classes.findData(key) if key is not None else -1
            if at >= 0:
                self.classes.setCurrentIndex(at)
                break
        else:
            self.classes.setCurrentIndex(self.classes.count() - 1)
        self._on_class_chosen()

    def school_class(self) -> SchoolClass | None:
        """Return the class that was chosen; None for a new one."""
        wanted = self.classes.currentData()
        return next((one for one in self._classes if one.id == wanted), None)

    def new_class(self) -> ClassFacts:
        """Return what was written down of a new class."""
        facts = ClassFacts(
            school=self.school.text(),
            label=self.class_label.text(),
            year=self.year.value() or None,
            pupils=self.pupils.value() or None,
            **of_level(self.level.currentData()),
        )
        return replace(facts, year=None) if facts.are_adults else facts

    def facts(self) -> SessionFacts:
        """Return what was filled in about the workshop.

        Raises:
            WrongMoment: the date or the time cannot be.
        """
        return SessionFacts(
            start=self.start.value(),
            slot_minutes=self.minutes.value(),
            trainer1=self.trainer1.text(),
            trainer2=self.trainer2.text(),
            alone=self.alone.isChecked(),
        )

    def suggest_minutes(self, minutes: int) -> None:
        """Take the minutes of a template, unless others were typed."""
        if not self.has_own_minutes:
            self.minutes.setValue(minutes)
            self.has_own_minutes = False

    def complain(self, name: str, sentence: str) -> None:
        """Say below a field what cannot be, and go there."""
        for field, shown in self.complaints.items():
            shown.setText(sentence if field == name else "")
            shown.setVisible(field == name)
        target = {"slot_minutes": self.minutes, "school": self.school, "class": self.classes}
        edit = target.get(name) or (self.findChild(QLineEdit, name) if name else None)
        if edit in {self.trainer1, self.trainer2}:
            self.who.head.setChecked(True)
        if edit is not None:
            edit.setAccessibleDescription(sentence)
            edit.setFocus()
            self.minutes.selectAll()  # what is typed next takes its place

    def choose_instead(self, class_id: ClassId, sentence: str) -> None:
        """Choose the class that is there already instead of the new one, and say so."""
        self.show_classes(self._classes, class_id)
        chosen = self._ui.translate("It is chosen now.")
        self.complain("class", f"{sentence} {chosen}")

    def clear(self) -> None:
        """An empty form for the next workshop."""
        for edit in (self.school, self.class_label, self.trainer1, self.trainer2):
            edit.clear()
        self.start.clear()
        self.level.setCurrentIndex(0)
        self.year.setValue(0)
        self.pupils.setValue(0)
        self.alone.setChecked(False)
        self._clean, self.has_own_minutes = True, False
        self.teller.forget()
        self.complain("", "")

    def focus_first(self) -> None:
        """Begin with the class, or with the school of a new one."""
        (self.school if self.school_class() is None else self.classes).setFocus()

    def _on_class_chosen(self) -> None:
        chosen = self.school_class()
        adults = self.new_class().adults
        for field in self.of_new_class:
            field.setVisible(chosen is None)
        self.of_new_class[-1].setVisible(chosen is None and adults is None)  # no year of school
        is_old = chosen is not None and chosen.school_year < self.this_year
        words = _("This class is of school year %(year)s. Take it along first, on its own page.")
        year = chosen.school_year if chosen else ""
        self.of_year.setText(self._ui.translate(words) % {"year": year})
        self.of_year.setVisible(is_old)
        words_here = words_for(self._ui.translate, adults=adults)
        for name, text in _OF_PUPILS.items():
            self._names[name].setText(words_here(text))
        self.complain("", "")

    def _on_edited(self) -> None:
        self._clean = False
        self.complain("", "")
        self._go_on()

    def _go_on(self) -> None:
        """Let a comma lead to the next field while it is empty: all of it typed in one go."""
        school, comma, label_there = self.school.text().partition(",")
        if comma and not self.class_label.text():
            self.school.setText(school)
            self.class_label.setText(label_there)
            self.class_label.setFocus()
        label_there, comma, pupils = self.class_label.text().partition(",")
        if label_there.startswith(" "):  # it stood after the comma
            self.class_label.setText(label_there.lstrip() + comma + pupils)
        number = pupils.strip() or "0"
        if comma and number.isdecimal() and not self.pupils.value():
            self.class_label.setText(label_there.strip())
            self.pupils.setValue(min(int(number), MAX_PUPILS))
            self.pupils.setFocus()
            self.pupils.selectAll()

    def _on_minutes_changed(self) -> None:
        self.has_own_minutes = self.minutes.hasFocus()
        self.complain("", "")

    def _field(
        self, name: str, field: QWidget, words: str = "", buddy: QWidget | None = None
    ) -> QWidget:
        words = self._ui.translate(words or _OF_PUPILS[name])
        shown = self._names[name] = label(words, buddy=buddy or field)
        parts: list[QWidget | int] = [shown, field]
        if name in {"class", "school", "label", "slot_minutes", "trainer1", "trainer2"}:
            self.complaints[name] = complaint()
            parts.append(self.complaints[name])
        return holder(column(*parts, 1, space=2))
