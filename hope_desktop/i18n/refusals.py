"""What to tell a trainer when something is refused: one sentence for each error.

Every sentence says what happened and what to do now. It blames nobody and names no machinery.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from hope_desktop.domain import errors
from hope_desktop.domain.errors import HopeError
from hope_desktop.domain.library.activity import UUID
from hope_desktop.domain.typed import visible
from hope_desktop.i18n.catalogue import Translator, amount, counted, listed, marked as _
from hope_desktop.i18n.labels import label
from hope_desktop.i18n.stories import not_ready

if TYPE_CHECKING:
    from hope_desktop.domain.library.material import Dropped

_THINGS = {
    "class": _("This class is not there any more."),
    "session": _("This workshop is not there any more."),
    "given": _("No workshop has been given with %(wanted)s yet."),
    "promise": _("This agreement is not there any more: %(wanted)s."),
    "next_time": _("This line is not there any more."),
    "activity": _("There is no activity with this number: %(wanted)s."),
    "template": _("There is no ready workshop with this name: %(wanted)s."),
    "packet": _("No packet with the code %(wanted)s was made here."),
    "handout": _("There is no handout with this name: %(wanted)s."),
    "card": _("This handout has no card with this number: %(wanted)s."),
    "module": _("There is no module with this number: %(wanted)s."),
    "block": _("This part is not in the workshop any more."),
    "version": _("There is no version of yours any more."),
    "record": _("Who read that was not noted here."),
    "remark": _("That remark is not there any more."),
    "dictionary": _("Spelling cannot be checked on this computer."),
    "material": _("This file is not there any more."),
    "helpline": _("This help line is not there any more."),
    "teller": _("Nobody with this name was chosen to tell in a workshop here: %(wanted)s."),
    "thrown": _("This does not lie in the bin: %(wanted)s."),
    "variant": _("This activity has no shorter version with this name: %(wanted)s."),
    "way": _("This activity cannot be done in this way: %(wanted)s."),
    "choice": _("This activity has no version with this name: %(wanted)s."),
    "filter": _("This search is not kept any more."),
}
_FIELDS = {
    "school": _("School"),
    "label": _("Class"),
    "next_time": _("Do differently next time"),
    "what": _("We agreed"),
    "by": _("By which department"),
    "due": _("In which month"),
    "said": _("What was said"),
    "level": _("Level"),
    "band": _("Level"),
    "year": _("Year"),
    "pupils": _("Number of pupils"),
    "helper": _("Go-to person at school"),
    "reserve": _("Reserve go-to person"),
    "address": _("Address"),
    "contact": _("Contact person"),
    "question": _("Question of the school"),
    "minutes": _("Minutes"),
    "slot_minutes": _("Minutes of the lesson"),
    "start": _("Date and time"),
    "trainer1": _("Trainer 1"),
    "trainer2": _("Trainer 2"),
    "teller": _("Who tells"),
    "own_sentence": _("Own sentence"),
    "reason": _("Reason"),
    "remark": _("Remark"),
    "line": _("Line"),
    "words": _("Line"),
    "month": _("Month"),
    "organisation": _("Organisation"),
    "room": _("Room"),
    "pages": _("Pages"),
    "module": _("Module"),
    "part": _("Lesson"),
    "note": _("Note"),
    "name": _("Name"),
    "purpose": _("For what"),
    "phone": _("Phone"),
    "web": _("Website"),
    "hours": _("When"),
    "cost": _("Costs"),
    "reach": _("Phone or website"),
    "title": _("Title"),
    "body": _("Text"),
    "source": _("Source"),
    "licence": _("Licence"),
    "goal": _("Goal"),
    "method": _("Method"),
    "audiences": _("Levels"),
    "group_min": _("Size of the group"),
    "min_minutes": _("Shortest time"),
    "intensity": _("How heavy"),
    "content_note": _("Say beforehand what it is about"),
    "content_note_en": _("The same in English"),
    "letter_note": _("What letters say about it"),
    "letter_note_en": _("The same in English"),
    "exit": _("Way out"),
    "lighter_alternative": _("Lighter alternative"),
    "aftercare": _("Aftercare"),
    "without_paper": _("Without paper"),
    "steps": _("Steps"),
    "variants": _("Shorter versions"),
    "materials": _("What to bring"),
    "risks": _("Risks"),
    "age_min": _("Age"),
    "group_max": _("Size of the group"),
    "max_minutes": _("Longest time"),
    "ways": _("Ways of working"),
    "differentiation": _("For other levels"),
    "origin": _("Source and licence"),
    "review": _("Review"),
    "curriculum": _("What this adds to"),
    "representation": _("Who appears"),
    "requires_modules": _("What comes first"),
    "shared_handouts": _("Handouts"),
    "slides": _("Slides"),
    "role": _("When time is short"),
    "disclosure_risk": _("Chance that a pupil tells something"),
    "needs_live_consent": _("Story told live"),
    "tips": _("Tips"),
}
_BACKUPS = {
    "missing": _("This backup is not there any more."),
    "not-a-database": _("This file is not a backup of Hope Desktop."),
    "damaged": _("This backup is damaged. Choose an older one."),
    "too-new": _("This backup was made by a newer Hope Desktop. Update this program first."),
    "too-large": _("This file is too large for a backup of Hope Desktop."),
    "schema": _("This backup was changed by another program and cannot be used."),
}
_PACKAGES = {
    "missing": _("This file is not there any more."),
    "not-a-package": _("This is not a file that a colleague sent from Hope Desktop."),
    "damaged": _(
        "This file is damaged. Nothing was taken in. Ask your colleague to send it again."
    ),
    "too-new": _("This file was made by a newer Hope Desktop. Update this program first."),
    "too-large": _("This is too much for one file. Send it in parts."),
}
_FOLDERS = {
    "missing": _("The folder %(path)s is not there. Choose another one."),
    "file": _("%(path)s is a file, not a folder. Choose another place."),
    "folder": _("%(path)s is a folder. Name the file in it too."),
    "denied": _("Nothing may be written in %(path)s. Choose another folder."),
    "full": _("There is no room left in %(path)s. Choose another place or make room."),
    "taken": _("%(path)s is there already, and of no earlier print. Choose another folder."),
    "moved": _("%(path)s is not in its place any more. Nothing is saved until it is back there."),
    "gone": _("%(path)s cannot be reached any more. Is the stick still in the computer?"),
}
_PRINTERS = {
    "missing": _("This computer has no program to print with. Save the papers as PDF."),
    "gone": _("This printer is not there any more. Is it on, and connected?"),
    "refused": _("The printer takes no papers now. Choose another printer, or try again later."),
    "silent": _("The printer does not answer. Is it on, and connected?"),
    "size": _("This printer does not take paper of that size. Choose another printer or size."),
    "sides": _("This printer cannot print on those sides. Choose one side, or another printer."),
    "copies": _("This printer cannot make so many copies. Choose fewer, or another printer."),
    "drawing": _("This page is too large for the memory of this computer. Save it as PDF."),
}
_UNUSABLE = {
    "missing": _("%(name)s cannot be read. Is the file still there?"),
    "blank": _(
        "%(name)s is empty, so it was not added. Save it again in the program that made it."
    ),
    "empty": _("There is nothing in %(name)s."),
    "type": _("%(name)s is not a PDF and not a picture (PNG, JPEG, GIF or WebP)."),
    "special": _("%(name)s is no ordinary file."),
    "changing": _("%(name)s changed while it was read. Try again when it is saved."),
    "taken": _(
        "Another program took %(name)s away while it came in, as a virus scanner does. "
        "Look there for what it found."
    ),
    "many": _("%(name)s has too many files; at most %(most)d. Choose a smaller folder."),
    "gone": _("The file of %(name)s is gone, from the backups too. Add it again."),
    "program": _("%(name)s is a program or a shortcut. It is kept, and not opened from here."),
    "no-text": _("%(name)s is no text of Word or LibreOffice that can be read here."),
    "old-text": _(
        "%(name)s cannot become a handout like this. Open it in Word or LibreOffice, save it in a "
        "folder of yours as .docx, and add that one. The original stays here."
    ),
    "large": _("%(name)s is too large: %(found)d MB, and at most %(most)d MB can be kept."),
    "heavy": _(
        "%(name)s is too large for this program: %(found)d MB, and at most %(most)d MB. "
        "Open it with its own program."
    ),
    "pages": _(
        "%(name)s has too many pages to print here: %(found)d, and at most %(most)d. "
        "Open it to print it."
    ),
    "pixels": _("%(name)s has %(found)d million dots; %(most)d million fit. Save it smaller."),
    "encrypted": _(
        "%(name)s is locked. Do you have the password? Open it, save it without one, and add that."
    ),
    "locked": _(
        "%(name)s is locked. Do you have the password? Open it, print it to a PDF, and add that."
    ),
    "no-packet": _(
        "%(name)s has no boxes of a packet for a reader. Was it printed or scanned? Then type in "
        "what is written on it, by the codes."
    ),
    "packets": _("%(name)s holds more than one packet. Read them one by one."),
    "no-print": _("Whoever made %(name)s does not allow printing. You can open it."),
    "damaged": _("%(name)s is damaged. Save or download it again."),
    "pupils": _(
        "%(name)s looks like a list of pupils, and their names do not belong here. Take it away "
        "with Undo. Its words are not searched, and it is sent to nobody."
    ),
}
_LINE = "{{helpline:"
_PARTS = {
    "{{helper}}": _("the go-to person"),
    "{{reserve}}": _("the reserve"),
    "worries": _("what you do when you are worried about a pupil"),
    "no-names": _("that no names are written down"),
    "steps": _("all steps"),
    "fictional": _("that the story is made up"),
    "{{each": _("the line that is repeated"),
}
_BY_REASON: dict[type[HopeError], tuple[str, dict[str, str], str]] = {
    errors.NotFound: ("kind", _THINGS, "block"),
    errors.FolderProblem: ("why", _FOLDERS, "denied"),
    errors.PrinterProblem: ("why", _PRINTERS, "silent"),
    errors.BadBackup: ("why", _BACKUPS, "damaged"),
    errors.BadPackage: ("why", _PACKAGES, "damaged"),
    errors.UnusableFile: ("why", _UNUSABLE, "damaged"),
}
"""The attribute that says why, the sentence for each reason, and the reason of all others."""
_OWN = {
    "activity": _("This activity of yours is not there any more."),
    "handout": _("This text of yours is not there any more."),
}
"""Of what a trainer made, nobody knows the number."""
_EMPTY = _("%(field)s cannot stay empty.")
_CHOOSE = _("%(field)s: %(value)s is not possible. Choose from: %(allowed)s.")
_IMPOSSIBLE = _("%(field)s: %(value)s is not possible here.")
_WHY_NOT = {
    "phone": _("%(value)s is not a phone number. Write digits and spaces, as in 0800 0432."),
    "web": _("%(value)s is not the address of a website. Write it as kindertelefoon.nl."),
    "group_min": _("A group has at least one person, and the smallest is not above the largest."),
    "age_min": _("The youngest age is not above the oldest."),
    "minutes": _("The shortest time is not above the usual one, nor that above the longest."),
    "month": _("%(value)s is not a month until now. Write it as 2026-11."),
    "line": _("“%(value)s” is not in this text as it is now."),
    "words": _("These words cannot stand there: they say the same, or make a heading or a list."),
}
"""Why a value is not possible, by its field."""
_NOBODY_TELLS = _("Choose first who tells.")
_NO_TRAINERS = _("Write down first who gives this workshop; one of them can tell.")
_OTHER_TELLS = _("%(name)s does not give this workshop. One of its trainers tells: %(names)s.")
_SENTENCES: dict[type[HopeError], str] = {
    errors.NameTaken: _("You have one with the name “%(name)s” already. Give one another name."),
    errors.SameClass: _("Class %(label)s of %(school)s is in your list already, this school year."),
    errors.StillOnPaper: _(
        "Paper that you printed still shows “%(name)s”. Print it again; then this can go."
    ),
    errors.NotOurDatabase: _("%(path)s is not a file of Hope Desktop, or it is damaged."),
    errors.NoStory: _(
        "There is no story in this workshop that somebody could tell. Put activity 4.2 in it first."
    ),
    errors.ChangedSince: _("This cannot be undone any more: it was changed again after that."),
    errors.UnprintableText: _(
        "A text is too long for its place on paper: %(where)s. Make it shorter."
    ),
    errors.NothingToSend: _("There is nothing of your own here that may go along."),
    errors.NoTranslation: _("There is no English version of this text yet."),
    errors.CardFull: _(
        "Two lines of your own fit on a help card. Take one away, or choose other cards."
    ),
    errors.StillPlanned: _(
        "A workshop still has this activity, perhaps one in the bin. Take it out there first."
    ),
    errors.StaysInPlan: _("This keeps the workshop safe, so it stays in the plan itself."),
    errors.AlreadySpare: _("This is in reserve already."),
    errors.HelperNeeded: _(
        "Pupils may want to talk after this lesson. Write down who they can go to, then print."
    ),
    errors.NothingToRead: _("There is nothing left that this reader is asked for."),
    errors.NothingToPrint: _(
        "There is nothing to print yet. Put an activity in the workshop first."
    ),
    errors.DataFolderInUse: _("Hope Desktop is open; close the window first."),
    errors.DataReadOnly: _(
        "Nothing can be saved here: the folder of Hope Desktop may not be written."
    ),
    errors.DataTooNew: _(
        "This data was made by a newer Hope Desktop. Update the program; nothing was changed."
    ),
    errors.Damaged: _("The file with your work is damaged. Put a backup back."),
    errors.WorkGone: _("The file with your work is gone, or empty."),
    errors.UnfitPlace: _(
        "Your work itself is there; both would be lost at once. Choose a stick or another disk."
    ),
    errors.DiskFull: _("The disk is full; this change was not kept. Make some room and try again."),
    errors.Cancelled: _("Stopped. Nothing was written."),
    errors.TextTooLong: _("%(field)s: this text is too long; at most %(most)s can stand there."),
    errors.NoName: _("%(field)s: %(value)s is not a name. Pupils read here who they can go to."),
    errors.NamesSomebody: _(
        "%(value)s is a name from your own work. Write: the school, a colleague, a pupil."
    ),
    errors.MayBeName: _("Is %(value)s a name? Then write: a pupil, a colleague."),
    errors.PartLost: _("This has to stay in the text: %(parts)s."),
    errors.PartNeeded: _("%(template)s has several parts. Choose one: %(parts)s."),
    errors.ReasonNeeded: _(
        "This class has not had module %(skipped)s yet. One sentence more, then you can print."
    ),
}


def sentence(error: HopeError, translate: Translator) -> str:
    """The sentence for a refusal in the translator's language."""
    if isinstance(error, errors.StoryNotReady):
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
    elif isinstance(error, errors.ReasonNeeded):
        shown["skipped"] = listed(error.skipped, translate)
    elif isinstance(error, errors.NotATrainer):
        shown["names"] = listed(error.trainers, translate)
    return translate(_text(error)) % shown


