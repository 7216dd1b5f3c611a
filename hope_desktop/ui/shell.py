"""From a folder to a window: Qt, the theme, the data, and what to do when the data is not there."""

from __future__ import annotations

import contextlib
import gc
import os
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, NamedTuple, cast, override

from PySide6.QtCore import QLibraryInfo, QLocale, QSettings, Qt, QTimer, QTranslator
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from hope_desktop.domain.errors import DataFolderInUse, HopeError, NotOurDatabase
from hope_desktop.domain.terms import ChangeId, Changes
from hope_desktop.i18n.catalogue import marked as _, plural, translator
from hope_desktop.log import Log
from hope_desktop.paths import DataFolder, data_folder, resource
from hope_desktop.settings import Settings
from hope_desktop.ui import theme
from hope_desktop.ui.entries import page_entries
from hope_desktop.ui.main_window import MainWindow
from hope_desktop.ui.shared import Bus, Operations, Preferences, Ui
from hope_desktop.ui.window_actions import WindowActions

if TYPE_CHECKING:
    from hope_desktop.domain.backups import BackupInfo
    from hope_desktop.domain.texts.checks import Finding
    from hope_desktop.services.opening import Services


type Hook = Callable[[type[BaseException], BaseException, TracebackType | None], None]


class Start(NamedTuple):
    """What the window needs from the composition root."""

    folder: DataFolder
    settings: Settings
    language: str
    log: Log
    picture: Path | None
    """Where to write a picture of the window, instead of staying open."""
    open_services: Callable[[], tuple[Services, tuple[Finding, ...]]]
    leave_message: Callable[[], None]
    read_inbox: Callable[[], list[Path]]
    list_backups: Callable[[], Sequence[BackupInfo]]
    verify: Callable[[Path], object]
    restore: Callable[[Path], object]
    begin_anew: Callable[[], None]
    wanted: Path | None = None
    """A file of a colleague that the program was started with."""


def open_window(start: Start) -> int:
    """Show the window until it is closed; gives the exit code."""
    app = application(start)
    opened = _opened(start)
    if isinstance(opened, int):
        return opened
    services, window_actions = opened
    catch_everything(start.log.failure, window_actions.tell)
    try:
        if start.picture is not None:
            window_actions.window.show()
            app.processEvents()
            start.picture.parent.mkdir(parents=True, exist_ok=True)
            return 0 if window_actions.window.grab().save(str(start.picture)) else 1
        window_actions.watch_inbox(start.read_inbox)
        window_actions.window.show()
        window_actions.window.pages.current_page().focus_first()
        QTimer.singleShot(0, _settle)
        QTimer.singleShot(300, window_actions, partial(_load_ahead, window_actions))  # it was seen
        window_actions.backing_up.begin()
        window_actions.backing_up.warn_of_cloud(start.folder, data_folder())
        if start.wanted is not None:
            window_actions.receive(start.wanted)
        _forget_old_paths(window_actions)
        return app.exec()
    finally:
        try:
            services.close_with_backup()
        except HopeError as error:  # without a backup the work itself is still safe in its file
            start.log.failure(error)
        start.log.event("stop")


def _opened(start: Start) -> tuple[Services, WindowActions] | int:
    """Make the window over the data, or give the exit code when there is none.

    A window always comes, if only to say why: who started it from a menu sees nothing else.
    """
    missed: list[BaseException] = []
    catch_everything(start.log.failure, missed.append)  # a slot has no caller to tell
    while True:
        services: Services | None = None
        try:
            services, findings = start.open_services()
            start.log.event("start", findings=len(findings))
            window_actions = make_window_actions(start, services)
            if not missed:
                return services, window_actions
            window_actions.window.deleteLater()
            error = missed[0]
        except DataFolderInUse:
            start.leave_message()
            return 0
        except Exception as raised:  # noqa: BLE001 - told, whatever it is
            start.log.failure(raised)
            error = raised
        missed.clear()
        if not _put_right(start, services, error):
            return 1


def _put_right(start: Start, services: Services | None, error: BaseException) -> bool:
    """Say why there is no window; True when a backup was put back and all can be tried again."""
    looked = False
    if services is not None:
        try:
            services.start_check.must_be_sound()
            looked = True
        except HopeError as found:
            error = found
        services.close()
    if start.picture is not None:
        return False
    app = cast("QApplication", QApplication.instance())
    theme.dress(app, start.settings.theme, start.settings.text_scale)
    translate = translator(start.language)
    if not isinstance(error, HopeError):
        from hope_desktop.ui.trouble import crash_box
        from hope_desktop.ui.widgets.dialogs import answered

        answered(crash_box(None, start.folder, translate, looked=looked))
        return False
    from hope_desktop.ui.problems import ProblemWindow, WaysBack
    from hope_desktop.ui.widgets.dialogs import answered

    ways = WaysBack(start.list_backups, start.verify, start.restore, start.begin_anew)
    window = ProblemWindow(error, ways, translate)
    window.setWindowModality(Qt.WindowModality.ApplicationModal)
    return bool(answered(window))


