"""`library check`: what the texts of the library lack."""

from hope_desktop.cli.parser import Subparsers, place
from hope_desktop.cli.wiring import Asked, fields
from hope_desktop.domain.errors import FolderProblem
from hope_desktop.domain.texts.checks import Finding
from hope_desktop.i18n.catalogue import amount, counted, marked as _
from hope_desktop.i18n.findings import finding_text
from hope_desktop.services.checking import check

_ERRORS = counted("%(n)d error", "%(n)d errors")
_ADVICE = counted("%(n)d piece of advice", "%(n)d pieces of advice")


def add_to(commands: Subparsers) -> None:
    """The commands of this file."""
    group = commands.group("library", _("the activities"))
    checking = group.add("check", _("check the texts of the library"), check_texts)
    checking.add_argument("path", type=place, nargs="?", metavar=_("FOLDER"))


def check_texts(asked: Asked) -> int:
    """The content check; advice alone is no error."""
    if asked.path is not None and not asked.path.is_dir():
        raise FolderProblem(asked.path, "file" if asked.path.exists() else "missing")
    findings = check(asked.path)
    document = [
        fields(finding, "file field serious sentence")
        | {"rule": finding.rule.value, "reason": finding_text(finding, asked.translate)}
        for finding in findings
    ]
    serious = sum(finding.serious for finding in findings)
    asked.answer(document, [_finding_line(finding, asked) for finding in findings])
    errors = amount(_ERRORS, serious, asked.translate)
    advice = amount(_ADVICE, len(findings) - serious, asked.translate)
    asked.say(f"{errors}, {advice}.")
    return 1 if serious else 0


def _finding_line(finding: Finding, asked: Asked) -> str:
    told = finding_text(finding, asked.translate)
    about = f"{finding.file}: {finding.field or '-'}: {finding.rule}: {told}"
    return f'{about}\n    "{finding.sentence}"' if finding.sentence else about
