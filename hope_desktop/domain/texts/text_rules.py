"""The content check for one text: what it says, how it is written, and how it will print.

The patterns were tried on good and bad sentences; see the tests. A pattern cannot understand a
text: passing the check does not make a text good; a reader decides.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from difflib import get_close_matches
from functools import partial

from hope_desktop.domain.helplines import TOKEN
from hope_desktop.domain.library.handout import (
    CARD_KINDS,
    WITHOUT_HELP_BLOCK,
    Handout,
    HandoutKind,
    May,
    Part,
    kinds_that,
    part_of,
    read_by_pupils,
)
from hope_desktop.domain.library.pictures import PICTURES
from hope_desktop.domain.terms import Profile, frozen
from hope_desktop.domain.texts import directives, wording_dutch
from hope_desktop.domain.texts.checks import Check, Finding
from hope_desktop.domain.texts.prose import Sentence, sentences, unwrapped
from hope_desktop.domain.texts.readability import (
    GOALS,
    MEASURED,
    Goal,
    Readability,
    is_name,
    long_words,
    measured,
)
from hope_desktop.domain.texts.vocabulary import Vocabulary
from hope_desktop.domain.texts.wording_dutch import PHONE, Patterns, compiled, patterns

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


@frozen
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
    """Return the words that break a rule, rule by rule.

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
            end = -1
            for slip in found:
                if slip.start >= end:
                    yield slip
                    end = slip.end


_AROUND = 400
"""Letters on each side that a sentence is looked for in; who has no full stops is cut short."""


def sentence_at(text: str, start: int) -> str:
    """Return the sentence around a place in a text, without its marks."""
    first, last = max(0, start - _AROUND), start + _AROUND
    ends = (match.end() for match in _SENTENCE_END.finditer(text, first, start))
    before, after = max(ends, default=first), _SENTENCE_END.search(text, start, last)
    found = text[before : after.end() if after else last]
    return found.lstrip(" \t\n#*>|-").rstrip(" \t\n*|")


def _hits(rule: Check, patterns: Patterns, text: str) -> Iterator[WordingFault]:
    for pattern, instead in patterns:
        for found in compiled(pattern).finditer(text):
            if rule is Check.BANNED_WORD and _is_denied(text, found.start()):
                continue
            yield WordingFault(rule, found[0].strip(), found.start(), found.end(), instead)


def _is_denied(text: str, start: int) -> bool:
    """Tell whether the sentence says that it is not so: `niet je eigen schuld`."""
    return bool(_DENIED.search(text, max(0, start - 40), start))


def _takes_sides(text: str) -> bool:
    """Tell whether the text says that the one who crosses a line is responsible."""
    return any(compiled(pattern).search(text) for pattern in wording_dutch.TAKES_SIDES)


_VOTE = re.compile(
    r"\{\{choose:[^}\n]*\b(eens|oneens|agree)\b|\beens of oneens\b"
    r"|\bfeit\W+(of )?fabel\b|\bfact or (fable|fiction)\b"
    r"|\bklopt (dit|dat|het)( of niet)?\?|\bwaar of niet\b",
    re.IGNORECASE,
)
"""What a text says when a group judges its statements."""
_VOTED = kinds_that(May.VOTED)
_SHORT = re.compile(
    r"^#+ [^\n]*\b(?:kort|eenvoudig|short|simple)\w*\b[^\n]*\n(.*?)(?=^#|\Z)",
    re.IGNORECASE | re.MULTILINE | re.DOTALL,
)
_IN_ANY_LANGUAGE = frozenset({Check.READING_AVERAGE, Check.READING_LONGEST, Check.SHORT_VERSION})
_HELP = re.compile(r"\{\{help\}\}")


def file_of(handout: Handout) -> str:
    """Return the file of a library that a text is read from."""
    return f"activities/{handout.id}.md" if handout.activity else f"{handout.id}.md"


