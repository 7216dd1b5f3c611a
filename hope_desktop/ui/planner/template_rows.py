"""The ready workshops to choose from: what suits the class and comes next stands first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from hope_desktop.domain.activity import Activity, Template, TemplatePart
from hope_desktop.domain.ids import ActivityId
from hope_desktop.domain.levels import Level
from hope_desktop.domain.modules import NUMBERED, Module, next_module
from hope_desktop.domain.safety import OPENING, WHERE_TO_GO
from hope_desktop.labels import label, module_name
from hope_desktop.texts import Translator, listed
from hope_desktop.texts import marked as _
from hope_desktop.ui.planner.timeline_rows import minutes_words
from hope_desktop.ui.widgets.rows import Row

OWN_CHOICE = (OPENING, WHERE_TO_GO)
"""What stands ready when a trainer chooses the activities: every workshop needs both."""


@dataclass(frozen=True, slots=True)
class TemplateChoice:
    """One visit of a template; `template` is None for choosing yourself."""

    template: Template | None
    part: TemplatePart | None
    modules: tuple[Module, ...] = ()
    recommended: bool = False

    @property
    def slot_minutes(self) -> int | None:
        """The length of the lesson it was made for."""
        return self.part.slot_minutes if self.part else None


def choices(
    templates: Sequence[Template],
    level: Level | None,
    done: frozenset[Module],
    activity: Callable[[ActivityId], Activity],
) -> tuple[TemplateChoice, ...]:
    """Every part of every template, best first, and choosing yourself at the end."""
    found = []
    for template in templates:
        for part in template.parts:
            modules = {activity(one).module for one in part.activities} & set(NUMBERED)
            ordered = tuple(module for module in NUMBERED if module in modules)
            is_next = bool(ordered) and ordered[0] is next_module(done)
            suits = level in template.levels and set(template.requires_modules) <= done
            found.append(TemplateChoice(template, part, ordered, recommended=suits and is_next))
    found.sort(key=lambda one: (not one.recommended, not _for_level(one, level)))
    return (*found, TemplateChoice(None, None))


def choice_row(at: int, choice: TemplateChoice, translate: Translator) -> Row:
    """How a choice looks in the list; its key is its place."""
    template, part = choice.template, choice.part
    if template is None or part is None:
        return Row(
            key=at,
            title=translate(_("Choose yourself")),
            below=translate(_("Opening and closing stand ready; you add the rest.")),
            icon="pencil",
        )
    name = template.title
    if len(template.parts) > 1:
        words = translate(_("%(template)s, part %(part)s"))
        name = words % {"template": template.title, "part": part.part}
    levels = ", ".join(label(level, translate) for level in template.levels)
    modules = ", ".join(module_name(module, translate) for module in choice.modules)
    return Row(
        key=at,
        title=name,
        below=modules,
        right=minutes_words(part.slot_minutes, translate),
        right_below=translate(_("recommended")) if choice.recommended else "",
        module=choice.modules[0] if choice.modules else None,
        icon="layers",
        tip=levels,
        spoken=", ".join(
            word
            for word in (
                name,
                translate(_("recommended")) if choice.recommended else "",
                modules,
                minutes_words(part.slot_minutes, translate),
                levels,
            )
            if word
        ),
    )


def levels_words(choice: TemplateChoice, translate: Translator) -> str:
    """For whom a choice was made."""
    if choice.template is None:
        return translate(_("Opening and closing stand ready; you add the rest."))
    levels = listed((label(level, translate) for level in choice.template.levels), translate)
    return translate(_("Made for: %(levels)s")) % {"levels": levels}


def _for_level(choice: TemplateChoice, level: Level | None) -> bool:
    return choice.template is not None and (level is None or level in choice.template.levels)
