"""What to tell a writer about a finding: what is wrong and how to fix it, in a sentence or two.

Made with the translator of texts, like labels and sentences; a finding itself is only data.
"""

from collections.abc import Mapping

from hope_desktop.domain.shaped import Misread
from hope_desktop.domain.texts.checks import Check, Finding
from hope_desktop.i18n.catalogue import (
    Counted,
    Phrases,
    Translator,
    counted,
    formed,
    language_of,
    marked as _,
)

_SENTENCES: Phrases[Check] = {
    Check.FORMAT: "This cannot be read: %(why)s.",
    Check.DUPLICATE: "This name stands there %(times)s. Give each its own name.",
    Check.UNKNOWN_ACTIVITY: "There is no %(words)s here. Check the name.",
    Check.UNKNOWN_HANDOUT: "There is no %(words)s here. Check the name.",
    Check.UNKNOWN_LINE: ("There is no %(words)s here. Check the name."),
    Check.UNKNOWN_TARGET: "There is no %(words)s here. Check the name.",
    Check.TARGET_LEVEL: (
        "Target %(words)s is for %(sector)s, and this activity is not. Leave it out, or choose "
        "the target of the right level."
    ),
    Check.MINUTES: (
        "The steps take %(total)s together, and the activity says %(minutes)s. Change a step or "
        "the total."
    ),
    Check.MINUTES_ORDER: (
        "The shortest time is not above the usual one, nor that above the longest."
    ),
    Check.NO_WAY_SO_SHORT: (
        "The shortest time is %(shortest)s, but the shortest way that is written takes "
        "%(minutes)s. Change the time, or make the shorter way shorter."
    ),
    Check.GROUP: "A group has at least one person, and the smallest is not above the largest.",
    Check.RANGE: "This must be a number from %(least)s to %(most)s.",
    Check.MISSING: "This is still empty, and a trainer needs it. Fill it in.",
    Check.FOR_NOBODY: "It does not say yet for which levels this is. Tick them.",
    Check.STORY: (
        "A story told live needs modules 1, 2 and 3 first, at most %(pupils)s, and is not for "
        "primary school, practical education, vso or newcomers. Change this field."
    ),
    Check.WAY_UNSAFE: (
        "This way of working is not safe here: what pupils may tell is too heavy for it. "
        "Take it out."
    ),
    Check.UNSIGNED: "Who wrote this, where it comes from and its licence must stand here.",
    Check.RECORD_LAPSED: "Who read %(words)s read another wording: it changed since.",
    Check.RECORD_OF_NOTHING: "There is no %(words)s here. Check the name.",
    Check.OPENING_MISSING: (
        "The workshop does not start with the agreements. Put them first: pupils need to know what "
        "they can count on."
    ),
    Check.CLOSING_MISSING: ("The workshop does not end with where help is. Put that last."),
    Check.LANDING_MISSING: "This workshop can touch people. Add a landing exercise before the end.",
    Check.STORY_OPENING: "With a live story the opening takes at least %(minutes)s.",
    Check.STORY_CLOSING: "With a live story the closing takes at least %(minutes)s.",
    Check.UNNAMED: (
        "The letter does not name what it is about. Say it in an ordinary word, such as pressure, "
        "threats or abuse: then parents and pupils can choose."
    ),
    Check.NOT_FOR_SCREEN: (
        "%(words)s must not be shown on a screen. Take it out of the slides of this activity."
    ),
    Check.HEART: (
        "It does not say what this workshop is about. Name one of its core activities as its heart."
    ),
    Check.BASE_MISSING: (
        "%(words)s goes on with an activity that does not come before it. Put that one first."
    ),
    Check.TOO_LONG: "These activities take %(minutes)s; the lesson has %(slot)s.",
    Check.FEW_LINES: (
        "Too few lines of this card may be printed: %(lines)s. Choose at least %(least)s that may."
    ),
    Check.PHONE_NUMBER: (
        "Here is a phone number: '%(words)s'. Numbers change. Name the line instead: it is in "
        "the list above the text."
    ),
    Check.EXPERIENCE_QUESTION: (
        "'%(words)s' asks for a pupil's own experience. Ask about a made-up person, such as "
        "Robin or Kim, or about an opinion."
    ),
    Check.BANNED_WORD: "'%(words)s' blames or belittles. Say it without judging.",
    Check.BLAMING_ADVICE: (
        "'%(words)s' tells a possible victim what not to do. Say who is responsible: the one who "
        "crosses a line. Or turn it round to what may be done."
    ),
    Check.VOTE_ON_CONSENT: (
        "'%(words)s': a group does not vote about consent or guilt. Choose a statement about "
        "taste or habit."
    ),
    Check.CLAIM: (
        "'%(words)s' claims a level, an effect, a penalty or an approval that nobody can vouch "
        "for. Leave it out."
    ),
    Check.OFFENDER_ORIGIN: (
        "'%(words)s' ties who crosses a line to an origin. Leave the origin out."
    ),
    Check.REAL_PLACE: (
        "'%(words)s' is a real place or school. Write 'a village', 'the city' or 'school'."
    ),
    Check.SENSITIVE_DETAIL: (
        "'%(words)s': let somebody look at this with you. Brands, sums of money, places and "
        "tricks are not needed to practise, and can work as a recipe."
    ),
    Check.LAW: (
        "'%(words)s': this says something about the law. Write in needs_check what an expert "
        "must look up."
    ),
    Check.LONG_TEXT: (
        "This text has %(length)s; at most %(most)s fit on a handout. Divide it over several "
        "handouts."
    ),
    Check.LONG_CARD: (
        "Page %(side)s has %(count)s; at most %(most)s fit. Make it shorter, or begin a new page."
    ),
    Check.LONG_TABLE: (
        "This table is %(rows)s × %(columns)s (rows × columns); at most %(most_rows)s × "
        "%(most_columns)s fit on paper. Divide it."
    ),
    Check.UNKNOWN_TOKEN: (
        "'%(words)s' is not a mark that the page knows, or it does not stand on a line of its "
        "own. Take it out, and use the buttons above the text."
    ),
    Check.UNKNOWN_PICTURE: "There is no picture '%(words)s'. Try %(near)s.",
    Check.NOT_FOR_ME: (
        "What a pupil answers alone stands in the third part of the sheet, which lies face down: "
        "'%(words)s'."
    ),
    Check.COVER: (
        "A cover has a scene, one sentence and how somebody is now; nothing of the lesson: "
        "'%(words)s'."
    ),
    Check.SHEET_FULL: "The lesson sheet is too full: %(words)s.",
    Check.PICTO_PLAIN: (
        "This version is for whoever reads with pictures, and has none. Put pictures beside the "
        "text with the button above it."
    ),
    Check.PICTO_LONG: (
        "Page %(side)s has %(count)s; at most %(most)s fit. Make it shorter, or begin a new page."
    ),
    Check.PICTO_ALONE: (
        "A version with pictures stands beside the plain text: name it like the plain file, with "
        ".picto.md at the end."
    ),
    Check.HTML: "'%(words)s' is HTML; it would be printed as letters. Take it out.",
    Check.PICTURE: "This picture is not printed. Take one with the button above the text.",
    Check.HELP_NOT_SHOWN: (
        "Here no help block is drawn, or there is one already. Take this block out."
    ),
    Check.NOT_FICTIONAL: (
        "A story in the library is always made up, and says so. Write fictional = true."
    ),
    Check.SHORT_VERSION: (
        "Not every parent reads a long letter. Add a part 'In short' in short and plain sentences."
    ),
    Check.UNKNOWN_GROUP: "There is no %(words)s here. Check the name.",
    Check.UNKNOWN_PERSON: (
        "%(words)s does not stand in people.toml yet. Add this name, so that it shows who appears."
    ),
    Check.ABSENT_PERSON: "No text names %(words)s any more. Take this name out.",
    Check.ONE_SIDED: "Who appears is one-sided: %(shown)s here, and at least %(least)s.",
    Check.FEW_COUPLES: "Who appears is one-sided: %(shown)s here, and at least %(least)s.",
    Check.FEW_ROOTS: "Who appears is one-sided: %(shown)s here, and at least %(least)s.",
    Check.READING_AVERAGE: (
        "A sentence has %(average)s on average; for this reader at most %(most)s. Cut the long "
        "ones in two."
    ),
    Check.READING_LONGEST: "This sentence has %(count)s; at most %(most)s. Cut it in two.",
    Check.READING_WORDS: "Many long words, such as %(words)s. Choose shorter ones.",
    Check.READING_PASSIVE: (
        "This sentence does not say who does it, and %(share)s%% of the sentences here do not. "
        "Name who does something."
    ),
    Check.READING_CLAUSE: "'%(words)s' makes a reader wait. Make two sentences.",
    Check.READING_DOUBLE_NEGATIVE: "This sentence says no twice. Say what is so.",
    Check.READING_RARE: (
        "%(count)s that not everybody knows: %(words)s. Choose others, or explain them."
    ),
}
_NOUNS: Mapping[str, Counted] = {
    **dict.fromkeys(
        ("total", "minutes", "shortest"),
        counted("%(n)d minute", "%(n)d minutes"),
    ),
    **dict.fromkeys(("count", "average"), counted("%(n)s word", "%(n)s words")),
    "length": counted("%(n)d character", "%(n)d characters"),
    "times": counted("%(n)d time", "%(n)d times"),
    "pupils": counted("%(n)d pupil", "%(n)d pupils"),
}
"""The facts that are a number of something."""
_QUOTED = 200
"""Letters of a text that are enough to find it by."""
_INSTEAD = _("Rather: %(instead)s.")

