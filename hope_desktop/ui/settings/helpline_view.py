"""One help line, to read and as a form, and the workshops whose paper has an old number."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hope_desktop.domain.helplines import CARDS, Helpline, is_stale, waits_for_check
from hope_desktop.domain.ids import HelplineId
from hope_desktop.domain.levels import Audience
from hope_desktop.i18n.catalogue import listed, marked as _
from hope_desktop.i18n.labels import label as name_of
from hope_desktop.i18n.waiting import line_state
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import link_button, primary_button, quiet_button
from hope_desktop.ui.widgets.destination import to_papers
from hope_desktop.ui.widgets.fields.dates import day_and_time, short_date
from hope_desktop.ui.widgets.fields.forms import Choice, Field, Form, LineField, TickField
from hope_desktop.ui.widgets.layouts import Flow, Scroll, SnugScroll, card, clear, column, row
from hope_desktop.ui.widgets.texts import heading, hint, label
from hope_desktop.ui.widgets.warnings import Notice, NoticeList, notice

if TYPE_CHECKING:
    from hope_desktop.services.printing.old_papers import OldPaper

VO = "vo"
_NEW = Helpline(HelplineId(""), "", "", own=True, audiences=CARDS)
_WHY_HELD = _(
    "This line stands on no card, letter, poster or slide: nobody knows for certain that it is "
    "still there. Call it or look it up, and note it here. Then it is printed."
)
_REACH = ("phone", "web", "hours")


def card_name(name: str, ui: Ui) -> str:
    """What the classes that get a help card are called."""
    if name == VO:
        return ui.translate("Secondary school")
    return name_of(Audience(name), ui.translate)


class HelplineView(QWidget):
    """The line and its buttons; who made it hears of these."""

    def __init__(self, today: Callable[[], date], ui: Ui) -> None:
        super().__init__()
        self._today = today
        self._ui = ui
        self.name, self.contact = heading(), label(bold=True)
        self.purpose, self.hours, self.where = label(), label(), label()
        self.held, self.state, self.doubt = NoticeList(ui.translate), label(), hint()
        self.check = primary_button(ui.translate("&I checked this line"), "check")
        self.change = quiet_button(ui.translate("&Change…"), "pencil")
        self.remove = quiet_button("", "undo-2")
        parts = (self.name, self.purpose, self.contact, self.hours, self.where)
        words = SnugScroll(column(*parts, self.held, self.state, self.doubt))
        buttons = Flow((self.check, self.change, self.remove))
        self.setLayout(column(card(words, buttons), 1))

    def show_line(self, line: Helpline | None, *, is_corrected: bool) -> None:
        """Show another line; without one there is nothing to do."""
        self.setVisible(line is not None)
        if line is None:
            return
        translate = self._ui.translate
        self.name.setText(line.name)
        self._say(self.purpose, line.for_pupils)
        self._say(self.contact, " · ".join(part for part in (line.phone, line.web) if part))
        self._say(self.hours, " · ".join(part for part in (line.hours, line.cost) if part))
        self._say(self.where, self._cards_of(line))
        today, why = self._today(), translate(_WHY_HELD)
        held = waits_for_check(line, today)
        self.held.show_notices([Notice(why)] if held else ())
        self._say(
            self.state, "" if held else _capital(line_state(line, today, short_date, translate))
        )
        self._say(self.doubt, line.doubt if is_stale(line, today) else "")
        self.remove.setVisible(line.own or is_corrected)
        back = translate("Back to what the library says")
        self.remove.setText(translate("To the b&in") if line.own else back)

    def _cards_of(self, line: Helpline) -> str:
        if not line.own:
            return ""
        cards = (card_name(c, self._ui) for c in CARDS if c in line.audiences)
        names = listed(cards, self._ui.translate)
        words = _("On the card of: %(cards)s") if not line.school else _("%(cards)s of %(school)s")
        return self._ui.translate(words) % {"cards": names, "school": line.school}

    def _say(self, where: QWidget, text: str) -> None:
        where.setText(text)  # type: ignore[attr-defined]
        where.setVisible(bool(text))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


class HelplineForm(QWidget):
    """The fields with Save and Cancel; who made it hears of these."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._line = _NEW
        self._schools: Sequence[str] = ()
        self.form = Form(())
        self._place = column()
        self.save = primary_button(ui.translate("&Save"), "save")
        self.cancel = quiet_button(ui.translate("Cancel"))
        self.setLayout(column(Scroll(column(self._place, row(self.save, self.cancel, 1), 1))))

    def edit(self, line: Helpline | None, schools: Sequence[str]) -> None:
        """Begin with a line, or with an empty one that can belong to one of these schools."""
        self._line, self._schools = line or _NEW, schools
        self.form = Form(self._fields())
        self.form.fill(_values(self._line))
        clear(self._place)
        name = self._line.name or self._ui.translate("A new line")
        self._place.addWidget(card(heading(name), self.form, space=GRID + 4))

    def focus_first(self) -> None:
        """Put the cursor where typing starts."""
        self.form.editor("name" if self._line.own else "phone").setFocus()

    def _fields(self) -> list[Field]:
        translate = self._ui.translate
        reach = [
            Field("phone", translate("&Phone"), LineField(longest=24)),
            Field("web", translate("&Website"), LineField(longest=60)),
            Field("hours", translate("&When"), LineField(translate("for example 9 to 17"))),
        ]
        if not self._line.own:
            return reach
        everybody = translate("Every school")
        schools = [("", everybody), *((school, school) for school in self._schools)]
        if self._line.school and self._line.school not in self._schools:
            schools.append((self._line.school, self._line.school))
        return [
            Field("name", translate("&Name"), LineField(longest=60)),
            Field(
                "on_card",
                translate("&For what"),
                LineField(longest=60),
                translate("In a few plain words, for pupils."),
            ),
            *reach,
            Field("school", translate("&Of school"), Choice(schools)),
            *(Field(f"card-{name}", card_name(name, self._ui), TickField()) for name in CARDS),
        ]

    def line(self) -> Helpline:
        """The line as it is filled in; a new one has no id."""
        values: dict[str, Any] = self.form.values()
        cards = tuple(name for name in CARDS if values.pop(f"card-{name}", False))
        if self._line.own:
            values |= {"audiences": cards, "purpose": values["on_card"]}
        return replace(self._line, **values)


