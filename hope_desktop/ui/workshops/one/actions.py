"""What can be done with a part of a plan: one table of commands, each one undoable step."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.page import WayToGive
from hope_desktop.domain.terms import ActivityId, BlockId, Changes, SessionId
from hope_desktop.domain.views import PlanView
from hope_desktop.domain.workshops.plan import MAX_BLOCK_MINUTES, Block
from hope_desktop.domain.workshops.safety import safe_minimum
from hope_desktop.domain.workshops.stories import may_wait
from hope_desktop.i18n.catalogue import marked as _, minutes_text
from hope_desktop.services.workshops.blocks import Blocks
from hope_desktop.ui.commands import page_action
from hope_desktop.ui.shared import Ui

STEP = 5
"""Minutes longer or shorter at a time."""
_COMMANDS = (
    ("shorter", _("5 minutes shorter"), "minus", "-"),
    ("longer", _("5 minutes longer"), "plus", "+"),
    ("minutes", _("Type minutes"), "clock", "F2"),
    ("up", _("Move up"), "arrow-up", "Alt+Up"),
    ("down", _("Move down"), "arrow-down", "Alt+Down"),
    ("pause", _("Add a pause after it"), "coffee", ""),
    ("if-time", _("Have it only if there is time"), "clock", "Ctrl+R"),
    ("remove", _("Take out of the workshop"), "trash-2", "Del"),
    ("activity", _("Open the activity"), "arrow-right", ""),
    ("stop", _("Not today"), "message-circle-heart", "V"),
)


class PartActions(QObject):
    """The commands of the part that has the focus, or is open, by name."""

    def __init__(self, blocks: Blocks, ui: Ui, parent: QWidget) -> None:
        super().__init__(parent)
        self._blocks, self._ui = blocks, ui
        self._view: PlanView | None = None
        self.block: Block | None = None
        """The part they are about; None when there is none, or when it is not one of the plan."""
        # Only while a row itself has the focus: plus and Delete are for typing elsewhere.
        here = Qt.ShortcutContext.WidgetShortcut
        self.by_name = {
            name: page_action(text, icon, ui, self, keys, context=here)
            for name, text, icon, keys in _COMMANDS
        }
        self.by_name["if-time"].setCheckable(True)
        methods: dict[str, Callable[[], object]] = {
            "shorter": lambda: self._lengthen(-STEP),
            "longer": lambda: self._lengthen(STEP),
            "up": lambda: self._shift(-1),
            "down": lambda: self._shift(1),
            "pause": self._add_pause,
            "if-time": self._turn_if_time,
            "remove": lambda: self._run(blocks.remove, _("%(part)s taken out")),
        }
        for name, method in methods.items():
            self.by_name[name].triggered.connect(method)
        self.work_on(None, None)

    def of_a_row(self) -> list[QAction]:
        """Return what a row has: its keys, and its menu."""
        return list(self.by_name.values())

    def in_menu(self) -> list[QAction]:
        """Return what stands behind the arrow of a part."""
        names = ("up", "down", "minutes", "pause", "if-time", "remove", "activity")
        return [self.by_name[name] for name in names]

    def work_on(self, view: PlanView | None, key: object) -> None:
        """Work on a part of a plan; None when there is none on the screen."""
        among = view.session.blocks if view else ()
        self._view, self.block = view, next((one for one in among if one.id == key), None)
        block, activity, is_given = self.block, self._activity, bool(view and view.session.done)
        self._at = among.index(block) if block else 0
        can = dict.fromkeys(self.by_name, block is not None and not is_given)
        can["pause"] = view is not None and not is_given
        can["up"] &= self._at > 0
        can["down"] &= self._at < len(among) - 1
        if block is not None:
            can["shorter"] &= block.minutes > safe_minimum(activity, block.variant)
            can["longer"] &= block.minutes < MAX_BLOCK_MINUTES
        can["if-time"] &= activity is not None and may_wait(activity)
        can["activity"] = activity is not None
        can["stop"] = view is not None and bool(view.session.told_by) and not is_given
        for name, action in self.by_name.items():
            action.setEnabled(can[name])
        self.by_name["if-time"].setChecked(block is not None and block.if_time)

    @property
    def _activity(self) -> Activity | None:
        return self._view.activity_of(self.block) if self._view and self.block else None

    @property
    def title(self) -> str:
        """Return what the part is called."""
        return self._activity.title if self._activity else self._ui.translate("Pause")

    def add(self, activity: ActivityId) -> bool:
        """Put an activity in the plan: an opening first, what else comes before the closing."""
        return self._add(self._blocks.add_activity, activity, words=_("Activity added"))

    def put_instead(self, block: BlockId, activity: ActivityId) -> bool:
        """Put an activity in the place of a part."""
        words = _("Other activity in this place")
        return self._add(self._blocks.put_instead, block, activity, words=words)

    def _add_pause(self) -> None:
        at = self._at + 1 if self.block else None
        self._add(self._blocks.add_pause, at, words=_("Pause added"))

    def _add(self, operation: Callable[..., Changes], *what: object, words: str) -> bool:
        if self._view is None:
            return False
        call = partial(operation, self._view.session.id, *what)
        return self._ui.operations.run(call, self._ui.translate(words))

    def give(self, giving: WayToGive) -> bool:
        """Give the current part in another way."""
        return self._run(partial(self._blocks.give, giving=giving), _("%(part)s: otherwise"))

    def move(self, block: BlockId, to: int) -> bool:
        """Give a block another place among its own."""
        self.work_on(self._view, block)
        return self._run(partial(self._blocks.move, to=to), _("%(part)s moved"))

    def set_minutes(self, minutes: int) -> bool:
        """Give the current part so many minutes; what cannot be is said."""
        change = partial(self._blocks.set_minutes, minutes=minutes)
        return self._run(change, _("%(part)s: %(minutes)s"), minutes)

    def _shift(self, by: int) -> None:
        if self.block is not None:
            self.move(self.block.id, self._at + by)

    def _lengthen(self, by: int) -> None:
        """As far as it can be, and no more is said."""
        if self.block is not None and self.block.if_time:
            self._turn_if_time()
        elif self.block is not None:
            least = safe_minimum(self._activity, self.block.variant)
            self.set_minutes(min(max(self.block.minutes + by, least), MAX_BLOCK_MINUTES))

    def _turn_if_time(self) -> None:
        """Have the current block only if there is time, or put it in the plan again."""
        waits = self.block is not None and self.block.if_time
        words = _("%(part)s put in the plan") if waits else _("%(part)s: if there is time")
        self._run(self._blocks.turn_if_time, words)

    def _run(
        self,
        operation: Callable[[SessionId, BlockId], Changes],
        words: str,
        minutes: int = 0,
    ) -> bool:
        """Change the current block; False when there is none, or when it was refused."""
        if self._view is None or self.block is None:
            return False
        names = {"part": self.title, "minutes": minutes_text(minutes, self._ui.translate)}
        said = self._ui.translate(words) % names
        call = partial(operation, self._view.session.id, self.block.id)
        return self._ui.operations.run(call, said)
