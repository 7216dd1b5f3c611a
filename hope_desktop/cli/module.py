"""`module`: the pages of the four modules, of opening and closing, and a whole module as PDF."""

import argparse

from hope_desktop.cli.activity_rows import row_json, row_line
from hope_desktop.cli.parser import Subparsers, place
from hope_desktop.cli.wiring import Context
from hope_desktop.domain.levels import Level
from hope_desktop.domain.modules import Module
from hope_desktop.domain.views import ModulePage
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.labels import module_name
from hope_desktop.services.printing.printing import draw, write_pdf

NAMES = tuple(module.value for module in Module)


def add_to(commands: Subparsers) -> None:
    """The commands of this file."""
    words = commands.translate
    group = commands.group("module", words(_("the modules of the path")))
    group.add("list", words(_("list the modules")), list_modules)
    show = group.add("show", words(_("show a module")), show_module)
    show.add_argument("module", choices=NAMES)
    book = group.add("print", words(_("make a PDF of a whole module")), print_module)
    book.add_argument("module", choices=NAMES)
    book.add_argument("--level", choices=[level.value for level in Level])
    book.add_argument("--out", type=place, required=True, metavar=words(_("FILE")))


def list_modules(_arguments: argparse.Namespace, context: Context) -> int:
    """The path in order."""
    with context.opened() as services:
        pages = [services.library.module(module) for module in Module]
    context.answer(
        [
            {
                "module": page.text.module.value,
                "title": page.text.title,
                "activities": [activity.id for activity in page.activities],
            }
            for page in pages
        ],
        [module_name(page.text.module, context.translate) for page in pages],
    )
    return 0


def show_module(arguments: argparse.Namespace, context: Context) -> int:
    """Aim, goals, risks and activities of one module."""
    with context.opened() as services:
        page = services.library.module(Module(arguments.module))
        rows = [
            row_json(activity, services.library.handouts_of([activity]))
            for activity in page.activities
        ]
    text = page.text
    document = {
        "module": text.module.value,
        "title": text.title,
        "aim": text.aim,
        "learning_goals": list(text.learning_goals),
        "risks": list(text.risks),
        "next_step": text.next_step,
        "activities": rows,
    }
    context.answer(document, _page_lines(page, context))
    return 0


def print_module(arguments: argparse.Namespace, context: Context) -> int:
    """The whole module in one PDF: aim, activities, handouts."""
    level = Level(arguments.level) if arguments.level else None
    with context.opened() as services:
        document = services.printing.module_document(Module(arguments.module), level)
    rendered = draw(document)
    write_pdf(rendered, arguments.out)
    context.say_lost(rendered.replaced)
    made = {"file": str(arguments.out), "pages": rendered.pages}
    context.answer(made, [str(arguments.out)])
    return 0


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
