"""Starts the program when Python is started under the program's name, as it is in the zip.

That way nothing in the zip has to start it but Python's own file, which its makers signed. This
module lies in the archive of Python's library, without which nothing starts at all: what is opened
with this Python is always shown to the program, and never run as a script.
"""

import atexit
import os
import runpy
import sys
import threading
from pathlib import Path

TITLE = "Hope Desktop"
BROKEN = (
    "Hope Desktop is niet compleet: een bestand ontbreekt. Pak de zip opnieuw uit; je werk blijft "
    "bewaard.\n\nHope Desktop is not complete: a file is missing. Unpack the zip again; your work "
    "is kept."
)


def words_for(program: str, given: list[str]) -> list[str] | None:
    """What the program is asked; None when Python itself was asked for something."""
    if not Path(program).name.lower().startswith("hope-desktop"):
        return None
    if given[:2] == ["-m", "hope_desktop"]:
        given = given[2:]
    elif given and given[0].startswith("-"):
        return None
    # A folder "gegevens" beside the program asks for the work to be kept there: on a stick.
    beside = Path(program).with_name("gegevens")
    is_chosen = any(word.startswith("--data") for word in given)
    return given if is_chosen or not beside.is_dir() else ["--data", str(beside), *given]


def run(words: list[str]) -> int:
    """Run the program to its end; gives its exit code."""
    kept = [one for one in sys.path if not one.endswith("site-packages")]
    sys.path[:] = kept  # those of another Python of the same person
    sys.argv = [sys.executable, *words]
    try:
        runpy.run_module("hope_desktop", run_name="__main__", alter_sys=True)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else bool(end.code)
    except ImportError:
        show(BROKEN)
        return 1
    except BaseException:  # noqa: BLE001 - told as Python tells it
        sys.excepthook(*sys.exc_info())
        return 1
    return 0


def show(text: str) -> None:
    """Say it where it can be seen."""
    if sys.stderr is None:
        import ctypes

        ctypes.windll.user32.MessageBoxW(None, text, TITLE, 0x10)
    else:
        print(text, file=sys.stderr)


def end(code: int) -> None:
    """End as Python does: it would take leaving from here for a mistake in its library."""
    for one in threading.enumerate():
        if one is not threading.current_thread() and not one.daemon:
            one.join()
    atexit._run_exitfuncs()  # noqa: SLF001 - Python's own end is not reached from here
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.flush()
    os._exit(code)


asked = words_for(sys.executable, sys.orig_argv[1:])
if asked is not None:
    end(run(asked))
