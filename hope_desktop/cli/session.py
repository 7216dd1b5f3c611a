"""`session`: plan a workshop, show it, print its bundle, mark it as given."""

import sys
from functools import partial

from hope_desktop.cli.paper import add_paper, add_use, asked_paper, asked_profile
from hope_desktop.cli.parser import (
    Subparsers,
    activities,
    known,
    moment,
    stored_number,
    trainers,
    whole_number,
)
from hope_desktop.cli.session_words import SessionWords, row_json, row_line
from hope_desktop.cli.wiring import Asked, Reply, with_services
from hope_desktop.domain.errors import HopeError, Progress
from hope_desktop.domain.ids import ClassId, SessionId, TemplateId
from hope_desktop.domain.workshops.plan import SessionFacts, checked_facts
from hope_desktop.domain.workshops.templates import gone_from
from hope_desktop.i18n.adults import words_for
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.labels import module_name, titles_text
from hope_desktop.i18n.paper import LACKING, untranslated_sentence
from hope_desktop.i18n.refusals import sentence
from hope_desktop.i18n.waiting import stand_in_sentence, waiting_lines_sentence, waiting_sentences
from hope_desktop.services.library.library import stood_in, title_in
from hope_desktop.services.opening import Services
from hope_desktop.services.printing.drawing import draw_bundle, write
from hope_desktop.services.printing.printed import Prepared

DEFAULT_MINUTES = 50


def add_to(commands: Subparsers) -> None:
    """The commands of this file."""
    group = commands.group("session", _("the workshops"))
    new = group.add("new", _("plan a workshop; prints its number"), new_session)
    new.add_argument("--class", dest="class_id", type=stored_number, required=True, metavar="ID")
    source = new.add_mutually_exclusive_group(required=True)
    source.add_argument("--template", type=known, metavar="S1")
    source.add_argument("--activities", type=activities, metavar="ID,ID")
    new.add_argument("--part", metavar="a")
    new.add_argument("--start", type=moment, metavar="2026-12-01T09:00")
    new.add_argument("--minutes", type=whole_number, metavar=_("MINUTES"))
    new.add_argument("--reason", default="", metavar=_("TEXT"))
    new.add_argument("--trainers", type=trainers, default=("", ""), metavar='"A, B"')
    new.add_argument("--teller", default="", metavar=_("NAME"))
    group.add("list", _("list the workshops"), list_sessions)
    group.add("show", _("show a workshop with its times"), show_session, id=stored_number)
    about = _("fit a workshop to the minutes there are")
    fitting = group.add("fit", about, fit_session, id=stored_number)
    fitting.add_argument("--minutes", type=whole_number, required=True, metavar=_("MINUTES"))
    fitting.add_argument("--accept", action="store_true", help=_("make it so"))
    printing = group.add("print", _("make the print folder"), print_session, id=stored_number)
    printing.add_out(_("FOLDER"))
    add_paper(printing)
    add_use(printing)
    group.add("done", _("the workshop was given"), mark_done, id=stored_number)


@with_services
def new_session(services: Services, asked: Asked) -> Reply:
    """From a ready workshop, or from activities in the order they are named in."""
    trainer1, trainer2 = (known(name) for name in asked.trainers)
    from_template = asked.template is not None
    minutes = asked.minutes
    if minutes is None:
        minutes = 0 if from_template else DEFAULT_MINUTES
    facts = SessionFacts(
        start=asked.start,
        slot_minutes=minutes,
        trainer1=trainer1,
        trainer2=trainer2,
        reason=asked.reason,
    )
    if asked.minutes is not None:
        checked_facts(facts)  # a service reads 0 as "those of the template"; nobody types that
    class_id = ClassId(asked.class_id)
    planning, gone = services.planning, ""
    if from_template:
        template = TemplateId(asked.template)
        made, _changes = planning.from_template(class_id, template, asked.part, facts, asked.teller)
        gone = titles_text(_gone(services, made), asked.translate)
        part = services.library.part_of(planning.session(made))
        for one in stood_in(services.library, part) if part else ():
            asked.say(stand_in_sentence(*one, asked.translate))
    else:
        made, _changes = planning.from_activities(class_id, asked.activities, facts, asked.teller)
    if gone:
        asked.say(_("No longer in the library, so left out: %(titles)s."), titles=gone)
    if planning.session(made).is_plan_b:
        text = _("The made-up story stands in it. Will somebody tell? Then type: %(command)s")
        name = asked.translate("NAME")
        asked.say(text, command=f"hope-desktop session tell {made} --teller {name}")
    return {"id": made}, [str(made)]


@with_services
def list_sessions(services: Services, asked: Asked) -> Reply:
    """Those to come first."""
    rows = services.planning.all()
    nothing = [asked.translate("There are no workshops yet.")]
    return [row_json(row) for row in rows], [row_line(row) for row in rows] or nothing


@with_services
def show_session(services: Services, asked: Asked) -> Reply:
    """Blocks with times, warnings, and what to bring."""
    session_id = SessionId(asked.id)
    view = services.planning.get(session_id)
    bring = [(item.what, item.count) for item in services.printing.packing(view)]
    adults = view.school_class.facts.adults
    words = SessionWords(words_for(asked.translate, adults=adults))
    return words.view_json(view, bring), words.view_lines(view, bring)


@with_services
def fit_session(services: Services, asked: Asked) -> Reply:
    """The proposal with its reasons; nothing changes without --accept."""
    proposal = services.fitting.propose(SessionId(asked.id), asked.minutes)
    if asked.accept:
        services.fitting.accept(proposal)
    words = SessionWords(asked.translate)
    return words.proposal_json(proposal), words.proposal_lines(proposal)


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


@with_services
def mark_done(services: Services, asked: Asked) -> Reply:
    """The class has had the modules of this workshop."""
    session_id = SessionId(asked.id)
    services.planning.mark_done(session_id)
    found = services.planning.get(session_id).school_class
    had = ", ".join(module_name(done.module, asked.translate) for done in found.path)
    text = asked.translate("Noted. This class has had: %(modules)s.")
    modules = sorted(module.value for module in found.modules_done)
    document = {"id": session_id, "class": found.id, "modules_done": modules}
    return document, [text % {"modules": had or "-"}]


def _gone(services: Services, made: SessionId) -> tuple[str, ...]:
    """What the template of a workshop has and the library does not."""
    session = services.planning.session(made)
    parts = services.library.template(TemplateId(session.template or "")).parts
    part = next(part for part in parts if part.part == session.part)
    return gone_from(part, services.library.offered(), partial(title_in, services.library))


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
