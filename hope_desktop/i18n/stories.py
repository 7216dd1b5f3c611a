"""Words about a story that somebody tells: in letters, and why it cannot be told."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from hope_desktop.domain.errors import StoryNotReady
from hope_desktop.domain.workshops.teller import LetterWord, Signing
from hope_desktop.i18n.catalogue import Translator, listed
from hope_desktop.i18n.catalogue import marked as _

ORGANISATION = "Platform HOPE"
"""Signs letters that name no trainer."""
LETTER_WORDS = {
    LetterWord.ABUSED: _("sexually abused"),
    LetterWord.EXPLOITED: _("sexually exploited"),
    LetterWord.TRAFFICKED: _("made a victim of human trafficking"),
    LetterWord.OWN_WORDS: _("in my own words, on the paper"),
}
"""What a teller ticks; each also completes `As a child this person was ...`."""


def not_ready(error: StoryNotReady, translate: Translator) -> str:
    """What there has to be before there are papers, each in its own sentence."""
    # A start needs none of the rules.
    from hope_desktop.domain.workshops.safety import Concern, Rule
    from hope_desktop.domain.workshops.stories import STORY_CLOSING_MINUTES, STORY_OPENING_MINUTES
    from hope_desktop.i18n.labels import warning_text

    least = {Rule.STORY_OPENING: STORY_OPENING_MINUTES, Rule.STORY_CLOSING: STORY_CLOSING_MINUTES}
    teller = (error.teller,) if error.teller else ()
    missing = (
        Concern(Rule(one), minutes=least.get(Rule(one), 0), names=teller) for one in error.rules
    )
    said = [warning_text(concern, {}, translate) for concern in missing]
    first = translate("There are no papers of a story told live yet. First this:")
    return " ".join([first, *said])


def told_text(words: AbstractSet[LetterWord], line: str, translate: Translator) -> str:
    """What letters say of who tells: in the words that were ticked, else the subject alone.

    `line` is what is written on, for own words.
    """
    known = [text for word, text in LETTER_WORDS.items() if word in words]
    if LetterWord.OWN_WORDS in words:
        known.pop()
    if not words:
        return translate(
            "In this lesson somebody talks from their own experience about sexual exploitation: "
            "above all about what helped, without details."
        )
    said = [translate("In this lesson somebody talks from their own experience.")]
    if known:
        was = translate("As a child this person was %(words)s.")
        said.append(was % {"words": listed(map(translate, known), translate)})
    if LetterWord.OWN_WORDS in words:
        said.append(translate("In the words of who tells: %(line)s") % {"line": line})
    said.append(translate("It is above all about what helped, without details."))
    return " ".join(said)


def who_comes(trainers: Sequence[str], signing: Signing, translate: Translator) -> str:
    """Who gives the lesson, within a sentence; empty when nobody knows yet."""
    if signing.named:
        return listed(trainers, translate)
    return translate("the trainers of %(name)s") % {"name": ORGANISATION}


def signed_by(trainers: Sequence[str], signing: Signing, translate: Translator) -> str:
    """Who writes a letter; empty is a line to write on."""
    if not signing.named:
        return ORGANISATION
    expert = translate("expert by experience")
    names = (f"{name} ({expert})" if name in signing.experts else name for name in trainers)
    return listed(names, translate)
