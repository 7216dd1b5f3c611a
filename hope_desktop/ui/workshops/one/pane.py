"""The rows of a workshop under each other: one of them open, and the keys go along them."""

from dataclasses import replace
from functools import cached_property, partial
from typing import Any, override

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from hope_desktop.domain.errors import HopeError
from hope_desktop.domain.page import STORY_PARTS, Key, RowPlace, WholeWorkshop
from hope_desktop.domain.terms import BlockId, SessionId
from hope_desktop.domain.views import PlanView
from hope_desktop.services.opening import Services
from hope_desktop.ui.autosave import AutoSave
from hope_desktop.ui.printing.bag import WHOLE, Bag, BagRow
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.layouts import Scroll, beside, column, holder
from hope_desktop.ui.widgets.thumbnails import Thumbnails
from hope_desktop.ui.workshops.moments import MinuteStrip
from hope_desktop.ui.workshops.one.actions import PartActions
from hope_desktop.ui.workshops.one.after import AfterFace, PartAfter, rows_after
from hope_desktop.ui.workshops.one.around import StoryClass
from hope_desktop.ui.workshops.one.arranged import Arranged
from hope_desktop.ui.workshops.one.bodies import PartBody
from hope_desktop.ui.workshops.one.part import PartRow, RowCard
from hope_desktop.ui.workshops.one.rows import WorkshopFace, WorkshopRow, rows, rows_of_bag
from hope_desktop.ui.workshops.one.told import TellerPanel

type _Place = tuple[SessionId, BlockId]
WIDE = 1240
"""Pixels of the rows at most."""
_MORE_LINES = 14
"""About so many lines of letters an open row and what stands around the rows take."""
_NARROW_LETTERS, _ARRANGED_LETTERS = 110, 130
_ENDLESS = 16_777_215


