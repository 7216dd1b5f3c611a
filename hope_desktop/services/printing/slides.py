"""The slides of a workshop: what its activities show, between a welcome and the help lines.

They hold no names but that of the go-to person: a trainer says who she is, a teller is never on a
screen, and the file may stay at the school.
"""

from collections.abc import Iterator

from hope_desktop.domain.levels import Profile
from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.handout import USUAL_LANGUAGE, HandoutKind
from hope_desktop.domain.library.slides import THEN_REST
from hope_desktop.domain.modules import NUMBERED, Module
from hope_desktop.domain.printing.paper_kind import PaperKind, Whose
from hope_desktop.domain.printing.records import SCREEN
from hope_desktop.handouts import specs
from hope_desktop.handouts.slide_specs import HelpSlide, Slide, TextSlides
from hope_desktop.i18n.catalogue import translator
from hope_desktop.i18n.labels import class_reads, clock, outward_title
from hope_desktop.services.printing.plan_b import aloud, plan_b_slides
from hope_desktop.services.printing.planned import PlannedDocument
from hope_desktop.services.printing.sources import Sources, occasion


def slides_of(sources: Sources) -> PlannedDocument:
    """The slides of a plan; what is in reserve has none."""
    sheets: list[specs.Sheet] = [_welcome(sources), _today(sources)]
    for activity in sources.view.in_order:
        sheets += _shown(activity, sources)
    if sheets[-1] != HelpSlide():
        sheets.append(HelpSlide())
    sheets += plan_b_slides(sources)
    is_pictured = sources.profile is Profile.PICTO
    document = specs.Document(
        title=translator(sources.language)("Slides"),
        sheets=tuple(sheets),
        occasion=occasion(sources),
        language=sources.language,
        profile=Profile.PICTO if is_pictured else Profile.STANDARD,
        version=sources.library_version,
    )
    title = sources.translate("For the digital board")
    return PlannedDocument(PaperKind(Whose.SLIDES), document, 1, paper_size=SCREEN, title=title)


def _welcome(sources: Sources) -> Slide:
    translate = translator(sources.language)
    if sources.view.school_class.facts.are_adults:
        return Slide(translate("Welcome"), module=Module.ADULTS)
    modules = [one.module for one in sources.view.in_order if one.module in NUMBERED]
    here = modules[-1] if modules else Module.OPENING
    named = ", ".join(dict.fromkeys(class_reads(module, translate) for module in modules))
    return Slide(translate("Welcome"), (("", named),) if named else (), here, path=True)


def _today(sources: Sources) -> Slide:
    """What comes, with the time it begins when that is known."""
    translate = translator(sources.language)
    rows = []
    for timed in sources.view.blocks:
        if timed.block.activity in sources.waiting:
            continue
        activity = sources.view.activity_of(timed.block)
        name = _name(activity, sources) if activity else translate("Break")
        rows.append((clock(timed.start) if timed.start else "", name))
    return Slide(translate("Today"), tuple(rows))


def _name(activity: Activity, sources: Sources) -> str:
    """Its title, or in another language what letters say in that."""
    if sources.language == USUAL_LANGUAGE or activity.only_me:
        return outward_title(activity, translator(sources.language))
    return activity.letter_note_in(sources.language).rstrip(".")


def _shown(activity: Activity, sources: Sources) -> Iterator[specs.Sheet]:
    """During a story that is told the screen is empty; of what waits there is nothing."""
    if activity.id in sources.waiting:
        return
    if activity.is_live_story:
        yield Slide(module=activity.module)
        return
    if activity.module not in {Module.OPENING, Module.CLOSING}:
        name, note = _name(activity, sources), activity.letter_note_in(sources.language)
        said = (("", note),) if note and name not in note and not activity.only_me else ()
        yield Slide(name, said, activity.module)
    printed = sources.chosen.pupils
    for source in activity.slides:
        choices = source.choices_among(printed, activity.id)
        for handout in source.among(printed, activity.id):
            if handout.kind is HandoutKind.HELP_CARD:
                yield HelpSlide()
                continue
            text = aloud(handout, sources) if sources.view.session.reads_aloud else handout
            yield TextSlides(text, activity.module, source.most, choices)
            if handout.kind in THEN_REST:
                yield Slide(module=activity.module)
