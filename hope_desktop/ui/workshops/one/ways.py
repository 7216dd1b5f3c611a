"""How a part can be given otherwise, in whole sentences; without a window."""

from hope_desktop.domain.page.otherwise import WayKind, WayToGive
from hope_desktop.domain.page.places import STORY_PARTS
from hope_desktop.domain.page.whole import WholeWorkshop
from hope_desktop.domain.workshops.plan import Block
from hope_desktop.i18n.catalogue import Translator, marked as _, minutes_text
from hope_desktop.i18n.labels import label as name_of
from hope_desktop.i18n.versions import story_title, version_name


def ways_said(whole: WholeWorkshop, block: Block, words: Translator) -> tuple[str, ...]:
    """Return each way in which a part can be given, as a whole sentence."""
    givings = whole.ways.get(block.id, ())
    return tuple(_way(whole, block, one, words) for one in givings)


def _way(whole: WholeWorkshop, block: Block, giving: WayToGive, translate: Translator) -> str:
    """Return one way to give a part as a whole sentence."""
    minutes = {"minutes": minutes_text(giving.minutes, translate)}
    if giving.kind is WayKind.OTHER:
        activity = whole.plan.activity_of(block)
        way = activity.way(giving.way) if activity else None
        name = whole.settings.get(giving.activity, "") if giving.activity else ""
        if way is not None:
            name = name_of(way.form, translate)
        elif giving.version:
            return translate("With another version of the texts")
        names = {"name": name.capitalize(), "minutes": minutes_text(giving.minutes, translate)}
        return translate("%(name)s, %(minutes)s") % names
    if giving.kind is WayKind.READ:
        return _read(whole, block, giving, translate)
    if giving.kind is WayKind.TOLD:
        mine = giving.teller == whole.me
        sentence = translate(_("I tell it &myself") if mine else _("%(name)s tells in person"))
        return sentence.replace("%(name)s", giving.teller.replace("&", "&&"))
    is_base = not (giving.variant or giving.version or giving.way)
    sentence = {
        WayKind.AS_IS: _("As it stands here, %(minutes)s") if is_base else _("As now: %(minutes)s"),
        WayKind.SHORTER: _("Shorter: %(minutes)s"),
        WayKind.ELSE: _("Other activity in this place"),
    }[giving.kind]
    if giving.kind is WayKind.ELSE and block.activity in STORY_PARTS:
        sentence = _("Somebo&dy else tells, or another story…")
    return translate(sentence) % minutes


def _read(whole: WholeWorkshop, block: Block, giving: WayToGive, translate: Translator) -> str:
    texts, group = whole.stories.get(block.id, ()), whole.plan.school_class
    title = story_title(texts, group.audiences, group.facts.level)
    if giving.version:
        title = version_name(texts, giving.version, translate)
    if not title:
        return translate("The class reads a made-up story")
    said = translate("The class reads the made-up story: %(story)s")
    return said % {"story": title.replace("&", "&&")}
