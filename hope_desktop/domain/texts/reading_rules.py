"""Where a text is harder than it is meant to be, and why: the hint while somebody writes.

It is always advice: a writer may have a reason, given in the text's `reading_note`.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from hope_desktop.domain.texts.checks import Check, Finding
from hope_desktop.domain.texts.prose import Sentence, sentences
from hope_desktop.domain.texts.readability import (
    GOALS,
    Goal,
    Readability,
    is_name,
    long_words,
    measured,
)
from hope_desktop.domain.texts.vocabulary import Vocabulary

MAX_RARE = 3
"""Uncommon words, and words of the glossary, that a plain text can carry."""
LEAST_PASSIVES = 2
"""One passive sentence is no habit."""
_SHOWN = 5

_CLAUSE = re.compile(
    r"\b(waarbij|waardoor|waarmee|waarvan|waarvoor|waarna|teneinde|doordat|alvorens|opdat|hetgeen"
    r"|indien|tenzij|mits|ondanks|aangezien|namelijk|desondanks|niettemin|echter|hoewel|ofschoon"
    r"|terwijl|zodanig|naarmate|daarentegen|met betrekking tot|ten aanzien van|dientengevolge)\b",
    re.IGNORECASE,
)
_PARTICIPLE = (
    r"(ge\w{2,}(d|t|en)|(be|ver|ont|her|er)\w{2,}(d|t|en)"
    r"|(aan|af|door|in|mee|na|om|op|over|toe|uit|voor|weg|terug|samen)ge\w{2,}(d|t|en)|gedaan)"
)
_PASSIVE = re.compile(
    rf"\b(wordt|worden|werd|werden|word)\b(?:\W+\w+){{0,8}}?\W+{_PARTICIPLE}\b"
    rf"|\b{_PARTICIPLE} (wordt|worden|werd|werden)\b"
    rf"|\b(is|zijn|was|waren)\b(?:\W+\w+){{0,4}}?\W+{_PARTICIPLE} door\b"
    rf"|\b(is|zijn|was|waren) door\b(?:\W+\w+){{0,4}}?\W+{_PARTICIPLE}\b",
    re.IGNORECASE,
)
_NOT_PASSIVE = re.compile(
    r"\b(wordt|worden|werd|werden|word) (\w+ ){0,2}?(vergeten jas|gezond|gewoon|gelijk|bekend|bang"
    r"|verliefd|vriend(en)?|verlegen|verward|vermoeid|tevreden|benauwd|onrustig|geduldig|beter"
    r"|gemakkelijk|gezellig|verdrietig|ervaren|volwassen)\b",
    re.IGNORECASE,
)
_NO = r"(niet|nooit|geen|niemand|niets|nergens)"
_SAYING = re.compile(r"\bgeen \w+ is geen \w+", re.IGNORECASE)
"""`Geen nee is geen ja`: that is how it is said."""
_DOUBLE_NEGATIVE = re.compile(
    rf"\b{_NO}\b(?:[ ]+[\w-]+){{0,4}}?[ ]+(zonder|onmogelijk|onnodig|ontkennen|weigeren|verbieden"
    rf"|vermijden|voorkomen)\b|\b{_NO}\b(?:[ ]+(?!en\b|of\b|maar\b|want\b|als\b|dan\b)[\w-]+)"
    rf"{{0,4}}?[ ]+{_NO}\b",
    re.IGNORECASE,
)


def reading_findings(
    file: str, text: str, level: str, vocabulary: Vocabulary
) -> tuple[Finding, ...]:
    """What is harder in a text than its level asks; an unknown level asks nothing."""
    found = sentences(text)
    figures, goal = measured(found, vocabulary), GOALS.get(level)
    if figures is None or goal is None:
        return ()
    rules = [
        *_figures(figures, goal, found, vocabulary),
        *_long_sentences(goal, found),
        *_passives(goal, found),
    ]
    if goal.is_plain:
        rules += [*_plain(found), *_uncommon(found, vocabulary)]
    return tuple(_finding(file, level, *rule) for rule in rules)


type _Facts = Mapping[str, str | int | float]
type _Rule = tuple[Check, _Facts, Sentence | None]


def _finding(
    file: str,
    level: str,
    rule: Check,
    facts: _Facts,
    at: Sentence | None,
) -> Finding:
    return Finding(
        file,
        "text",
        rule,
        {**facts, "level": level},
        serious=False,
        sentence=at.text if at else "",
        start=at.start if at else 0,
        end=at.end if at else 0,
    )


def _figures(
    figures: Readability, goal: Goal, found: Sequence[Sentence], vocabulary: Vocabulary
) -> Iterator[_Rule]:
    if figures.words_a_sentence > goal.words_a_sentence:
        facts = {"average": figures.words_a_sentence, "most": goal.words_a_sentence}
        yield Check.READING_AVERAGE, facts, None
    if figures.flesch_douma < goal.flesch_douma or figures.lix > goal.lix:
        words = ", ".join(long_words(found, vocabulary)[:_SHOWN])
        yield Check.READING_WORDS, {"words": words}, None


def _long_sentences(goal: Goal, found: Sequence[Sentence]) -> Iterator[_Rule]:
    for sentence in found:
        if len(sentence.words) > goal.longest_sentence:
            facts = {"count": len(sentence.words), "most": goal.longest_sentence}
            yield Check.READING_LONGEST, facts, sentence


def _passives(goal: Goal, found: Sequence[Sentence]) -> Iterator[_Rule]:
    passive = [sentence for sentence in found if is_passive(sentence.text)]
    share = len(passive) / len(found)
    if share > goal.passive_share and len(passive) >= LEAST_PASSIVES:
        for sentence in passive:
            yield Check.READING_PASSIVE, {"share": round(100 * share)}, sentence


def is_passive(sentence: str) -> bool:
    """Whether a sentence hides who does it, as far as its form tells."""
    return bool(_PASSIVE.search(_NOT_PASSIVE.sub(" ", sentence)))


def clause_starters(sentence: str) -> list[str]:
    """The words of a sentence that make a reader wait."""
    return [found[0] for found in _CLAUSE.finditer(sentence)]


def has_double_negative(sentence: str) -> bool:
    """Whether a sentence denies twice."""
    return bool(_DOUBLE_NEGATIVE.search(_SAYING.sub(" ", sentence)))


def _plain(found: Sequence[Sentence]) -> Iterator[_Rule]:
    for sentence in found:
        if starters := clause_starters(sentence.text):
            yield Check.READING_CLAUSE, {"words": ", ".join(starters)}, sentence
        if has_double_negative(sentence.text):
            yield Check.READING_DOUBLE_NEGATIVE, {}, sentence


def _uncommon(found: Sequence[Sentence], vocabulary: Vocabulary) -> Iterator[_Rule]:
    rare: dict[str, Sentence] = {}
    for sentence in found:
        for place, word in enumerate(sentence.words):
            if not is_name(word, place, vocabulary) and not vocabulary.is_common(word):
                rare.setdefault(word.lower(), sentence)
    if len(rare) > MAX_RARE:
        words = ", ".join(list(rare)[:_SHOWN])
        yield Check.READING_RARE, {"count": len(rare), "words": words}, next(iter(rare.values()))
