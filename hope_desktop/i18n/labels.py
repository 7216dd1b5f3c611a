"""Words for enum values and warnings: the one place that names things for people.

Values are written by name, so that a word for one can be had without loading all of the domain.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import datetime
from enum import Enum
from typing import TYPE_CHECKING

from hope_desktop.i18n.catalogue import (
    Counted,
    Forms,
    Phrases,
    Translator,
    amount,
    counted,
    formed,
    group_text,
    listed,
    marked as _,
    minutes_text,
)

if TYPE_CHECKING:
    from hope_desktop.domain.library.activity import Activity
    from hope_desktop.domain.terms import Module
    from hope_desktop.domain.workshops.safety import Concern

_WORDS: Phrases[str] = {
    "Module.OPENING": "Opening",
    "Module.BOUNDARIES": "Personal boundaries",
    "Module.LOVE": "Love",
    "Module.UNCOMFORTABLE": "Uncomfortable situations",
    "Module.STORIES": "Stories from own experience",
    "Module.CLOSING": "Closing",
    "Module.ADULTS": "With adults",
    "Adults.AT_SCHOOL": "Adults at a school",
    "Adults.ELSEWHERE": "Adults at another organisation",
    "Level.PO": "Primary school",
    "Level.PRO": "Practical education",
    "Level.VMBO_BK": "vmbo b/k",
    "Level.VMBO_GT": "vmbo g/t",
    "Level.HAVO": "havo",
    "Level.VWO": "vwo",
    "Level.MBO": "mbo",
    "Level.VSO_DB": "vso (day care)",
    "Level.VSO_AM": "vso (towards work)",
    "Level.VSO_VV": "vso (towards further study)",
    "Level.ISK": "Newcomers (ISK)",
    "Level.ADULTS": "Adults",
    "Band.GROUP_7_8": "years 7-8",
    "Band.LOWER": "lower years",
    "Band.UPPER": "upper years",
    "Band.MBO_1": "level 1",
    "Band.MBO_2": "level 2",
    "Band.MBO_3": "level 3",
    "Band.MBO_4": "level 4",
    "Audience.PO": "primary",
    "Audience.VO_LOWER": "secondary, lower years",
    "Audience.VO_UPPER": "secondary, upper years",
    "Audience.PRO": "pro",
    "Audience.MBO": "mbo",
    "Audience.VSO": "vso",
    "Audience.ISK": "ISK",
    "Audience.ADULTS": "adults",
    "StepRole.TRAINER_1": "Trainer 1",
    "StepRole.TRAINER_2": "Trainer 2",
    "StepRole.MENTOR": "Mentor",
    "WorkingForm.ALONE": "alone",
    "WorkingForm.PAIRS": "in pairs",
    "WorkingForm.CLASS": "with the whole class",
    "PlanRole.SAFETY": "Safety",
    "PlanRole.CORE": "Core",
    "PlanRole.EXTRA": "Extra",
    "Profile.STANDARD": "usual",
    "Profile.EASY": "easy",
    "Profile.LARGE": "large letters",
    "Profile.PICTO": "With pictures",
    "HandoutKind.LESSON_SHEET": "Lesson sheet",
    "HandoutKind.WORKSHEET": "Worksheet",
    "HandoutKind.CARDS": "Cards",
    "HandoutKind.STATEMENT_CARDS": "Statement cards",
    "HandoutKind.CASE_CARDS": "Case cards",
    "HandoutKind.HELP_CARD": "Help card",
    "HandoutKind.AGREEMENTS_POSTER": "Agreements poster",
    "HandoutKind.POSTER": "Poster",
    "HandoutKind.POSTER_STRIP": "Poster strip",
    "HandoutKind.STORY_SHEET": "Story sheet",
    "HandoutKind.SIGNS": "Signs to hold up",
    "HandoutKind.PUPIL_LETTER": "Letter to pupils",
    "HandoutKind.SCHOOL_LETTER": "Letter to the school",
    "HandoutKind.FORM": "Form or list",
    "HandoutKind.ANSWER_CARD": "Answer card for the trainer",
    "HandoutKind.TEACHER_SHEET_BEFORE": "Teacher sheet, before",
    "HandoutKind.TEACHER_SHEET_AFTER": "Teacher sheet, after",
    "HandoutKind.PARENT_LETTER": "Letter to parents",
    "CheckItem.PARENTS_TOLD": "Parents have been told",
    "CheckItem.PUPILS_TOLD": "Pupils have been told",
    "CheckItem.MENTOR_STAYS": "The mentor stays in the room",
    "CheckItem.TWO_ADULTS": "There are always two adults",
    "CheckItem.QUIET_SPOT": "There is a quiet spot outside the room",
    "CheckItem.ANYTHING_GOING_ON": "Asked: is anything going on in this class?",
    "CheckState.TODO": "still to do",
    "CheckState.DONE": "done",
    "CheckState.AGREED_OTHERWISE": "cannot be done, agreed otherwise",
    "FileKind.PDF": "PDF that cannot be printed here",
    "FileKind.PICTURE": "picture that cannot be printed here; as a JPEG it mostly can",
    "FileKind.TEXT": "text",
    "FileKind.SLIDES": "slides",
    "FileKind.SHEET": "spreadsheet",
    "FileKind.FILM": "film",
    "FileKind.SOUND": "sound",
    "FileKind.PROGRAM": "program",
    "FileKind.OTHER": "file",
    "Purpose.PUPILS": "for pupils",
    "Purpose.TRAINER": "for the trainer",
    "Purpose.SHOW": "to show",
    "Purpose.TEXT": "in a text",
    "Question.PLEASANT": "The lesson was pleasant.",
    "Question.CLEAR": "The explanation was clear.",
    "Question.KNOWS_WHERE": "I know where I can go.",
    "Answer.YES": "yes",
    "Answer.SOMEWHAT": "somewhat",
    "Answer.NO": "no",
    "Aftercare.TALKED": "Talked it over with each other",
    "Aftercare.CALLED_HELPER": "Called the go-to person, the day after",
    "Aftercare.SLIPS_GONE": "Slips counted and destroyed",
    "Unknown.LABEL": "name of the class",
    "Unknown.LEVEL": "level",
    "Unknown.YEAR": "year",
    "Unknown.PUPILS": "number of pupils",
    "Unknown.HELPER": "go-to person for pupils",
    "Unknown.RESERVE": "who takes over",
    "ReviewRole.EXPERIENCE": "somebody of the platform",
    "ReviewRole.LAWYER": "a lawyer",
    "ReviewRole.TEACHER": "a teacher",
    "ReviewRole.HELPLINE": "a help line, the police or care",
    "ReviewRole.PUPIL": "a pupil",
    "ReviewRole.TRAINER": "a trainer",
    "ReviewRole.KEEPER": "who keeps the library",
}

_LANGUAGES: Phrases[str] = {"nl": "Dutch", "en": "English"}

_WARNINGS: Forms[str] = {
    "MODULE_SKIPPED": (
        "This class has not had module %(names)s yet. One sentence more, then you can print."
    ),
    "OPENING_MISSING": (
        "The workshop does not start with the agreements. Put them first: "
        "pupils need to know what they can count on."
    ),
    "SHORT_OPENING_TOO_EARLY": (
        "This class has not had the full opening yet. Use the full one, not the short one."
    ),
    "CLOSING_MISSING": "The workshop does not end with where help is. Put that last.",
    "LANDING_MISSING": "This workshop can touch people. Add a landing exercise before the end.",
    "PROTECTED_TIME": "%(activity)s needs at least %(minutes)s to be safe.",
    "BELOW_MINIMUM": "%(activity)s needs at least %(minutes)s to be safe.",
    "TOO_LONG": "The plan is %(minutes)s longer than the lesson.",
    "LEVEL": "%(activity)s was not made for this level.",
    "ADULTS_ONLY": "%(activity)s is for adults only, never for pupils. Take it out.",
    "YEAR": "%(activity)s is for year %(names)s and up; the year is too low or not known yet.",
    "GROUP_SIZE": "%(activity)s works with %(names)s.",
    "HELPER_MISSING": "No go-to person at school is named yet. Ask who pupils can go to.",
    "SECOND_ADULT_MISSING": ("There is no second adult yet. Arrange that somebody stays with you."),
    "ALONE": "Alone with this module is too heavy. Choose another date with a colleague.",
    "STORY_TELLER": "%(names)s would tell, but is no trainer here any more. Choose again.",
    "STORY_YES": "Ask %(names)s: yes for this class? Then there are papers.",
    "STORY_LEVEL": "A live story does not suit this level, or the level is not known yet.",
    "STORY_YEAR": "A live story is for year 2 and up; the year is too low or not known yet.",
    "STORY_GROUP": (
        "A group of more than %(names)s is a lot for whoever tells. Going on? Write down why."
    ),
    "STORY_OFTEN": (
        "%(names)s tells three times in seven days. That is a lot. Going on? Write down why."
    ),
    "STORY_OPENING": "With a live story the opening takes at least %(minutes)s.",
    "STORY_CLOSING": "With a live story the closing takes at least %(minutes)s.",
    "PLAN_B": "A made-up story stands here. Will somebody tell? Then choose who.",
    "BASE_MISSING": (
        "%(activity)s goes on with %(names)s, and that does not come before it. Put it back, or "
        "leave this part out too."
    ),
    "HANDOUTS_TO_COME": "Still to be written for %(activity)s: %(names)s.",
}
_NOBODY_TELLS = _("Nobody was chosen to tell. Choose who tells, or read the made-up story.")
_EXPLAINED: Phrases[str] = {
    "MODULE_SKIPPED": (
        "This class has not had module %(names)s yet; the reason stands on the run sheet."
    ),
    "STORY_GROUP": "A group of more than %(names)s; the reason stands on the run sheet.",
    "STORY_OFTEN": (
        "%(names)s tells three times in seven days; the reason stands on the run sheet."
    ),
}


def damaged_file_text(name: str, translate: Translator) -> str:
    """Return what is said of an own file whose bytes fell over, with what to do."""
    text = translate(
        "Your own file “%(name)s” is damaged. Take it away from its activity and add it "
        "again. The rest of your work is in the backup."
    )
    return text % {"name": name}


def label(value: Enum, translate: Translator) -> str:
    """Return the words for an enum value in the translator's language."""
    return translate(_WORDS[f"{type(value).__name__}.{value.name}"])


