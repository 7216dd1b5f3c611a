"""`helpline`: the lines pupils and trainers can call, and noting that one was checked."""

from datetime import date

from hope_desktop.cli.parser import Subparsers, known
from hope_desktop.cli.wiring import Asked, Reply, fields, with_services
from hope_desktop.domain.helplines import Helpline, as_printed, waits_for_check
from hope_desktop.domain.ids import HelplineId
from hope_desktop.i18n.catalogue import Translator, marked as _
from hope_desktop.i18n.waiting import line_state
from hope_desktop.services.opening import Services


def add_to(commands: Subparsers) -> None:
    """The commands of this file."""
    group = commands.group("helpline", _("the help lines"))
    group.add("list", _("list the help lines, those to check first"), list_lines)
    noting = group.add("checked", _("somebody called it or looked it up today"), note, id=known)
    noting.add_argument("--by", default="", metavar=_("NAME"))


@with_services
def list_lines(services: Services, asked: Asked) -> Reply:
    """Each line with when it was checked, and whether paper shows it."""
    every, today = services.helplines.all(), services.helplines.today()
    return (
        [_json(line, today) for line in every],
        [_line(line, today, asked.translate) for line in every],
    )


@with_services
def note(services: Services, asked: Asked) -> Reply:
    """Paper shows it from now on, for as long as a check counts."""
    line = HelplineId(asked.id)
    services.helplines.mark_checked(line, asked.by)
    return {"checked": line}, [line]


def _json(line: Helpline, today: date) -> dict[str, object]:
    found = fields(line, "id name own", or_null="phone web hours checked_on checked_by doubt")
    return found | {
        "printed": bool(as_printed(line, today).contact),
        "waits_for_check": waits_for_check(line, today),
    }


def _line(line: Helpline, today: date, translate: Translator) -> str:
    reached = " · ".join(part for part in (line.phone, line.web) if part)
    state = line_state(line, today, date.isoformat, translate)
    return f"{line.id:20}  {line.name}  {reached}  ({state})"