def text_findings(
    handout: Handout, lines: Collection[str], vocabulary: Vocabulary
) -> Iterator[Finding]:
    """Return everything the rules say about a text.

    Args:
        handout: the text.
        lines: the help lines that it may name; without any, every name is let pass.
        vocabulary: the words that readers know; without any, no word is called uncommon.
    """
    at = partial(at_place, handout)
    if len(handout.body) > directives.MAX_CHARACTERS:
        facts = {"length": len(handout.body), "most": directives.MAX_CHARACTERS}
        yield Finding(file_of(handout), "text", Check.LONG_TEXT, facts)
        return
    is_vote = handout.kind in _VOTED or bool(_VOTE.search(handout.body))
    for slip in slips(
        handout.body,
        for_pupils=read_by_pupils(handout.kind),
        is_vote=is_vote,
        language=handout.language,
    ):
        yield at(slip.rule, slip.start, slip.end, slip.words, instead=slip.instead)
    for rule, places in (
        (Check.UNKNOWN_TOKEN, directives.unknown_tokens(handout.body)),
        (Check.HTML, directives.html(handout.body)),
        (Check.PICTURE, directives.unloaded_pictures(handout.body)),
        (Check.HELP_NOT_SHOWN, _unseen_help(handout)),
        (Check.NOT_FOR_ME, _not_alone(handout)),
        (Check.COVER, _on_cover(handout)),
    ):
        for start, end in places:
            yield at(rule, start, end, handout.body[start:end])
    for token in TOKEN.finditer(handout.body):
        if lines and token[1] not in lines:
            yield at(Check.UNKNOWN_LINE, token.start(), token.end(), token[1])
    yield from _pictures(handout)
    yield from _shape(handout)
    if not handout.reading_note:
        yield from _reading(handout, vocabulary)
    if handout.kind is HandoutKind.STORY_SHEET and not handout.fictional:
        yield Finding(file_of(handout), "fictional", Check.NOT_FICTIONAL)


_ZONE = re.compile(r"^\*\*\*[ ]*$", re.MULTILINE)
_ALONE = re.compile(r"^\{\{(?:circle|say)[:}][^\n]*", re.MULTILINE)
_LESSON = re.compile(r"^(?:#|- |\d+\. |\||\{\{(?!scene:|top:))[^\n]*", re.MULTILINE)
"""What is more than a scene, a sentence and the weather."""


def _not_alone(handout: Handout) -> Iterator[directives.Place]:
    """Return what is answered alone on a lesson sheet, where others see it."""
    if handout.kind is HandoutKind.LESSON_SHEET:
        ends = [mark.start() for mark in _ZONE.finditer(handout.body)]
        shared = ends[1] if len(ends) > 1 else len(handout.body)
        yield from (found.span() for found in _ALONE.finditer(handout.body, 0, shared))


def _on_cover(handout: Handout) -> Iterator[directives.Place]:
    """Return what a cover tells of the lesson before the sheet is opened."""
    if handout.kind is HandoutKind.LESSON_SHEET:
        first = _ZONE.search(handout.body)
        end = first.start() if first else len(handout.body)
        yield from (found.span() for found in _LESSON.finditer(handout.body, 0, end))


def worded(
    file: str,
    field: str,
    text: str,
    *,
    for_pupils: bool,
    is_vote: bool = False,
    language: str = "nl",
) -> Iterator[Finding]:
    """Return what the language rules say about a field that is not a whole text."""
    for slip in slips(text, for_pupils=for_pupils, is_vote=is_vote, language=language):
        facts = {"words": slip.words, "instead": slip.instead}
        place = (sentence_at(text, slip.start), slip.start, slip.end)
        yield Finding(file, field, slip.rule, facts, slip.rule not in ADVICE_ONLY, *place)


def at_place(
    handout: Handout, rule: Check, start: int, end: int, quoted: str, **facts: str | int
) -> Finding:
    """Return a finding about some words of a text, with the sentence around them."""
    return Finding(
        file_of(handout),
        "text",
        rule,
        {"words": quoted[:80], **facts},
        rule not in ADVICE_ONLY,
        sentence_at(handout.body, start),
        start,
        end,
    )


def _unseen_help(handout: Handout) -> list[directives.Place]:
    """Return help blocks asked for where none is drawn, or a second time."""
    asked = [match.span() for match in _HELP.finditer(handout.body)]
    on_a_page = part_of(handout.kind) is Part.PUPILS and handout.kind not in WITHOUT_HELP_BLOCK
    return asked[1:] if on_a_page else asked


