"""Words about damaged data, and about erased things that are not gone everywhere yet."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from hope_desktop.domain.views import DamagedRow
from hope_desktop.i18n.catalogue import Translator, amount, counted, listed
from hope_desktop.i18n.catalogue import marked as _

_KINDS = {
    "classes": _("a class"),
    "sessions": _("a workshop"),
    "module_done": _("the path of a class"),
    "prints": _("what was printed"),
    "tellers": _("who tells in a workshop"),
    "afterwards": _("what was done after a workshop"),
    "packing": _("a packing list"),
    "my_texts": _("a text of yours"),
    "material": _("a file of yours"),
    "material_links": _("where a file of yours belongs"),
    "own_templates": _("a template of yours"),
    "own_helplines": _("a help line"),
    "helpline_checks": _("the check of a help line"),
    "own_words": _("a word of yours"),
    "saved_filters": _("kept filters"),
    "library": _("texts of the library"),
}
_MOST = 6
_MORE = counted("%(n)d other thing", "%(n)d other things")


def healed_text(rows: Iterable[DamagedRow], translate: Translator) -> str:
    """That they are whole again."""
    text = translate("Something on the disk was damaged. It is whole again: %(things)s.")
    return text % {"things": things(rows, translate)}


def damaged_text(rows: Iterable[DamagedRow], translate: Translator) -> str:
    """That they may be wrong, with what to do."""
    text = translate(
        "Damaged: %(things)s. Look whether it is still right. An older backup may have it whole."
    )
    return text % {"things": things(rows, translate)}


def things(rows: Iterable[DamagedRow], translate: Translator) -> str:
    """All of them in one line, the first few by name."""
    names = []
    for row in rows:
        kind = translate(_KINDS.get(row.table, _("something")))
        names.append(f"{kind} “{row.name}”" if row.name else kind)
    names = list(dict.fromkeys(names))
    if len(names) > _MOST:
        names[_MOST - 1 :] = [amount(_MORE, len(names) - _MOST + 1, translate)]
    return listed(names, translate)


def still_there(left: Iterable[Path], waiting: bool, translate: Translator) -> Iterator[str]:
    """Which files still hold what was erased, and what becomes of that."""
    unreached = tuple(left)
    for path in unreached:
        words = _(
            "Not erased from %(file)s: it cannot be read or written. Close it where it is open, or"
            " delete that file."
        )
        yield translate(words) % {"file": path}
    if waiting and not unreached:
        yield translate("It goes from the second place as soon as that is here again.")
