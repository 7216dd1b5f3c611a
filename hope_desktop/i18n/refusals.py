"""What to tell a trainer when something is refused: one sentence an error, for window and commands.

Every sentence says what happened and what to do now. It blames nobody and names no machinery.
"""

from functools import singledispatch

from hope_desktop.domain import errors
from hope_desktop.domain.errors import HopeError
from hope_desktop.i18n.catalogue import Translator, amount, counted, listed
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.places import FOLDERS, PRINTERS
from hope_desktop.i18n.stories import not_a_trainer, not_ready
from hope_desktop.i18n.unusable import unusable_text

_THINGS = {
    "class": _("This class is not there any more."),
    "session": _("This workshop is not there any more."),
    "activity": _("There is no activity with this number: %(wanted)s."),
    "template": _("There is no ready workshop with this name: %(wanted)s."),
    "handout": _("There is no handout with this name: %(wanted)s."),
    "card": _("This handout has no card with this number: %(wanted)s."),
    "module": _("There is no module with this number: %(wanted)s."),
    "block": _("This part is not in the workshop any more."),
    "version": _("There is no version of yours any more."),
    "dictionary": _("The word list is missing: spelling is not checked."),
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
    "reason": _("Reason"),
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
    "reviewed_by": _("Reviewed by"),
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
_PAPER = {
    "too-long": _("A text is too long for its place on paper: %(where)s. Make it shorter."),
    "no-glyph": _("A text has a sign that cannot be printed: %(where)s."),
}
_LINE = "{{helpline:"
_PARTS = {
    "{{helper}}": _("the go-to person"),
    "{{reserve}}": _("the reserve"),
    "worries": _("what you do when you are worried about a pupil"),
    "steps": _("all steps"),
    "fictional": _("that the story is made up"),
}
_BY_REASON: dict[type[HopeError], tuple[str, dict[str, str], str]] = {
    errors.NotFound: ("kind", _THINGS, "block"),
    errors.FolderProblem: ("why", FOLDERS, "denied"),
    errors.PrinterProblem: ("why", PRINTERS, "silent"),
    errors.BadBackup: ("why", _BACKUPS, "damaged"),
    errors.BadPackage: ("why", _PACKAGES, "damaged"),
    errors.UnprintableText: ("why", _PAPER, "too-long"),
}
"""The attribute that says why, the sentence for each reason, and the reason of all others."""
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
    errors.WorkGone: _("The file with your work is gone, or empty. Put a backup back."),
    errors.UnfitPlace: _(
        "Your work itself is there; both would be lost at once. Choose a stick or another disk."
    ),
    errors.DiskFull: _("The disk is full; this change was not kept. Make some room and try again."),
    errors.Cancelled: _("Stopped. Nothing was written."),
}


@singledispatch
def _words(error: HopeError, translate: Translator) -> str:
    text = _SENTENCES.get(type(error), _("That did not work. Nothing was changed."))
    if type(error) in _BY_REASON:
        of, texts, usual = _BY_REASON[type(error)]
        text = texts.get(getattr(error, of), texts[usual])
    return translate(text) % vars(error)


_words.register(errors.NotATrainer, not_a_trainer)
_words.register(errors.StoryNotReady, not_ready)


def sentence(error: HopeError, translate: Translator) -> str:
    """The sentence for a refusal in the translator's language."""
    return _words(error, translate)


def field_name(field: str, translate: Translator) -> str:
    """What a field is called on the screen; unknown ones keep their own name."""
    return translate(_FIELDS[field]) if field in _FIELDS else field


@_words.register
def _wrong_value(error: errors.WrongValue, translate: Translator) -> str:
    if not error.value:
        text = translate("%(field)s cannot stay empty.")
    elif error.allowed:
        text = translate("%(field)s: %(value)s is not possible. Choose from: %(allowed)s.")
    else:
        text = translate("%(field)s: %(value)s is not possible here.")
    return text % {
        "field": field_name(error.field, translate),
        "value": error.value,
        "allowed": error.allowed,
    }


@_words.register
def _text_too_long(error: errors.TextTooLong, translate: Translator) -> str:
    text = translate("%(field)s: this text is too long; at most %(most)s can stand there.")
    most = amount(counted("%(n)d character", "%(n)d characters"), error.most, translate)
    return text % {"field": field_name(error.field, translate), "most": most}


@_words.register
def _no_name(error: errors.NoName, translate: Translator) -> str:
    text = translate("%(field)s: %(value)s is not a name. Pupils read here who they can go to.")
    return text % {"field": field_name(error.field, translate), "value": error.value}


@_words.register
def _part_lost(error: errors.PartLost, translate: Translator) -> str:
    parts = (_part_name(part, translate) for part in error.parts)
    text = translate("This has to stay in the text: %(parts)s.")
    return text % {"parts": listed(parts, translate)}


def _part_name(part: str, translate: Translator) -> str:
    """A part by its name, and never as the sign that stands for it in the file."""
    if part.startswith(_LINE):
        return translate("the help line %(name)s") % {"name": part[len(_LINE) : -len("}}")]}
    return translate(_PARTS.get(part, part))


@_words.register
def _part_needed(error: errors.PartNeeded, translate: Translator) -> str:
    text = translate("%(template)s has several parts. Choose one: %(parts)s.")
    return text % {"template": error.template, "parts": listed(error.parts, translate, _("or"))}


@_words.register
def _reason_needed(error: errors.ReasonNeeded, translate: Translator) -> str:
    text = _(
        "This class has not had module %(skipped)s yet. "
        "Write down why you skip it, then you can print."
    )
    return translate(text) % {"skipped": listed(error.skipped, translate)}


@_words.register
def _unusable(error: errors.UnusableFile, translate: Translator) -> str:
    return unusable_text(error, translate)