def language_name(language: str, translate: Translator) -> str:
    """Return what a language is called; one that we have no word for by its code."""
    words = _LANGUAGES.get(language)
    return translate(words) if words else language


def outward_title(activity: Activity, translate: Translator) -> str:
    """Return where pupils or the school look: of what is for its writer alone, its module."""
    return class_reads(activity.module, translate) if activity.only_me else activity.title


def class_reads(module: Module, translate: Translator) -> str:
    """Return the name of a module before a class: its stories may be told, and may be made up."""
    return translate("Stories") if module.name == "STORIES" else label(module, translate)


_OF_THE_PLATFORM = counted("%(n)d person of the platform", "%(n)d people of the platform")


def roles_text(names: Iterable[str], translate: Translator) -> str:
    """Return whom a text waits for, or who read it, by the names of the roles.

    Each with how many.
    """
    counts = []
    for name, times in Counter(names).items():
        words = translate(_WORDS.get(f"ReviewRole.{name}", name))
        if name == "EXPERIENCE" and times > 1:
            words = amount(_OF_THE_PLATFORM, times, translate)
        elif times > 1:
            words = f"{words} ({times})"
        counts.append(words)
    return listed(counts, translate)


def titles_text(titles: Iterable[str], translate: Translator) -> str:
    """Return titles of activities in one line; what was erased has none any more."""
    named = (one or translate("an activity of yours") for one in titles)
    return listed(dict.fromkeys(named), translate)


