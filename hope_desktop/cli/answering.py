"""An answer reaches a terminal of any alphabet, or a program that may have stopped listening."""

import os
import sys
from collections.abc import Callable
from contextlib import suppress

from hope_desktop import __version__

VERSION = f"hope-desktop {__version__}"


def exit_code(work: Callable[[], int]) -> int:
    """Do what was asked; gives its exit code."""
    for stream in (sys.stdout, sys.stderr):
        # A name that the terminal cannot show must not stop the work.
        with suppress(AttributeError):
            stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    try:
        code = work()
        print(end="", flush=True)
    except BrokenPipeError:
        # Whoever read the answer has seen enough; Python would complain once more at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return code


def version() -> int:
    """Say which version this is; nothing else of ours is loaded for it."""
    print(VERSION)
    return 0
