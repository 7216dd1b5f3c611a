"""`session`: plan a workshop, look at it, print its bundle, note that it was given."""

import argparse
import sys

from hope_desktop.cli.fit_lines import proposal_json, proposal_lines
from hope_desktop.cli.paper import add_paper, add_use, asked_paper, asked_profile
from hope_desktop.cli.parser import (
    Subparsers,
    activities,
    known,
    moment,
    number,
    place,
    stored_number,
    trainers,
)
from hope_desktop.cli.session_words import (
    row_json,
    row_line,
    spare_json,
    spare_line,
    view_json,
    view_lines,
)
from hope_desktop.cli.teller import add_tell
from hope_desktop.cli.version_lines import SUITS_THE_CLASS, versions_json, versions_lines
from hope_desktop.cli.wiring import Context
from hope_desktop.domain.errors import HopeError, NotFound, Progress
from hope_desktop.domain.ids import ActivityId, ClassId, SessionId, TemplateId
from hope_desktop.domain.workshops.plan import SessionFacts, checked_facts
from hope_desktop.domain.workshops.templates import gone_from
from hope_desktop.i18n.adults import words_for
from hope_desktop.i18n.catalogue import LANGUAGES, listed
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.labels import module_name
from hope_desktop.i18n.paper import untranslated_sentence
from hope_desktop.i18n.refusals import sentence
from hope_desktop.services.opening import Services
from hope_desktop.services.printing.printing import Prepared, render, write

DEFAULT_MINUTES = 50


def add_to(commands: Subparsers) -> None:
    """The commands of this file."""
    words = commands.translate
    group = commands.group("session", words(_("the workshops")))
    new = group.add("new", words(_("plan a workshop; prints its number")), new_session)
    new.add_argument("--class", dest="class_id", type=stored_number, required=True, metavar="ID")
    source = new.add_mutually_exclusive_group(required=True)
    source.add_argument("--template", type=known, metavar="S1")
    source.add_argument("--activities", type=activities, metavar="ID,ID")
    new.add_argument("--part", type=known, metavar="a")
    new.add_argument("--start", type=moment, metavar="2026-12-01T09:00")
    new.add_argument("--minutes", type=number, metavar=words(_("MINUTES")))
    new.add_argument("--reason", type=known, default="", metavar=words(_("TEXT")))
    new.add_argument("--trainers", type=trainers, default=("", ""), metavar='"A, B"')
    new.add_argument("--teller", type=known, default="", metavar=words(_("NAME")))
    group.add("list", words(_("list the workshops")), list_sessions)
    show = group.add("show", words(_("show a workshop with its times")), show_session)
    show.add_argument("id", type=stored_number)
    fitting = group.add("fit", words(_("fit a workshop to the minutes there are")), fit_session)
    fitting.add_argument("id", type=stored_number)
    fitting.add_argument("--minutes", type=number, required=True, metavar=words(_("MINUTES")))
    fitting.add_argument("--accept", action="store_true", help=words(_("make it so")))
    version = group.add("version", words(_("choose a story or an easier version")), choose_version)
    version.add_argument("id", type=stored_number)
    version.add_argument("activity", type=known, metavar="4.6")
    version.add_argument("name", type=known, nargs="?", metavar=words(_("NAME")))
    reserve = group.add("reserve", words(_("have an activity in reserve")), change_reserve)
    reserve.add_argument("id", type=stored_number)
    reserve.add_argument("activity", type=known, metavar="1.3")
    reserve.add_argument("--remove", action="store_true", help=words(_("not any more")))
    printing = group.add("print", words(_("make the print folder")), print_session)
    printing.add_argument("id", type=stored_number)
    printing.add_argument("--out", type=place, required=True, metavar=words(_("FOLDER")))
    printing.add_argument(
        "--text-lang",
        choices=LANGUAGES,
        default="",
        help=words(_("the language of what pupils, parents and the school get")),
    )
    add_paper(printing)
    add_use(printing)
    add_tell(group)
    done = group.add("done", words(_("the workshop was given")), mark_done)
    done.add_argument("id", type=stored_number)


