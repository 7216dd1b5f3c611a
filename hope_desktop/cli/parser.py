"""The command line's grammar in the reader's language.

argparse has only English messages. Each is recognised here and translated; an unknown message is
shown as it is, and the tests check those of the Python in use.
"""

import argparse
import errno
import os
import re
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, NoReturn, override

from hope_desktop.domain.ids import ActivityId
from hope_desktop.i18n.catalogue import LANGUAGES, Phrases, Translator, marked as _

LARGEST_NUMBER = 2**63 - 1
"""What the database can hold."""
_ROOM = 200
"""Letters that the name of a file in a folder has, at most."""
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d")

_SHOWN = ("help", "metavar")
_TYPED = {"file": _("FILE"), "name": _("NAME"), "activity": "4.6"}
_ARGUMENT = r"argument (?P<argument>\S+): "
_MESSAGES = (
    ("the following arguments are required: (?P<what>.*)", _("Still missing: %(what)s.")),
    ("one of the arguments (?P<what>.*) is required", _("Choose one of: %(what)s.")),
    ("unrecognized arguments: (?P<what>.*)", _("Not understood: %(what)s.")),
    (
        _ARGUMENT + r"not allowed with argument (?P<what>\S+)",
        _("%(argument)s and %(what)s do not go together."),
    ),
    (
        _ARGUMENT + "expected (?:one|at least one) argument",
        _("%(argument)s: something has to follow."),
    ),
    (
        _ARGUMENT + r"invalid choice: '(?P<value>.*)' \(choose from (?P<what>.*)\)",
        _("%(argument)s: %(value)s is not possible. Choose from: %(what)s."),
    ),
)
_INVALID = re.compile(_ARGUMENT + r"invalid (?P<type>\w+) value: '(?P<value>.*)'", re.DOTALL)
_TYPES: Phrases[str] = {
    "whole_number": "%(argument)s: %(value)s is not a whole number.",
    "stored_number": "%(argument)s: %(value)s is not a whole number.",
    "moment": (
        "%(argument)s: %(value)s is not a date with a time. Write it like 2026-12-01T09:00."
    ),
    "trainers": '%(argument)s: name one or two trainers, like "A, B".',
    "activities": "%(argument)s: name activities with a comma between them, like O1,1.4,C3.",
    "place": "%(argument)s: this is too long.",
}
"""What is wrong with a value, by the function that could not read it."""


class Parser(argparse.ArgumentParser):
    """A parser that speaks the reader's language and abbreviates nothing.

    For a command argparse hands on its own settings with ours; they stay unused.
    """

    def __init__(self, translate: Translator, prog: str, words: str, **_settings: object) -> None:
        super().__init__(prog=prog, description=words, allow_abbrev=False, add_help=False)
        self.translate = translate
        self._positionals.title = translate("what it is about")
        self._optionals.title = translate("choices")
        self.add_argument("-h", "--help", action="help", help=_("show this help"))

    @override
    def add_argument(self, *names: str, **options: Any) -> argparse.Action:
        """Also puts the help, and the word for what has to be typed, in the reader's language.

        What is typed is a text, unless a type says otherwise; a group of choices has to say it.
        """
        if "action" not in options:
            options.setdefault("type", known)
        words = {key: self.translate(options[key]) for key in _SHOWN if options.get(key)}
        return super().add_argument(*names, **options | words)

    @override
    def format_usage(self) -> str:
        return self._in_words(super().format_usage())

    @override
    def format_help(self) -> str:
        return self._in_words(super().format_help())

    @override
    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the line that was typed, and end with exit code 2."""
        more = self.translate("More: %(command)s") % {"command": f"{self.prog} --help"}
        print(said_again(message, self.translate), more, sep="\n", file=sys.stderr)
        raise SystemExit(2)

    def add_out(self, words: str = _("FILE")) -> None:
        """Where to write, which has to be said."""
        self.add_argument("--out", type=place, required=True, metavar=words)

    def does(self, run: Callable[..., int]) -> None:
        """Make this a command that is done by a function."""
        self.add_general(nested=True)
        self.set_defaults(run=run)

    def add_general(self, *, nested: bool) -> None:
        """The choices of every command. Nested ones leave what was said before the command."""
        unset: dict[str, Any] = {"default": argparse.SUPPRESS} if nested else {}
        about = _("keep everything in this folder")
        self.add_argument("--data", type=place, metavar=_("FOLDER"), help=about, **unset)
        about = _("the language of the answers")
        self.add_argument("--lang", choices=LANGUAGES, help=about, **unset)
        about = _("answer with one JSON document")
        self.add_argument("--json", action="store_true", help=about, **unset)

    def _in_words(self, text: str) -> str:
        usage = self.translate("Use: ")
        return usage + text.removeprefix("usage: ") if text.startswith("usage: ") else text


class Subparsers:
    """A group of commands, of which one must be chosen."""

    def __init__(self, parser: Parser, *, required: bool = True) -> None:
        self.translate = parser.translate
        self._added = parser.add_subparsers(
            title=self.translate("commands"),
            metavar=self.translate("COMMAND"),
            required=required,
            parser_class=Parser,
        )

    def add(
        self, name: str, about: str, run: Callable[..., int], /, **typed: Callable[[str], object]
    ) -> Parser:
        """Add a command, the function that does it, and what is always typed after it."""
        parser = self.named(name, about)
        parser.does(run)
        for value, of_type in typed.items():
            parser.add_argument(value, type=of_type, metavar=_TYPED.get(value))
        return parser

    def named(self, name: str, about: str) -> Parser:
        """Add a name, for one command or for a group of them."""
        words = self.translate(about)
        return self._added.add_parser(name, help=words, translate=self.translate, words=words)


def said_again(message: str, translate: Translator) -> str:
    """One of argparse's messages in the translator's language."""
    found = _INVALID.fullmatch(message)
    text = _TYPES.get(found["type"]) if found else None
    for pattern, words in _MESSAGES:
        if text is None:
            found = re.fullmatch(pattern, message, re.DOTALL)
            text = words if found else None
    if found is None or text is None:
        return message
    return translate(text) % {
        name: value.replace("'", "") for name, value in found.groupdict().items()
    }


def whole_number(text: str) -> int:
    """Read a whole number; whether it is possible is for the services to say."""
    return int(text)


def stored_number(text: str) -> int:
    """A whole number to look something up with; a larger one than can be stored finds nothing."""
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
    """A file or folder, there or not, in whose place this computer can look up a file."""
    try:
        os.lstat(Path(text).absolute() / ("x" * _ROOM))
    except OSError as error:
        if error.errno == errno.ENAMETOOLONG:
            raise ValueError(text) from error
    return Path(text)


def known(text: str) -> str:
    """A name as the database can hold it: bytes that are no text become question marks."""
    return text.encode("utf-8", "replace").decode("utf-8")
