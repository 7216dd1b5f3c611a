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


def slides_of(documents: Documents) -> PlannedDocument:
    """Return the slides of a plan."""
    copies, translate = documents.copies, translator(documents.copies.language)
    names = {one.id: _name(one, documents, translate) for one in documents.view.in_order}
    sheets: list[specs.Sheet] = [
        _welcome(documents.view, translate),
        _today(documents, names, translate),
    ]
    parts: list[tuple[ActivityId, int]] = []
    for activity in documents.view.in_order:
        shown = tuple(_shown(activity, names[activity.id], documents))
        if shown or not parts:  # the first begins at the welcome
            parts.append((activity.id, len(sheets) if parts else 0))
        sheets += shown
    if sheets[-1] != HelpSlide():
        sheets.append(HelpSlide())
    sheets += _plan_b(documents)
    document = specs.Document(
        title=translate("For the digital board"),
        sheets=tuple(sheets),
        occasion=documents.occasion,
        language=copies.language,
        profile=Profile.PICTO if copies.form is Profile.PICTO else Profile.STANDARD,
        version=documents.texts.library_version,
    )
    title = documents.translate("For the digital board")
    return PlannedDocument(
        PaperKind(Whose.SLIDES), document, 1, paper_size=SCREEN, title=title, parts=tuple(parts)
    )


def _welcome(view: PlanView, translate: Translator) -> Slide:
    if view.school_class.facts.are_adults:
        return Slide(translate(_("Welcome")), module=Module.ADULTS)
    modules = [one.module for one in view.in_order if one.module in NUMBERED]
    here = modules[-1] if modules else Module.OPENING
    named = ", ".join(dict.fromkeys(class_reads(module, translate) for module in modules))
    return Slide(translate(_("Welcome")), (("", named),) if named else (), here, path=True)


def _today(documents: Documents, names: Mapping[ActivityId, str], translate: Translator) -> Slide:
    """Return what comes, with the time it begins when that is known."""
    rows = []
    for timed in documents.view.blocks:
        name = names[timed.block.activity] if timed.block.activity else translate("Pause")
        rows.append((clock(timed.start) if timed.start else "", name))
    return Slide(translate("Today"), tuple(rows))


def _name(activity: Activity, documents: Documents, translate: Translator) -> str:
    """Return the title of its lesson sheet, which pupils have before them, or its own.

    An activity that has none in another language is called what letters say in that.
    """
    language = documents.copies.language
    if sheet := _sheet_of(activity, documents):
        return sheet.title
    if language == USUAL_LANGUAGE or activity.only_me:
        return outward_title(activity, translate)
    return activity.letter_note_in(language).rstrip(".")


def _shown(activity: Activity, name: str, documents: Documents) -> Iterator[specs.Sheet]:
    """During a story that is told the screen is empty."""
    if activity.is_live_story:
        yield Slide(module=activity.module)
        return
    printed = documents.copies.usual
    sheet = _sheet_of(activity, documents)
    if sheet and sheet.body.startswith("{{scene:"):  # with the question on its cover
        cover = sheet.body.partition("***")[0].strip()
        text = replace(sheet, kind=HandoutKind.WORKSHEET, title=name, body=cover)
        yield TextSlides(text, activity.module)
    elif activity.module not in {Module.OPENING, Module.CLOSING}:
        yield Slide(name, module=activity.module)
    for source in activity.slides:
        choices = source.choices_among(printed, activity.id)
        for handout in source.among(printed, activity.id):
            if handout.kind is HandoutKind.HELP_CARD:
                yield HelpSlide()
                continue
            text = aloud(handout, documents) if documents.view.session.reads_aloud else handout
            yield TextSlides(text, activity.module, source.most, choices)
            if handout.kind in THEN_REST:
                yield Slide(module=activity.module)


def _sheet_of(activity: Activity, documents: Documents) -> Handout | None:
    """Return the lesson sheet of an activity of a module."""
    for sheet in documents.copies.usual if activity.module in NUMBERED else ():
        if (sheet.activity, sheet.kind) == (activity.id, HandoutKind.LESSON_SHEET):
            return sheet
    return None


def _plan_b(documents: Documents) -> Iterator[specs.Sheet]:
    """Show the title of the story, its stops and questions, and last the lines as any deck."""
    translate = documents.words(documents.copies.language)
    for story in documents.copies.made_up:
        if story.kind is not HandoutKind.STORY_SHEET:
            continue
        shown = aloud(story, documents)
        shown = replace(shown, body=until_questions(shown.body))
        yield Slide(translate(_READ), (("", story.title),))
        yield TextSlides(shown, Module.STORIES)
    if documents.texts.beside is not None:
        yield HelpSlide()


def aloud(story: Handout, documents: Documents) -> Handout:
    """Return a story with the stops of who has no sheet."""
    translate = documents.words(story.language)
    return replace(story, body=read_aloud(story.body, translate(_SHOW), translate(_QUIET)))
