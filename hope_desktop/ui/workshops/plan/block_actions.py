"""What can be done with a block: one table of commands, and each command one undoable step."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt

from hope_desktop.domain.ids import ActivityId, BlockId, Changes, SessionId
from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.views import PlanView
from hope_desktop.domain.workshops.plan import MAX_BLOCK_MINUTES, Block
from hope_desktop.domain.workshops.reserve import may_be_spare
from hope_desktop.i18n.catalogue import marked as _, minutes_text
from hope_desktop.services.workshops.blocks import Blocks
from hope_desktop.ui.commands import page_action
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.workshops.plan.timeline import Timeline

STEP = 5
"""Minutes longer or shorter at a time."""


_COMMANDS = (
    ("shorter", _("5 minutes shorter"), _("Shorter"), "minus", "-"),
    ("longer", _("5 minutes longer"), _("Longer"), "plus", "+"),
    ("up", _("Move up"), _("Up"), "arrow-up", "Alt+Up"),
    ("down", _("Move down"), _("Down"), "arrow-down", "Alt+Down"),
    ("pause", _("Add a pause after it"), _("Pause"), "coffee", ""),
    ("variant", _("Short version"), _("Short version"), "scissors", ""),
    ("aside", _("Have in reserve"), _("In reserve"), "inbox", "Ctrl+R"),
    ("remove", _("Take out of the workshop"), _("Take out"), "trash-2", "Del"),
    ("minutes", _("Type minutes"), _("Minutes"), "clock", "F2"),
)
ON_THE_BAR = ("shorter", "longer")
IN_ITS_MENU = ("up", "down", "pause", "variant", "aside", "remove")
"""The rest, behind one button."""


class BlockActions(QObject):
    """The commands of the current block, by name; mouse and keys lead to the same methods."""

    def __init__(self, blocks: Blocks, timeline: Timeline, ui: Ui) -> None:
        super().__init__(timeline)
        self._blocks, self._spares = blocks, blocks.spares
        self._timeline = timeline
        self._ui = ui
        self._view: PlanView | None = None
        # Only while the timeline itself has the focus: plus and Delete are for typing elsewhere.
        here = Qt.ShortcutContext.WidgetShortcut
        self.by_name = {
            name: page_action(text, icon, ui, timeline, keys, short=short, context=here)
            for name, text, short, icon, keys in _COMMANDS
        }
        for name in ("variant", "aside"):
            self.by_name[name].setCheckable(True)
        methods: dict[str, Callable[[], object]] = {
            "shorter": lambda: self._lengthen(-STEP),
            "longer": lambda: self._lengthen(STEP),
            "up": lambda: self._shift(-1),
            "down": lambda: self._shift(1),
            "pause": self.add_pause,
            "variant": self._turn_variant,
            "aside": self._turn_aside,
            "remove": lambda: self._run(blocks.remove, _("%(part)s taken out")),
            "minutes": timeline.edit_minutes,
        }
        for name, method in methods.items():
            self.by_name[name].triggered.connect(method)
        timeline.rows.plan = self
        timeline.row_selected.connect(self._follow)

    def show_plan(self, view: PlanView | None) -> None:
        """Work on this plan; None when there is none on the screen."""
        self._view = view
        self._follow()

    def add(self, activity: str, at: int = -1) -> bool:
        """Put an activity in the plan; without a place before the closing."""
        place, words = None if at < 0 else at, _("Activity added")
        return self._add(self._blocks.add_activity, ActivityId(activity), place, words=words)

    def add_spare(self, activity: str) -> bool:
        """Have an activity of the library in hand."""
        return self._add(self._spares.add, ActivityId(activity), words=_("Activity in reserve"))

    def add_pause(self) -> None:
        """Put a pause after the current block, or at the end."""
        at = self._timeline.currentIndex().row() + 1 or None
        self._add(self._blocks.add_pause, at, words=_("Pause added"))

    def _add(self, operation: Callable[..., Changes], *what: object, words: str) -> bool:
        if self._view is None:
            return False
        call = partial(operation, self._view.session.id, *what)
        return self._ui.operations.run(call, self._ui.translate(words))

    def move(self, block: int, to: int) -> None:
        """Give a block another place among its own."""
        self._timeline.select(BlockId(block))
        self._run(partial(self._blocks.move, to=to), _("%(part)s moved"))

    def _shift(self, by: int) -> None:
        at, among = self._timeline.rows.place_of(self._timeline.current_block())
        if 0 <= at + by < len(among):
            self.move(among[at], at + by)

    def _lengthen(self, by: int) -> None:
        """As far as it can be, and no more is said."""
        block, _activity = self._current()
        if block is not None:
            now = min(max(block.minutes + by, 1), MAX_BLOCK_MINUTES)
            longer, shorter = _("%(part)s: %(minutes)s longer"), _("%(part)s: %(minutes)s shorter")
            words, change = longer if by > 0 else shorter, partial(self._blocks.lengthen, by=by)
            self._run(change, words, abs(now - block.minutes))

    def set_minutes(self, block: int, minutes: int) -> None:
        """What cannot be is said beside it."""
        self._timeline.select(BlockId(block))
        change = partial(self._blocks.set_minutes, minutes=minutes)
        if not self._run(change, _("%(part)s: %(minutes)s"), minutes):
            words = self._ui.translate("A part takes 1 to %(most)s.")
            most = minutes_text(MAX_BLOCK_MINUTES, self._ui.translate)
            self._timeline.say_beside(BlockId(block), words % {"most": most})

    def _turn_variant(self) -> None:
        """Use the next shorter version of the activity, or the whole one again."""
        block, activity = self._current()
        if block is None or activity is None or not activity.variants:
            return
        names = ["", *(variant.name for variant in activity.variants)]
        at = names.index(block.variant) if block.variant in names else 0
        name = names[(at + 1) % len(names)]
        words = _("%(part)s: short version") if name else _("%(part)s: whole activity")
        self._run(partial(self._blocks.use_variant, name=name), words)

    def put_aside(self, block: int) -> None:
        """Have a block in reserve."""
        self._timeline.select(BlockId(block))
        self._run(self._spares.put_aside, _("%(part)s in reserve"))

    def bring_in(self, block: int, at: int = -1) -> None:
        """Without a place where it follows the path."""
        self._timeline.select(BlockId(block))
        place = None if at < 0 else at
        self._run(partial(self._spares.bring_in, at=place), _("%(part)s put in the plan"))

    def _turn_aside(self) -> None:
        """Have the current block in hand, or put it in the plan again."""
        block = self._timeline.current_block()
        if block is not None:
            is_spare = block in self._timeline.rows.spare_ids()
            (self.bring_in if is_spare else self.put_aside)(block)

    def _current(self) -> tuple[Block | None, Activity | None]:
        wanted = self._timeline.current_block()
        if self._view is None or wanted is None:
            return None, None
        block = next((b for b in self._view.session.every_block if b.id == wanted), None)
        return block, self._view.activity_of(block) if block else None

    def _run(
        self,
        operation: Callable[[SessionId, BlockId], Changes],
        words: str,
        minutes: int = 0,
    ) -> bool:
        """Change the current block; False when there is none, or when it was refused."""
        block, activity = self._current()
        if self._view is None or block is None:
            return False
        title = activity.title if activity else self._ui.translate("Pause")
        said = self._ui.translate(words) % {
            "part": title,
            "minutes": minutes_text(minutes, self._ui.translate),
        }
        return self._ui.operations.run(partial(operation, self._view.session.id, block.id), said)

    def _follow(self) -> None:
        """What can be done now."""
        block, activity = self._current()
        at, among = self._timeline.rows.place_of(block.id if block else None)
        is_spare = block is not None and block.id in self._timeline.rows.spare_ids()
        can = dict.fromkeys(self.by_name, block is not None)
        can["pause"] = self._view is not None and not is_spare
        can["up"] = block is not None and at > 0
        can["down"] = block is not None and at < len(among) - 1
        can["shorter"] = block is not None and block.minutes > 1
        can["longer"] = block is not None and block.minutes < MAX_BLOCK_MINUTES
        can["variant"] = activity is not None and bool(activity.variants)
        can["aside"] = is_spare or (activity is not None and may_be_spare(activity))
        for name, action in self.by_name.items():
            action.setEnabled(can[name])
        self.by_name["variant"].setChecked(block is not None and bool(block.variant))
        self.by_name["aside"].setChecked(is_spare)
