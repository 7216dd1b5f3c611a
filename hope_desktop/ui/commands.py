"""Every command of the window itself, as one table: words, icon, keys and menu.

A page has its own commands, which are in the menu Actions while it is shown. `docs/ui.md`
lists the keys that are taken.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut, QUndoStack
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.ui import icons
from hope_desktop.ui.shared import Ui

type Role = QAction.MenuRole


class Command(NamedTuple):
    """A row of the table; `short` is the text on the toolbar."""

    name: str
    text: str
    icon: str = ""
    keys: Sequence[str] = ()
    short: str = ""
    checkable: bool = False
    role: Role = QAction.MenuRole.NoRole


LINE = Command("", "")
"""A separator in a menu."""

FILE = (
    Command("new_session", _("&New workshop…"), "plus", ("Ctrl+N",), _("New workshop")),
    Command("new_class", _("New &class…"), "school", ("Ctrl+Shift+K",)),
    Command("add_files", _("Add &files…"), "paperclip", ("Ctrl+O",)),
    Command("send", _("Send to a co&lleague…"), "folder-output"),
    Command("receive", _("From a c&olleague…"), "inbox"),
    LINE,
    Command("print_bundle", _("&Print…"), "printer", ("Ctrl+P",), _("Print")),
    LINE,
    Command("save", _("&Save"), "save", ("Ctrl+S",)),
    Command("years", _("&Year overview"), "file-down"),
    Command(
        "settings",
        _("Se&ttings"),
        "settings",
        ("Ctrl+,",),
        role=QAction.MenuRole.PreferencesRole,
    ),
    Command("quit", _("&Quit"), "", ("Ctrl+Q",), role=QAction.MenuRole.QuitRole),
)
EDIT = (
    Command("undo", _("&Undo"), "undo-2", ("Ctrl+Z",)),
    Command("redo", _("&Redo"), "redo-2", ("Ctrl+Shift+Z", "Ctrl+Y")),
    LINE,
    Command("find_here", _("&Filter this page"), "list-filter", ("Ctrl+F",)),
    Command("find_everywhere", _("&Search everywhere"), "search", ("Ctrl+K",)),
)
VIEW = (
    Command("lesson", _("L&esson mode"), "presentation", ("F5",)),
    LINE,
    Command("next_pane", _("&Next part of the page"), "", ("F6",)),
    Command("full_screen", _("&Full screen"), "", ("F11",), checkable=True),
    LINE,
    Command("zoom_in", _("&Larger text"), "zoom-in", ("Ctrl++", "Ctrl+=")),
    Command("zoom_out", _("S&maller text"), "zoom-out", ("Ctrl+-",)),
    Command("zoom_normal", _("N&ormal text size"), "", ("Ctrl+0",)),
)
HELP = (
    Command("manual", _("&Manual"), "book-open", ("F1",)),
    Command("keys", _("&Keys"), "keyboard", ("Ctrl+?",)),
    LINE,
    Command("about", _("&About Hope Desktop"), "info", role=QAction.MenuRole.AboutRole),
)
_MENUS = (
    ("file", _("&File"), FILE),
    ("edit", _("&Edit"), EDIT),
    ("view", _("&View"), VIEW),
    ("actions", _("&Actions"), ()),
    ("help", _("&Help"), HELP),
)


class WindowCommands(QObject):
    """The actions, by name."""

    def __init__(self, ui: Ui, parent: QObject) -> None:
        super().__init__(parent)
        self._ui = ui
        self._actions: dict[str, QAction] = {}
        for command in (*FILE, *EDIT, *VIEW, *HELP):
            if command is not LINE:
                action = QAction(self._ui.translate(command.text), self)
                action.setObjectName(command.name)
                action.setShortcuts([QKeySequence(keys) for keys in command.keys])
                action.setCheckable(command.checkable)
                action.setMenuRole(command.role)
                if command.icon:
                    icons.put(action, command.icon)
                if command.short:
                    action.setIconText(self._ui.translate(command.short))
                action.setToolTip(tip(action))
                self._actions[command.name] = action

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def __iter__(self) -> Iterator[QAction]:
        return iter(self._actions.values())

    def fill(self, bar: QMenuBar) -> dict[str, QMenu]:
        """Put every command in its menu; gives the menus by name."""
        menus = {}
        for name, words, commands in _MENUS:
            menu = bar.addMenu(self._ui.translate(words))
            menus[name] = menu
            for command in commands:
                if command is LINE:
                    menu.addSeparator()
                else:
                    menu.addAction(self._actions[command.name])
        return menus

    def follow(self, stack: QUndoStack) -> None:
        """Undo and redo turn the steps of a stack, and say which one is next."""
        self._stack = stack
        self["undo"].triggered.connect(stack.undo)
        self["redo"].triggered.connect(stack.redo)
        stack.indexChanged.connect(self._name_steps)
        self._name_steps()

    def _name_steps(self) -> None:
        undo, redo = self._stack.undoText(), self._stack.redoText()
        for name, bare, full, step in (
            ("undo", _("&Undo"), _("&Undo: %(words)s"), undo),
            ("redo", _("&Redo"), _("&Redo: %(words)s"), redo),
        ):
            action, safe = self[name], step.replace("&", "&&")  # a class's name gives no key
            short = action.iconText()
            action.setText(self._ui.translate(full if step else bare) % {"words": safe})
            action.setIconText(short)
            action.setToolTip(tip(action))
            action.setEnabled(bool(step))


def page_action(
    text: str,
    icon: str,
    ui: Ui,
    parent: QObject,
    *keys: str,
    short: str = "",
    context: Qt.ShortcutContext = Qt.ShortcutContext.WidgetWithChildrenShortcut,
) -> QAction:
    """Make a command of a page, for its menu and buttons; `short` is what a button says.

    Its keys work while the page, or a part of it, has the focus.
    """
    action = QAction(ui.translate(text), parent)
    action.setIconText(ui.translate(short or text).replace("&", ""))
    action.setShortcuts([QKeySequence(one) for one in keys if one])
    action.setShortcutContext(context)
    action.setToolTip(tip(action))
    icons.put(action, icon)
    if isinstance(parent, QWidget):
        parent.addAction(action)
    return action


def on_back(page: QWidget, do: Callable[[], object]) -> None:
    """Alt+Left, on a page where no button or command says so."""
    made = QShortcut(QKeySequence("Alt+Left"), page)
    made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    made.activated.connect(do)


def tip(action: QAction) -> str:
    """Return the words of an action with its key, for a tool tip."""
    words = bare(action.text())
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return f"{words} ({keys})" if keys else words


def bare(words: str) -> str:
    """Return the words of a command as a name: without the mark of its letter and the dots."""
    return words.replace("&&", "\0").replace("&", "").replace("\0", "&").removesuffix("…")
