"""The ready workshops to choose from: those that suit the class and come next are first."""

from functools import partial

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.frozen import frozen
from hope_desktop.domain.ids import ActivityId, TemplateId
from hope_desktop.domain.levels import Level
from hope_desktop.domain.modules import NUMBERED, Module, next_module
from hope_desktop.domain.workshops.safety import (
    ADULTS_OPENING,
    ADULTS_WHERE_TO_GO,
    OPENING,
    WHERE_TO_GO,
)
from hope_desktop.domain.workshops.templates import Template, TemplatePart, gone_from
from hope_desktop.i18n.catalogue import listed
from hope_desktop.i18n.labels import label, module_name, titles_text
from hope_desktop.services.library.library import Library, title_in
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.fields.dates import sent_words
from hope_desktop.ui.widgets.rows import Row
from hope_desktop.ui.workshops.typed_dates import short_minutes

MOST_LEVELS = 6
"""More are not summed up below the list; the tip of a row names them all."""


@frozen
class TemplateChoice:
    """One visit of a template; `template` is None for choosing yourself."""

    template: Template | None
    part: TemplatePart | None
    modules: tuple[Module, ...] = ()
    recommended: bool = False
    suits: bool = True
    """It is for such a class, which has had what comes before it."""
    about: tuple[str, ...] = ()
    """What is done in it besides opening and closing: the titles."""
    gone: tuple[str, ...] = ()
    """The titles of what the library no longer offers."""

    @property
    def name(self) -> tuple[TemplateId | None, str]:
        """What tells it from the others, whatever their order."""
        return (self.template.id if self.template else None, self.part.part if self.part else "")

    @property
    def own(self) -> bool:
        """Whether it came from a colleague."""
        return self.template is not None and self.template.own

    @property
    def slot_minutes(self) -> int | None:
        """The length of the lesson it was made for."""
        return self.part.slot_minutes if self.part else None


def around(level: Level | None) -> tuple[ActivityId, ...]:
    """What stands ready when a trainer chooses the activities: every workshop needs both."""
    if level is Level.ADULTS:
        return ADULTS_OPENING, ADULTS_WHERE_TO_GO
    return OPENING, WHERE_TO_GO


def template_choices(
    library: Library, facts: ClassFacts | None, had: frozenset[Module]
) -> tuple[TemplateChoice, ...]:
    """Every part of every template, best first, and choosing yourself at the end.

    Pupils are offered nothing that is for adults, nor the other way round.

    Of those that suit equally well, one that came comes first.
    """
    found, level = [], facts.level if facts else None
    activity, offered = library.activity, library.offered()
    adults = level is Level.ADULTS
    for template in library.templates():
        if level and not template.own and adults != (template.levels == (Level.ADULTS,)):
            continue
        every = (one for part in template.parts for one in part.activities)
        planned = [one for one in every if one in offered]
        old_enough = facts and all(facts.has_reached(activity(one).from_year) for one in planned)
        for part in template.parts:
            there = [one for one in part.activities if one in offered]
            modules = {activity(one).module for one in there} & set(NUMBERED)
            ordered = tuple(module for module in NUMBERED if module in modules)
            is_next = adults or (bool(ordered) and ordered[0] is next_module(had))
            known = set(template.requires_modules) <= had
            here = template.adults in {None, facts.adults if facts else None}
            suits = template.own or (known and (level in template.levels if level else is_next))
            best = bool(old_enough) and level in template.levels and known and is_next and here
            gone = gone_from(part, offered, partial(title_in, library))
            about = tuple(activity(one).title for one in there if activity(one).module in modules)
            found.append(TemplateChoice(template, part, ordered, best, suits, about, gone))
    found.sort(key=lambda one: (not one.recommended, not _for_level(one, level), not one.own))
    return (*found, TemplateChoice(None, None))


def choice_row(at: int, choice: TemplateChoice, ui: Ui) -> Row:
    """How a choice looks in the list; its key is its place."""
    template, part = choice.template, choice.part
    if template is None or part is None:
        return Row(
            key=at,
            title=ui.translate("Choose yourself"),
            below=ui.translate("Opening and closing stand ready; you add the rest."),
            icon="pencil",
        )
    name = template.title
    if len(template.parts) > 1:
        words = ui.translate("%(template)s, part %(part)s")
        name = words % {"template": template.title, "part": part.part}
    levels = ", ".join(label(level, ui.translate) for level in template.levels)
    modules = ", ".join(module_name(module, ui.translate) for module in choice.modules)
    whose = _whose(template, ui)
    return Row(
        key=at,
        title=name,
        below=" · ".join(filter(None, (whose, ", ".join(choice.about)))) or modules,
        right=short_minutes(part.slot_minutes, ui),
        right_below=ui.translate("recommended") if choice.recommended else "",
        module=choice.modules[0] if choice.modules else None,
        icon="layers",
        tip=levels,
        spoken=", ".join(
            word
            for word in (
                name,
                whose,
                ui.translate("recommended") if choice.recommended else "",
                modules,
                *choice.about,
                short_minutes(part.slot_minutes, ui),
                levels,
            )
            if word
        ),
    )


def about_words(choice: TemplateChoice, ui: Ui) -> str:
    """For whom a choice was made."""
    template = choice.template
    if template is None:
        return ui.translate("Opening and closing stand ready; you add the rest.")
    levels = listed((label(level, ui.translate) for level in template.levels), ui.translate)
    if not template.own:
        return ui.translate("Made for: %(levels)s") % {"levels": levels}
    whose = {"whose": _whose(template, ui)}
    if len(template.levels) > MOST_LEVELS:
        return ui.translate("A template %(whose)s, for most levels.") % whose
    words = ui.translate("A template %(whose)s, for: %(levels)s")
    return words % {**whose, "levels": levels or "-"}


def _whose(template: Template, ui: Ui) -> str:
    sent = sent_words(template.sender, template.sent_on, ui)
    return sent or (ui.translate("of a colleague") if template.own else "")


def missing_words(choice: TemplateChoice, ui: Ui) -> str:
    """What will be missing; empty when everything is there."""
    words = ui.translate("No longer in the library, so left out: %(titles)s.")
    return words % {"titles": titles_text(choice.gone, ui.translate)} if choice.gone else ""


def _for_level(choice: TemplateChoice, level: Level | None) -> bool:
    return choice.template is not None and (level is None or level in choice.template.levels)
