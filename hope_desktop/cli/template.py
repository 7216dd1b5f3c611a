"""`template`: the ready workshops, and those that a trainer keeps."""

import argparse

from hope_desktop.cli.parser import Subparsers
from hope_desktop.cli.wiring import Context
from hope_desktop.domain.workshops.templates import Template
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.labels import label


def add_to(commands: Subparsers) -> None:
    """The commands of this file."""
    words = commands.translate
    group = commands.group("template", words(_("the ready workshops")))
    group.add("list", words(_("list the ready workshops")), list_templates)


def list_templates(_arguments: argparse.Namespace, context: Context) -> int:
    """Every ready workshop with its parts."""
    with context.opened() as services:
        templates = services.planning.templates()
    context.answer(
        [_json(template) for template in templates],
        [line for template in templates for line in _lines(template, context)],
    )
    return 0


def _json(template: Template) -> dict[str, object]:
    return {
        "id": template.id,
        "title": template.title,
        "levels": [level.value for level in template.levels],
        "requires_modules": [module.value for module in template.requires_modules],
        "own": template.own,
        "parts": [
            {
                "part": part.part,
                "slot_minutes": part.slot_minutes,
                "activities": list(part.activities),
            }
            for part in template.parts
        ],
    }


def _lines(template: Template, context: Context) -> list[str]:
    levels = ", ".join(label(level, context.translate) for level in template.levels)
    parts = [
        f"      {part.part}  {part.slot_minutes:3}'  {', '.join(part.activities)}"
        for part in template.parts
    ]
    return [f"{template.id:4}  {template.title} ({levels})", *parts]
