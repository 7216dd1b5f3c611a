"""How `session version` shows what can be chosen: its shape in JSON is a contract."""

from collections.abc import Collection

from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.handout import choices
from hope_desktop.i18n.catalogue import Translator
from hope_desktop.i18n.versions import version_name

SUITS_THE_CLASS = "-"


def versions_json(
    activity: Activity, chosen: Collection[str], translate: Translator
) -> dict[str, object]:
    """The versions by name, with those that the plan prints."""
    return {
        "activity": activity.id,
        "versions": [
            {"name": name, "title": title, "chosen": name in chosen}
            for name, title in _named(activity, translate)
        ],
    }


def versions_lines(activity: Activity, chosen: Collection[str], translate: Translator) -> list[str]:
    """The same for a person; a star stands at what is printed."""
    return [
        f"{'*' if name in chosen else ' '} {name or SUITS_THE_CLASS:14} {title}"
        for name, title in _named(activity, translate)
    ]


def _named(activity: Activity, translate: Translator) -> list[tuple[str, str]]:
    suits = translate("What suits the class")
    handouts = activity.handouts
    return [("", suits), *((n, version_name(handouts, n, translate)) for n in choices(handouts))]
