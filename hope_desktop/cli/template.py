"""`template`: the ready workshops."""

from hope_desktop.cli.parser import Parser, Subparsers
from hope_desktop.cli.wiring import Asked, Reply, fields, with_services
from hope_desktop.domain.workshops.templates import Template
from hope_desktop.i18n.labels import label
from hope_desktop.services.opening import Services


def add_to(command: Parser) -> None:
    """Add the commands of this file."""
    Subparsers(command).add("list", "list all", list_templates)


@with_services
def list_templates(services: Services, asked: Asked) -> Reply:
    """Show every ready workshop with its parts."""
    templates, translate = services.planning.templates(), asked.translate
    lines = []
    for template in templates:
        levels = ", ".join(label(level, translate) for level in template.levels)
        lines.append(f"{template.id:4}  {template.title} ({levels})")
        for part in template.parts:
            lines.append(f"      {part.part}  {part.slot_minutes:3}'  {', '.join(part.activities)}")
    return [_json(template) for template in templates], lines


def _json(template: Template) -> dict[str, object]:
    parts = [fields(part, "part slot_minutes activities") for part in template.parts]
    return fields(template, "id title levels requires_modules own") | {"parts": parts}