def application(start: Start) -> QApplication:
    """Make the one QApplication with names, fonts, theme and Qt's own words."""
    # Where Qt asks for a folder itself, it notes which was chosen: with ours, not on the computer.
    user, own = QSettings.Scope.UserScope, QSettings.Format.NativeFormat
    QSettings.setPath(own, user, str(start.folder.settings_root))
    existing = QApplication.instance()
    # Fusion by name: asked for a style, PySide makes all kinds of styles, which takes a while.
    argv = ["hope-desktop", "-style", "fusion"]
    if start.picture is not None:
        argv += ["-platform", "offscreen"]
    app = existing if isinstance(existing, QApplication) else QApplication(argv)
    app.setApplicationName("hope-desktop")
    app.setApplicationDisplayName("Hope Desktop")
    app.setDesktopFileName("hope-desktop")
    QLocale.setDefault(QLocale("nl_NL" if start.language == "nl" else "en_GB"))
    speak(app, start.language)
    app.setWindowIcon(QIcon(str(resource("icons/app.svg"))))
    theme.load_fonts()
    theme.dress(app, start.settings.theme, start.settings.text_scale)
    return app


_QT_PLACES = ("QFileDialog", "QFileSystemModel", "QAbstractFileIconProvider")
_LACKING = (
    _("&Look in:"),
    _("Files of &type:"),
    _("&Directory:"),
    _("File"),
    _("%1 File"),
    _("Folder"),
    _("Drive"),
)


class _Lacking(QTranslator):
    """Asked for what Qt's own file does not have.

    A desktop has a file dialog of its own. Where there is none Qt shows one, and its Dutch lacks
    words.
    """

    def __init__(self, language: str, parent: QApplication) -> None:
        super().__init__(parent)
        self._words = {source: translator(language)(source) for source in _LACKING}

    @override
    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """None is for what is not known here either."""
        return self._words.get(source) if context in _QT_PLACES else None


def speak(app: QApplication, language: str) -> None:
    """Let Qt speak one language; the translator that is installed last is asked first."""
    before = app.findChildren(QTranslator)
    if language in {one.objectName() for one in before}:
        return
    for one in before:
        app.removeTranslator(one)
        one.deleteLater()
    chosen_translator = QTranslator(app)
    chosen_translator.setObjectName(language)
    if chosen_translator.load(
        f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    ):
        app.installTranslator(_Lacking(language, app))
        app.installTranslator(chosen_translator)


def make_window_actions(start: Start, services: Services) -> WindowActions:
    """Make the window with everything around it, not yet shown."""
    translate = translator(start.language)
    bus = Bus()

    def take_back(change: ChangeId) -> Changes:
        return services.undo.undo(change)  # loaded when something is taken back

    operations = Operations(bus, take_back, translate, bus)
    preferences = Preferences(start.settings, start.folder.settings, bus, start.folder.documents)
    ui = Ui(translate, plural(start.language), operations, bus, preferences)
    look = start.folder.settings_root / "window.ini"
    with contextlib.suppress(OSError):
        look.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(look, os.O_CREAT | os.O_WRONLY, 0o600))  # Qt keeps who may read it
    geometry = QSettings(str(look), QSettings.Format.IniFormat)
    app = cast("QApplication", QApplication.instance())
    theme.undress(app)
    entries = page_entries(services, ui)
    window = MainWindow(entries, ui, geometry, read_only=services.read_only)
    bus.setParent(window)
    theme.dress(app, start.settings.theme, start.settings.text_scale, window)
    return WindowActions(window, services, ui, start.folder)


def _forget_old_paths(window_actions: WindowActions) -> None:
    """Drop what a class had long ago, about people who left the school; say that it went."""
    try:
        forgotten = window_actions.services.classes.forget_old_paths().classes
    except NotOurDatabase as error:
        window_actions.tell(error)
        return
    except HopeError:
        return  # the next start tries again
    if forgotten:
        words = window_actions.ui.translate("What classes had more than two years ago was removed.")
        window_actions.window.status.show_message(words)


def _settle() -> None:
    """Collect garbage again, without the thousands of things of the window that stay."""
    gc.freeze()
    gc.enable()


def _load_ahead(window_actions: WindowActions) -> None:
    """Read, while nothing happens, what the other pages need; then see to the own files."""
    from hope_desktop.ui.preloader import Preloader
    from hope_desktop.ui.widgets.touches import Stillness

    still, pages = Stillness(window_actions), window_actions.window.pages
    preloader = Preloader(window_actions, window_actions.services, pages)
    preloader.ended.connect(still.start)
    still.timeout.connect(window_actions.backing_up.look_first)


def catch_everything(
    log: Callable[[BaseException], None], tell: Callable[[BaseException], None]
) -> Hook:
    """Send every unexpected exception to `log` and then to `tell`; gives the hook before it.

    While one is told, the next is only logged: a bug that repeats must not stack windows.
    """
    before = sys.excepthook
    telling = False

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        nonlocal telling
        if issubclass(kind, KeyboardInterrupt):
            before(kind, error, trace)
            return
        log(error)
        if telling:
            return
        telling = True
        try:
            tell(error)
        finally:
            telling = False

    sys.excepthook = hook
    return before
