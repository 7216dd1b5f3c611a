"""The command line's grammar, in argparse's own English; what a command answers is translated."""

import argparse
import errno
import os
import re
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, override

from hope_desktop.domain.terms import ActivityId
from hope_desktop.i18n.catalogue import LANGUAGES

LARGEST_NUMBER = 2**63 - 1
"""What the database can hold."""
_ROOM = 200
"""Letters that the name of a file in a folder has, at most."""
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d")


class Parser(argparse.ArgumentParser):
    """A parser that abbreviates nothing."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(allow_abbrev=False, **settings)

    @override
    def add_argument(self, *names: str, **options: Any) -> argparse.Action:
        """Read what is typed as a text, unless a type says otherwise.

        A group of choices has to say it.
        """
        if "action" not in options:
            options.setdefault("type", known)
        return super().add_argument(*names, **options)

    def add_out(self) -> None:
        """Ask where to write, which has to be said."""
        self.add_argument("--out", type=place, required=True)

    def does(self, run: Callable[..., int]) -> None:
        """Make this a command that is done by a function."""
        self.add_general(nested=True)
        self.set_defaults(run=run)

    def add_general(self, *, nested: bool) -> None:
        """Add the choices of every command. Nested ones leave what was said before the command."""
        unset: dict[str, Any] = {"default": argparse.SUPPRESS} if nested else {}
        self.add_argument("--data", type=place, help="keep everything in this folder", **unset)
        self.add_argument("--lang", choices=LANGUAGES, help="language of the answers", **unset)
        about = "answer with one JSON document"
        self.add_argument("--json", action="store_true", help=about, **unset)


class Subparsers:
    """A group of commands, of which one must be chosen."""

    def __init__(self, parser: Parser, *, required: bool = True) -> None:
        self._added = parser.add_subparsers(
            metavar="COMMAND", required=required, parser_class=Parser
        )

    def add(
        self, name: str, about: str, run: Callable[..., int], /, **typed: Callable[[str], object]
    ) -> Parser:
        """Add a command, the function that does it, and what is always typed after it."""
        parser = self.named(name, about)
        parser.does(run)
        for value, of_type in typed.items():
            parser.add_argument(value, type=of_type)
        return parser

    def named(self, name: str, about: str) -> Parser:
        """Add a name, for one command or for a group of them."""
        return self._added.add_parser(name, help=about, description=about)


def whole_number(text: str) -> int:
    """Read a whole number; whether it is possible is for the services to say."""
    return int(text)


def stored_number(text: str) -> int:
    """Read a whole number to look something up with; a larger one than is stored finds nothing."""
    return max(-LARGEST_NUMBER, min(int(text), LARGEST_NUMBER))


def moment(text: str) -> datetime:
    """Read a date with a time, that exists."""
    if not _MOMENT.fullmatch(text):
        raise ValueError(text)
    return datetime.fromisoformat(text)


def trainers(text: str) -> tuple[str, str]:
    """Read one or two names with a comma between them."""
    first, *second = [known(name.strip()) for name in text.split(",")]
    if len(second) > 1:
        raise ValueError(text)
    return first, "".join(second)


def activities(text: str) -> tuple[ActivityId, ...]:
    """Read ids with commas between them."""
    ids = tuple(ActivityId(known(name.strip())) for name in text.split(","))
    if not all(ids):
        raise ValueError(text)
    return ids


def place(text: str) -> Path:
    """Read a file or folder, there or not, in whose place this computer can look up a file."""
    try:
        os.lstat(Path(text).absolute() / ("x" * _ROOM))
    except OSError as error:
        if error.errno == errno.ENAMETOOLONG:
            raise argparse.ArgumentTypeError("this is too long") from error
    return Path(text)


def known(text: str) -> str:
    """Return a name as the database can hold it: bytes that are no text become question marks."""
    return text.encode("utf-8", "replace").decode("utf-8")
