"""Words of letters: who writes, what the lesson is about, and what is said of who tells in it."""

from collections.abc import Sequence

from hope_desktop.domain.printing.sender import Sender, Signs
from hope_desktop.domain.terms import Module
from hope_desktop.domain.workshops.teller import LetterWord, Told
from hope_desktop.i18n.catalogue import Phrases, Translator, listed, marked as _

NOTHING_MORE = _("Somebody will also talk about something from their own life.")
"""What letters say of who tells when she chose nothing else."""
LETTER_WORDS: Phrases[LetterWord] = {
    LetterWord.EXPLOITED: "As a child this person was sexually exploited.",
    LetterWord.ABUSED: "As a child this person was sexually abused.",
    LetterWord.TRAFFICKED: "As a child this person was a victim of human trafficking.",
}
"""What may be said besides, each as it is printed."""
_SUBJECTS: Phrases[Module] = {
    Module.BOUNDARIES: "boundaries",
    Module.LOVE: "love",
    Module.UNCOMFORTABLE: "uncomfortable situations",
    Module.STORIES: "force or pressure, with a made-up story",
}


def told_text(
    arrangement: Told, blank: str, translate: Translator, *, translated: bool = False
) -> str:
    """Return what letters say of who tells, in whole sentences with nothing behind them.

    `blank` is what she writes on; a `translated` letter has her own sentence when she gave one in
    that language too.
    """
    if LetterWord.OWN_WORDS in arrangement.words and not translated:
        return arrangement.line or blank
    if LetterWord.OWN_WORDS in arrangement.words:
        return arrangement.line_en or translate(NOTHING_MORE)
    more = (text for word, text in LETTER_WORDS.items() if word in arrangement.words)
    return " ".join(map(translate, (NOTHING_MORE, *more)))


def givers(trainers: Sequence[str], sender: Sender, translate: Translator) -> str:
    """Return who gives the lesson and writes the letter; `trainers` are those who may be named."""
    of = {"names": listed(trainers, translate), "organisation": sender.organisation}
    if not trainers or sender.signs is Signs.ORGANISATION:
        if sender.organisation:
            return translate("the trainers of %(organisation)s") % of
        return translate("the trainers of this lesson")
    if sender.organisation and sender.signs is Signs.BOTH:
        return translate("%(names)s of %(organisation)s") % of
    return of["names"]


def teller_signs(name: str, sender: Sender, translate: Translator, *, expert: bool) -> str:
    """Below the letter to parents, when who tells chose that her name stands there."""
    if expert:
        name += f" ({translate('expert by experience')})"
    others = givers((), sender, translate)
    return translate("%(name)s, on behalf of %(trainers)s") % {"name": name, "trainers": others}


def subject(modules: Sequence[Module], translate: Translator, *, live: bool) -> str:
    """Return what the lesson is about, within a sentence; empty for a group on no path."""
    if live:
        return translate("sexual exploitation")
    return listed((translate(_SUBJECTS[one]) for one in modules if one in _SUBJECTS), translate)
