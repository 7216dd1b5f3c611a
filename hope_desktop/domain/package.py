"""What one trainer sends another: own texts, templates and files, without anything private.

Notes, promised times, who reviewed a text or said something of it, and what is for one trainer
alone stay behind, both where a package is made and where it comes in.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date
from enum import StrEnum

from hope_desktop.domain.errors import WrongValue
from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.editions import CLOSED, MAX_BODY, MAX_TITLE
from hope_desktop.domain.library.handout import Handout, ReviewRole
from hope_desktop.domain.library.material import Material
from hope_desktop.domain.terms import ActivityId, MaterialId, TemplateId, frozen
from hope_desktop.domain.typed import one_line
from hope_desktop.domain.workshops.lines import Line, LineState, quoting
from hope_desktop.domain.workshops.plan import MAX_BLOCK_MINUTES, MAX_SLOT_MINUTES, Block
from hope_desktop.domain.workshops.templates import TITLE_LENGTH, Template, TemplatePart

ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,79}")
"""What texts are called; it never becomes a path, and a table or a link can hold it."""
LARGEST = 2_000_000_000
"""Bytes of all files of one package together: it fits on any stick."""
_LONGEST_LIST = 5_000
_HALF_LETTER = re.compile("[\ud800-\udfff]")
FORMAT = 1
"""Raised when an older program could not take it in as it is meant."""
SAID_AS = frozenset(
    role.value for role in (ReviewRole.LAWYER, ReviewRole.TEACHER, ReviewRole.HELPLINE)
)
"""The roles that go along with a line. That somebody lived it is said of nobody."""


@frozen
class SharedLine:
    """What somebody would say differently in a text of the library: never who, and never when."""

    text: str
    line: str
    words: str
    who: str = ""
    code: str = ""
    """Of chance: what is sent twice arrives once, and two who say the same are two."""
    state: LineState = LineState.OPEN
    """Another goes back to who said it, as the answer."""
    answer: str = ""


type Shared = Activity | Handout | Template | Material | SharedLine


class ThingKind(StrEnum):
    """What one thing in a package is."""

    ACTIVITY = "activity"
    HANDOUT = "handout"
    TEMPLATE = "template"
    MATERIAL = "material"
    LINE = "line"
    ANSWER = "answer"


@frozen
class Thing:
    """One thing in a package. `key` is its id, its title for a template, its hash for a file."""

    kind: ThingKind
    key: str
    title: str


@frozen
class Package:
    """Everything in one file, except the bytes of its material."""

    sender: str
    made_on: str
    """An ISO date."""
    title: str
    activities: tuple[Activity, ...] = ()
    """Without their handouts; one that the library has too is the sender's version of it."""
    handouts: tuple[Handout, ...] = ()
    templates: tuple[Template, ...] = ()
    material: tuple[Material, ...] = ()
    format: int = 1
    left_out: tuple[ThingKind, ...] = ()
    """What belongs to it and may not be passed on: of each thing what it is, and no more."""
    lines: tuple[SharedLine, ...] = ()

    @property
    def things(self) -> tuple[Thing, ...]:
        """Return each thing in it, named."""
        texts: tuple[Shared, ...] = (*self.activities, *self.handouts, *self.templates)
        found: tuple[Shared, ...] = (*texts, *self.material, *self.lines)
        return tuple(map(thing_of, found))


def activity_to_share(activity: Activity) -> Activity:
    """Return it without its handouts, and how often others gave it."""
    return replace(activity, handouts=(), only_me=None, given=0)


def handout_to_share(handout: Handout) -> Handout:
    """Return it without what is the sender's own about it."""
    return replace(handout, only_me=None)


def template_to_share(template: Template) -> Template:
    """Return it without notes and promises, and without the number that it has on one computer."""
    parts = tuple(
        replace(part, blocks=tuple(replace(block, note="") for block in part.blocks))
        for part in template.parts
    )
    return replace(template, id=TemplateId(""), parts=parts, own=True, sender="", sent_on="")


def material_to_share(piece: Material) -> Material:
    """Return it without its note, its workshops, its number and its day."""
    bare = replace(piece, id=MaterialId(0), note="", sessions=(), sender="", came=None)
    return replace(bare, only_me=False)


def line_to_share(line: Line) -> SharedLine:
    """Return it without the month, and without a role that says something of a life."""
    who = line.who if line.who in SAID_AS else ""
    of = line.of
    return SharedLine(of.text, of.line, line.words, who, line.code, line.state, line.answer)


