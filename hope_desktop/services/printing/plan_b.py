"""Plan B: what lies in the bag when nobody tells after all. It is read aloud, so nobody copies it.

One reading copy of the story and the card to talk about it, and slides with its stops.
"""

from collections.abc import Iterator
from dataclasses import replace

from hope_desktop.dialect.read_aloud import read_aloud, until_questions
from hope_desktop.domain.library.handout import Handout, HandoutKind
from hope_desktop.domain.printing.paper_kind import PaperKind, Whose
from hope_desktop.domain.terms import Module, Profile
from hope_desktop.domain.workshops.stories import MADE_UP_STORY
from hope_desktop.handouts import specs
from hope_desktop.handouts.slide_specs import HelpSlide, Slide, TextSlides
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.services.printing.planned import PlannedDocument
from hope_desktop.services.printing.sources import Sources

_STORY = HandoutKind.STORY_SHEET
_SHOW = _("What does your thumb say? Under the table is fine, and you need not:")
_READ = _("We read a story")
_QUIET = _("Quiet for a moment. No thumb. Then read on.")


def plan_b(sources: Sources) -> Iterator[PlannedDocument]:
    """The reading copy and its card; nothing when no story is told."""
    if sources.beside is None:
        return
    stories = _made_up(sources, _STORY)
    cards = map(specs.spec_of, _made_up(sources, HandoutKind.ANSWER_CARD))
    document = specs.Document(
        title=sources.translate("Made-up story"),
        sheets=(*(specs.spec_of(aloud(one, sources)) for one in stories), *cards),
        occasion=sources.occasion,
        profile=Profile.LARGE,
        modules=((MADE_UP_STORY, Module.STORIES),),
        for_trainer=True,
        read_by=sources.read_by,
        version=sources.library_version,
        apart=True,
    )
    titles = tuple(one.title for one in stories)
    yield PlannedDocument(PaperKind(Whose.MADE_UP), document, 1, "double", holds=titles)


def plan_b_slides(sources: Sources) -> Iterator[specs.Sheet]:
    """The title of the story, its stops and questions; like any deck it ends with the lines."""
    said = sources.words(sources.copies.language)
    for story in _made_up(sources, _STORY):
        shown = aloud(story, sources)
        shown = replace(shown, body=until_questions(shown.body))
        yield Slide(said(_READ), (("", story.title),))
        yield TextSlides(shown, Module.STORIES)
    if sources.beside is not None:
        yield HelpSlide()


def aloud(story: Handout, sources: Sources) -> Handout:
    """A story with the stops of who has no sheet."""
    said = sources.words(story.language)
    return replace(story, body=read_aloud(story.body, said(_SHOW), said(_QUIET)))


def _made_up(sources: Sources, kind: HandoutKind) -> list[Handout]:
    return [one for one in sources.copies.made_up if one.kind is kind]