def _values(line: Helpline) -> dict[str, Any]:
    names = ("name", "on_card", *_REACH, "school")
    values: dict[str, Any] = {name: getattr(line, name) or "" for name in names}
    return values | {f"card-{card}": card in line.audiences for card in CARDS}


class OldPaperList(QWidget):
    """A notice with the workshops; hidden when all paper is right.

    Signals:
        go: The papers of a workshop, to print again.
    """

    go = Signal(object)

    def __init__(self, throw_away: Callable[[int], object], ui: Ui) -> None:
        """`throw_away` is told the workshop whose paper was thrown away."""
        super().__init__()
        self._throw_away = throw_away
        self._ui = ui
        self._column = column(space=GRID // 2)
        self.setLayout(self._column)
        self.hide()

    def show_papers(self, papers: Sequence[OldPaper]) -> None:
        """Show these workshops."""
        clear(self._column)
        self.setVisible(bool(papers))
        if not papers:
            return
        words = _("These workshops were printed before a line changed. Print again, or throw away:")
        told = Notice(self._ui.translate(words), "serious")
        self._column.addWidget(notice(told, self._ui.translate))
        for paper in papers:
            self._column.addWidget(self._line(paper))

    def _line(self, paper: OldPaper) -> QWidget:
        words, number = self._words(paper), int(paper.session.id)
        button = link_button(words, "printer")
        button.clicked.connect(partial(self.go.emit, to_papers(number)))
        gone = link_button(self._ui.translate("Thrown away"), "check")
        gone.setAccessibleName(f"{gone.text()}: {words}")
        gone.clicked.connect(partial(self._throw_away, number))
        return Flow((button, gone), space=GRID)

    def _words(self, paper: OldPaper) -> str:
        row = paper.session
        when = day_and_time(row.start) if row.start else self._ui.translate("no date yet")
        parts = [part for part in (row.class_label, row.school, when) if part]
        return f"{', '.join(parts)} ({listed(paper.lines, self._ui.translate)})"
