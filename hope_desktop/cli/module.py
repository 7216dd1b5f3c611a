"""`module`: the pages of the four modules, of opening and closing, and a whole module as PDF."""

import argparse

from hope_desktop.cli.library import row_json, row_line
from hope_desktop.cli.paper import drawn
from hope_desktop.cli.parser import LEVELS, MODULES, Subparsers, place
from hope_desktop.cli.wiring import Context, Reply, fields, opened
from hope_desktop.domain.levels import Level
from hope_desktop.domain.modules import Module
from hope_desktop.domain.views import ModulePage
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.labels import module_name
from hope_desktop.services.opening import Services


def add_to(commands: Subparsers) -> None:
    """The commands of this file."""
    group = commands.group("module", _("the modules of the path"))
    group.add("list", _("list the modules"), list_modules)
    group.add("show", _("show a module"), show_module).add_argument("module", choices=MODULES)
    book = group.add("print", _("make a PDF of a whole module"), print_module)
    book.add_argument("module", choices=MODULES)
    book.add_argument("--level", choices=LEVELS)
    book.add_argument("--out", type=place, required=True, metavar=_("FILE"))


@opened
def list_modules(services: Services, _arguments: argparse.Namespace, context: Context) -> Reply:
    """The path in order."""
    pages = [services.library.module(module) for module in Module]
    rows = [
        fields(page.text, "module title") | {"activities": [one.id for one in page.activities]}
        for page in pages
    ]
    return rows, [module_name(page.text.module, context.translate) for page in pages]


@opened
def show_module(services: Services, arguments: argparse.Namespace, context: Context) -> Reply:
    """Aim, goals, risks and activities of one module."""
    page = services.library.module(Module(arguments.module))
    document = fields(page.text, "module title aim learning_goals risks next_step")
    document["activities"] = [
        row_json(activity, services.library.handouts_of([activity])) for activity in page.activities
    ]
    return document, _page_lines(page, context)


@opened
def print_module(services: Services, arguments: argparse.Namespace, context: Context) -> Reply:
    """The whole module in one PDF: aim, activities, handouts."""
    level = Level(arguments.level) if arguments.level else None
    document = services.printing.module_document(Module(arguments.module), level)
    return drawn(document, arguments, context)


def _page_lines(page: ModulePage, context: Context) -> list[str]:
    words, text = context.translate, page.text
    lines = [module_name(text.module, words), "", text.aim]
    for title, points in (
        (words(_("Learning goals")), text.learning_goals),
        (words(_("Risks")), text.risks),
    ):
        if points:
            lines += ["", title, *(f"- {point}" for point in points)]
    lines += ["", words(_("Activities")), *map(row_line, page.activities)]
    if text.next_step:
        lines += ["", words(_("On to the next module")), text.next_step]
    return lines
