"""Words about damaged data, and about erased things that are not gone everywhere yet."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from hope_desktop.domain.backups import Older, Salvaged
from hope_desktop.domain.views import DamagedRow
from hope_desktop.i18n.catalogue import Phrases, Translator, amount, counted, listed, marked as _

_KINDS: Phrases[str] = {
    "classes": "a class",
    "sessions": "a workshop",
    "module_done": "a class",
    "prints": "a workshop",
    "tellers": "a workshop",
    "afterwards": "a workshop",
    "packing": "a workshop",
    "lines": "a remark for next time",
    "my_texts": "a text of yours",
    "material": "a file of yours",
    "material_links": "a file of yours",
    "own_helplines": "a help line",
    "helpline_checks": "a help line",
    "own_words": "something",
    "records": "something",
}
LIBRARY_ANEW = _("Texts of the library were damaged on the disk. They are whole again.")
_CHANGES = counted("%(n)d change", "%(n)d changes")
_GONE = counted(
    "The last change is not in your work any more, and in no backup here. Look what you did last;"
    " is your folder in a cloud, then look in its bin too.",
    "The last %(n)d changes are not in your work any more, and in no backup here. Look what you did"
    " last; is your folder in a cloud, then look in its bin too.",
)
_OF_OTHER_WORK = _(
    "Beside this work lies the record of other work. Do you know this as your own? Then go on with"
    " it. If not, look for the folder with yours."
)
_MOST = 6
_MORE = counted("%(n)d other thing", "%(n)d other things")


def damaged_text(rows: Iterable[DamagedRow], translate: Translator, day: str = "") -> str:
    """Tell that they may be wrong, and which backup, by its day, brings all of it back."""
    text = _(
        "Damaged: %(things)s. The backup of %(day)s has it whole; what you made after it comes "
        "along."
    )
    if not day:
        text = _(
            "Damaged: %(things)s. Look whether it is still right; no backup here has it whole."
        )
    return translate(text) % {"things": things(rows, translate), "day": day}


def things(rows: Iterable[DamagedRow], translate: Translator) -> str:
    """Return all of them in one line, the first few by name."""
    names = []
    for row in rows:
        kind = translate(_KINDS.get(row.table, _("something")))
        names.append(f"{kind} “{row.name}”" if row.name else kind)
    names = list(dict.fromkeys(names))
    if len(names) > _MOST:
        names[_MOST - 1 :] = [amount(_MORE, len(names) - _MOST + 1, translate)]
    return listed(names, translate)


def older_text(older: Older, is_away: bool, translate: Translator) -> str:
    """That there is a newer copy, and how much newer; no day proves that."""
    where = translate("the second place" if is_away else "a backup")
    theirs, ours = (amount(_CHANGES, number, translate) for number in older[1:3])
    if older.is_other:
        sentence = _("This is other work than was here before. That is in %(where)s.")
        sentence = sentence if older.file else _OF_OTHER_WORK
    elif older.file is None:
        return amount(_GONE, older.theirs, translate)
    elif older.ours:
        sentence = _(
            "There are two versions of your work, and both are kept. Only here: %(ours)s. Only in"
            " %(where)s: %(theirs)s."
        )
    else:
        sentence = _("This is not the newest version of your work. In %(where)s: %(theirs)s more.")
    return translate(sentence) % {"where": where, "theirs": theirs, "ours": ours}


def salvaged_text(salvaged: Salvaged, translate: Translator) -> str:
    """Return what came along out of a damaged file, and what did not.

    Empty when there was nothing.
    """
    came, lost = (things(rows, translate) for rows in salvaged)
    words = []
    if came:
        words.append(translate("Newer than the backup, and saved from the damaged file: %(came)s."))
    if lost:
        words.append(translate("Not to be read any more: %(lost)s."))
    return "\n\n".join(words) % {"came": came, "lost": lost}


def still_there(left: Iterable[Path], waiting: bool, translate: Translator) -> Iterator[str]:
    """Return which files still hold what was erased, and what becomes of that."""
    unreached = tuple(left)
    for path in unreached:
        words = _(
            "Not erased from %(file)s: it cannot be read or written. Close it where it is open, or"
            " delete that file."
        )
        yield translate(words) % {"file": path}
    if waiting and not unreached:
        yield translate("It goes from the second place as soon as that is here again.")
