"""One workshop, one page: its rows, and a switch for what stands beside them."""

from contextlib import suppress
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from hope_desktop import wall_clock
from hope_desktop.domain.errors import HopeError, NotFound
from hope_desktop.domain.page import RowPlace, WholeWorkshop, held_at
from hope_desktop.domain.terms import Changes, SessionId
from hope_desktop.domain.views import PlanView
from hope_desktop.i18n.refusals import sentence
from hope_desktop.services.opening import Services
from hope_desktop.ui.autosave import Refusals
from hope_desktop.ui.printing.bag import Bag
from hope_desktop.ui.printing.drawing import LEFT_OUT_MS, LeftOut
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID
from hope_desktop.ui.widgets.buttons import action_button
from hope_desktop.ui.widgets.destination import COLLEAGUE, LESSON, TODAY, Destination
from hope_desktop.ui.widgets.layouts import column
from hope_desktop.ui.widgets.paper import tell_of
from hope_desktop.ui.widgets.thumbnails import Thumbnails
from hope_desktop.ui.workshops.one.actions import PartActions
from hope_desktop.ui.workshops.one.acts import RowActs
from hope_desktop.ui.workshops.one.around import PageFoot, PageHead, TypedFacts
from hope_desktop.ui.workshops.one.pane import WIDE, RowsPane
from hope_desktop.ui.workshops.one.rows import WorkshopFace, first_face, first_open
from hope_desktop.ui.workshops.session_actions import OpenActions, SessionActions