def new_session(arguments: argparse.Namespace, context: Context) -> int:
    """From a ready workshop, or from activities in the order they are named in."""
    trainer1, trainer2 = (known(name) for name in arguments.trainers)
    from_template = arguments.template is not None
    minutes = arguments.minutes
    if minutes is None:
        minutes = 0 if from_template else DEFAULT_MINUTES
    facts = SessionFacts(
        start=arguments.start,
        slot_minutes=minutes,
        trainer1=trainer1,
        trainer2=trainer2,
        reason=arguments.reason,
    )
    if arguments.minutes is not None:
        checked_facts(facts)  # a service reads 0 as "those of the template"; nobody types that
    class_id = ClassId(arguments.class_id)
    with context.opened() as services:
        planning = services.planning
        if from_template:
            template = TemplateId(arguments.template)
            made, _changes = planning.from_template(
                class_id, template, arguments.part, facts, arguments.teller
            )
            gone = listed(_gone(services, made), context.translate)
        else:
            made, _changes = planning.from_activities(
                class_id, arguments.activities, facts, arguments.teller
            )
            gone = ""
        asks_who_tells = planning.session(made).is_plan_b
    if gone:
        text = context.translate("No longer in the library, so left out: %(titles)s.")
        context.say(text % {"titles": gone})
    if asks_who_tells:
        text = context.translate(
            "The made-up story stands in it. Will somebody tell? Then type: %(command)s"
        )
        name = context.translate("NAME")
        context.say(text % {"command": f"hope-desktop session tell {made} --teller {name}"})
    context.answer({"id": made}, [str(made)])
    return 0


def list_sessions(_arguments: argparse.Namespace, context: Context) -> int:
    """Those to come first."""
    with context.opened() as services:
        rows = services.planning.all()
    nothing = [context.translate("There are no workshops yet.")]
    context.answer([row_json(row) for row in rows], [row_line(row) for row in rows] or nothing)
    return 0


def show_session(arguments: argparse.Namespace, context: Context) -> int:
    """Blocks with times, warnings, and what to bring."""
    session_id = SessionId(arguments.id)
    with context.opened() as services:
        view = services.planning.get(session_id)
        packing = services.printing.packing(session_id)
    bring = [(item.what, item.count) for item in packing]
    words = words_for(context.translate, adults=view.school_class.facts.are_adults)
    context.answer(view_json(view, bring, words), view_lines(view, bring, words))
    return 0


def fit_session(arguments: argparse.Namespace, context: Context) -> int:
    """The proposal with its reasons; nothing changes without --accept."""
    with context.opened() as services:
        proposal = services.fitting.propose(SessionId(arguments.id), arguments.minutes)
        if arguments.accept:
            services.fitting.accept(proposal)
    words = context.translate
    context.answer(proposal_json(proposal, words), proposal_lines(proposal, words))
    return 0


def choose_version(arguments: argparse.Namespace, context: Context) -> int:
    """The versions of an activity's handouts; with a name that one is printed. `-` suits the class.

    Raises:
        NotFound: the workshop has no such activity.
    """
    session_id, wanted = SessionId(arguments.id), ActivityId(arguments.activity)
    with context.opened() as services:
        blocks = [
            b for b in services.planning.get(session_id).session.blocks if b.activity == wanted
        ]
        if not blocks:
            raise NotFound("activity", wanted)
        if arguments.name is not None:
            name = "" if arguments.name == SUITS_THE_CLASS else arguments.name
            for block in blocks:
                services.blocks.use_version(session_id, block.id, name)
        view = services.planning.get(session_id)
    chosen = {b.version for b in view.session.blocks if b.activity == wanted}
    context.answer(
        versions_json(view.activities[wanted], chosen, context.translate),
        versions_lines(view.activities[wanted], chosen, context.translate),
    )
    return 0