def arrival_sentences(
    arrivals: Iterable[tuple[str, HopeError | None, frozenset[Dropped]]], translate: Translator
) -> list[str]:
    """Of files that came in, by their names: why one is only kept, and what is not on paper."""
    told: list[str] = []
    without: dict[frozenset[Dropped], list[str]] = {}
    for name, trouble, dropped in arrivals:
        if trouble:
            told.append(f"{sentence(trouble, translate)} {translate('It is kept as it is.')}")
        if dropped:
            without.setdefault(dropped, []).append(name)
    words = translate("%(files)s: %(what)s were taken out. The text and the pictures are there.")
    for dropped, names in without.items():
        what = listed(sorted(label(one, translate) for one in dropped), translate)
        told.append(words % {"files": listed(names, translate), "what": what})
    return told


def _text(error: HopeError) -> str:
    """What is said of it, with places for its values."""
    if type(error) is errors.WrongValue:
        possible = _CHOOSE if error.allowed else _WHY_NOT.get(error.field, _IMPOSSIBLE)
        return possible if error.value else _EMPTY
    if isinstance(error, errors.NotATrainer):
        named = _OTHER_TELLS if error.trainers else _NO_TRAINERS
        return named if error.name else _NOBODY_TELLS
    if isinstance(error, errors.NotFound) and error.kind in _OWN:
        owner, _sign, _name = error.wanted.partition("/")
        return _OWN[error.kind] if len(owner) == UUID else _THINGS[error.kind]
    if type(error) in _BY_REASON:
        of, texts, usual = _BY_REASON[type(error)]
        return texts.get(getattr(error, of), texts[usual])
    return _SENTENCES.get(type(error), _("That did not work. Nothing was changed."))


def _part_name(part: str, translate: Translator) -> str:
    """A part by its name, and never as the sign that stands for it in the file."""
    if part.startswith(_LINE):
        return translate("the help line %(name)s") % {"name": part[len(_LINE) : -len("}}")]}
    return translate(_PARTS.get(part.partition(":")[0], part))


def field_name(field: str, translate: Translator) -> str:
    """What a field is called on the screen; unknown ones keep their own name."""
    return translate(_FIELDS[field]) if field in _FIELDS else field
