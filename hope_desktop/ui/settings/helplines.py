"""Help lines: which are printed, who checked them when, one's own, and paper with old numbers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any, override

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from hope_desktop.domain.helplines import CARDS, Helpline, is_stale, waits_for_check
from hope_desktop.domain.ids import HelplineId, SessionId
from hope_desktop.domain.levels import Audience
from hope_desktop.i18n.catalogue import listed, marked as _
from hope_desktop.i18n.labels import label as name_of
from hope_desktop.i18n.waiting import line_state
from hope_desktop.ui.settings.section import Section
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import link_button, primary_button, quiet_button
from hope_desktop.ui.widgets.destination import Destination, to_papers
from hope_desktop.ui.widgets.empty import EmptyState
from hope_desktop.ui.widgets.fields.dates import day_and_time, short_date
from hope_desktop.ui.widgets.fields.forms import Choice, Field, Form, LineField, TickField
from hope_desktop.ui.widgets.layouts import (
    Flow,
    Scroll,
    SnugScroll,
    beside,
    card,
    clear,
    column,
    row,
)
from hope_desktop.ui.widgets.row_list import RowList
from hope_desktop.ui.widgets.rows import Row
from hope_desktop.ui.widgets.texts import heading, hint, label
from hope_desktop.ui.widgets.warnings import Notice, NoticeList, notice

if TYPE_CHECKING:
    from hope_desktop.services.helplines import Helplines
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
        self.form = Form(self._fields(), narrow=True)
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


class HelplinesSection(Section):
    """The lines, the ones to check first; beside them one line, or the form of one."""

    go = Signal(object)  # a workshop is to be printed again; its papers

    def __init__(self, helplines: Helplines, ui: Ui, checker: str) -> None:
        super().__init__(ui.translate("Help lines"), ui)
        self._helplines = helplines
        self._checker = checker
        self._today = helplines.today
        self._build()
        self._connect()
        self.refresh()

    def _build(self) -> None:
        translate = self._ui.translate
        empty = EmptyState("phone", translate("No help lines"), "")
        self.list = RowList(translate("Help lines"), empty)
        self.old_paper = OldPaperList(self._throw_away, self._ui)
        self.view = HelplineView(self._today, self._ui)
        self.form = HelplineForm(self._ui)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.view)
        self.stack.addWidget(self.form)
        self.add = quiet_button(translate("&Add a line…"), "plus")
        explained = translate(
            "These lines stand on the help cards. Call them or look them up twice a year, "
            "and note it here. Add lines of your region, or people of a school."
        )
        lines = beside((self.list, 5), (self.stack, 4), space=2 * GRID)
        self.lay_out(explained, self.old_paper, (lines, 1), below=(self.add, 1))

    def _connect(self) -> None:
        self.list.row_selected.connect(self._follow)
        self.stack.currentChanged.connect(self._turn)
        self.view.check.clicked.connect(self._note)
        self.view.change.clicked.connect(lambda: self._edit(self._current()))
        self.view.remove.clicked.connect(self._remove)
        self.form.save.clicked.connect(self._save)
        self.form.cancel.clicked.connect(self._show_current)
        self.old_paper.go.connect(self.go)
        self.add.clicked.connect(lambda: self._edit(None))

    @property
    @override
    def is_half_typed(self) -> bool:
        return self.stack.currentWidget() is self.form

    @override
    def arrive(self, wanted: Destination) -> None:
        if wanted.helpline is not None:
            self.refresh(wanted.helpline)

    @override
    def refresh(self, wanted: HelplineId | None = None) -> None:
        lines = self._helplines.all()
        self.list.show_rows([self._row(line) for line in lines])
        if wanted is not None:
            self.list.select(wanted)
        elif self.list.view.current_key() is None and lines:
            self.list.select(lines[0].id)
        self.old_paper.show_papers(self._helplines.old_papers.all())
        self._follow()

    def _row(self, line: Helpline) -> Row:
        held, stale = waits_for_check(line, self._today()), is_stale(line, self._today())
        icon, tone = ("phone", "muted") if stale else ("circle-check", "good")
        icon, tone = ("circle-alert", "advice") if held else (icon, tone)
        below = line_state(line, self._today(), short_date, self._ui.translate)
        return Row(line.id, line.name, below, line.phone or line.web or "", icon=icon, tone=tone)

    def _current(self) -> Helpline | None:
        key = self.list.view.current_key()
        return next((line for line in self._helplines.all() if line.id == key), None)

    def _turn(self) -> None:
        """A form is left by its own buttons, so that nothing typed goes; a refusal is over."""
        for other in (self.list, self.add):
            other.setEnabled(not self.is_half_typed)
        self.say("")

    def _follow(self) -> None:
        if not self.is_half_typed:  # who types is not disturbed
            self._show_current()

    def _show_current(self) -> None:
        line = self._current()
        corrected = line is not None and self._helplines.is_corrected(line.id)
        self.view.show_line(line, is_corrected=corrected)
        self.stack.setCurrentWidget(self.view)

    def _edit(self, line: Helpline | None) -> None:
        self.form.edit(line, self._helplines.schools())
        self.stack.setCurrentWidget(self.form)
        self.form.focus_first()

    def _note(self) -> None:
        line = self._current()
        if line is None:
            return
        note = partial(self._helplines.mark_checked, line.id, self._checker)
        if self._ui.operations.run(note, self._words(_("%(name)s checked"), line)):
            self.refresh()

    def _save(self) -> None:
        line = self.form.line()
        if line.id:
            words = self._words(_("%(name)s changed"), line)
            if self._ui.operations.run(partial(self._helplines.change, line, self._checker), words):
                self._show_kept(line.id)
            return
        words = self._words(_("%(name)s added"), line)
        made = self._ui.operations.run_new(partial(self._helplines.add, line, self._checker), words)
        if made is not None:
            self._show_kept(made)

    def _show_kept(self, line: HelplineId) -> None:
        self.stack.setCurrentWidget(self.view)
        self.refresh(line)

    def _remove(self) -> None:
        line = self._current()
        if line is None:
            return
        words = self._words(
            _("%(name)s put in the bin") if line.own else _("%(name)s put back"), line
        )
        if self._ui.operations.run(partial(self._helplines.remove, line.id), words):
            self.refresh()

    def _throw_away(self, session: int) -> None:
        gone = partial(self._helplines.old_papers.throw_away, SessionId(session))
        if self._ui.operations.run(gone, self._ui.translate("old paper thrown away")):
            self.refresh()

    def _words(self, text: str, line: Helpline) -> str:
        return self._ui.translate(text) % {"name": line.name}
