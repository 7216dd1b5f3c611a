"""What the page of modules says about an activity in a few words."""

from collections.abc import Iterable

from hope_desktop.domain.errors import UnusableFile
from hope_desktop.domain.library.activity import Activity, Per, Supply
from hope_desktop.domain.library.handout import GroupSize, Handout, HandoutToCome, has_version_in
from hope_desktop.domain.library.material import FileKind, Material, Purpose
from hope_desktop.domain.overview import SessionRow
from hope_desktop.domain.terms import Module
from hope_desktop.domain.views import ActivityRow
from hope_desktop.i18n.catalogue import DEFAULT_LANGUAGE, Phrases, dotted, language_of, pupils_text
from hope_desktop.i18n.labels import class_name, label as name_of, module_name
from hope_desktop.i18n.refusals import sentence
from hope_desktop.i18n.versions import levels_words
from hope_desktop.ui.editing.fields import INTENSITIES, PER, SHARED
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.fields.dates import sent_words, short_date, when_text
from hope_desktop.ui.widgets.rows import Row
from hope_desktop.ui.widgets.thumbnails import KIND_ICONS

_LANGUAGE_NAMES: Phrases[str] = {"nl": "in Dutch", "en": "in English"}


def minutes_words(minutes: int, ui: Ui) -> str:
    """`25 minutes`."""
    return ui.plural("%(n)d minute", "%(n)d minutes", minutes)


def minutes_range(minutes: Iterable[int], ui: Ui) -> str:
    """`10 to 25 min`, or one number when all are alike."""
    known = sorted(set(minutes))
    if not known:
        return ""
    if len(known) == 1:
        return ui.translate("%(minutes)d min") % {"minutes": known[0]}
    words = ui.translate("%(least)d to %(most)d min")
    return words % {"least": known[0], "most": known[-1]}


def activities_words(count: int, ui: Ui) -> str:
    """`5 activities`."""
    return ui.plural("%(n)d activity", "%(n)d activities", count)


def sheets_words(count: int, ui: Ui) -> str:
    """`29 sheets`."""
    return ui.plural("%(n)d handout", "%(n)d handouts", count)


def files_words(count: int, ui: Ui) -> str:
    """`3 of yours`; nothing when there are none."""
    return ui.plural("%(n)d of yours", "%(n)d of yours", count) if count else ""


def spoken_module(module: Module, ui: Ui) -> str:
    """`module 1 Personal boundaries`: how a screen reader says it."""
    name = name_of(module, ui.translate)
    if module.number is None:
        return name
    return ui.translate("module %(number)d %(name)s") % {"number": module.number, "name": name}


def activity_row(activity: ActivityRow, ui: Ui) -> Row:
    """Return a row of a list: what it is, for whom, how long and how heavy."""
    intensity = ui.translate(INTENSITIES[activity.intensity])
    whom = levels_words(activity.audiences, ui.translate)
    below = (module_name(activity.module, ui.translate), intensity, whom)
    spoken = (
        activity.title,
        spoken_module(activity.module, ui),
        minutes_words(activity.minutes, ui),
        intensity,
    )
    return Row(
        key=activity.id,
        title=activity.title,
        below=dotted(*below),
        right=ui.translate("%(minutes)d min") % {"minutes": activity.minutes},
        module=activity.module,
        spoken=", ".join(filter(None, spoken)),
    )


def weight_words(count: int, ui: Ui) -> str:
    """`●○○ light`."""
    dots = "●" * count + "○" * (len(INTENSITIES) - count)
    return f"{dots} {ui.translate(INTENSITIES[count])}"


def activity_card(
    activity: ActivityRow, goal: str, sheets: tuple[Handout | Material, ...], ui: Ui
) -> Row:
    """Return a card of a module: length, how many sheets, goal, and weight."""
    intensity = ui.translate(INTENSITIES[activity.intensity])
    minutes = ui.translate("%(minutes)d min") % {"minutes": activity.minutes}
    count = sheets_words(len(sheets), ui)
    spoken = (activity.title, minutes_words(activity.minutes, ui), intensity, count * bool(sheets))
    return Row(
        key=activity.id,
        title=activity.title,
        below=goal,
        right=dotted(minutes, count * bool(sheets)),
        right_below=weight_words(activity.intensity, ui),
        module=activity.module,
        spoken=", ".join(filter(None, spoken)),
        sheets=sheets,
    )


def language_note(handout: Handout, others: Iterable[Handout], ui: Ui) -> str:
    """In which language a text is when that is not the window's, and whether it lacks that one."""
    spoken = language_of(ui.translate)
    if handout.language == spoken:
        return ""
    if spoken != DEFAULT_LANGUAGE and not has_version_in(others, handout, spoken):
        return ui.translate("no English version yet")
    return ui.translate(_LANGUAGE_NAMES.get(handout.language, handout.language))


def coming_row(one: HandoutToCome, ui: Ui) -> Row:
    """Return a handout that nobody has written yet. Its key is no id: it cannot be opened."""
    yet = ui.translate("still to be made")
    return Row(one, one.title, name_of(one.kind, ui.translate), right_below=yet, icon="clock")


def own_file_row(one: Material, ui: Ui) -> Row:
    """Return a trainer's own file in the list of handouts."""
    below = f"{_whose(one, ui)} · {own_file_words(one, ui)}"
    return Row(one.id, one.title, below, icon=_icon(one), sheets=own_sheets(one))