def _pictures(handout: Handout) -> Iterator[Finding]:
    """Return pictures that are not there, and none where readers need them."""
    beside = directives.pictures_beside(handout.body)
    for (start, end), name in beside:
        if name not in PICTURES:
            near = get_close_matches(name, PICTURES, 3, 0.3) or sorted(PICTURES)[:3]
            facts = {"near": ", ".join(near)}
            yield at_place(handout, Check.UNKNOWN_PICTURE, start, end, name, **facts)
    if handout.profile is Profile.PICTO and not beside:
        yield Finding(file_of(handout), "text", Check.PICTO_PLAIN)


def _reading(handout: Handout, vocabulary: Vocabulary) -> Iterator[Finding]:
    """Return where it is harder than it is meant to be.

    A long letter also says it shortly and plainly.
    """
    file, body = file_of(handout), handout.body
    findings = reading_findings(file, body, handout.reading, vocabulary)
    if handout.kind is HandoutKind.PARENT_LETTER and handout.reading == "B2":
        short = _SHORT.search(body)
        if short is None:
            yield Finding(file, "text", Check.SHORT_VERSION, serious=False)
        else:
            said = " " * short.start(1) + short[1]
            findings += reading_findings(file, said, "A2", vocabulary)
    for finding in findings:
        if handout.language in MEASURED or finding.rule in _IN_ANY_LANGUAGE:
            yield finding


def _shape(handout: Handout) -> Iterator[Finding]:
    """Return what is too large for its place on paper."""
    file = file_of(handout)
    for (start, end), rows, columns in directives.large_tables(handout.body):
        facts: dict[str, str | int] = {"rows": rows, "columns": columns}
        facts |= {"most_rows": directives.MAX_ROWS, "most_columns": directives.MAX_COLUMNS}
        first = handout.body[start:end].partition("\n")[0]
        yield Finding(file, "text", Check.LONG_TABLE, facts, sentence=first, start=start, end=end)
    if handout.kind in CARD_KINDS:
        sides = directives.sides_of_cards(handout.body)
        yield from _long(handout, Check.LONG_CARD, sides, directives.MAX_CARD_WORDS)
    elif handout.profile is Profile.PICTO and handout.kind not in WITHOUT_HELP_BLOCK:
        pages = directives.pages_with_words(handout.body)
        yield from _long(handout, Check.PICTO_LONG, pages, directives.MAX_PICTO_WORDS)


def _long(
    handout: Handout, rule: Check, parts: list[tuple[directives.Place, int]], most: int
) -> Iterator[Finding]:
    """Return the sides of cards, or the pages with pictures, that have too many words."""
    for number, ((start, end), words) in enumerate(parts, 1):
        if words > most:
            facts: dict[str, str | int] = {"side": number, "count": words, "most": most}
            first = handout.body[start:end].strip().partition("\n")[0].lstrip("# ")
            serious = rule is not Check.LONG_CARD
            yield Finding(file_of(handout), "text", rule, facts, serious, first, start, end)


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
    """Return what is harder in a text than its level asks; an unknown level asks nothing."""
    all_sentences = sentences(text)
    figures, goal = measured(all_sentences, vocabulary), GOALS.get(level)
    if figures is None or goal is None:
        return ()
    rules = [
        *_figures(figures, goal, all_sentences, vocabulary),
        *_long_sentences(goal, all_sentences),
        *_passives(goal, all_sentences),
    ]
    if goal.is_plain:
        rules += [*_plain(all_sentences), *_uncommon(all_sentences, vocabulary)]
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
    figures: Readability, goal: Goal, all_sentences: Sequence[Sentence], vocabulary: Vocabulary
) -> Iterator[_Rule]:
    if figures.words_a_sentence > goal.words_a_sentence:
        facts = {"average": figures.words_a_sentence, "most": goal.words_a_sentence}
        yield Check.READING_AVERAGE, facts, None
    if figures.flesch_douma < goal.flesch_douma or figures.lix > goal.lix:
        words = ", ".join(long_words(all_sentences, vocabulary)[:_SHOWN])
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
    """Tell whether a sentence hides who does it, as far as its form tells."""
    return bool(_PASSIVE.search(_NOT_PASSIVE.sub(" ", sentence)))


def clause_starters(sentence: str) -> list[str]:
    """Return the words of a sentence that make a reader wait."""
    return [found[0] for found in _CLAUSE.finditer(sentence)]


def has_double_negative(sentence: str) -> bool:
    """Tell whether a sentence denies twice."""
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
