"""The levels that a trainer chooses from; adults are at a school, or at another organisation."""

from typing import Any

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.levels import Adults, Level
from hope_desktop.i18n.catalogue import Translator
from hope_desktop.i18n.labels import label


def level_options(translate: Translator) -> list[tuple[Level | Adults | None, str]]:
    """The levels to choose from; adults at a school, or elsewhere."""
    classes = [one for one in Level if one is not Level.ADULTS]
    named = [(one, label(one, translate)) for one in (*classes, *Adults)]
    return [(None, translate("not known yet")), *named]


def level_chosen(facts: ClassFacts) -> Level | Adults | None:
    """Which of `level_options` that is."""
    return facts.adults or facts.level


def of_level(chosen: Level | Adults | None) -> dict[str, Any]:
    """The facts that one of `level_options` stands for."""
    level = Level.ADULTS if isinstance(chosen, Adults) else chosen
    return {"level": level, "elsewhere": chosen is Adults.ELSEWHERE}
