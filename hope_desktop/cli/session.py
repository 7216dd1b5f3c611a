"""`session`: plan a workshop, show it, print its bundle, mark it as given."""

import sys
from functools import partial

from hope_desktop.cli.parser import (
    Parser,
    Subparsers,
    activities,
    known,
    moment,
    stored_number,
    trainers,
    whole_number,
)
from hope_desktop.cli.wiring import Asked, Reply, fields, moment_text, with_services
from hope_desktop.domain.errors import HopeError, Progress
from hope_desktop.domain.terms import ClassId, Profile, SessionId, TemplateId
from hope_desktop.domain.workshops.plan import SessionFacts, checked_facts
from hope_desktop.domain.workshops.templates import gone_from
from hope_desktop.i18n.catalogue import LANGUAGES, marked as _, words_for
from hope_desktop.i18n.labels import module_name, titles_text
from hope_desktop.i18n.stories import STORY_READY
from hope_desktop.services.library.library import title_in
from hope_desktop.services.opening import Services

DEFAULT_MINUTES = 50
_FORMS = {"usual": Profile.STANDARD, "easy": Profile.EASY, "pictures": Profile.PICTO}


def add_to(command: Parser) -> None:
    """Add the commands of this file."""
    group = Subparsers(command)
    new = group.add("new", "plan a workshop; prints its number", new_session)
    new.add_argument("--class", dest="class_id", type=stored_number, required=True, metavar="ID")
    source = new.add_mutually_exclusive_group(required=True)
    source.add_argument("--template", type=known, metavar="S1")
    source.add_argument("--activities", type=activities, metavar="ID,ID")
    new.add_argument("--part", metavar="a")
    new.add_argument("--start", type=moment, metavar="2026-12-01T09:00")
    new.add_argument("--minutes", type=whole_number)
    new.add_argument("--reason", default="")
    new.add_argument("--trainers", type=trainers, default=("", ""), metavar='"A, B"')
    new.add_argument("--teller", default="")
    group.add("list", "list all", list_sessions)
    group.add("show", "show one", show_session, id=stored_number)
    about = "fit a workshop to the minutes there are"
    fitting = group.add("fit", about, fit_session, id=stored_number)
    fitting.add_argument("--minutes", type=whole_number, required=True)
    fitting.add_argument("--accept", action="store_true", help="make it so")
    about = "make the print folder"
    _add_choices(group.add("print", about, print_session, id=stored_number))
    telling = group.add("tell", "choose who tells the story", tell, id=stored_number)
    who = telling.add_mutually_exclusive_group(required=True)
    who.add_argument("--teller", type=known)
    about = "read the made-up story"
    who.add_argument("--made-up", action="store_true", help=about)
    group.add("done", "the workshop was given", mark_done, id=stored_number)


@with_services
def new_session(services: Services, asked: Asked) -> Reply:
    """Keep one from a ready workshop, or from activities in the order they are named in."""
    planning, class_id, minutes = services.planning, ClassId(asked.class_id), asked.minutes
    trainer1, trainer2 = asked.trainers
    usual = DEFAULT_MINUTES if asked.template is None else 0
    slot = usual if minutes is None else minutes
    facts = SessionFacts(asked.start, slot, trainer1, trainer2, reason=asked.reason)
    if minutes is not None:
        checked_facts(facts)  # a service reads 0 as "those of the template"; nobody types that
    if asked.template is None:
        session_id, _changes = planning.from_activities(
            class_id, asked.activities, facts, asked.teller
        )
    else:
        template = TemplateId(asked.template)
        session_id, _changes = planning.from_template(
            class_id, template, asked.part, facts, asked.teller
        )
        library = services.library
        if part := library.part_of(planning.session(session_id)):
            gone = gone_from(part, library.offered(), partial(title_in, library))
            if titles := titles_text(gone, asked.translate):
                asked.say(_("No longer in the library, so left out: %(titles)s."), titles=titles)
    if planning.session(session_id).is_plan_b:
        text = _("The made-up story stands in it. Will somebody tell? Then type: %(command)s")
        asked.say(text, command=f"hope-desktop session tell {session_id} --teller NAME")
    return {"id": session_id}, [str(session_id)]


@with_services
def list_sessions(services: Services, asked: Asked) -> Reply:
    """Show them, those to come first."""
    rows, lines = [], []
    for row in services.planning.all():
        start = moment_text(row.start)
        document = fields(row, "id school slot_minutes minutes modules done", "class_label")
        rows.append(document | {"class": row.class_id, "start": start})
        lines.append(f"{row.id:3}  {start or '-':16}  {row.school}, {row.class_label or '-'}")
    return rows, lines or [asked.translate("No workshops yet")]


