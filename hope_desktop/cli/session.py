"""`session`: which workshops there are, and the papers of one in a folder."""

import argparse
import sys
from dataclasses import replace
from enum import Enum

from hope_desktop.cli.parser import Parser, Subparsers, stored_number
from hope_desktop.cli.wiring import Asked, Reply, fields, with_services
from hope_desktop.domain.errors import HopeError, Progress
from hope_desktop.domain.ids import SessionId
from hope_desktop.domain.levels import Profile
from hope_desktop.domain.printing.paper import CardLayout, PaperChoice, PaperUse, PosterSize
from hope_desktop.i18n.catalogue import LANGUAGES, marked as _
from hope_desktop.i18n.paper import LACKING, untranslated_sentence
from hope_desktop.i18n.refusals import sentence
from hope_desktop.i18n.waiting import waiting_lines_sentence, waiting_sentences
from hope_desktop.services.opening import Services
from hope_desktop.services.printing.drawing import draw_bundle, write
from hope_desktop.services.printing.planned import paper_of
from hope_desktop.services.printing.printed import Prepared
from hope_desktop.settings import read_settings


def add_to(commands: Subparsers) -> None:
    """The commands of this file."""
    group = commands.group("session", _("the workshops"))
    group.add("list", _("list the workshops"), list_sessions)
    printing = group.add("print", _("make the print folder"), print_session, id=stored_number)
    printing.add_out(_("FOLDER"))
    add_paper(printing)
    add_use(printing)


@with_services
def list_sessions(services: Services, asked: Asked) -> Reply:
    """Those to come first."""
    rows = services.planning.all()
    nothing = [asked.translate("There are no workshops yet.")]
    lines = [f"{row.id:4}  {row.start or '-'}  {row.school}, {row.class_label}" for row in rows]
    return [fields(row, "id school class_label start") for row in rows], lines or nothing


@with_services
def print_session(services: Services, asked: Asked) -> Reply:
    """The whole bundle into a folder, or nothing. What is not in it yet is said."""
    paper = asked_paper(asked)
    profile, language = asked_profile(asked), asked.text_lang or ""
    session, booklets = SessionId(asked.id), asked.booklets
    prepared = services.printing.prepare(session, profile, paper, language, booklets=booklets)
    bundle = draw_bundle(prepared, _progress())
    files = [str(file) for file in write(bundle, asked.out, asked.home.unfinished)]
    try:
        services.prints.record(bundle)
    except HopeError as refusal:
        asked.say(_("The papers are in the folder, but that they were made was not noted."))
        asked.say(sentence(refusal, asked.translate))
    _say_missing(prepared, asked)
    asked.say_lost("".join(sorted({s for f in bundle.files for s in f.rendered.replaced})))
    return {"session": prepared.session, "files": files}, files


def _progress() -> Progress | None:
    """A line on the terminal that is written over; nothing when no person is looking."""
    if not sys.stderr.isatty():
        return None

    def show(done: int, total: int) -> bool:
        print(f"\r{done}/{total}", end="\n" if done == total else "", file=sys.stderr, flush=True)
        return True

    return show


def _say_missing(prepared: Prepared, asked: Asked) -> None:
    for activity, handouts in prepared.to_come:
        names = ", ".join(handout.title for handout in handouts)
        text = _("Still to be written for %(activity)s: %(names)s.")
        asked.say(text, activity=activity, names=names)
    if prepared.uncounted:
        text = _("Not printed until the number of pupils is known: %(names)s.")
        asked.say(text, names=", ".join(prepared.uncounted))
    if prepared.lacking:
        asked.say(LACKING, names=", ".join(prepared.lacking))
    if prepared.without_pictures:
        asked.say(
            _("Still without pictures: %(names)s."), names=", ".join(prepared.without_pictures)
        )
    for said in waiting_sentences(prepared.waiting, asked.translate):
        asked.say(said)
    if prepared.waiting_lines:
        asked.say(waiting_lines_sentence(prepared.waiting_lines, asked.translate))
    if prepared.untranslated:
        asked.say(untranslated_sentence(prepared.untranslated, asked.translate))


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