def module_name(module: Module, translate: Translator, *, to_class: bool = False) -> str:
    """Return number and name, `1. Personal boundaries`; opening and closing have no number."""
    name = class_reads(module, translate) if to_class else label(module, translate)
    return f"{module.number}. {name}" if module.number else name


_WORD = 4
"""So many letters at the beginning of a label are a word, as in `havo 3`, and no `vwo 4b`."""


def class_name(text: str, translate: Translator) -> str:
    """Return `Class 2B`.

    `groep 8` and `parents of 2B` say it themselves; no label gives no name.
    """
    if len(text) >= _WORD and text[:_WORD].isalpha():
        return f"{text[0].upper()}{text[1:]}"
    return translate("Class %(label)s") % {"label": text} if text else ""


def warning_text(concern: Concern, titles: Mapping[str, str], translate: Translator) -> str:
    """Return a warning as a sentence. `titles` gives the title of each activity id."""
    rule = concern.rule.name
    text: str | Counted = _EXPLAINED[rule] if concern.explained else _WARNINGS[rule]
    if rule == "STORY_TELLER" and not concern.names:
        text = _NOBODY_TELLS
    name = concern.activity or translate("Pause")
    names = listed(concern.names, translate)
    if rule == "GROUP_SIZE":
        names = group_text(concern.names, translate)
    if rule == "BASE_MISSING":
        names = listed((f"“{title}”" for title in concern.names), translate, _("or"))
    values = {
        "activity": titles.get(concern.activity or "", name),
        "n": abs(concern.minutes),
        "minutes": minutes_text(abs(concern.minutes), translate),
        "names": names,
    }
    return formed(text, values, translate) % values


def clock(moment: datetime) -> str:
    """Return `9:05`, as Dutch timetables write it."""
    return f"{moment.hour}:{moment.minute:02d}"
