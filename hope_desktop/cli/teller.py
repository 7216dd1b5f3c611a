"""`session tell` and `teller`: who tells a story, and who stops telling it."""

import argparse

from hope_desktop.cli.parser import Subparsers, known, stored_number
from hope_desktop.cli.session_words import moment_text
from hope_desktop.cli.wiring import Context
from hope_desktop.domain.changes import Changes
from hope_desktop.domain.ids import SessionId
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.places import still_there
from hope_desktop.services.printing.stopping import Stopped


def add_to(commands: Subparsers) -> None:
    """The commands of this file."""
    words = commands.translate
    group = commands.group("teller", words(_("who tells a story")))
    for name, about, run in (
        ("stop", _("tell it for now in no workshop to come"), stop),
        ("resume", _("tell it again"), resume),
        ("erase", _("erase who told, from backups too"), erase),
    ):
        group.add(name, words(about), run).add_argument(
            "name", type=known, metavar=words(_("NAME"))
        )


def add_tell(group: Subparsers) -> None:
    """`session tell`."""
    words = group.translate
    telling = group.add("tell", words(_("choose who tells the story")), tell)
    telling.add_argument("id", type=stored_number)
    who = telling.add_mutually_exclusive_group(required=True)
    who.add_argument("--teller", type=known, metavar=words(_("NAME")))
    who.add_argument("--made-up", action="store_true", help=words(_("read the made-up story")))


def tell(arguments: argparse.Namespace, context: Context) -> int:
    """A trainer of the workshop, or nobody: then printed papers that are wrong now are named."""
    session_id = SessionId(arguments.id)
    with context.opened() as services:
        if arguments.made_up:
            _say_wrong(services.stopping.this_time(session_id), context)
        else:
            services.telling.tell(session_id, arguments.teller)
        teller = services.planning.session(session_id).told_by or None
    said = teller or context.translate("the made-up story")
    context.answer({"id": session_id, "teller": teller}, [said])
    return 0


def stop(arguments: argparse.Namespace, context: Context) -> int:
    """In every workshop to come; which these are is the answer."""
    with context.opened() as services:
        stopped = services.stopping.for_now(arguments.name)
    _say_wrong(stopped, context)
    return _answer(stopped.changes, context)


def resume(arguments: argparse.Namespace, context: Context) -> int:
    """In every workshop to come that was stopped."""
    with context.opened() as services:
        changes = services.telling.resume(arguments.name)
    return _answer(changes, context)


def erase(arguments: argparse.Namespace, context: Context) -> int:
    """From every plan and backup; the plans are the answer, and what still has it is said."""
    with context.opened() as services:
        erasing = services.bin.erasing
        changes = erasing.run(lambda: services.telling.forget(arguments.name))
    for said in still_there(erasing.left, erasing.is_waiting, context.translate):
        context.say(said)
    return _answer(changes, context)


def _answer(changes: Changes, context: Context) -> int:
    sessions = sorted(changes.sessions)
    context.answer({"sessions": sessions}, [str(one) for one in sessions])
    return 0


def _say_wrong(stopped: Stopped, context: Context) -> None:
    for one in stopped.papers:
        when = moment_text(one.start) or "-"
        text = context.translate("Printed for %(class)s, %(when)s, and wrong now: %(titles)s.")
        names = {"class": one.class_label or "-", "when": when, "titles": ", ".join(one.titles)}
        context.say(text % names)
