"""What texts must not say. The patterns were tried on good and bad sentences; see the tests.

A pattern cannot understand a text: passing the check does not make a text good; a reader decides.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hope_desktop.domain.texts import wording_dutch
from hope_desktop.domain.texts.checks import Check
from hope_desktop.domain.texts.prose import unwrapped
from hope_desktop.domain.texts.wording_dutch import PHONE, Patterns, patterns

_ENGLISH: dict[Check, Patterns] = {
    Check.PHONE_NUMBER: PHONE,
    Check.EXPERIENCE_QUESTION: patterns(
        r"\b(have|has|had|were|was|did) (you|any of you|anyone|anybody|somebody) ever\b",
        r"\bwho (of you |here |in this class )?(has|was|had)\b[^.?!\n]{0,25}\b(ever|happened)\b",
        r"\btell (us |me |the group )?about (a|the) time\b",
        r"\b(step|come) forward if (you|this)\b",
        r"\braise your hand if you (have|were|are|had)\b",
        r"\bwhen (were|did|have) you (last |first |ever )?(been |feel )?"
        r"(forced|abused|scared|afraid)",
    ),
    Check.BANNED_WORD: patterns(
        r"\b(your|her|his|their) own fault\b",
        r"\b(asked|asking) for it\b",
        r"\bna[iï]ve?\b",
        r"\bvictim role\b",
        r"\bpitiful\b",
        r"\bpoor (girl|boy|child|thing)\b",
        r"\bchild porn",
        r"\b(child|teen|underage) prostitut",
        r"\bloverboy",
        r"\bshould have (known|said no|left|been)\b",
    ),
    Check.BLAMING_ADVICE: patterns(
        r"\bnever (send|go|meet|wear|drink|trust|walk|talk)\b",
        r"\b(don't|do not) (wear|trust|drink)\b",
        r"\bbe careful (who|with|what)\b",
        r"\bwatch out for\b",
    ),
    Check.VOTE_ON_CONSENT: patterns(
        r"\bconsent",
        r"\bsilen(t|ce)\b",
        r"\b(fault|blame|guilt)",
        r"\bforced?\b",
        r"\bno means\b",
        r"\bsay(s|ing)? nothing\b|\b(freez|froze)\w*",
        r"\byes (means|can|may)\b",
        r"\bonly (happens to )?(girls|boys|women|men)\b",
    ),
}
"""For the few English texts: the same rules as in Dutch, in fewer words."""
_LANGUAGES = {"nl": wording_dutch.WORDING, "en": _ENGLISH}
_SENTENCE_END = re.compile(r"[.?!…][\"'”’)*]*(?=\s|$)|\n")
_DENIED = re.compile(r"\b(niet|nooit|geen|not|never|no)\b[^.?!\n]{0,25}$", re.IGNORECASE)

_FOR_PUPILS_ONLY = frozenset(
    {Check.EXPERIENCE_QUESTION, Check.BLAMING_ADVICE, Check.REAL_PLACE, Check.SENSITIVE_DETAIL}
)
"""A trainer's tip may name what not to ask and which place not to name."""
ADVICE_ONLY = frozenset({Check.SENSITIVE_DETAIL, Check.LAW, Check.UNKNOWN_PERSON})
"""A person has to look at these; they may be right."""


@dataclass(frozen=True, slots=True)
class WordingFault:
    """Words that break a rule, and where they stand in the text."""

    rule: Check
    words: str
    start: int
    end: int
    instead: str = ""
    """What to write, when there is one good answer."""


def slips(
    text: str, *, for_pupils: bool, is_vote: bool = False, language: str = "nl"
) -> Iterator[WordingFault]:
    """The words that break a rule, rule by rule.

    Args:
        text: what somebody will read.
        for_pupils: pupils read it; a trainer's tip may name what not to ask.
        is_vote: the group votes about it, so that it may not be about consent or guilt.
        language: of the text; one without patterns is held against those that need no language.
    """
    plain = unwrapped(text)
    wording = _LANGUAGES.get(language, {Check.PHONE_NUMBER: PHONE})
    for rule, forbidden in wording.items():
        if rule in _FOR_PUPILS_ONLY and not for_pupils:
            continue
        if rule is Check.VOTE_ON_CONSENT and not is_vote:
            continue
        found = sorted(_hits(rule, forbidden, plain), key=lambda slip: slip.start)
        if found and not (rule is Check.BLAMING_ADVICE and _takes_sides(plain)):
            yield from _apart(found)


_AROUND = 400
"""Letters on each side that a sentence is looked for in; who has no full stops is cut short."""


def sentence_at(text: str, start: int) -> str:
    """The sentence around a place in a text, without its marks."""
    first, last = max(0, start - _AROUND), start + _AROUND
    ends = (match.end() for match in _SENTENCE_END.finditer(text, first, start))
    before, after = max(ends, default=first), _SENTENCE_END.search(text, start, last)
    found = text[before : after.end() if after else last]
    return found.lstrip(" \t\n#*>|-").rstrip(" \t\n*|")


def _hits(rule: Check, patterns: Patterns, text: str) -> Iterator[WordingFault]:
    for pattern, instead in patterns:
        for found in pattern.finditer(text):
            if rule is Check.BANNED_WORD and _is_denied(text, found.start()):
                continue
            yield WordingFault(rule, found[0].strip(), found.start(), found.end(), instead)


def _is_denied(text: str, start: int) -> bool:
    """Whether the sentence says that it is not so: `niet je eigen schuld`."""
    return bool(_DENIED.search(text, max(0, start - 40), start))


def _takes_sides(text: str) -> bool:
    """Whether the text says that the one who crosses a line is responsible."""
    return any(pattern.search(text) for pattern in wording_dutch.TAKES_SIDES)


def _apart(found: list[WordingFault]) -> Iterator[WordingFault]:
    """Each place once, the first that was found there."""
    end = -1
    for slip in found:
        if slip.start >= end:
            yield slip
            end = slip.end
