"""The command line: one sentence for what is refused, and never a traceback.

Exit codes are a contract: 0 done, 1 refused and nothing changed, 2 wrong use of the line.
"""

from collections.abc import Iterable, Sequence
from functools import partial
from importlib import import_module

from hope_desktop.cli.answering import VERSION, exit_code
from hope_desktop.cli.parser import Parser, Subparsers
from hope_desktop.cli.wiring import Asked
from hope_desktop.domain.errors import HopeError, PartNeeded
from hope_desktop.i18n.catalogue import marked as _

REFUSED, WRONG_USE = 1, 2
COMMANDS = {
    "class": ("class_", "the classes"),
    "session": ("session", "the workshops"),
    "material": ("material", "what you bring yourself, of any type"),
    "package": ("package", "to a colleague, and from one"),
    "library": ("library", "the activities"),
    "template": ("template", "the ready workshops"),
    "backup": ("backup", "the backups"),
    "check": ("check", "look whether all that was saved is still what it was"),
}
"""Each with the module that knows it, which is loaded when it is typed."""


def run(argv: Sequence[str]) -> int:
    """Do the command that was typed; gives the exit code."""
    return exit_code(partial(_run, list(argv)))


def _run(words: list[str]) -> int:
    try:
        parser = grammar(words)
        asked = parser.parse_args(words, Asked())
        if asked.run is None:
            parser.error("the following arguments are required: COMMAND")
    except SystemExit as end:
        return int(end.code or 0)
    try:
        return int(asked.run(asked))
    except PartNeeded as missing:
        return _refused(missing, asked, WRONG_USE)
    except HopeError as refusal:
        return _refused(refusal, asked, REFUSED)
    except BrokenPipeError:
        raise
    except KeyboardInterrupt:
        asked.say(_("Stopped."))
        return REFUSED
    except Exception as error:  # noqa: BLE001 - the last one who can say it calmly
        from hope_desktop.log import Log

        Log(asked.home.log).failure(error)
        text = _(
            "Something went wrong in the program. What happened stands in %(log)s, without content."
        )
        asked.say(text, log=asked.home.log / "hope.log")
        return REFUSED


def _refused(error: HopeError, asked: Asked, code: int) -> int:
    from hope_desktop.i18n.refusals import sentence

    asked.say(sentence(error, asked.translate))
    return code


def _self_test(asked: Asked) -> int:
    from hope_desktop.cli import selftest

    return selftest.run(asked)


def grammar(arguments: Iterable[str]) -> Parser:
    """Return every command by name, those that were typed with all their choices."""
    about = "Prepare and print workshops. Without a command it opens the window."
    parser = Parser(prog="hope-desktop", description=about)
    parser.add_argument("--version", action="version", version=VERSION)
    way = {"dest": "run", "action": "store_const", "const": _self_test}
    parser.add_argument("--self-test", **way, help="try whether everything works here")
    parser.add_general(nested=False)
    commands = Subparsers(parser, required=False)
    for name, (module, about) in COMMANDS.items():
        command = commands.named(name, about)
        if name in arguments:
            import_module(f"hope_desktop.cli.{module}").add_to(command)
    return parser
