"""`check`: what the window would say of the work: damaged, set back, lost."""

from hope_desktop.cli.parser import Parser
from hope_desktop.cli.wiring import Asked
from hope_desktop.domain.errors import NotOurDatabase
from hope_desktop.i18n.damage import LIBRARY_ANEW, damaged_text, older_text
from hope_desktop.i18n.refusals import sentence
from hope_desktop.services.backups import closed_backups


def add_to(command: Parser) -> None:
    """Let the command do it."""
    command.does(check)


def check(asked: Asked) -> int:
    """Look at everything; 1 when something is damaged, set back or lost."""
    translate, wrong = asked.translate, list[str]()
    damaged = list[dict[str, str]]()
    older = None
    try:
        with asked.opened() as services:
            checked = services.start_check.check()
            worked_at = services.overview.worked_at()
            if checked.older is not None:
                wrong.append(
                    older_text(checked.older, services.backups.is_away(checked.older), translate)
                )
                day = worked_at.date().isoformat() if worked_at else None
                older = {"changes": checked.older.theirs, "of": day}
    except NotOurDatabase as error:
        damaged.append(_said("file", str(error.path), sentence(error, translate)))
    else:
        if checked.is_library_anew:
            asked.say(LIBRARY_ANEW)
        day = checked.whole.file.name if checked.whole else ""
        damaged += [_said(*row, damaged_text([row], translate, day)) for row in checked.damaged]
        if checked.unread is not None:
            text = translate("This backup cannot be read any more: %(day)s.")
            name = checked.unread.file.name
            damaged.append(_said("backup", str(checked.unread.file), text % {"day": name}))
    wrong[:0] = [one["sentence"] for one in damaged]
    good = [] if wrong else [translate("All that was saved is there, as it was.")]
    backups = len(closed_backups(asked.home))
    asked.answer({"damaged": damaged, "older": older, "backups": backups}, good)
    for text in wrong:
        asked.say(text)
    return 1 if wrong else 0


def _said(what: str, where: str, told: str) -> dict[str, str]:
    return {"what": what, "where": where, "sentence": told}
