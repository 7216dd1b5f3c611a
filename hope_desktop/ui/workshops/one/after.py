"""After the lesson: what is said in the rows, and what stands in an open one."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QCheckBox, QWidget

from hope_desktop.domain.errors import HopeError
from hope_desktop.domain.overview import Wish
from hope_desktop.domain.page import Key, PartRan, RowPlace, WholeWorkshop
from hope_desktop.domain.terms import ActivityId, BlockId, SessionId
from hope_desktop.domain.workshops.afterwards import Aftercare, Tally
from hope_desktop.domain.workshops.lines import Line, Of, Whom
from hope_desktop.i18n.catalogue import Translator, marked as _, words_for
from hope_desktop.i18n.labels import label as name_of
from hope_desktop.i18n.lines import CARE
from hope_desktop.services.opening import Services
from hope_desktop.ui.autosave import AutoSave, Refusals
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID, set_look
from hope_desktop.ui.widgets.fields.boxes import Chips, show_typed
from hope_desktop.ui.widgets.layouts import NO_NAMES, clear, column, hint
from hope_desktop.ui.widgets.part_lines import NextTimeField, PartLines, PartPlace
from hope_desktop.ui.widgets.teller import wish_line
from hope_desktop.ui.widgets.worker import dictionary_timer
from hope_desktop.ui.workshops.one.agreed import AgreedForm, SlipCounter
from hope_desktop.ui.workshops.one.rows import RowTick, Tone, WorkshopRow, time_at


def rows_after(
    whole: WholeWorkshop, opened: Key | None, translate: Translator
) -> tuple[WorkshopRow, ...]:
    """Return the whole lesson and its parts, with the minutes that they took."""
    plan, minute, found = whole.plan, 0, []
    translate = words_for(translate, adults=plan.school_class.facts.adults)
    for ran in whole.ran:
        found.append(_part(ran, time_at(plan, minute), opened, translate))
        minute += ran.planned
    return (_whole(whole, opened, translate), *found)


def _whole(whole: WholeWorkshop, opened: Key | None, translate: Translator) -> WorkshopRow:
    name, teller = translate("The whole lesson"), whole.plan.session.teller
    said: tuple[str, Tone] = translate("All of it may stay empty."), "hint"
    if teller is not None and teller.wish and teller.name == whole.me:
        said = translate("You wanted now: %(wish)s.") % {"wish": teller.wish.rstrip(".")}, ""
    ticks = tuple(
        RowTick(care, translate(short), name_of(care, translate), care in whole.after.ticked)
        for care, short in CARE.items()
    )
    is_open = opened is RowPlace.WHOLE
    press = "" if is_open else translate("Count the &slips")
    return WorkshopRow(
        RowPlace.WHOLE,
        name,
        below=said[0],
        tone=said[1],
        icon="users",
        press=press,
        spoken=f"{name}, {said[0]}",
        is_open=is_open,
        ticks=ticks,
    )


def _part(ran: PartRan, at: str, opened: Key | None, translate: Translator) -> WorkshopRow:
    activity = ran.activity
    title = activity.title if activity else translate("Pause")
    right = translate("%(minutes)d min") % {"minutes": ran.took}
    if not ran.given:
        right = translate("not given")
    elif ran.planned and ran.took != ran.planned:
        right = f"{ran.planned} → {right}"
    is_open = opened == ran.block and activity is not None
    line = ran.line.words if ran.line else ""
    asks = "" if line or activity is None else f"+ {translate(_('do differently next time'))}"
    below = "" if is_open else line or asks
    given = RowTick(ran.block, "", f"{translate(_('Given'))}: {title}", ran.given)
    return WorkshopRow(
        ran.block,
        title,
        time=at,
        below=below,
        tone="hint" if asks else "",
        icon="" if activity else "coffee",
        module=activity.module if activity else None,
        right=right,
        right_tone="" if ran.given else "hint",
        spoken=", ".join(filter(None, (at, title, right, below))),
        activity=activity.id if activity else None,
        is_open=is_open,
        no_names=translate(NO_NAMES),
        ticks=(given,) if is_open or not ran.given else (),
        line=line,
        whom=ran.line.whom if ran.line else Whom.ME,
    )


_INDENT, _MOST_WIDE = 98, 640
_WHOM = {Whom.ME: _("for me"), Whom.PLATFORM: _("for the platform too")}


class PartAfter(QWidget):
    """A line at a part, and for whom it is; `act` gets the name of an act, and its value."""

    def __init__(self, act: Callable[[str, object], object], ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self.field = NextTimeField()
        self.setFocusProxy(self.field)
        example = _("For example: fewer cards, more time for question 2")
        self.field.setPlaceholderText(ui.translate(example))
        self.field.setMaximumWidth(_MOST_WIDE)
        self.whom = Chips({one: ui.translate(words) for one, words in _WHOM.items()})
        self.no_names, self.asked = hint(), hint()
        set_look(self.asked, "serious")
        around = (_INDENT, 0, 2 * GRID, GRID)
        parts = self.field, self.no_names, self.asked, self.whom
        self._parts = column(*parts, space=4, margins=around)
        self.setLayout(self._parts)
        self.field.textEdited.connect(partial(act, "line"))
        self.field.left.connect(partial(act, "on"))
        self.whom.chosen.connect(partial(act, "whom"))

    def show_row(self, shown: WorkshopRow) -> None:
        """Show another moment of the row; where the words are the same the cursor stays."""
        name = f"{self._ui.translate(_('Do differently next time'))}: {shown.title}"
        self.field.setAccessibleName(name)
        show_typed(self.field, shown.line)
        self.whom.show_chosen(shown.whom)
        self.no_names.setText(shown.no_names)

    def show_agreed(self, form: AgreedForm | None) -> None:
        """Put what was agreed at a table first."""
        self.setFocusProxy(form.rows[0].words if form else self.field)
        if form and form.parent() is not self:
            self._parts.insertWidget(0, form)
            form.lower()  # Tab comes there first
            form.setMaximumWidth(_MOST_WIDE)
            form.show()

    def show_refusal(self, why: Refusals) -> None:
        """Say why it is not kept."""
        self._ui.show_refusal(self.asked, why.get("words"))


class AfterFace(QObject):
    """Makes the bodies of open rows after a lesson, and keeps what is typed and ticked there."""

    def __init__(self, services: Services, ui: Ui, parent: QWidget) -> None:
        super().__init__(parent)
        self._services, self._ui = services, ui
        self._session: SessionId | None = None
        # What is written here is read for names.
        self._still = dictionary_timer(services.spelling, self)
        self._are_adults = False
        self.typed = PartLines(services.lines, services.planning, ui, self)
        self.bodies: dict[ActivityId, PartAfter] = {}
        """The parts that are open, by their activity."""
        self.agreed = AgreedForm(services.lines, services.planning, ui)
        """Stands in the part that is open, of a table with adults."""
        self._counts: AutoSave[SessionId] = AutoSave(
            self._keep_count, lambda one: services.planning.get(one).name, ui, self, waits=True
        )
        self.counter = SlipCounter(self._on_counted, ui)
        self.gone = QCheckBox(name_of(Aftercare.SLIPS_GONE, ui.translate))
        self.gone.clicked.connect(lambda on: self.tick(Aftercare.SLIPS_GONE, on=on))
        self._wish = column()
        self.whole = QWidget()
        self.whole.setObjectName("stays")
        """What is of the whole lesson: her wish, and the slips."""
        around = (_INDENT, 2, 2 * GRID, GRID)
        parts = self._wish, self.counter, self.gone
        self.whole.setLayout(column(*parts, space=GRID, margins=around))
        self.whole.setFocusProxy(self.counter.line)
        for made in (self.whole, self.agreed):  # once: what is typed stays while it is closed
            made.setParent(parent)
            made.hide()
        self.typed.refused.connect(self._show_refusals)

    def as_typed(self, whole: WholeWorkshop) -> WholeWorkshop:
        """Return it with the lines that are typed and not kept yet."""
        session, lines = whole.plan.session, dict(whole.lines)
        for activity in {one.activity for one in session.blocks if one.activity}:
            if typed := self.typed.typed((session.id, activity)):
                line = lines.get(activity) or Line(Of(activity, session.id), "")
                lines[activity] = replace(line, **typed)
        return replace(whole, lines=lines)

    def show_whole(self, whole: WholeWorkshop) -> None:
        """Show another moment of what is of the whole lesson."""
        self._still.start()
        session, after = whole.plan.session, whole.after
        tally = self._counts.typed(session.id).get("tally", after.tally)
        if self._session != session.id or tally != self.counter.tally:
            self.counter.begin(tally)
        self._session = session.id
        self._are_adults = whole.plan.school_class.facts.are_adults
        if self._are_adults:
            self.agreed.show_table(session.id, session.facts.start)
        self.gone.setChecked(Aftercare.SLIPS_GONE in after.ticked)
        self.gone.setVisible(tally != Tally() or self.gone.isChecked())
        clear(self._wish)
        teller = session.teller
        if teller is not None and teller.wish and teller.name == whole.me:
            wish = Wish(session.id, teller.name, teller.wish)
            self._wish.addWidget(wish_line(wish, self._services.telling.wish, self._ui))

    def show_part(self, body: PartAfter, shown: WorkshopRow) -> None:
        """Show another moment of an open part."""
        assert self._session is not None
        assert shown.activity is not None
        self.bodies = {shown.activity: body}
        body.show_row(shown)
        body.show_agreed(self.agreed if self._are_adults else None)
        body.show_refusal(self.typed.refusals((self._session, shown.activity)))

    def type_in(self, activity: ActivityId, **values: object) -> None:
        """Keep, in a moment, what was typed or chosen at a part."""
        if self._session is not None:
            self.typed.change((self._session, activity), **values)

    def tick(self, what: Key | Aftercare, *, on: bool) -> None:
        """Note that a part was given, or that something was done, or not after all."""
        if self._session is None or isinstance(what, RowPlace):
            return
        care = self._services.aftercares
        if isinstance(what, Aftercare):
            words = name_of(what, self._ui.translate)
            self._ui.operations.run(partial(care.tick, self._session, what, done=on), words)
        else:
            give = partial(care.give, self._session, BlockId(what), given=on)
            self._ui.operations.run(give, self._ui.translate("Given"))

    def refused(self, whole: WholeWorkshop) -> BlockId | None:
        """Return where something is typed that cannot be kept."""
        session = whole.plan.session
        for block in session.blocks:
            if block.activity and self.typed.refusals((session.id, block.activity)):
                return block.id
        return None

    def _on_counted(self, tally: Tally) -> None:
        self.gone.show()
        if self._session is not None:
            self._counts.change(self._session, tally=tally)

    def _keep_count(self, session: SessionId, typed: dict[str, Any]) -> HopeError | None:
        keep = partial(self._services.aftercares.count, session, typed["tally"])
        return self._ui.operations.try_run(keep, self._ui.translate("Slips counted"))

    def _show_refusals(self, place: PartPlace, why: Refusals) -> None:
        if place[0] == self._session and place[1] in self.bodies:
            self.bodies[place[1]].show_refusal(why)
