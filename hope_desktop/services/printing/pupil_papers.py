"""The version of each handout that is printed, chosen once, and which of them share a document.

What goes on both sides, and what goes on larger paper, has a document of its own, so that each
document can be given to a copier in one way.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from hope_desktop.dialect.card_texts import has_backs
from hope_desktop.domain.levels import Level, Profile, usual_profile
from hope_desktop.domain.library.handout import (
    CARD_KINDS,
    POSTER_KINDS,
    USUAL_LANGUAGE,
    GroupSize,
    Handout,
    HandoutKind,
    Part,
    part_of,
    versions_for,
)
from hope_desktop.domain.library.ways import most_copies
from hope_desktop.domain.printing.paper import CardLayout, PaperChoice, PaperUse, PosterSize
from hope_desktop.domain.printing.paper_kind import PaperKind, Whose
from hope_desktop.domain.printing.records import PrintRecord
from hope_desktop.domain.texts.directives import for_plan, shows_pictures
from hope_desktop.domain.views import PlanView
from hope_desktop.handouts import specs
from hope_desktop.i18n.catalogue import Translator


@dataclass(frozen=True, slots=True)
class Papers:
    """Handouts that are copied together."""

    size: GroupSize
    handouts: tuple[Handout, ...]
    extra: str = ""
    """`cards` or `posters` when they are copied in a way of their own."""
    sides: str = "single"
    """`single`, `double` or the value of a `CardLayout`."""
    paper_size: str = "A4"
    once: bool = False
    """The cards of all copies share their sheets."""

    @property
    def kind(self) -> PaperKind:
        """What the document with these is."""
        if self.once and self.size is GroupSize.ONE:
            return PaperKind(Whose.CARDS)
        if self.size is GroupSize.ONE:
            return PaperKind(Whose.PUPILS, part=self.extra)
        if self.size is GroupSize.CLASS:
            return PaperKind(Whose.CLASS, part=self.extra)
        return PaperKind(Whose.GROUPS, int(self.size.value), self.extra)

    @property
    def language(self) -> str:
        """That of the texts; the usual one only when none of them is in another."""
        return language_of_texts(self.handouts)

    def title(self, translate: Translator) -> str:
        """What they are called."""
        _ = translate
        titles = {
            GroupSize.ONE: _("For every pupil"),
            GroupSize.CLASS: _("For in front of the class"),
        }
        every = _("For every group of %(size)s") % {"size": self.size.value}
        title = titles.get(self.size, every)
        names = {"posters": _("%(title)s: posters"), "cards": _("%(title)s: cards")}
        return names.get(self.extra, "%(title)s") % {"title": title}


def language_of_texts(handouts: Iterable[Handout]) -> str:
    """That of a document with these texts; the usual one only when none is in another."""
    spoken = {handout.language for handout in handouts} - {USUAL_LANGUAGE}
    return min(spoken, default=USUAL_LANGUAGE)


def usual_form(
    level: Level | None, pictured: Sequence[Handout], last: PrintRecord | None
) -> Profile:
    """The reading form of a workshop when nobody chooses one: that of its last print, if any.

    `pictured` is what pupils would get in the form with pictures: half of it has to have them.
    """
    if last is not None and last.profile in {profile.value for profile in Profile}:
        return Profile(last.profile)
    plain = len(without_pictures(pictured))
    return usual_profile(level, has_pictures=2 * plain <= len(pictured) > 0)


def without_pictures(handouts: Iterable[Handout]) -> tuple[str, ...]:
    """The titles of what shows no pictures yet."""
    return tuple(handout.title for handout in handouts if not shows_pictures(handout.body))


def untranslated(handouts: Iterable[Handout], language: str) -> tuple[Handout, ...]:
    """What is printed in another language than was asked."""
    return tuple(handout for handout in handouts if handout.language != language)


def usual_language(last: PrintRecord | None) -> str:
    """The language of a workshop's papers when nobody chooses one: that of its last print."""
    return last.language if last else USUAL_LANGUAGE


def papers_for(
    size: GroupSize, handouts: Sequence[Handout], paper: PaperChoice
) -> Iterator[Papers]:
    """What groups of a size get; nothing when there is nothing for them."""
    chosen = [handout for handout in handouts if handout.group_size is size]
    shares = paper.use is PaperUse.SPARING and size is not GroupSize.CLASS
    posters = tuple(handout for handout in chosen if _needs_a3(handout, paper))
    cards = tuple(
        handout
        for handout in chosen
        if _needs_back(handout, paper) or (shares and handout.kind in CARD_KINDS)
    )
    rest = tuple(handout for handout in chosen if handout not in (*posters, *cards))
    if rest:
        yield Papers(size, rest, sides="double" if shares else "single")
    if posters:
        yield Papers(size, posters, "posters", paper_size="A3")
    if cards:
        turned = any(_needs_back(handout, paper) for handout in cards)
        sides = paper.cards.value if turned else "single"
        yield Papers(size, cards, "cards", sides, once=shares)


