"""What to tell a trainer when something is refused: one sentence for each error.

Every sentence says what happened and what to do now. It blames nobody and names no machinery.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from hope_desktop.domain import errors
from hope_desktop.domain.errors import HopeError
from hope_desktop.domain.terms import UUID
from hope_desktop.domain.typed import visible
from hope_desktop.i18n.catalogue import Phrases, Translator, amount, counted, listed, marked as _
from hope_desktop.i18n.stories import not_ready

if TYPE_CHECKING:
    from hope_desktop.domain.library.material import Dropped

_GONE = _("This is not there any more.")
_NO_SUCH = _("There is nothing here with this name or number: %(wanted)s.")
_NAMED = frozenset(
    ("activity", "template", "handout", "card", "module", "variant", "way", "choice", "teller")
)
"""What is asked for by its name or number."""
_FIELDS: Phrases[str] = {
    "school": "School",
    "label": "Class",
    "who": "By which department",
    "due": "In which month",
    "answer": "What was said",
    "level": "Level or group",
    "band": "Level or group",
    "year": "Year",
    "pupils": "Number of pupils",
    "large": "With large letters",
    "helper": "Go-to person for pupils",
    "reserve": "Reserve go-to person",
    "address": "Address",
    "contact": "Arranged with",
    "question": "Question of the school",
    "minutes": "Minutes",
    "slot_minutes": "Length",
    "start": "Date and time",
    "trainer1": "Trainer 1",
    "trainer2": "Trainer 2",
    "teller": "Who tells",
    "own_sentence": "My sentence",
    "reason": "Reason",
    "line": "Line",
    "words": "Line",
    "month": "Month",
    "organisation": "Organisation",
    "room": "Room",
    "pages": "Pages",
    "module": "Module",
    "part": "Lesson",
    "note": "Note",
    "name": "Name",
    "purpose": "For what",
    "phone": "Phone",
    "web": "Website",
    "hours": "When",
    "reach": "Phone or website",
    "title": "Title",
    "body": "Text",
    "goal": "Goal",
    "method": "Method",
    "audiences": "Levels",
    "group_min": "Size of the group",
    "intensity": "How heavy",
    "content_note": "Say beforehand what it is about",
    "letter_note": "What letters say about it",
    "exit": "Way out",
    "lighter_alternative": "Lighter alternative",
    "aftercare": "Aftercare",
    "without_paper": "Without paper",
    "steps": "Steps",
    "variants": "Shorter versions",
    "materials": "What to bring",
    "risks": "If it goes wrong",
    "group_max": "Size of the group",
    "origin": "Source and licence",
    "tips": "Tips",
}
_BACKUPS: Phrases[str] = {
    "missing": "This is not there any more.",
    "not-a-database": "This file is not a backup of Hope Desktop.",
    "damaged": "This backup is damaged. Choose an older one.",
    "too-new": "This was made by a newer Hope Desktop. Update this program first.",
    "too-large": "This file is not a backup of Hope Desktop.",
    "trial": "A trial version of Hope Desktop made this. Open it with that one.",
}
_PACKAGES: Phrases[str] = {
    "missing": "This is not there any more.",
    "not-a-package": "This is not a file that a colleague sent from Hope Desktop.",
    "damaged": ("This file is damaged. Nothing was taken in. Ask your colleague to send it again."),
    "too-new": "This was made by a newer Hope Desktop. Update this program first.",
    "too-large": "This is too much for one file. Send it in parts.",
}
_FOLDERS: Phrases[str] = {
    "denied": "%(path)s cannot be used. Choose another place.",
    "full": "There is no room left in %(path)s. Choose another place or make room.",
    "taken": "%(path)s is there already, and of no earlier print. Choose another folder.",
    "moved": "%(path)s is not in its place any more. Nothing is saved until it is back there.",
    "keeper": "Only who keeps the library writes into it. Tick that in Settings first.",
    "gone": "%(path)s cannot be reached any more. Is the stick still in the computer?",
}
_PRINTERS: Phrases[str] = {
    "missing": "This computer has no program to print with. Save the papers as PDF.",
    "gone": "The printer does not answer. Is it on, and connected?",
    "refused": "The printer takes no papers now. Choose another printer, or try again later.",
    "silent": "The printer does not answer. Is it on, and connected?",
    "copies": (
        "This printer cannot do that. Choose other paper or sides, fewer copies, or another "
        "printer."
    ),
    "drawing": "This page is too large for the memory of this computer. Save it as PDF.",
}
_UNUSABLE: Phrases[str] = {
    "missing": "%(name)s cannot be read. Is the file still there?",
    "empty": "%(name)s is empty, so it was not added. Save it again in the program that made it.",
    "type": (
        "%(name)s is a photo that is not seen or printed here. Save it as JPEG and add that. On an "
        "iPhone: Settings, Camera, Formats, Most Compatible."
    ),
    "other": "%(name)s is not printed from here. Open it to print it.",
    "changing": "%(name)s changed while it was read. Try again when it is saved.",
    "taken": (
        "Another program took %(name)s away while it came in, as a virus scanner does. "
        "Look there for what it found."
    ),
    "many": "%(name)s has too many files; at most %(most)d. Choose a smaller folder.",
    "gone": "The file of %(name)s is gone, from the backups too. Add it again.",
    "program": "%(name)s is a program or a shortcut. It is kept, and not opened from here.",
    "no-text": (
        "%(name)s cannot become a handout like this. Open it in Word or LibreOffice, save it in a "
        "folder of yours as .docx, and add that one. The original stays here."
    ),
    "large": "%(name)s is too large: %(found)d MB, and at most %(most)d MB can be kept.",
    "pages": (
        "%(name)s has too many pages to print here: %(found)d, and at most %(most)d. "
        "Open it to print it."
    ),
    "pixels": "%(name)s has %(found)d million dots; %(most)d million fit. Save it smaller.",
    "locked": (
        "%(name)s is locked. Do you have the password? Open it, print it to a PDF, and add that."
    ),
    "no-print": "Whoever made %(name)s does not allow printing. You can open it.",
    "damaged": "%(name)s is damaged. Save or download it again.",
    "pupils": (
        "%(name)s looks like a list of pupils, and their names do not belong here. Take it away "
        "with Undo. Its words are not searched, and it is sent to nobody."
    ),
}
_SAME = {
    "blank": "empty",
    "special": "missing",
    "old-text": "no-text",
    "heavy": "large",
    "encrypted": "locked",
}
"""Reasons of a file that are said in the words of another."""
_LINE = "{{helpline:"
_PARTS: Phrases[str] = {
    "{{helper}}": "the go-to person",
    "{{reserve}}": "who takes over",
    "worries": "what you do when you are worried about a pupil",
    "no-names": "that no names are written down",
    "steps": "all steps",
    "fictional": "that the story is made up",
    "{{each": "the line that is repeated",
}
_BY_REASON: dict[type[HopeError], tuple[str, Phrases[str], str]] = {
    errors.FolderProblem: ("why", _FOLDERS, "denied"),
    errors.PrinterProblem: ("why", _PRINTERS, "copies"),
    errors.BadBackup: ("why", _BACKUPS, "damaged"),
    errors.BadPackage: ("why", _PACKAGES, "damaged"),
    errors.UnusableFile: ("why", _UNUSABLE, "damaged"),
}
"""The attribute that says why, the sentence for each reason, and the reason of all others."""
_EMPTY = _("%(field)s cannot stay empty.")
_CHOOSE = _("%(field)s: %(value)s is not possible. Choose from: %(allowed)s.")
_IMPOSSIBLE = _("%(field)s: %(value)s is not possible here.")
_WHY_NOT: Phrases[str] = {
    "phone": "%(value)s is not a phone number. Write digits and spaces, as in 0800 0432.",
    "web": "%(value)s is not the address of a website. Write it as kindertelefoon.nl.",
    "group_min": "A group has at least one person, and the smallest is not above the largest.",
    "minutes": "The shortest time is not above the usual one, nor that above the longest.",
    "month": "%(value)s is not a month until now. Write it as 2026-11.",
    "line": "“%(value)s” is not in this text as it is now.",
    "words": "These words cannot stand there: they say the same, or make a heading or a list.",
}
"""Why a value is not possible, by its field."""
_NOBODY_TELLS = _("Choose first who tells.")
_NO_TRAINERS = _("Write down first who gives this workshop; one of them can tell.")
_OTHER_TELLS = _("%(name)s does not give this workshop. One of its trainers tells: %(names)s.")
_SENTENCES: Phrases[type[HopeError]] = {
    errors.SameClass: "Class %(label)s of %(school)s is in your list already, this school year.",
    errors.StillOnPaper: (
        "Paper that you printed still shows “%(name)s”. Print it again; then this can go."
    ),
    errors.NotOurDatabase: "%(path)s is not a file of Hope Desktop, or it is damaged.",
    errors.NoStory: (
        "There is no story in this workshop that somebody could tell. Put activity 4.2 in it first."
    ),
    errors.ChangedSince: "This cannot be undone any more: it was changed again after that.",
    errors.UnprintableText: (
        "A text is too long for its place on paper: %(where)s. Make it shorter."
    ),
    errors.NothingToSend: "There is nothing of your own here that may go along.",
    errors.CardFull: ("Two lines of your own fit on a help card. Take one away first."),
    errors.StillPlanned: (
        "A workshop still has this activity, perhaps one in the bin. Take it out there first."
    ),
    errors.StaysInPlan: "This keeps the workshop safe, so it stays in the plan itself.",
    errors.NothingToPrint: (
        "There is nothing to print yet. Put an activity in the workshop first."
    ),
    errors.DataFolderInUse: "Hope Desktop is open; close the window first.",
    errors.DataReadOnly: (
        "Nothing can be saved here: the folder of Hope Desktop may not be written."
    ),
    errors.DataTooNew: "This was made by a newer Hope Desktop. Update this program first.",
    errors.DataFromTrial: "A trial version of Hope Desktop made this. Open it with that one.",
    errors.Damaged: "The file with your work is damaged. Put a backup back.",
    errors.WorkGone: "The file with your work is gone, or empty.",
    errors.UnfitPlace: (
        "Your work itself is there; both would be lost at once. Choose a stick or another disk."
    ),
    errors.DiskFull: "The disk is full; this change was not kept. Make some room and try again.",
    errors.Cancelled: "Stopped.",
    errors.TextTooLong: "%(field)s: this text is too long; at most %(most)s can stand there.",
    errors.NoName: "%(field)s: %(value)s is not a name. Pupils read here who they can go to.",
    errors.NamesSomebody: (
        "%(value)s is a name from your own work. Write: the school, a colleague, a pupil."
    ),
    errors.PartLost: "This has to stay in the text: %(parts)s.",
    errors.PartNeeded: "%(template)s has several parts. Choose one: %(parts)s.",
}


def sentence(error: HopeError, translate: Translator) -> str:
    """Return the sentence for a refusal in the translator's language."""
    if isinstance(error, errors.PapersWait):
        return not_ready(error, translate)
    named = ((key, str(v) if isinstance(v, Path) else v) for key, v in vars(error).items())
    shown = {key: visible(value) if isinstance(value, str) else value for key, value in named}
    if isinstance(error, errors.WrongValue):
        shown["field"] = field_name(error.field, translate)
    if isinstance(error, errors.TextTooLong):
        letters = counted("%(n)d character", "%(n)d characters")
        shown["most"] = amount(letters, error.most, translate)
    elif isinstance(error, errors.PartLost):
        shown["parts"] = listed((_part_name(part, translate) for part in error.parts), translate)
    elif isinstance(error, errors.PartNeeded):
        shown["parts"] = listed(error.parts, translate, _("or"))
    elif isinstance(error, errors.NotATrainer):
        shown["names"] = listed(error.trainers, translate)
    return translate(_text(error)) % shown


