"""`handout`: one handout as PDF."""

import argparse

from hope_desktop.cli.paper import add_paper, asked_paper, asked_profile
from hope_desktop.cli.parser import Subparsers, cards, known, place
from hope_desktop.cli.wiring import Context
from hope_desktop.domain.ids import HandoutId
from hope_desktop.i18n.catalogue import LANGUAGES
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.services.printing.printing import draw, write_pdf


def add_to(commands: Subparsers) -> None:
    """The commands of this file."""
    words = commands.translate
    group = commands.group("handout", words(_("single handouts")))
    printing = group.add("print", words(_("make a PDF of one handout")), print_handout)
    printing.add_argument("id", type=known)
    printing.add_argument("--out", type=place, required=True, metavar=words(_("FILE")))
    printing.add_argument(
        "--text-lang", choices=LANGUAGES, help=words(_("the language of the text"))
    )
    add_paper(printing)
    printing.add_argument(
        "--only",
        type=cards,
        default=frozenset(),
        metavar="1,4-6",
        help=words(_("only these cards, counted from 1")),
    )


def print_handout(arguments: argparse.Namespace, context: Context) -> int:
    """One handout, as it is drawn in a bundle, without a class."""
    with context.opened() as services:
        handout = HandoutId(arguments.id)
        if arguments.text_lang:
            handout = services.library.in_language(handout, arguments.text_lang)
        document = services.printing.handout_document(
            handout,
            asked_profile(arguments),
            asked_paper(arguments, context),
            arguments.only,
        )
    rendered = draw(document)
    write_pdf(rendered, arguments.out)
    context.say_lost(rendered.replaced)
    made = {"file": str(arguments.out), "pages": rendered.pages}
    context.answer(made, [str(arguments.out)])
    return 0