def change_reserve(arguments: argparse.Namespace, context: Context) -> int:
    """An activity comes in reserve, or goes with --remove; the answer is what is in reserve then.

    Raises:
        NotFound: no such activity, or it is not in reserve.
        StaysInPlan, AlreadySpare: it cannot stand beside the plan.
    """
    session_id, wanted = SessionId(arguments.id), ActivityId(arguments.activity)
    with context.opened() as services:
        if arguments.remove:
            session = services.planning.session(session_id)
            block = next((b for b in session.spare if b.activity == wanted), None)
            if block is None:
                raise NotFound("activity", wanted)
            services.blocks.remove(session_id, block.id)
        else:
            services.blocks.spares.add(session_id, wanted)
        spare = services.planning.get(session_id).spare
    words = context.translate
    context.answer(
        [spare_json(one, words) for one in spare], [spare_line(one, words) for one in spare]
    )
    return 0


def print_session(arguments: argparse.Namespace, context: Context) -> int:
    """The whole bundle into a folder, or nothing. What is not in it yet is said."""
    with context.opened() as services:
        paper = asked_paper(arguments, context)
        session = SessionId(arguments.id)
        profile, language = asked_profile(arguments), arguments.text_lang
        prepared = services.printing.prepare(session, profile, paper, language)
        bundle = render(prepared, _progress())
        files = write(bundle, arguments.out, context.folder.unfinished)
        try:
            services.prints.record(bundle)
        except HopeError as refusal:
            words = _("The papers are in the folder, but that they were made was not noted.")
            context.say(context.translate(words))
            context.say(sentence(refusal, context.translate))
    _say_missing(prepared, context)
    context.say_lost("".join(sorted({s for f in bundle.files for s in f.rendered.replaced})))
    document = {"session": prepared.session, "files": [str(file) for file in files]}
    context.answer(document, [str(file) for file in files])
    return 0


def mark_done(arguments: argparse.Namespace, context: Context) -> int:
    """The class has had the modules of this workshop."""
    session_id = SessionId(arguments.id)
    with context.opened() as services:
        services.planning.mark_done(session_id)
        view = services.planning.get(session_id)
    path = view.school_class.path
    had = ", ".join(module_name(done.module, context.translate) for done in path)
    text = context.translate("Noted. This class has had: %(modules)s.")
    modules = sorted(module.value for module in view.school_class.modules_done)
    document = {"id": session_id, "class": view.school_class.id, "modules_done": modules}
    context.answer(document, [text % {"modules": had or "-"}])
    return 0


def _gone(services: Services, made: SessionId) -> tuple[str, ...]:
    """What the template of a workshop has and the library does not."""
    session = services.planning.session(made)
    parts = services.library.template(TemplateId(session.template or "")).parts
    part = next(part for part in parts if part.part == session.part)
    return gone_from(part, services.library.offered())


def _progress() -> Progress | None:
    """A line on the terminal that is written over; nothing when no person is looking."""
    if not sys.stderr.isatty():
        return None

    def show(done: int, total: int) -> bool:
        print(f"\r{done}/{total}", end="\n" if done == total else "", file=sys.stderr, flush=True)
        return True

    return show


def _say_missing(prepared: Prepared, context: Context) -> None:
    for activity, handouts in prepared.to_come:
        names = ", ".join(handout.title for handout in handouts)
        text = context.translate("Still to be written for %(activity)s: %(names)s.")
        context.say(text % {"activity": activity, "names": names})
    if prepared.uncounted:
        text = context.translate("Not printed until the number of pupils is known: %(names)s.")
        context.say(text % {"names": ", ".join(prepared.uncounted)})
    if prepared.without_pictures:
        text = context.translate("Still without pictures: %(names)s.")
        context.say(text % {"names": ", ".join(prepared.without_pictures)})
    if prepared.untranslated:
        context.say(untranslated_sentence(prepared.untranslated, context.translate))
