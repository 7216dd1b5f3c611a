"""The slides of a workshop: what its activities show, between a welcome and the help lines.

They hold no names but that of the go-to person: a trainer says who she is, a teller is never on a
screen, and the file may stay at the school.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from hope_desktop.dialect.read_aloud import read_aloud, until_questions
from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.handout import USUAL_LANGUAGE, Handout, HandoutKind
from hope_desktop.domain.library.slides import THEN_REST
from hope_desktop.domain.printing.paper_kind import PaperKind, Whose
from hope_desktop.domain.printing.records import SCREEN
from hope_desktop.domain.terms import NUMBERED, ActivityId, Module, Profile
from hope_desktop.domain.views import PlanView
from hope_desktop.handouts import specs
from hope_desktop.handouts.slide_specs import HelpSlide, Slide, TextSlides
from hope_desktop.i18n.catalogue import Translator, marked as _, translator
from hope_desktop.i18n.labels import class_reads, clock, outward_title
from hope_desktop.services.printing.planned import Documents, PlannedDocument

_SHOW = _("What does your thumb say? Under the table is fine, and you need not:")
_READ = _("We read a story")
_QUIET = _("Quiet for a moment. No thumb. Then read on.")


def slides_of(made: Documents) -> PlannedDocument:
    """Return the slides of a plan."""
    copies, said = made.copies, translator(made.copies.language)
    names = {one.id: _name(one, made, said) for one in made.view.in_order}
    sheets: list[specs.Sheet] = [_welcome(made.view, said), _today(made, names, said)]
    for activity in made.view.in_order:
        sheets += _shown(activity, names[activity.id], made)
    if sheets[-1] != HelpSlide():
        sheets.append(HelpSlide())
    sheets += _plan_b(made)
    document = specs.Document(
        title=said("Slides"),
        sheets=tuple(sheets),
        occasion=made.occasion,
        language=copies.language,
        profile=Profile.PICTO if copies.form is Profile.PICTO else Profile.STANDARD,
        version=made.texts.library_version,
    )
    title = made.translate("For the digital board")
    return PlannedDocument(PaperKind(Whose.SLIDES), document, 1, paper_size=SCREEN, title=title)


def _welcome(view: PlanView, said: Translator) -> Slide:
    if view.school_class.facts.are_adults:
        return Slide(said(_("Welcome")), module=Module.ADULTS)
    modules = [one.module for one in view.in_order if one.module in NUMBERED]
    here = modules[-1] if modules else Module.OPENING
    named = ", ".join(dict.fromkeys(class_reads(module, said) for module in modules))
    return Slide(said(_("Welcome")), (("", named),) if named else (), here, path=True)


def _today(made: Documents, names: Mapping[ActivityId, str], said: Translator) -> Slide:
    """What comes, with the time it begins when that is known."""
    rows = []
    for timed in made.view.blocks:
        name = names[timed.block.activity] if timed.block.activity else said("Pause")
        rows.append((clock(timed.start) if timed.start else "", name))
    return Slide(said("Today"), tuple(rows))


def _name(activity: Activity, made: Documents, said: Translator) -> str:
    """Return the title of its lesson sheet, which pupils have before them, or its own.

    An activity that has none in another language is called what letters say in that.
    """
    language = made.copies.language
    for sheet in made.copies.usual if activity.module in NUMBERED else ():
        if (sheet.activity, sheet.kind) == (activity.id, HandoutKind.LESSON_SHEET):
            return sheet.title
    if language == USUAL_LANGUAGE or activity.only_me:
        return outward_title(activity, said)
    return activity.letter_note_in(language).rstrip(".")


def _shown(activity: Activity, name: str, made: Documents) -> Iterator[specs.Sheet]:
    """During a story that is told the screen is empty."""
    if activity.is_live_story:
        yield Slide(module=activity.module)
        return
    if activity.module not in {Module.OPENING, Module.CLOSING}:
        yield Slide(name, (), activity.module)
    copies = made.copies
    printed = copies.usual
    for source in activity.slides:
        choices = source.choices_among(printed, activity.id)
        for handout in source.among(printed, activity.id):
            if handout.kind is HandoutKind.HELP_CARD:
                yield HelpSlide()
                continue
            text = aloud(handout, made) if made.view.session.reads_aloud else handout
            yield TextSlides(text, activity.module, source.most, choices)
            if handout.kind in THEN_REST:
                yield Slide(module=activity.module)


def _plan_b(made: Documents) -> Iterator[specs.Sheet]:
    """Show the title of the story, its stops and questions, and last the lines as any deck."""
    said = made.words(made.copies.language)
    for story in made.copies.made_up:
        if story.kind is not HandoutKind.STORY_SHEET:
            continue
        shown = aloud(story, made)
        shown = replace(shown, body=until_questions(shown.body))
        yield Slide(said(_READ), (("", story.title),))
        yield TextSlides(shown, Module.STORIES)
    if made.texts.beside is not None:
        yield HelpSlide()


def aloud(story: Handout, made: Documents) -> Handout:
    """Return a story with the stops of who has no sheet."""
    said = made.words(story.language)
    return replace(story, body=read_aloud(story.body, said(_SHOW), said(_QUIET)))