def arrival_sentences(
    arrivals: Iterable[tuple[str, HopeError | None, frozenset[Dropped]]], translate: Translator
) -> list[str]:
    """Of files that came in, by their names: why one is only kept, and what is not on paper."""
    sentences: list[str] = []
    without: list[str] = []
    for name, trouble, dropped in arrivals:
        if trouble:
            sentences.append(f"{sentence(trouble, translate)} {translate('It is kept as it is.')}")
        if dropped:
            without.append(name)
    if without:
        words = _(
            "%(files)s: buttons, links, boxes to fill in or attachments were taken out. The text "
            "and the pictures are there."
        )
        sentences.append(translate(words) % {"files": listed(without, translate)})
    return sentences


def _text(error: HopeError) -> str:
    """Return what is said of it, with places for its values."""
    if type(error) is errors.WrongValue:
        possible = _CHOOSE if error.allowed else _WHY_NOT.get(error.field, _IMPOSSIBLE)
        return possible if error.value else _EMPTY
    if isinstance(error, errors.NotATrainer):
        named = _OTHER_TELLS if error.trainers else _NO_TRAINERS
        return named if error.name else _NOBODY_TELLS
    if isinstance(error, errors.NotFound):
        of_hers = len(error.wanted.partition("/")[0]) == UUID  # nobody knows such a number
        if error.kind == "dictionary":
            return _("Spelling cannot be checked on this computer.")
        return _NO_SUCH if error.kind in _NAMED and not of_hers else _GONE
    if type(error) in _BY_REASON:
        of, texts, usual = _BY_REASON[type(error)]
        why = getattr(error, of)
        return texts.get(_SAME.get(why, why), texts[usual])
    return _SENTENCES.get(type(error), _("That did not work. Nothing was changed."))


def _part_name(part: str, translate: Translator) -> str:
    """Return a part by its name, and never as the sign that stands for it in the file."""
    if part.startswith(_LINE):
        return translate("the help line %(name)s") % {"name": part[len(_LINE) : -len("}}")]}
    return translate(_PARTS.get(part.partition(":")[0], part))


def field_name(field: str, translate: Translator) -> str:
    """Return what a field is called on the screen; unknown ones keep their own name."""
    return translate(_FIELDS[field]) if field in _FIELDS else field
