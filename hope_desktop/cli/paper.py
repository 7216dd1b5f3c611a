"""The choices of paper that the printing commands share."""

import argparse
from dataclasses import replace

from hope_desktop.cli.parser import Parser
from hope_desktop.cli.wiring import Context
from hope_desktop.domain.profiles import Profile
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.services.printing.paper import paper_of
from hope_desktop.services.printing.printing import CardLayout, PaperChoice, PaperUse, PosterSize
from hope_desktop.settings import read_settings


def add_paper(parser: Parser) -> None:
    """The reading form of pupils' paper, how cards get a back, and how large posters are."""
    words = parser.translate
    parser.add_argument(
        "--profile",
        choices=[profile.value for profile in Profile],
        help=words(_("the reading form of what pupils get; else the usual one")),
    )
    layouts = [layout.value for layout in CardLayout]
    parser.add_argument(
        "--cards",
        choices=layouts,
        default=layouts[0],
        help=words(_("how cards get their back")),
    )
    sizes = [size.value for size in PosterSize]
    parser.add_argument(
        "--posters", choices=sizes, default=sizes[0], help=words(_("the paper of posters"))
    )


def add_use(parser: Parser) -> None:
    """How much paper a whole workshop takes."""
    uses = [use.value for use in PaperUse]
    parser.add_argument(
        "--paper",
        choices=uses,
        default=uses[0],
        help=parser.translate(_("both sides and shared sheets, or a sheet for everything")),
    )


def asked_profile(arguments: argparse.Namespace) -> Profile | None:
    """The reading form that was asked, or None for the usual one."""
    return Profile(arguments.profile) if arguments.profile else None


def asked_paper(arguments: argparse.Namespace, context: Context) -> PaperChoice:
    """What was asked, with how far off this trainer's printer is, which is kept once."""
    kept = paper_of(read_settings(context.folder.settings))
    cards, posters = CardLayout(arguments.cards), PosterSize(arguments.posters)
    use = PaperUse(getattr(arguments, "paper", PaperUse.SPARING))
    return replace(kept, cards=cards, posters=posters, use=use)