class RowsPane(QWidget):
    """Shows a workshop; what is typed in it stays while it is shown again.

    Signals:
        wanted: The key of a row, the name of an act on it, and its value.
        value_typed: The name of a field of `SessionFacts` and its new value.
        go: Wish to be somewhere else.
    """

    wanted = Signal(object, str, object)
    value_typed = Signal(str, object)
    go = Signal(object)
    resized = Signal()  # there is other room

    def __init__(
        self,
        services: Services,
        thumbnails: Thumbnails,
        actions: PartActions,
        bag: Bag,
        ui: Ui,
    ) -> None:
        super().__init__()
        self.bag = bag
        self._services, self._thumbnails, self._ui = services, thumbnails, ui
        self.actions_of_part = actions
        self.whole: WholeWorkshop | None = None
        self.face: WorkshopFace = WorkshopFace.PLAN
        self.opened: Key | None = None
        self.current: Key | None = None
        """The row that commands are about: it has the focus, or had it last."""
        self.parts: dict[Key, PartRow] = {}
        self.notes: AutoSave[_Place] = AutoSave(
            self._keep_note, lambda place: services.planning.get(place[0]).name, ui, self
        )
        self.of_class = StoryClass(services.classes, ui, self)
        self.strip, self.card = MinuteStrip(), RowCard()
        inner = holder(column(self.strip, self.card, bag, 1, space=GRID))
        inner.setMaximumWidth(WIDE)
        self.area = Scroll(holder(beside((inner, 1), 0)), width=_ENDLESS)
        ground = self.area.widget()
        around = ground.layout() if ground is not None else None
        if around is not None:
            around.setContentsMargins(3 * GRID, 4, 3 * GRID, 0)
        self.sides = beside((self.area, 1), space=0)
        self.setLayout(self.sides)
        self.card.moved.connect(self._drop)
        self.notes.refused.connect(self.redraw)
        bag.changed.connect(self._follow_bag)
        bag.beyond.connect(self._leave_list)
        bag.focused.connect(self._follow_list)

    @cached_property
    def after(self) -> AfterFace:
        """Make what is asked after a lesson when it is first seen: a third of all."""
        return AfterFace(self._services, self._ui, self)

    def _follow_bag(self) -> None:
        if self.face is WorkshopFace.BAG:
            self.redraw()

    def _lists(self) -> dict[Key, BagRow]:
        """Return what lies on the tables, by its row."""
        return {
            part.key: part.body
            for part in self.card.parts
            if isinstance(part.body, BagRow) and part.body.list.line()
        }

    def _follow_list(self, at: str) -> None:
        found = (key for key, lies in self._lists().items() if lies is self.bag.rows[at])
        self.follow(next(found, RowPlace.WHOLE))
        papers = self.bag.rows[at].list
        line = papers.mapTo(self.card, papers.visualRect(papers.currentIndex()).center())
        self.area.ensureVisible(0, self.card.y() + line.y(), 0, papers.sizeHintForRow(0))

    def _leave_list(self, at: str, by: int) -> None:
        """Go from the list of one part to that of the next which has one."""
        lists = self._lists()
        following = list(lists.values()).index(self.bag.rows[at]) + by
        if 0 <= following < len(lists):
            self.current = list(lists)[following]
            papers = lists[self.current].list
            last = papers.papers.rowCount() - 1
            papers.setCurrentIndex(papers.papers.index(0 if by > 0 else last))
            self.focus_row()

    @property
    def plan(self) -> PlanView | None:
        """Return what is shown; None when nothing is."""
        return self.whole.plan if self.whole else None

    def show_whole(self, whole: WholeWorkshop | None, face: WorkshopFace) -> None:
        """Show another moment of a workshop, with what is typed and not kept yet."""
        self.whole, self.face = whole, face
        if whole is None:
            self.actions_of_part.work_on(None, None)
            return
        planned = ((one.minutes, whole.plan.activity_of(one)) for one in whole.plan.session.blocks)
        modules = [(minutes, one.module if one else None) for minutes, one in planned if minutes]
        self.strip.show_minutes(modules, whole.plan.session.facts.slot_minutes)
        if face is WorkshopFace.AFTER:
            self.after.show_whole(whole)
            shown = rows_after(self.after.as_typed(whole), self.opened, self._ui.translate)
        elif face is WorkshopFace.BAG:
            shown = rows_of_bag(whole, self._ui.translate)
        else:
            shown = rows(whole, face, self.opened, self._ui.translate)
        compact, narrow, _ = self._laid = self._room(whole)
        had = next((key for key, part in self.parts.items() if part.hasFocus()), None)
        current = self.current
        here = {str(row.activity) for row in shown if row.activity}
        left = set(here)
        for row in shown:
            part = self._part(row.key)
            part.show_row(
                row,
                face,
                compact=compact,
                wide=min(self.area.width(), WIDE),
                narrow=narrow,
            )
            if face is WorkshopFace.BAG:
                at = str(row.activity or WHOLE)
                is_there = at in left if at else row.key is RowPlace.WHOLE
                lies = self.bag.row(at, here) if is_there else None
                left.discard(at)  # an activity that is given twice has its things once
                part.put_body(lies, beside=not self.is_narrow(_ARRANGED_LETTERS))
                if lies is not None:
                    lies.list.addAction(self.actions_of_part.by_name["stop"])
            else:
                self._show_body(row, whole)
        self.card.put([self._part(row.key) for row in shown])
        for key in self.parts.keys() - {row.key for row in shown}:
            gone = self.parts.pop(key)
            gone.hide()
            for kept in gone.findChildren(QWidget, "stays"):  # it may be put in again
                kept.setParent(self)
                kept.hide()  # its row was hidden already, and would not be again
            gone.deleteLater()
        self.current = current  # what went gave the focus to another row
        if had is not None and had != self.current:  # what is new, or stands where it went
            self.focus_row()
        self.actions_of_part.work_on(whole.plan, self.current)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.whole is not None and self._room(self.whole) != self._laid:
            self.resized.emit()
        elif self.opened in self.parts:
            self._lay(self.parts[self.opened])

    def _room(self, whole: WholeWorkshop) -> tuple[bool, bool, int]:
        """Return whether rows have little height, whether little width, and how much."""
        line = self.fontMetrics().lineSpacing()
        high = (len(whole.plan.blocks) + 2) * (2 * line + 18) + _MORE_LINES * line
        return high > self.height(), self.is_narrow(), self.width()

    def redraw(self) -> None:
        """Show the same again, after another row was opened or the room changed."""
        self.show_whole(self.whole, self.face)

    def _show_body(self, row: WorkshopRow, whole: WholeWorkshop) -> None:
        part, plan = self._part(row.key), whole.plan
        if self.face is WorkshopFace.AFTER:
            if not row.is_open:
                part.put_body(None)
            elif row.key is RowPlace.WHOLE:
                part.put_body(self.after.whole)
            else:
                if not isinstance(part.body, PartAfter):
                    part.put_body(PartAfter(partial(self._act, row.key), self._ui))
                assert isinstance(part.body, PartAfter)
                self.after.show_part(part.body, row)
            return
        is_whole = row.key is RowPlace.WHOLE
        if not row.is_open or (
            is_whole and (self.face is not WorkshopFace.PLAN or plan.session.done)
        ):
            part.put_body(None)
        elif is_whole:
            if not isinstance(part.body, Arranged):
                part.put_body(Arranged(self.value_typed.emit, self._ui))
            assert isinstance(part.body, Arranged)
            part.body.show_plan(plan, row.told, whole.arranged_before)
            part.body.lay(narrow=self.is_narrow(_ARRANGED_LETTERS))
        else:
            self._show_part(part, row, whole)

    def _show_part(self, part: PartRow, row: WorkshopRow, whole: WholeWorkshop) -> None:
        plan = whole.plan
        shown = part.body if isinstance(part.body, PartBody) else self._body(part)
        block = next(one for one in plan.session.blocks if one.id == row.key)
        is_story = row.activity in STORY_PARTS
        place = plan.session.id, block.id
        note = self.notes.typed(place).get("note", row.note)
        asked = replace(row, note=note, asked=() if is_story and plan.is_live else row.asked)
        answers = row.can_change or (is_story and plan.session.done)
        shown.show_row(asked, plan.activity_of(block), plan.session.facts.reason, answers=answers)
        if why := self.notes.refusals(place).get("note"):
            self._ui.show_refusal(shown.note_help, why)
        if is_story and answers:
            shown.story.show_story(plan, lies_ready=whole.lies_ready)
        self._lay(part)

    def _lay(self, part: PartRow) -> None:
        """Tell an open part how high it may be in the plan."""
        if isinstance(part.body, PartBody) and self.plan is not None:
            others = (len(self.plan.blocks) + 2) * (part.head.height() + 4) + 6 * GRID
            most = _ENDLESS if self.face is WorkshopFace.LESSON else self.height() - others
            part.body.lay(most, narrow=self.is_narrow())

    def _part(self, key: Key) -> PartRow:
        if key not in self.parts:
            part = PartRow(key, self._thumbnails, self._ui)
            part.wanted.connect(partial(self._act, key))
            part.focused.connect(partial(self.follow, key))
            if not isinstance(key, RowPlace):
                part.addActions(self.actions_of_part.of_a_row())
                part.more.menu().addActions(self.actions_of_part.in_menu())
            self.parts[key] = part
        return self.parts[key]

    def _body(self, part: PartRow) -> PartBody:
        of, typing, ui = self._services, self.of_class, self._ui
        body = PartBody(
            of.lines,
            lambda: TellerPanel(of.telling, of.packing, of.erasing, typing, ui),
            self._thumbnails,
            ui,
        )
        body.wanted.connect(partial(self._act, part.key))
        part.put_body(body)
        return body

    def is_narrow(self, letters: int = _NARROW_LETTERS) -> bool:
        """Return whether there is little room beside each other."""
        return self.area.width() < letters * self.fontMetrics().averageCharWidth()

    def follow(self, key: Key) -> None:
        """Let the commands be about the row that has the focus."""
        self.current = key
        if self.whole is not None:
            self.actions_of_part.work_on(self.whole.plan, key)

    def _act(self, key: Key, act: str, value: Any = None) -> None:
        """Carry out what needs nothing but the rows, and ask for the rest."""
        self.follow(key)
        if act == "step":
            self.current = self._beside(key, value) or key
            self.focus_row()
        elif act == "go":
            self.go.emit(value)
        elif act == "reason":
            self.value_typed.emit(act, value)
        elif act == "note" and self.plan is not None and isinstance(key, int):
            self.notes.change((self.plan.session.id, BlockId(key)), note=value)
        elif act == "open" and key is not RowPlace.END:
            self.open_row(None if self.opened == key else key)
        elif act == "tick":
            self.after.tick(value[0], on=value[1])
        elif act in {"line", "whom", "on", "letters"}:
            self._write(key, act, value)
        elif act in self.actions_of_part.by_name:
            self.actions_of_part.by_name[act].trigger()
        else:
            self.wanted.emit(key, act, value)

    def _beside(self, key: Key, by: int) -> Key | None:
        keys = [part.key for part in self.card.parts]
        return dict(enumerate(keys)).get(keys.index(key) + by)

    def _write(self, key: Key, act: str, value: Any) -> None:
        """Type a line after the lesson, choose for whom it is, or go on to the next part."""
        shown = self.parts[key].row
        activity = shown.activity if shown else None
        if act == "on":
            self.open_row(self._beside(key, value))
        elif activity is None:
            return
        elif act == "letters":
            self.open_row(key)
            body = self.parts[key].body
            if isinstance(body, PartAfter):
                body.field.insert(value)
                self.after.type_in(activity, words=body.field.text())
        else:
            self.after.type_in(activity, **{"words" if act == "line" else "whom": value})

    def open_row(self, key: Key | None) -> None:
        """Open a row, and close the one that was; the focus goes to it."""
        self._ui.operations.leave()
        self.opened = key
        self.current = self.current if key is None else key
        self.redraw()
        self.focus_row()

    def ask(self, key: Key) -> None:
        """Open a row, and begin at what is asked in it."""
        self.open_row(key)
        body = self.parts[key].body
        if isinstance(body, (Arranged, PartBody)):
            body.focus_asked()
            self.area.ensureWidgetVisible(self.window().focusWidget(), 0, 4 * GRID)

    def focus_row(self) -> None:
        """Go to the row that is current, or to the first; in it to where something is typed."""
        rows: dict[Any, QWidget] = {**self._lists()} or {part.key: part for part in self.card.parts}
        row = to = rows.get(self.current) or next(iter(rows.values()), None)
        if isinstance(row, BagRow):
            to = row.list
        elif isinstance(row, PartRow) and self.face is WorkshopFace.AFTER:
            to = row.body or row
        if row is not None and to is not None:
            self.area.ensureWidgetVisible(row, 0, GRID)
            part = row if isinstance(row, PartRow) else row.parentWidget()
            if isinstance(part, PartRow):  # of what is higher than the list its line
                self.area.ensureWidgetVisible(part.head, 0, GRID)
            to.setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop(self, key: int, high: int) -> None:
        """Put a part that is let go at a place before what begins below it."""
        if self.plan is None:
            return
        blocks = [one.id for one in self.plan.session.blocks]
        if key in blocks:
            others = [self.parts[one] for one in blocks if one != key]
            to = sum(part.geometry().center().y() < high for part in others)
            self.actions_of_part.move(BlockId(key), to)

    def _keep_note(self, place: _Place, typed: dict[str, Any]) -> HopeError | None:
        keep = partial(self._services.blocks.set_note, *place, typed["note"])
        return self._ui.operations.try_run(keep, self._ui.translate("Note changed"))
