"""`check`: is all that was saved still what it was? Heals what can be healed."""

import argparse

from hope_desktop.cli.parser import Subparsers
from hope_desktop.cli.wiring import Context
from hope_desktop.domain.errors import NotOurDatabase
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.damage import damaged_text, healed_text
from hope_desktop.i18n.refusals import sentence
from hope_desktop.services.backups import listed


def add_to(commands: Subparsers) -> None:
    """The command of this file."""
    words = commands.translate
    commands.add("check", words(_("look whether all that was saved is still what it was")), check)


def check(_arguments: argparse.Namespace, context: Context) -> int:
    """Look at everything; 1 when something is damaged and not healed."""
    healed, damaged = _looked(context)
    backups = len(listed(context.folder))
    good = context.translate("All that was saved is there, as it was.")
    lines = [one["sentence"] for one in healed] or ([] if damaged else [good])
    context.answer({"damaged": damaged, "healed": healed, "backups": backups}, lines)
    for one in damaged:
        context.say(one["sentence"])
    return 1 if damaged else 0


def _looked(context: Context) -> tuple[list[dict[str, str]], list[dict[str, str]]]:
    """What was healed and what is damaged."""
    translate = context.translate
    try:
        with context.opened() as services:
            found = services.start_check.check()
    except NotOurDatabase as error:
        return [], [_said("file", str(error.path), sentence(error, translate))]
    return (
        [_said(*row, healed_text([row], translate)) for row in found.healed],
        [_said(*row, damaged_text([row], translate)) for row in found.damaged],
    )


def _said(what: str, where: str, told: str) -> dict[str, str]:
    return {"what": what, "where": where, "sentence": told}
