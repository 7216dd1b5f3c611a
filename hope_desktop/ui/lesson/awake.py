"""Keeps the screen on while a lesson is given, where the system lets a program do so."""

import ctypes
import sys

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QStandardPaths

_ES_CONTINUOUS, _ES_SYSTEM_REQUIRED, _ES_DISPLAY_REQUIRED = 0x80000000, 0x1, 0x2
"""Of SetThreadExecutionState, from the Windows API."""
_COMMANDS = {
    "linux": (
        "systemd-inhibit",
        ("--what=idle:sleep", "--who=Hope Desktop", "--why=-", "cat"),
    ),
    "darwin": ("caffeinate", ("-d", "-i", "cat")),
}
"""Each holds the screen on for as long as `cat` reads from us: until we close the pipe, and also
when the program dies, so that nothing keeps a laptop awake for ever."""


class Awake(QObject):
    """Keeps it on from `keep` until `let_go`. Where that is impossible it does nothing."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._process: QProcess | None = None

    def keep(self) -> bool:
        """Ask the system; False when it has no way to be asked."""
        if sys.platform == "win32":
            flags = _ES_CONTINUOUS | _ES_SYSTEM_REQUIRED | _ES_DISPLAY_REQUIRED
            return bool(ctypes.windll.kernel32.SetThreadExecutionState(flags))
        program, arguments = _COMMANDS.get(sys.platform, ("", ()))
        found = QStandardPaths.findExecutable(program) if program else ""
        if not found:
            return False
        self._process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        environment.remove("LD_LIBRARY_PATH")  # a packed program puts its own libraries first
        self._process.setProcessEnvironment(environment)
        self._process.start(found, list(arguments))
        return True

    def let_go(self) -> None:
        """Let the system sleep again."""
        if sys.platform == "win32":
            ctypes.windll.kernel32.SetThreadExecutionState(_ES_CONTINUOUS)
        if self._process is not None:
            self._process.closeWriteChannel()
            if not self._process.waitForFinished(1000):
                self._process.kill()
                self._process.waitForFinished(1000)
            self._process = None