_OFFICE = {
    **dict.fromkeys(("doc", "docx", "dotx"), "Word"),
    **dict.fromkeys(("ppt", "pptx", "ppsx"), "PowerPoint"),
    **dict.fromkeys(("xls", "xlsx"), "Excel"),
    **dict.fromkeys(("odt", "ott", "ods", "odp", "otp"), "LibreOffice"),
}


def kind_word(material: Material, ui: Ui) -> str:
    """Return what a file is, in a word or two: `Word`, `photo`, `EPUB`, `photo · HEIC`."""
    if material.ending in _OFFICE:
        return _OFFICE[material.ending]
    if material.kind is FileKind.PICTURE and not material.is_unseen:
        return ui.translate("photo")
    if material.kind in {FileKind.SOUND, FileKind.FILM, FileKind.PROGRAM}:
        return name_of(material.kind, ui.translate)
    if material.ending and (material.is_unseen or material.kind is FileKind.OTHER):
        what = ui.translate("photo") if material.is_unseen else name_of(material.kind, ui.translate)
        return f"{what} · {material.ending.upper()}"
    return material.ending.upper() or name_of(material.kind, ui.translate)


def place_word(module: Module | None, ui: Ui) -> str:
    """`module 2`, or that it has no place yet."""
    if module is None:
        return ui.translate("still to be sorted")
    if module.number is None:
        return name_of(module, ui.translate)
    return ui.translate("module %(number)d") % {"number": module.number}


def file_card(material: Material, ui: Ui) -> Row:
    """Return a trainer's own file among the activities of its module."""
    purpose = name_of(material.purpose, ui.translate)
    whose = ui.translate("Only for me") if material.only_me else _whose(material, ui)
    return Row(
        material.id,
        material.title,
        material.note or material.file_name,
        f"{kind_word(material, ui)}  ·  {whose}",
        purpose[:1].upper() + purpose[1:],
        module=material.module,
        icon=_icon(material),
        sheets=own_sheets(material),
    )


def unseen_words(one: Material, ui: Ui) -> str:
    """Return the way out for a photo that is not shown or printed; nothing for another file."""
    return sentence(UnusableFile(one.title, "type"), ui.translate) if one.is_unseen else ""


def file_tile(material: Material, ui: Ui) -> Row:
    """Return a trainer's own file by its picture: what it is, and where it belongs."""
    day = short_date(material.came, weekday="") if material.came else ""
    return Row(
        material.id,
        material.title,
        dotted(place_word(material.module, ui), day),
        ui.translate("Only for me") if material.only_me else kind_word(material, ui),
        module=material.module,
        icon=_icon(material),
        sheets=own_sheets(material),
        tip=f"{material.title}\n{material.file_name}\n{unseen_words(material, ui)}".strip(),
    )


def made_tile(one: ActivityRow, sheets: tuple[Handout, ...], ui: Ui) -> Row:
    """Return an activity of her own among her files."""
    place, what = place_word(one.module, ui), ui.translate("activity")
    return Row(one.id, one.title, place, what, module=one.module, icon="pencil", sheets=sheets)


def material_row(material: Material, owner: str, ui: Ui) -> Row:
    """Return an own file among all: where it belongs, what it is, its keywords."""
    module = material.module
    place = module_name(module, ui.translate) if module else ui.translate("still to be sorted")
    parts = (place, own_file_words(material, ui), owner, ", ".join(material.tags))
    below = dotted(*parts)
    mine = ui.translate("Only for me") if material.only_me else _whose(material, ui)
    return Row(
        material.id, material.title, below, mine, icon=_icon(material), sheets=own_sheets(material)
    )


def own_sheets(one: Material) -> tuple[Material, ...]:
    """Return what is shown of an own file as a picture: nothing of what is hers alone."""
    return () if one.only_me or one.kind is FileKind.PROGRAM else (one,)


def _icon(one: Material) -> str:
    return "lock" if one.only_me else KIND_ICONS[one.kind]


def _whose(one: Material, ui: Ui) -> str:
    return sent_words(one.sender, "", ui) or ui.translate("of yours")


def own_file_words(material: Material, ui: Ui) -> str:
    """`2 pages · one for each pupil`, or what it is when it is not for pupils or not printed."""
    pages = ui.plural("%(n)d page", "%(n)d pages", material.pages)
    kind = kind_word(material, ui) if material.is_unseen else name_of(material.kind, ui.translate)
    what = pages if material.is_printed else kind
    if material.purpose is Purpose.PUPILS:
        return f"{what} · {shared_words(material.group_size, ui)}"
    return name_of(material.purpose, ui.translate) if material.is_printed else what


def shared_words(size: GroupSize, ui: Ui) -> str:
    """`one for four pupils`."""
    return ui.translate(SHARED[size])


def group_words(activity: Activity, ui: Ui) -> str:
    """`10 to 30 pupils`."""
    values = {"least": activity.group_min, "most": pupils_text(activity.group_max, ui.translate)}
    return ui.translate("%(least)d to %(most)s") % values


def material_words(one: Supply, ui: Ui) -> str:
    """`6 sets of cards, for the class`."""
    what = f"{one.count} × {one.what}" if one.count > 1 or one.per is not Per.CLASS else one.what
    return what if one.per is Per.CLASS else f"{what}, {ui.translate(PER[one.per])}"


def session_words(one: SessionRow, ui: Ui) -> str:
    """`Class 2B · di 1 dec, 9:00 · De Brug`."""
    name = class_name(one.class_label, ui.translate)
    return dotted(name, when_text(one.start, ui.translate), one.school)
