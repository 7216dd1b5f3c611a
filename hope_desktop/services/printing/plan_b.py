"""Plan B: what lies in the bag when nobody tells after all. It is read aloud, so nobody copies it.

One reading copy of the story and the card to talk about it, and slides with its stops.
"""

from dataclasses import replace

from hope_desktop.dialect.read_aloud import read_aloud, until_questions
from hope_desktop.domain.levels import Profile
from hope_desktop.domain.library.handout import Handout, HandoutKind
from hope_desktop.domain.modules import Module
from hope_desktop.domain.printing.paper_kind import PaperKind, Whose
from hope_desktop.domain.workshops.stories import MADE_UP_STORY
from hope_desktop.handouts import specs
from hope_desktop.handouts.slide_specs import HelpSlide, Slide, TextSlides
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.services.printing.planned import PlannedDocument
from hope_desktop.services.printing.sources import Sources, occasion

_SHOW = _("What does your thumb say? Under the table is fine, and you need not:")
_READ = _("We read a story")
_QUIET = _("Quiet for a moment. No thumb. Then read on.")


def plan_b(sources: Sources) -> PlannedDocument | None:
    """The reading copy and its card; None when no story is told."""
    beside = sources.for_plan_b
    if beside is None:
        return None
    cards = [one for one in beside.chosen.trainer if one.activity == MADE_UP_STORY]
    stories = [specs.PupilSheet(aloud(one, beside)) for one in stories_of(sources)]
    document = specs.Document(
        title=sources.translate("Made-up story"),
        sheets=(*stories, *map(specs.AnswerCard, cards)),
        occasion=occasion(sources),
        profile=Profile.LARGE,
        modules=((MADE_UP_STORY, Module.STORIES),),
        for_trainer=True,
        reviewed=sources.reviewed,
        version=sources.library_version,
        apart=True,
    )
    return PlannedDocument(PaperKind(Whose.MADE_UP), document, 1, "double")


def plan_b_slides(sources: Sources) -> tuple[specs.Sheet, ...]:
    """The title of the story, its stops and questions; like any deck it ends with the lines."""
    beside = sources.for_plan_b
    if beside is None:
        return ()
    said = sources.words(sources.language)
    found: list[specs.Sheet] = []
    for story in stories_of(sources):
        shown = aloud(story, beside)
        shown = replace(shown, body=until_questions(shown.body))
        found += [
            Slide(said(_READ), (("", story.title),)),
            TextSlides(shown, Module.STORIES),
        ]
    return (*found, HelpSlide())


def aloud(story: Handout, sources: Sources) -> Handout:
    """A story with the stops of who has no sheet."""
    said = sources.words(story.language)
    return replace(story, body=read_aloud(story.body, said(_SHOW), said(_QUIET)))


def stories_of(sources: Sources) -> list[Handout]:
    """What is read aloud to a class; of the trainer's own paper no version with pictures."""
    beside = sources.for_plan_b
    if beside is None:
        return []
    plain = replace(beside, profile=Profile.STANDARD).chosen.pupils
    return [one for one in plain if one.kind is HandoutKind.STORY_SHEET]