def with_activities(template: Template, other: Mapping[ActivityId, ActivityId | None]) -> Template:
    """Return the template with some activities under other ids, and without those of none."""

    def ids(them: Iterable[ActivityId]) -> tuple[ActivityId, ...]:
        return tuple(new for one in them if (new := other.get(one, one)))

    def blocks(them: Iterable[Block]) -> tuple[Block, ...]:
        return tuple(
            replace(block, activity=other.get(block.activity, block.activity))
            if block.activity
            else block
            for block in them
            if not block.activity or other.get(block.activity, block.activity)
        )

    def changed(part: TemplatePart) -> TemplatePart:
        named = zip(part.activities, part.titles, strict=False)
        return replace(
            part,
            activities=ids(part.activities),
            heart=ids(part.heart),
            titles=tuple(title for one, title in named if other.get(one, one)),
            blocks=blocks(part.blocks),
        )

    return replace(template, parts=tuple(map(changed, template.parts)))


def activity_may_go(activity: Activity) -> bool:
    """Tell whether it may be passed on: who made it herself, and names nobody else, may."""
    origin = activity.origin
    is_made_here = not (origin.author or origin.source)
    return not activity.only_me and (origin.may_redistribute or is_made_here)


def handout_may_go(handout: Handout) -> bool:
    """Return the same of a handout; what it does not say itself, its activity says."""
    return not (handout.only_me or (handout.licence in CLOSED and handout.source))


def material_may_go(piece: Material) -> bool:
    """Return the same of a file, of which a licence that is closed was said on purpose."""
    closed = piece.licence in CLOSED or bool(piece.source and not piece.licence)
    return not piece.only_me and (piece.may_share or not closed)


def thing_of(value: Shared) -> Thing:
    """Return what names one thing in a package, and beside what is here."""
    match value:
        case Activity():
            kind, key = ThingKind.ACTIVITY, str(value.id)
        case Handout():
            kind, key = ThingKind.HANDOUT, str(value.id)
        case Template():
            kind, key = ThingKind.TEMPLATE, value.title.casefold()
        case Material():
            kind, key = ThingKind.MATERIAL, value.sha256
        case SharedLine():
            kind, said = ThingKind.LINE, quoting(value.line, value.words)
            if value.state is not LineState.OPEN:
                kind, said = ThingKind.ANSWER, quoting(value.words, value.answer)
            said = f"{value.text.replace('/', ' ')} {said}"
            return Thing(kind, value.code, one_line("line", said, len(said)))
    return Thing(kind, key, shown_line(value.title))


def checked_template(value: Template, sender: str, sent_on: str) -> Template:
    """Return a template of somebody else as it may be kept."""
    title = one_line("name", value.title, TITLE_LENGTH)
    if not title or not value.parts:
        raise WrongValue("name", "")
    for part in value.parts:
        names, blocks = part.activities, part.blocks
        fits = (
            1 <= part.slot_minutes <= MAX_SLOT_MINUTES
            and (not part.titles or len(part.titles) == len(names))
            and len({block.id for block in blocks}) == len(blocks)
            and all(0 <= block.minutes <= MAX_BLOCK_MINUTES for block in blocks)
            and all(ID.fullmatch(one) for one in names)
            and all(b.activity is None or b.activity in names for b in blocks)
            and ID.fullmatch(part.part)
        )
        if not fits:
            raise WrongValue("part", part.part[:40])
    if value.begun_with and not ID.fullmatch(value.begun_with):
        raise WrongValue("part", value.begun_with[:40])
    template = template_to_share(value)
    parts = tuple(
        replace(part, titles=tuple(shown_line(one) for one in part.titles))
        for part in template.parts
    )
    return replace(template, title=title, parts=parts, sender=sender, sent_on=sent_on)


def shown_line(text: str) -> str:
    """Return a text of somebody else as it can be shown; it may be cut."""
    return one_line("title", text[:MAX_TITLE])


def known_day(text: str) -> str:
    """Return a date, or nothing."""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        return ""


def must_be_sane(value: object) -> None:
    """Refuse what no editor makes: numbers and lists without end, texts that are no text."""
    fits = True
    if isinstance(value, str):
        fits = len(value) <= MAX_BODY and not _HALF_LETTER.search(value)
    elif isinstance(value, int):
        fits = 0 <= value <= LARGEST
    elif isinstance(value, tuple | frozenset):
        fits = len(value) <= _LONGEST_LIST
        for one in value:
            must_be_sane(one)
    elif is_dataclass(value):
        for field in fields(value):
            must_be_sane(getattr(value, field.name))
    if not fits:
        raise WrongValue("body", type(value).__name__)