_MISREAD: Phrases[str] = {
    Misread.CHOICE: "'%(value)s' is not one of the possible values",
    Misread.MISSING: "it is missing",
    Misread.UNKNOWN: "there is no field with this name",
    Misread.NUMBER: "'%(value)s' is not one of the possible values",
    Misread.TRUTH: "'%(value)s' is not one of the possible values",
    Misread.TEXT: "'%(value)s' is not one of the possible values",
    Misread.LIST: "'%(value)s' is not one of the possible values",
    Misread.FIELDS: "'%(value)s' is not one of the possible values",
    Misread.TOO_LARGE: "the file is too large; at most %(value)s bytes",
    Misread.NOT_UTF8: "the file is not saved as UTF-8 text",
    Misread.NOT_TOML: "the fields are not written as TOML (%(value)s)",
    Misread.NO_FENCE: "the file must begin with fields between two lines of +++",
    Misread.TOO_DEEP: "the fields are not written as TOML (%(value)s)",
    Misread.CLOSED: "the file cannot be opened",
    Misread.OTHER_NAME: "it must be %(value)s, the name of its folder",
    Misread.OTHER: "%(value)s",
}


def finding_text(finding: Finding, translate: Translator) -> str:
    """Return what is wrong and how to mend it, as sentences in the translator's language."""
    facts = {name: _shown(name, fact, translate) for name, fact in finding.facts.items()}
    if finding.rule is Check.FORMAT:
        facts["why"] = translate(_MISREAD[facts["why"]]) % facts
    told = translate(_SENTENCES[finding.rule]) % facts
    if facts.get("instead"):
        told += f" {translate(_INSTEAD) % facts}"
    return told


def _shown(name: str, fact: str | int | float, translate: Translator) -> str:
    """Return a fact as it is written: with its noun, and with the decimal sign of the language."""
    shown = str(fact)
    if isinstance(fact, float):
        shown = shown.replace(".", "," if language_of(translate) == "nl" else ".")
    if name in _NOUNS:
        number = fact if isinstance(fact, int) else shown
        return formed(_NOUNS[name], {"n": fact}, translate) % {"n": number}
    return shown if len(shown) <= _QUOTED else f"{shown[:_QUOTED]}…"
