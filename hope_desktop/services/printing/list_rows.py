"""The rows of the lists that are texts: what to pack and to copy, what was agreed, the targets."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from hope_desktop.dialect.blocks import BLANK, BOX, TICKED
from hope_desktop.dialect.merged import ListRow, Lists
from hope_desktop.domain.helplines import Helpline
from hope_desktop.domain.library.curriculum import Touched
from hope_desktop.domain.printing.packing import PackingItem, Pile
from hope_desktop.domain.printing.records import PrintedFile, sheets_for_visit
from hope_desktop.domain.workshops.plan import ChecklistLine, CheckState
from hope_desktop.handouts.specs import Document, is_list
from hope_desktop.i18n.catalogue import Translator, amount, counted, marked as _
from hope_desktop.i18n.labels import label

_SHEETS = counted("%(n)d sheet of paper", "%(n)d sheets of paper")
_SIDES = {
    "single": _("single"),
    "double": _("double, long edge"),
    "long-edge": _("double, long edge"),
    "short-edge": _("double, short edge"),
}
_STATES = {
    "done": CheckState.DONE,
    "open": CheckState.TODO,
    "otherwise": CheckState.AGREED_OTHERWISE,
}
_TIMES = "×"


def packing_rows(items: Iterable[PackingItem], stale: Iterable[Helpline]) -> Lists:
    """Return what to print and to bring, and which help lines to check."""
    piles: dict[str, list[ListRow]] = {pile.value: [] for pile in Pile}
    for item in items:
        count = f"{item.count} {_TIMES}" if item.count else ""
        detail = f"({item.detail})" if item.detail else ""
        piles[item.pile].append(_row(what=item.what, count=count, detail=detail))
    lines = (
        _row(what=one.name, detail="" if one.contact == one.name else one.contact) for one in stale
    )
    return _lists(**piles, lines=lines)


def copy_rows(files: Sequence[PrintedFile], translate: Translator) -> Lists:
    """Return what the school's copy room has to make, file by file, its letters apart."""
    rows: dict[bool, list[ListRow]] = {False: [], True: []}
    for file in files:
        rows[bool(file.by_school)].append(
            _row(
                where=file.file,
                what=file.title,
                pages=str(file.pages) if file.pages else translate("not counted"),
                count=str(file.times),
                sides=translate(_SIDES[file.sides]),
                paper=file.paper,
            )
        )
    total = amount(_SHEETS, sheets_for_visit(files), translate)
    return _lists(copies=rows[False], letters=rows[True], total=(_row(count=total),))


def check_rows(
    checks: Iterable[ChecklistLine], things: Iterable[str], translate: Translator
) -> Lists:
    """Return what school and trainers arrange, settled or not, and what the school lays out."""
    rows = []
    for check in checks:
        is_settled = check.state is not CheckState.TODO
        boxes = {
            name: TICKED if is_settled and check.state is state else BOX
            for name, state in _STATES.items()
        }
        what = label(check.item, translate)
        rows.append(_row(what=what, detail=check.note or BLANK, **boxes))
    return _lists(checks=rows, school=(_row(what=one) for one in things))


def target_rows(touched: Iterable[Touched]) -> Lists:
    """Return what a workshop adds to: the set of the law, the renewed one, or that of mbo."""
    rows: dict[str, list[ListRow]] = {"law": [], "renewed": [], "mbo": []}
    for goal in touched:
        target = goal.target
        name = "law" if target.is_law else "mbo" if target.is_for_mbo else "renewed"
        sector = target.sector.replace(",", ", ")
        rows[name].append(
            _row(
                what=target.words or target.topic,
                called=f"{target.label} ({sector})",
                where=", ".join(goal.titles),
            )
        )
    return _lists(**rows)


def with_rows(document: Document, name: str, rows: Callable[[str], Lists]) -> Document:
    """Return the document with the rows of a text of a name, in the language of it."""
    sheets = (
        replace(sheet, lists=rows(sheet.handout.language)) if is_list(sheet, name) else sheet
        for sheet in document.sheets
    )
    return replace(document, sheets=tuple(sheets))


def _row(**fields: str) -> ListRow:
    return tuple(fields.items())


def _lists(**lists: Iterable[ListRow]) -> Lists:
    return tuple((name, tuple(rows)) for name, rows in lists.items())
