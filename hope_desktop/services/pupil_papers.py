"""The papers of pupils and groups: which handouts stand in one document, and on what paper.

What goes on both sides, and what goes on larger paper, has a document of its own, so that each
document can be given to a copier in one way.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from hope_desktop.domain.dialect import shows_pictures
from hope_desktop.domain.handout import CARD_KINDS, POSTER_KINDS, GroupSize, Handout
from hope_desktop.domain.levels import Level
from hope_desktop.domain.printing import PrintRecord
from hope_desktop.domain.profiles import Profile, usual_profile
from hope_desktop.handouts import specs
from hope_desktop.handouts.card_texts import has_backs
from hope_desktop.handouts.paper import CardLayout, Paper, PosterSize
from hope_desktop.texts import Translator


@dataclass(frozen=True, slots=True)
class Papers:
    """Handouts that are copied together."""

    kind: str
    title: str
    handouts: tuple[Handout, ...]
    sides: str = "single"
    """`single` or the value of a `CardLayout`."""
    paper_size: str = "A4"


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


def papers_for(
    size: GroupSize, handouts: Sequence[Handout], paper: Paper, translate: Translator
) -> Iterator[Papers]:
    """What groups of a size get; nothing when there is nothing for them."""
    _ = translate
    chosen = [handout for handout in handouts if handout.group_size is size]
    posters = tuple(handout for handout in chosen if _needs_a3(handout, paper))
    cards = tuple(handout for handout in chosen if _needs_back(handout, paper))
    rest = tuple(handout for handout in chosen if handout not in (*posters, *cards))
    kinds = {GroupSize.ONE: "pupils", GroupSize.CLASS: "class"}
    kind = kinds.get(size, f"groups-{size.value}")
    titles = {GroupSize.ONE: _("For every pupil"), GroupSize.CLASS: _("For in front of the class")}
    title = titles.get(size) or _("For every group of %(size)s") % {"size": size.value}
    if rest:
        yield Papers(kind, title, rest)
    if posters:
        name = _("%(title)s: posters") % {"title": title}
        yield Papers(f"{kind}-posters", name, posters, paper_size="A3")
    if cards:
        name = _("%(title)s: cards") % {"title": title}
        yield Papers(f"{kind}-cards", name, cards, sides=paper.cards.value)


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


def _needs_back(handout: Handout, paper: Paper) -> bool:
    return paper.cards is not CardLayout.FOLD and has_backs(handout)


def _needs_a3(handout: Handout, paper: Paper) -> bool:
    return paper.posters is PosterSize.A3 and handout.kind in POSTER_KINDS


def for_one(handout: Handout, paper: Paper) -> tuple[str, str]:
    """On which sides, and on which size of paper, a handout by itself is printed."""
    sides = paper.cards.value if _needs_back(handout, paper) else "single"
    return sides, "A3" if _needs_a3(handout, paper) else "A4"
