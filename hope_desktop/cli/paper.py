"""The paper options that the printing commands share, and `handout print`."""

import argparse
from dataclasses import replace
from enum import Enum

from hope_desktop.cli.parser import Parser, Subparsers, card_numbers, known, stored_number
from hope_desktop.cli.wiring import Asked, Reply, with_services, written
from hope_desktop.domain.ids import HandoutId
from hope_desktop.domain.levels import Profile
from hope_desktop.domain.printing.paper import CardLayout, PaperChoice, PaperUse, PosterSize
from hope_desktop.i18n.catalogue import LANGUAGES, marked as _
from hope_desktop.services.library.library import in_language
from hope_desktop.services.opening import Services
from hope_desktop.services.printing.drawing import draw, write_file
from hope_desktop.services.printing.planned import paper_of
from hope_desktop.services.printing.printing import Document
from hope_desktop.services.printing.year import Year, as_csv
from hope_desktop.settings import read_settings


def add_to(commands: Subparsers) -> None:
    """The commands of this file."""
    year = commands.add("year", _("list what was given in a school year"), write_year)
    year.add_argument("year", type=stored_number)
    year.add_argument("--csv", action="store_true")
    year.add_out()
    group = commands.group("handout", _("single handouts"))
    printing = group.add("print", _("make a PDF of one handout"), print_handout, id=known)
    printing.add_out()
    add_paper(printing)
    only = _("only these cards, counted from 1")
    printing.add_argument(
        "--only", type=card_numbers, default=frozenset(), metavar="1,4-6", help=only
    )


@with_services
def write_year(services: Services, asked: Asked) -> Reply:
    """The workshops that were given in a school year."""
    wanted = f"{asked.year}-{asked.year + 1}"
    found = next((one for one in services.years.all() if one.name == wanted), None)
    year = found or Year(wanted, (), 0)
    if year.unmarked:
        asked.say("%(n)d workshops are over and not marked as given.", n=year.unmarked)
    if not asked.csv:
        return drawn(services.years.document(year), asked)
    write_file(as_csv(year), asked.out)
    return written(asked.out)


@with_services
def print_handout(services: Services, asked: Asked) -> Reply:
    """One handout, as it is drawn in a bundle, without a class."""
    handout = HandoutId(asked.id)
    if asked.text_lang:
        handout = in_language(services.library, handout, asked.text_lang)
    profile, paper = asked_profile(asked), asked_paper(asked)
    document = services.printing.handout_document(handout, profile, paper, asked.only)
    return drawn(document, asked)


def drawn(document: Document, asked: Asked) -> Reply:
    """One document in the file that was asked for."""
    rendered = draw(document)
    write_file(rendered.pdf, asked.out)
    asked.say_lost(rendered.replaced)
    return written(asked.out, pages=rendered.pages)


def add_paper(parser: Parser) -> None:
    """Language and form of what is read, how cards get a back, and how large posters are."""
    about = _("the language of the text")
    parser.add_argument("--text-lang", choices=LANGUAGES, help=about)
    about = _("the reading form of what pupils get; else the usual one")
    parser.add_argument("--profile", choices=[one.value for one in Profile], help=about)
    _add_choice(parser, "--cards", CardLayout, _("how cards get their back"))
    _add_choice(parser, "--posters", PosterSize, _("the paper of posters"))


def add_use(parser: Parser) -> None:
    """How much paper a whole workshop takes."""
    about = _("both sides and shared sheets, or a sheet for everything")
    _add_choice(parser, "--paper", PaperUse, about)
    about = _("a booklet for every pupil, where a lesson has one; else as the workshop says")
    parser.add_argument("--booklets", action=argparse.BooleanOptionalAction, help=about)


def _add_choice(parser: Parser, name: str, of: type[Enum], about: str) -> None:
    """One of the values of an enum; the first is the usual one."""
    values = [one.value for one in of]
    parser.add_argument(name, choices=values, default=values[0], help=about)


def asked_profile(asked: Asked) -> Profile | None:
    """The reading form that was asked, or None for the usual one."""
    return Profile(asked.profile) if asked.profile else None


def asked_paper(asked: Asked) -> PaperChoice:
    """What was asked, with how far off this trainer's printer is, which is kept once."""
    kept = paper_of(read_settings(asked.home.settings))
    cards, posters = CardLayout(asked.cards), PosterSize(asked.posters)
    use = PaperUse(getattr(asked, "paper", PaperUse.SPARING))
    return replace(kept, cards=cards, posters=posters, use=use)
