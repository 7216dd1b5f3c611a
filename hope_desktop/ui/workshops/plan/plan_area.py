"""Where a workshop is put together: library, timeline with its advice, and details."""

from collections.abc import Callable
from functools import partial
from typing import Any, override

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QMenu, QSizePolicy, QSplitter, QWidget

from hope_desktop.domain.errors import HopeError
from hope_desktop.domain.ids import ActivityId, BlockId, Changes, SessionId
from hope_desktop.domain.library.ways import WorkingForm
from hope_desktop.domain.views import PlanView
from hope_desktop.domain.workshops.plan import TimedBlock
from hope_desktop.i18n.catalogue import marked as _, minutes_text
from hope_desktop.i18n.labels import label as name_of
from hope_desktop.services.library.library import Library
from hope_desktop.services.workshops.blocks import Blocks
from hope_desktop.services.workshops.lines import Lines
from hope_desktop.services.workshops.planning import Planning
from hope_desktop.ui.autosave import AutoSave
from hope_desktop.ui.commands import page_action
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.theme import GRID, set_look
from hope_desktop.ui.widgets.buttons import action_button, quiet_button
from hope_desktop.ui.widgets.layouts import Flow, column, row
from hope_desktop.ui.widgets.texts import SECTION, OneLine, label
from hope_desktop.ui.widgets.thumbnails import Thumbnails
from hope_desktop.ui.workshops.plan.advice import AdviceLine
from hope_desktop.ui.workshops.plan.block_actions import IN_ITS_MENU, ON_THE_BAR, BlockActions
from hope_desktop.ui.workshops.plan.details import Details
from hope_desktop.ui.workshops.plan.earlier_line import EarlierLine
from hope_desktop.ui.workshops.plan.library_pane import LibraryPane
from hope_desktop.ui.workshops.plan.timeline import Timeline

type _Place = tuple[SessionId, BlockId]

_SHARES = (26, 45, 29)
"""Percent of the width for library, timeline and details, until somebody drags."""
_SIZES = [10 * share for share in _SHARES]
_NARROW = 900
"""Below this width, at letters of the usual size, the library is a drawer."""
_ROOM_FOR_NAME = 960
"""Less wide than this the name of the timeline would end in dots: it is plain without."""
_ROOM_FOR_BOTH = 60 * GRID
"""Lower than this, all advice is read in the place of the timeline."""


