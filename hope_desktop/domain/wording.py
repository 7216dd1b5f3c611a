"""What texts must not say. The patterns were tried on good and bad sentences; see the tests."""

import re
from collections.abc import Iterator
from enum import StrEnum


class WordingRule(StrEnum):
    """The rules a text can break."""

    PHONE_NUMBER = "phone-number"
    EXPERIENCE_QUESTION = "experience-question"
    BANNED_WORD = "banned-word"
    VOTE_ON_CONSENT = "vote-on-consent"
    BLAMING_ADVICE = "blaming-advice"


_PHONE = (
    r"(?<![\w.])0\d{1,3}[ -]?\d{3}[ -]?\d{2,4}\b",
    r"(?<![\w.])06(?:[ -]?\d){8}\b",
    r"\b0(8|9)00[ -]?\d{3,4}\b",
)
_EXPERIENCE = (
    (
        r"\b(heb|ben|werd|is|was|heeft|had)\b[^.?!\n]{0,25}\b(jij|je|jou|jullie|iemand)\b"
        r"[^.?!\n]{0,20}\b(ooit|wel eens)\b"
    ),
    r"\bwie (van jullie )?(heeft|is|werd)\b[^.?!\n]{0,20}\b(ooit|wel eens)\b",
    r"\bvertel (eens )?over (een keer|toen|die keer)\b",
    r"\bover de streep als\b",
    r"\bwanneer (heb|ben|werd) (jij|je) (zelf )?(gedwongen|misbruikt|bang|aangeraakt)",
)
_BANNED = (
    r"(?<!geen )(?<!niet je )(?<!niet jouw )\beigen schuld\b",
    r"\bhad (je|ze|hij) moeten\b",
    r"\bna[iï]ef\b",
    r"\bzielig",
    r"\bslachtofferrol\b",
    r"\bjeugdprostitu",
    r"\bkinderprostitu",
    r"\bkinderporno",
    r"\bloverboy",
    r"\bvrijwillig\w*(?:\W+\w+){0,5}\W+(minderjarig|uitbuiting)",
)
_VOTE = (r"\b(toestemming|zwijgt|schuld|uitlok|zelf gewild|stemt toe)",)
_BLAMING = (r"\b(stuur nooit|ga nooit|draag geen)\b",)

_EVERYWHERE = {WordingRule.PHONE_NUMBER: _PHONE, WordingRule.BANNED_WORD: _BANNED}
_FOR_PUPILS = _EVERYWHERE | {
    WordingRule.EXPERIENCE_QUESTION: _EXPERIENCE,
    WordingRule.BLAMING_ADVICE: _BLAMING,
}


def broken_rules(
    text: str, *, for_pupils: bool, is_vote: bool = False
) -> Iterator[tuple[WordingRule, str]]:
    """The rules a text breaks, with the words that break them.

    Args:
        text: what somebody will read.
        for_pupils: pupils read it; a trainer's tip may name what not to ask.
        is_vote: the group votes about it, so that it may not be about consent or guilt.
    """
    rules = dict(_FOR_PUPILS if for_pupils else _EVERYWHERE)
    if is_vote:
        rules[WordingRule.VOTE_ON_CONSENT] = _VOTE
    for rule, patterns in rules.items():
        for pattern in patterns:
            found = re.search(pattern, text, re.IGNORECASE)
            if found:
                yield rule, found[0]
                break