class WorkshopView(QWidget):
    """Keeps the id of what it shows; reads one value after every change, and draws all of it.

    Signals:
        go: Wish to be somewhere else.
    """

    go = Signal(object)
    turned = Signal()  # another face is shown, with other commands

    def __init__(
        self,
        services: Services,
        session_actions: SessionActions,
        here: OpenActions,
        thumbnails: Thumbnails,
        ui: Ui,
    ) -> None:
        super().__init__()
        self._services, self._ui = services, ui
        self._session_actions, self.actions_of_plan = session_actions, here
        self.whole: WholeWorkshop | None = None
        self._is_chosen = False
        """She chose the face herself: it stays until she leaves the workshop."""
        self.typing = TypedFacts(services.planning, ui, self)
        self.actions_of_part = PartActions(services.blocks, ui, self)
        self.bag = Bag(services.packing, services.printing, services.prints, self, ui)
        self._left_out = LeftOut(services, self.bag.drawing)
        self._rest = QTimer(self, singleShot=True, interval=LEFT_OUT_MS)
        self._rest.timeout.connect(self._look_in_bag)
        self.pane = RowsPane(services, thumbnails, self.actions_of_part, self.bag, ui)
        show_plan = partial(self.show_face, WorkshopFace.PLAN)
        given = services.library, services.telling, thumbnails
        self.acts = RowActs(self.pane, *given, show_plan, ui)
        tell_of(here.paper, ui, self)
        self._build()
        self._connect()

    def _build(self) -> None:
        every = self._session_actions.by_name | self.actions_of_plan.by_name
        names = """confirm steps message send appointment series parallel material board
        copy example delete"""
        self.head = PageHead([every[name] for name in names.split()], self._ui)
        self.head.setMaximumWidth(WIDE + 6 * GRID)
        whole, fit = self._session_actions.by_name, self.actions_of_plan.by_name["fit"]
        board, practise = action_button(whole["board"]), action_button(whole["practise"])
        self.foot = PageFoot(action_button(fit), board, practise, self._ui)
        inside = Qt.FindChildOption.FindDirectChildrenOnly
        for foot in (self.foot, self.bag.foot):
            for part in foot.findChildren(QWidget, options=inside):
                part.setMaximumWidth(WIDE)  # as the rows, and as the head
        self.stack = QStackedWidget()
        self.stack.addWidget(self.pane)
        self.stack.addWidget(self.bag.large)
        parts = self.head, (self.stack, 1), self.foot, self.bag.foot
        self.setLayout(column(*parts, space=0))

    def _connect(self) -> None:
        here = self.actions_of_plan.by_name
        for face in WorkshopFace:
            here[face.value].triggered.connect(partial(self.show_face, face))
        here["agreements"].triggered.connect(self._open_arranged)
        here["example"].triggered.connect(self._put_away)
        self.head.value_typed.connect(self._on_typed)
        self.head.switch.chosen.connect(self.show_face)
        self.typing.refused.connect(self._show_refusals)
        self.pane.value_typed.connect(self._on_typed)
        self.pane.go.connect(self.go)
        self.pane.resized.connect(self._follow_room)
        self.bag.changed.connect(self._show_large)
        self.bag.commands.save.triggered.connect(self._save_papers)
        self._left_out.changed.connect(self._redraw)
        self.bag.large.closed.connect(self._close_large)
        self.bag.go.connect(self._solve)
        self.bag.foot.pupils_wanted.connect(self.head.ask_pupils)
        self.bag.foot.on.clicked.connect(self._lead_on)
        self.foot.report.clicked.connect(self.actions_of_plan.save_report)
        self.foot.send.clicked.connect(partial(self.go.emit, COLLEAGUE))
        self.foot.on.clicked.connect(self._go_on)

    @property
    def face(self) -> WorkshopFace:
        """Which face is shown."""
        return self.pane.face

    @property
    def plan(self) -> PlanView | None:
        """Return what is shown; None when nothing is."""
        return self.whole.plan if self.whole else None

    def open_session(self, session: SessionId, section: str = "") -> None:
        """Show another workshop, with a face of it; there is no `plan` when it is not there."""
        is_new = self.plan is None or self.plan.session.id != session
        self._ui.operations.leave()
        if is_new:
            self.head.start.clear()
            self.whole, self._is_chosen = None, False
            self.acts.close_chooser()
        self._read(session)
        if self.whole is None:
            return
        before = self.face
        if before is WorkshopFace.BAG:
            self.pane.current = self.pane.opened  # back where she was
        if is_new or not self._is_chosen:
            self._is_chosen = False
            self.pane.face = first_face(self.whole, wall_clock.now())
        if section in tuple(WorkshopFace):
            self.pane.face = WorkshopFace(section)
        if is_new or (self.face is WorkshopFace.AFTER and before is not self.face):
            self.pane.opened = self.pane.current = first_open(self.whole, self.face)
        if is_new:
            self.head.ask_day(missing=self.whole.plan.session.facts.start is None)
        if section == "agreements":
            self.pane.face = WorkshopFace.PLAN
            self.pane.opened = self.pane.current = RowPlace.WHOLE
        self._read_bag()
        self._redraw(is_new=is_new)

    def close_session(self) -> None:
        """Show nothing any more; what was typed is kept first."""
        self._ui.operations.leave()
        self.whole, self._is_chosen = None, False
        self.acts.close_chooser()
        self.pane.show_whole(None, self.face)
        self.actions_of_plan.show_plan(None)

    def refresh(self, changes: Changes) -> None:
        """Read again when the changes are about this workshop, its class or an activity in it."""
        plan = self.plan
        if plan is None:
            return
        touched = (
            changes.everything
            or changes.sessions  # what was written after another one is shown here too
            or changes.prints
            or plan.session.class_id in changes.classes
            or changes.activities & plan.activities.keys()
        )
        if not touched:
            return
        self._read(plan.session.id)
        if self.whole is None:
            self.typing.forget(plan.session.id)
            self._session_actions.go_home()
        else:
            # What is new is open, and the next one where the open part went.
            pane = self.pane
            had = [one.id for one in plan.session.blocks]
            there = [one.id for one in self.whole.plan.session.blocks]
            new = [one for one in there if one not in had]
            if had and len(new) == 1:
                pane.opened = pane.current = new[0]
            if isinstance(pane.current, int) and pane.current not in there and there:
                at = had.index(pane.current) if pane.current in had else 0
                pane.current = there[min(at, len(there) - 1)]
            if isinstance(pane.opened, int) and pane.opened not in there:
                pane.opened = None
            self._redraw()

    def _read(self, session: SessionId) -> None:
        try:
            self.whole = self._services.wholes.get(session)
        except HopeError as error:
            self.whole = None
            if not isinstance(error, NotFound):
                self._ui.operations.explain(error)

    def _redraw(self, *, is_new: bool = False) -> None:
        """Draw all of it; what is typed and not kept yet stays as it is."""
        whole = self.whole
        if whole is None:
            return
        session = whole.plan.session
        typed = self.typing.typed(session.id)
        facts, group = replace(session.facts, **typed), whole.plan.school_class
        group = replace(group, facts=replace(group.facts, **self.pane.of_class.typed(group.id)))
        plan = replace(whole.plan, session=replace(session, facts=facts), school_class=group)
        is_planned = self.face is WorkshopFace.PLAN and not session.done
        self._left_out.follow(session.id if is_planned else None)
        as_typed = replace(whole, plan=plan, left_out=self._left_out.names)
        self._session_actions.work_on(session.id, done=session.done, is_open=True)
        self.actions_of_plan.show_plan(whole.plan)
        is_begun = "start" in typed and not is_new
        self.head.show_whole(as_typed, self.face, is_begun=is_begun)
        if is_new:
            self.head.switch.tick(WorkshopFace.BAG, on=False)
        self._rest.start()
        is_bag = self.face is WorkshopFace.BAG
        self.bag.setVisible(is_bag)
        self.bag.foot.setVisible(is_bag and not session.done)
        self.foot.setVisible(not is_bag or session.done)
        self.pane.show_whole(as_typed, self.face)
        is_after = self.face is WorkshopFace.AFTER
        unsent = self._services.packages.sending.unsent() if is_after else ()
        self.foot.show_plan(plan, self.face, narrow=self.pane.is_narrow(), unsent=unsent)
        self._show_refusals(session.id, self.typing.refusals(session.id))

    def _look_in_bag(self) -> None:
        """Tick the bag when all is printed and packed: it takes a moment to know."""
        if self.whole is None or not self._services.is_open:
            return
        session, on = self.whole.plan.session, self.whole.printed
        with suppress(HopeError):  # it may have gone in this very moment
            on = on and (session.done or self._services.readiness.of(session.id).is_packed)
            self.head.switch.tick(WorkshopFace.BAG, on=on)

    def _on_typed(self, name: str, value: object) -> None:
        if self.plan is not None and name in {"pupils", "helper"}:
            self.pane.of_class.change(self.plan.session.class_id, **{name: value})
        elif self.plan is not None:
            self.typing.change(self.plan.session.id, **{name: value})

    def _show_refusals(self, session: SessionId, why: Refusals) -> None:
        if self.plan is not None and self.plan.session.id == session:
            wrong = why.get("slot_minutes")
            self.head.complain_of_minutes(sentence(wrong, self._ui.translate) if wrong else "")

    def show_face(self, face: WorkshopFace, _checked: bool = False) -> None:
        """Show another face of the workshop; the row that is open stays open."""
        if self.plan is None:
            return
        self._ui.operations.leave()
        self.acts.close_chooser()
        before = self.face
        if before is WorkshopFace.BAG and self.pane.opened is not None:
            self.pane.current = self.pane.opened  # back where she was
        self.pane.face, self._is_chosen = face, True
        self._read_bag()
        self._redraw()
        asks = held_at(self.plan) if before is WorkshopFace.BAG else None
        if asks is not None and face is WorkshopFace.PLAN:  # what the papers wait for
            self.pane.ask(asks)
        else:
            self.focus_first()
        self.turned.emit()

    def _read_bag(self) -> None:
        """Read what is on paper and in the bag, which takes a moment: only while it is shown."""
        self.bag.large.close_page()
        self.bag.commands.save.setEnabled(True)
        if self.plan is not None and self.face is WorkshopFace.BAG:
            self.pane.current = RowPlace.WHOLE  # it is filled from the top on
            self.bag.show_session(self.plan.session.id)

    def _show_large(self) -> None:
        self.stack.setCurrentWidget(self.bag.large if self.bag.large.kind else self.pane)

    def _close_large(self) -> None:
        self.stack.setCurrentWidget(self.pane)
        self.pane.focus_row()

    def _lead_on(self) -> None:
        self.show_face(WorkshopFace.PLAN if self.bag.is_refused else WorkshopFace.LESSON)

    def _save_papers(self) -> None:
        """Save those of this workshop, from each face: the bag reads what they are now."""
        if self.face is not WorkshopFace.BAG:
            self.show_face(WorkshopFace.BAG)
        if self.bag.commands.save.isEnabled():
            self.bag.making.save()

    def _solve(self, wanted: Destination | None) -> None:
        """Show where what the papers wait for stands: in the plan, or on another page."""
        if wanted is not None:
            self.go.emit(wanted)
        else:
            self.show_face(WorkshopFace.PLAN)

    def _go_on(self) -> None:
        """Go on: what the green button does."""
        if self.plan is None:
            return
        if self.face is WorkshopFace.AFTER:
            self._finish()
        elif self.plan.session.done:
            self.actions_of_plan.by_name["parallel"].trigger()
        elif self.face is WorkshopFace.PLAN:
            self.show_face(WorkshopFace.BAG)
        else:
            self.go.emit(LESSON)

    def _finish(self) -> None:
        """Close the workshop, unless something typed in it cannot be kept."""
        problem, whole = self._ui.operations.save_typed(), self.whole
        if whole is None:
            return
        refused = self.pane.after.refused(whole)
        if refused is not None:
            self._ui.operations.problem_found.emit(problem)
            self.pane.open_row(refused)
        elif self._session_actions.finish(whole.plan.session.id):
            self.go.emit(TODAY)

    def _open_arranged(self, _checked: bool = False) -> None:
        """By its key: the whole lesson open, or closed when it was."""
        is_there = self.pane.opened is RowPlace.WHOLE and self.face is WorkshopFace.PLAN
        self.show_face(WorkshopFace.PLAN)
        if is_there:
            self.pane.open_row(None)
        else:
            self.pane.ask(RowPlace.WHOLE)

    def _put_away(self) -> None:
        if self.plan is not None:
            words = self._ui.translate("Example put in the bin")
            remove = partial(self._services.classes.remove, self.plan.session.class_id)
            self._ui.operations.run(remove, words)

    def focus_first(self) -> None:
        """Begin at the row that is current, or with an activity when nothing is planned."""
        self.pane.focus_row()

    def panes(self) -> tuple[tuple[QWidget, QWidget], ...]:
        """Return what F6 goes through, each with what gets the focus in it."""
        switch = self.head.switch.buttons[self.face]
        current = self.pane.current
        part = self.pane.parts.get(current) if current is not None else None
        first = part or self.pane.card.parts[0]
        found: list[tuple[QWidget, QWidget]] = [(self.head, switch), (self.pane.area, first)]
        if self.acts.is_choosing:
            found.append((self.acts.chooser, self.acts.chooser.search))
        if self.bag.foot.isVisible():
            return (*found, (self.bag.foot, self.bag.foot.main))
        return (*found, (self.foot, self.foot.on))

    def _follow_room(self) -> None:
        self.acts.place_chooser()
        self._redraw()