class PlanArea(QSplitter):
    """Three parts beside each other; the right one folds away."""

    def __init__(
        self,
        planning: Planning,
        blocks: Blocks,
        library: Library,
        lines: Lines,
        thumbnails: Thumbnails,
        fit: QAction,
        ui: Ui,
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._blocks, self._library = blocks, library
        self._ui = ui
        self._view: PlanView | None = None
        self._peeking = self._is_too_long = False
        self.timeline = Timeline(ui)
        self.actions_of_block = BlockActions(blocks, self.timeline, ui)
        self.library = LibraryPane(library, self.actions_of_block, self._show_activity, ui)
        self.library.view.show_paper(thumbnails)
        self.advice, self.fit = AdviceLine(fit, ui), action_button(fit)
        earlier = EarlierLine(lines, ui)
        add = action_button(self.library.add_action)
        self.details = Details(thumbnails, add, earlier, library, ui)
        self.notes: AutoSave[_Place] = AutoSave(
            self._keep_note, lambda place: planning.get(place[0]).name, ui, self
        )
        self.planned = label()
        self.planned.setContentsMargins(GRID // 2, 0, GRID // 2, 0)
        words, here = _("Read about this part"), Qt.ShortcutContext.WidgetShortcut
        self.details_action = page_action(
            words, "info", ui, self.timeline, "Return", "Enter", context=here
        )
        self.open_action = page_action(_("Open the activity"), "arrow-right", ui, self.timeline)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.name = OneLine(self._ui.translate("Timeline"), SECTION, bold=True)
        self.name.setBuddy(self.timeline)
        self.planned.setWordWrap(False)
        self.planned.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        by_name = self.actions_of_block.by_name
        self.part = {name: action_button(by_name[name]) for name in ON_THE_BAR}
        more = quiet_button(self._ui.translate("This part"))
        menu = QMenu(more)
        menu.addActions([*(by_name[name] for name in IN_ITS_MENU), self.open_action])
        more.setMenu(menu)
        self.adding = quiet_button(self._ui.translate("Activity"), "plus")
        self.adding.setAccessibleName(self._ui.translate("Add an activity"))
        self.adding.setToolTip(self._ui.translate("Open the list of activities (Ctrl+F)"))
        self.adding.setCheckable(True)
        self.adding.hide()
        # The stretch is for when the name makes way.
        top = row((self.name, 100), self.adding, 1, self.planned, self.fit)
        below = Flow((*self.part.values(), more), space=GRID // 2)
        parts = (top, self.advice, (self.timeline, 3), below)
        self.middle = QWidget()
        self.middle.setLayout(column(*parts, margins=(2 * GRID, GRID, GRID, GRID)))
        for part in (self.library, self.middle, self.details):
            self.addWidget(part)
        self.setChildrenCollapsible(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        for at, share in enumerate(_SHARES):
            self.setStretchFactor(at, share)
        self.setSizes(_SIZES)

    def _connect(self) -> None:
        self.timeline.row_selected.connect(self.show_details)
        self.timeline.row_opened.connect(self.read_details)
        self.advice.opened.connect(self._share_room)
        self.adding.toggled.connect(self._share_room)
        self.adding.toggled.connect(lambda: self.setSizes(_SIZES))  # a drawer opens at its share
        self.details_action.triggered.connect(self.read_details)
        self.open_action.triggered.connect(self.details.open_activity)
        self.details.note.textEdited.connect(self._on_note_edited)
        self.details.story.box.chosen.connect(self._on_version_chosen)
        self.details.version.box.chosen.connect(self._on_version_chosen)
        self.details.way.box.chosen.connect(self._on_way_chosen)
        self.details.setting.box.chosen.connect(self._on_setting_chosen)
        self.details.left.connect(self._leave_details)
        self.details.add_button.clicked.connect(self.library.view.setFocus)
        self.library.wanted.connect(partial(self.open_library, view=True))

    def show_plan(self, view: PlanView) -> None:
        """Show a plan; the block that was current stays so."""
        self._view = view
        self.details_action.setEnabled(True)
        self.actions_of_block.show_plan(view)
        self.timeline.show_plan(view)
        words = self._ui.translate("%(minutes)d of %(slot)s")
        slot = view.session.facts.slot_minutes
        length = minutes_text(slot, self._ui.translate)
        self.planned.setText(words % {"minutes": view.session.minutes, "slot": length})
        self._is_too_long = view.session.minutes > slot
        set_look(self.planned, "serious" if self._is_too_long else "")
        self._share_room()

    def close_plan(self) -> None:
        """Nothing is shown any more: no command is about what was."""
        self.actions_of_block.show_plan(None)
        for action in (self.library.add_action, self.library.spare_action):
            action.setEnabled(False)
        self.details_action.setEnabled(False)
        self.open_action.setEnabled(False)

    def panes(self) -> tuple[tuple[QWidget, QWidget], ...]:
        """What F6 goes through: each part, and what gets the focus in it."""
        reading = self.details.text if self.details.text.isVisible() else self.details.note
        parts = (
            (self.library, self.library.view),
            (self.middle, self.timeline),
            (self.details, reading),
        )
        return tuple((part, target) for part, target in parts if target.isVisible())

    def show_details(self, _block: object = None) -> None:
        """The current block in the panel."""
        timed = self._timed()
        self.open_action.setEnabled(timed is not None and timed.block.activity is not None)
        if self._view is None or timed is None:
            self.details.show_nothing()
        else:
            typed = self.notes.typed((self._view.session.id, timed.block.id))
            self.details.show_block(self._view, timed, typed.get("note", timed.block.note))

    def read_details(self, _block: int = 0) -> None:
        """Go to the details; a folded panel opens until Escape."""
        if not self.details.isVisible():
            self._peeking = True
            self.details.show()
        target = self.details.text if self.details.text.isVisible() else self.details.note
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _timed(self) -> TimedBlock | None:
        block = self.timeline.current_block()
        if self._view is None:
            return None
        every = (*self._view.blocks, *self._view.spare_view.blocks)
        return next((timed for timed in every if timed.block.id == block), None)

    def _show_activity(self, activity: object) -> None:
        if not isinstance(activity, str) or self._view is None:
            return
        found = self._ui.operations.read(partial(self._library.activity, ActivityId(activity)))
        if found is not None:
            self.details.show_activity(self._view, found)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """On a narrow screen the library is a drawer, which a button and Ctrl+F open.

        Advice scrolls when it is long; opened in a low window it takes the timeline's place.
        """
        letters = self._ui.preferences.settings.text_scale
        narrow = 100 * self.width() < _NARROW * letters
        self.adding.setVisible(narrow)
        self.name.setVisible(100 * self.width() > _ROOM_FOR_NAME * letters)
        self.library.setVisible(not narrow or self.adding.isChecked())
        no_room = narrow and self.adding.isChecked()
        self.fit.setHidden(no_room or self._is_too_long)  # where it is too long the advice has it
        opened = self.advice.more.isChecked()
        alone = opened and self.height() < _ROOM_FOR_BOTH
        self.timeline.setVisible(not alone)
        self.advice.limit_height(round(self.height() * (0.65 if alone else 0.4)))

    def open_library(self, *, view: bool = False) -> None:
        """Go to the search of the library, or to its list; a drawer opens."""
        self.adding.setChecked(True)
        target = self.library.view if view else self.library.search
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not view:
            self.library.search.selectAll()

    def _on_note_edited(self, text: str) -> None:
        timed = self._timed()
        if self._view is not None and timed is not None:
            self.notes.change((self._view.session.id, timed.block.id), note=text)

    def _keep_note(self, place: _Place, typed: dict[str, Any]) -> HopeError | None:
        keep = partial(self._blocks.set_note, *place, typed["note"])
        return self._ui.operations.try_run(keep, self._ui.translate("Note changed"))

    def _on_version_chosen(self, name: str) -> None:
        self._change(partial(self._blocks.use_version, name=name), _("%(part)s: other version"))

    def _on_setting_chosen(self, name: str) -> None:
        self._change(partial(self._blocks.use_setting, name=name), _("%(part)s: other setting"))

    def _on_way_chosen(self, name: str) -> None:
        form = WorkingForm(name) if name else None
        way = name_of(form, self._ui.translate) if form else self._ui.translate("as the steps say")
        self._change(partial(self._blocks.use_way, form=form), _("%(part)s: %(way)s"), way)

    def _change(self, call: Callable[..., Changes], words: str, way: str = "") -> None:
        timed = self._timed()
        if self._view is None or timed is None or timed.block.activity is None:
            return
        title = self._view.title_of(timed.block.activity)
        said = self._ui.translate(words) % {"part": title, "way": way}
        self._ui.operations.run(partial(call, self._view.session.id, timed.block.id), said)

    def _leave_details(self) -> None:
        if self._peeking:
            self._peeking = False
            self.details.hide()
        self.timeline.setFocus(Qt.FocusReason.ShortcutFocusReason)