def sheets_of(handouts: Sequence[Handout]) -> tuple[specs.Sheet, ...]:
    """The sheets for some pupil handouts: whole pages first, then all cards pooled."""
    pages: list[specs.Sheet] = []
    for handout in handouts:
        if handout.kind in POSTER_KINDS:
            pages.append(specs.Poster(handout))
        elif handout.kind not in CARD_KINDS:
            pages.append(specs.PupilSheet(handout))
    cards = tuple(handout for handout in handouts if handout.kind in CARD_KINDS)
    return (*pages, specs.CardSheet(cards)) if cards else tuple(pages)


def titles_of(sheets: Sequence[specs.Sheet]) -> tuple[str, ...]:
    """The titles of the pupils' handouts on some sheets, each once."""
    found: list[Handout] = []
    for sheet in sheets:
        if isinstance(sheet, specs.CardSheet):
            found += sheet.handouts
        elif isinstance(sheet, specs.PupilSheet | specs.Poster):
            found.append(sheet.handout)
    return tuple(dict.fromkeys(handout.title for handout in found))


def _needs_back(handout: Handout, paper: PaperChoice) -> bool:
    return paper.cards is not CardLayout.FOLD and has_backs(handout)


def _needs_a3(handout: Handout, paper: PaperChoice) -> bool:
    return paper.posters is PosterSize.A3 and handout.kind in POSTER_KINDS


def for_one(handout: Handout, paper: PaperChoice) -> tuple[str, str]:
    """On which sides, and on which size of paper, a handout by itself is printed."""
    sides = paper.cards.value if _needs_back(handout, paper) else "single"
    return sides, "A3" if _needs_a3(handout, paper) else "A4"


_SCHOOL_ORDER = (
    HandoutKind.SCHOOL_LETTER,
    HandoutKind.TEACHER_SHEET_BEFORE,
    HandoutKind.PARENT_LETTER,
    HandoutKind.PUPIL_LETTER,
    HandoutKind.TEACHER_SHEET_AFTER,
)
"""Papers for the school, in the order in which they are needed."""
_LETTERS = frozenset({HandoutKind.PARENT_LETTER, HandoutKind.PUPIL_LETTER})
_TOLD = "{{told}}"
"""The merge field of texts that say that somebody tells."""


@dataclass(frozen=True, slots=True)
class ChosenHandouts:
    """The printed handouts of a plan, grouped by the people they are for."""

    pupils: tuple[Handout, ...]
    trainer: tuple[Handout, ...]
    school: tuple[Handout, ...]

    @property
    def every(self) -> tuple[Handout, ...]:
        """All of them."""
        return (*self.pupils, *self.trainer, *self.school)


def choose(
    view: PlanView, handouts: Sequence[Handout], language: str, profile: Profile
) -> ChosenHandouts:
    """The versions for this class in a language and reading form; trainers read the usual form."""
    wanted = {(timed.block.activity, timed.block.version) for timed in view.blocks}
    audiences, level = view.school_class.audiences, view.school_class.facts.level
    in_form, usual = (
        versions_for(handouts, audiences, language, form, wanted, level)
        for form in (profile, Profile.STANDARD)
    )

    def of(handouts: Iterable[Handout], part: Part) -> tuple[Handout, ...]:
        return tuple(_as_shared(one, view) for one in handouts if part_of(one.kind) is part)

    return ChosenHandouts(
        of(in_form, Part.PUPILS), of(usual, Part.TRAINER), of(in_form, Part.SCHOOL)
    )


def about_story(papers: Iterable[Handout], *, live: bool) -> tuple[Handout, ...]:
    """The papers for a plan with or without a story told live.

    What says that somebody tells is for a plan in which somebody does, and such a letter takes the
    place of the usual one.
    """
    found = tuple(papers)
    told = [paper for paper in found if _TOLD in for_plan(paper.body, live=live)]
    if not live:
        return tuple(paper for paper in found if paper not in told)
    kinds = {paper.kind for paper in told} & _LETTERS
    return tuple(paper for paper in found if paper.kind not in kinds or paper in told)


def for_school(papers: Iterable[Handout], level: Level | None) -> tuple[Handout, ...]:
    """The letters and teacher sheets among these, in order."""
    found = list(papers)
    return tuple(
        paper
        for kind in _SCHOOL_ORDER
        for paper in found
        if paper.kind is kind and not (level is Level.MBO and kind is HandoutKind.PARENT_LETTER)
    )


def _as_shared(handout: Handout, view: PlanView) -> Handout:
    """A handout as so many pupils share it as work together in this plan."""
    size = most_copies(handout.group_size, view.forms_of(handout.activity))
    return handout if size is handout.group_size else replace(handout, group_size=size)