@with_services
def show_session(services: Services, asked: Asked) -> Reply:
    """Show blocks with times, warnings, and what to bring."""
    from hope_desktop.cli.session_words import SessionWords

    session_id = SessionId(asked.id)
    view = services.planning.get(session_id)
    packing = services.printing.documents(session_id).packing
    bring = [(item.what, item.count) for item in packing]
    adults = view.school_class.facts.adults
    words = SessionWords(words_for(asked.translate, adults=adults))
    return words.view_json(view, bring), words.view_lines(view, bring)


@with_services
def fit_session(services: Services, asked: Asked) -> Reply:
    """Show the proposal with its reasons; nothing changes without --accept."""
    from hope_desktop.cli.session_words import SessionWords

    proposal = services.fitting.propose(SessionId(asked.id), asked.minutes)
    if asked.accept:
        services.fitting.accept(proposal)
    words = SessionWords(asked.translate)
    return words.proposal_json(proposal), words.proposal_lines(proposal)


@with_services
def tell(services: Services, asked: Asked) -> Reply:
    """Let a trainer of the workshop tell, or nobody: then the made-up story is read."""
    session_id = SessionId(asked.id)
    if asked.made_up:
        if services.telling.read_instead(session_id):
            asked.say(STORY_READY)
    else:
        services.telling.tell(session_id, asked.teller)
    teller = services.planning.session(session_id).told_by or None
    said = teller or asked.translate("the made-up story")
    return {"id": session_id, "teller": teller}, [said]


@with_services
def mark_done(services: Services, asked: Asked) -> Reply:
    """Keep that the class has had the modules of this workshop."""
    session_id = SessionId(asked.id)
    services.planning.mark_done(session_id)
    found = services.planning.get(session_id).school_class
    had = ", ".join(module_name(done.module, asked.translate) for done in found.path)
    text = asked.translate("Noted. This class has had: %(modules)s.")
    modules = sorted(module.value for module in found.modules_done)
    document = {"id": session_id, "class": found.id, "modules_done": modules}
    return document, [text % {"modules": had or "-"}]


def _add_choices(printing: Parser) -> None:
    """Add where it goes, and how it looks."""
    printing.add_out()
    about = "the language of the text"
    printing.add_argument("--text-lang", choices=LANGUAGES, help=about)
    about = "the reading form of what pupils get; else the usual one"
    printing.add_argument("--form", choices=list(_FORMS), help=about)
    about = "what pupils get in large letters"
    printing.add_argument("--large", action="store_true", help=about)


@with_services
def print_session(services: Services, asked: Asked) -> Reply:
    """Write the whole bundle into a folder, or nothing; says what is not in it yet."""
    from hope_desktop.services.printing.drawing import draw_bundle, write

    profile = Profile.LARGE if asked.large else _FORMS.get(asked.form)
    language = asked.text_lang or ""
    documents = services.printing.prepare(SessionId(asked.id), profile, language)
    bundle = draw_bundle(documents, _progress())
    files = [str(file) for file in write(bundle, asked.out, asked.home.unfinished)]
    try:
        services.prints.record(bundle)
    except HopeError as refusal:
        from hope_desktop.i18n.refusals import sentence

        asked.say(_("The papers are in the folder, but that they were made was not noted."))
        asked.say(sentence(refusal, asked.translate))
    from hope_desktop.i18n.paper import (
        LACKING,
        signs_sentence,
        untranslated_sentence,
        waiting_lines_sentence,
    )

    for activity in (one for one in documents.activities if one.to_come):
        names = ", ".join(handout.title for handout in activity.to_come)
        text = _("Still to be written for %(activity)s: %(names)s.")
        asked.say(text, activity=activity.title, names=names)
    uncounted = _("Not printed until the number of pupils is known: %(names)s.")
    for text, titles in (
        (uncounted, documents.uncounted),
        (LACKING, documents.lacking),
        (_("Still without pictures: %(names)s."), documents.copies.without_pictures),
    ):
        if titles:
            asked.say(text, names=", ".join(titles))
    if documents.texts.waiting_lines:
        asked.say(waiting_lines_sentence(documents.texts.waiting_lines, asked.translate))
    if documents.copies.untranslated:
        asked.say(untranslated_sentence(documents.copies.untranslated, asked.translate))
    if left_out := [name for file in bundle.files for name in file.rendered.left_out]:
        asked.say(_("No room on the lesson sheet for: %(names)s."), names=", ".join(left_out))
    if signs := sorted({sign for file in bundle.files for sign in file.rendered.replaced}):
        asked.say(signs_sentence("".join(signs), asked.translate))
    return {"session": documents.session, "files": files}, files


def _progress() -> Progress | None:
    """Show a line on the terminal that is written over; none when no person is looking."""
    if not sys.stderr.isatty():
        return None

    def show(done: int, total: int) -> bool:
        print(f"\r{done}/{total}", end="\n" if done == total else "", file=sys.stderr, flush=True)
        return True

    return show
