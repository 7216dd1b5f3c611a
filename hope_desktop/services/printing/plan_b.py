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
from hope_desktop.services.printing.planned import Documents, PlannedDocument

_STORY = HandoutKind.STORY_SHEET
_SHOW = _("What does your thumb say? Under the table is fine, and you need not:")
_READ = _("We read a story")
_QUIET = _("Quiet for a moment. No thumb. Then read on.")


def plan_b(made: Documents) -> Iterator[PlannedDocument]:
    """The reading copy and its card; nothing when no story is told."""
    if made.texts.beside is None:
        return
    stories = _made_up(made, _STORY)
    cards = map(specs.spec_of, _made_up(made, HandoutKind.ANSWER_CARD))
    document = specs.Document(
        title=made.words()("Made-up story"),
        sheets=(*(specs.spec_of(aloud(one, made)) for one in stories), *cards),
        occasion=made.occasion,
        profile=Profile.LARGE,
        modules=((MADE_UP_STORY, Module.STORIES),),
        for_trainer=True,
        read_by=made.texts.read_by,
        version=made.texts.library_version,
        apart=True,
    )
    titles = tuple(one.title for one in stories)
    yield PlannedDocument(PaperKind(Whose.MADE_UP), document, 1, "double", holds=titles)


def plan_b_slides(made: Documents) -> Iterator[specs.Sheet]:
    """The title of the story, its stops and questions; like any deck it ends with the lines."""
    said = made.words(made.copies.language)
    for story in _made_up(made, _STORY):
        shown = aloud(story, made)
        shown = replace(shown, body=until_questions(shown.body))
        yield Slide(said(_READ), (("", story.title),))
        yield TextSlides(shown, Module.STORIES)
    if made.texts.beside is not None:
        yield HelpSlide()


def aloud(story: Handout, made: Documents) -> Handout:
    """A story with the stops of who has no sheet."""
    said = made.words(story.language)
    return replace(story, body=read_aloud(story.body, said(_SHOW), said(_QUIET)))


def _made_up(made: Documents, kind: HandoutKind) -> list[Handout]:
    return [one for one in made.copies.made_up if one.kind is kind]
