"""Activities and templates: the material a workshop is made of."""

from collections.abc import Callable, Iterable, Iterator, Sequence, Set as AbstractSet
from dataclasses import replace
from enum import Enum
from itertools import accumulate, pairwise

from hope_desktop.domain.library.handout import Handout, HandoutToCome, ReviewRole, name_of
from hope_desktop.domain.library.slides import SlideSource
from hope_desktop.domain.library.ways import Way, WorkingForm, is_safe
from hope_desktop.domain.terms import (
    UUID,
    ActivityId,
    Audience,
    HandoutId,
    Level,
    Module,
    frozen,
    skipped_before,
)


class StepRole(Enum):
    """Who leads a step."""

    TRAINER_1 = "trainer1"
    TRAINER_2 = "trainer2"
    MENTOR = "mentor"


class PlanRole(Enum):
    """What may happen to an activity when minutes are short; safety is never dropped."""

    SAFETY = "safety"
    CORE = "core"
    EXTRA = "extra"


class Per(Enum):
    """The unit that a number of materials is counted for."""

    CLASS = "class"
    PUPIL = "pupil"
    PAIR = "pair"
    GROUP_OF_3 = "group-of-3"
    GROUP_OF_4 = "group-of-4"


@frozen
class Step:
    """One thing that happens, with who leads it and optionally a sentence to say."""

    minutes: int
    what: str
    role: StepRole = StepRole.TRAINER_1
    say: str = ""
    uses: tuple[str, ...] = ()
    """The texts that are taken up in it, by their names without the activity's."""


@frozen
class Variant:
    """A shorter way to do the activity; its steps add up to its minutes."""

    name: str
    minutes: int
    steps: tuple[Step, ...]


@frozen
class Supply:
    """A thing to bring that is not printed by the program."""

    what: str
    count: int = 1
    per: Per = Per.CLASS
    by_school: bool = False
    """The school has it: nobody has to carry a chair."""


@frozen
class Differentiation:
    """How to adapt the activity for some audiences."""

    audiences: frozenset[Audience]
    text: str


@frozen
class Origin:
    """Where a text comes from and what may be done with it."""

    author: str = "Hope Desktop"
    source: str = "origineel"
    licence: str = "CC-BY-SA-4.0"
    may_redistribute: bool = True


@frozen
class Review:
    """What somebody has to verify, and as who: without that the texts are a concept."""

    needs_check: str = ""
    ask: tuple[ReviewRole, ...] = ()


@frozen
class Activity:
    """A complete record: what to do, for whom, for how long, and how to keep it safe."""

    id: ActivityId
    title: str
    module: Module
    position: int
    """Its place within its module, from 1."""
    goal: str
    method: str
    audiences: frozenset[Audience]
    age_min: int
    age_max: int
    minutes: int
    min_minutes: int
    """The shortest safe time; protected time for safety activities."""
    max_minutes: int
    group_min: int
    group_max: int
    role: PlanRole
    intensity: int
    """1 to 3."""
    disclosure_risk: int
    """0 to 3."""
    content_note: str
    """Theme words a trainer can say aloud beforehand."""
    exit: str
    """How a pupil steps out without a reason."""
    lighter_alternative: str
    """Another task for whoever steps out, not on the same theme. Required from intensity 2."""
    aftercare: str
    without_paper: str
    """One sentence: how to run it with board and voice."""
    steps: tuple[Step, ...]
    variants: tuple[Variant, ...] = ()
    ways: tuple[Way, ...] = ()
    """Other working forms as they are written; `ways_offered` are those that are safe."""
    materials: tuple[Supply, ...] = ()
    risks: tuple[str, ...] = ()
    tips: tuple[str, ...] = ()
    differentiation: tuple[Differentiation, ...] = ()
    curriculum: tuple[str, ...] = ()
    """SLO uuids of the attainment targets it serves."""
    representation: tuple[str, ...] = ()
    requires_modules: tuple[Module, ...] = ()
    needs_live_consent: bool = False
    shared_handouts: tuple[HandoutId, ...] = ()
    """Handouts of other activities that this one prints too."""
    handouts: tuple[Handout, ...] = ()
    to_come: tuple[HandoutToCome, ...] = ()
    origin: Origin = Origin()
    review: Review = Review()
    version: int = 1
    replaces: str = ""
    """What it is a copy of, and can do the work of."""
    given: int = 0
    """How often a colleague had given it when it came from there."""
    content_note_en: str = ""
    """The content note in English, for letters without a letter note in that language."""
    letter_note: str = ""
    """What letters say about it, in whole sentences for parents and pupils."""
    letter_note_en: str = ""
    """The same for English letters."""
    leans_on: tuple[ActivityId, ...] = ()
    """What it goes on with: one of these comes before it. Empty stands by itself."""
    from_year: int = 0
    """The first year of secondary school it is for; 0 is every year."""
    not_levels: frozenset[Level] = frozenset()
    """Levels of its audiences that it is not for."""
    needs_helper: bool = False
    """Its papers wait until the school named who pupils can go to."""
    slides: tuple[SlideSource, ...] = ()
    """What of its texts goes on the screen of the classroom, in order."""
    only_me: bool | None = None
    """For the trainer who wrote it alone; None until she was asked."""
    setting: str = ""
    """What tells it from the other settings of the same activity, in a word or two."""
    setting_of: str = ""
    """The activity it is a setting of, which said all that it does not say itself."""
    was: str = ""
    """What it was called while it was an activity by itself."""

    @property
    def is_own(self) -> bool:
        """Return a trainer made it: its id is a uuid4, which no library has."""
        return len(self.id) == UUID

    @property
    def is_live_story(self) -> bool:
        """Return a story told by the person who lived it; it needs consent and a plan B."""
        return self.needs_live_consent

    def steps_in(self, variant: str, minutes: int = 0) -> tuple[Step, ...]:
        """Return what happens in it, in a shorter way where one of that name is there.

        Those of a plan are shared out over it; 0 leaves each its own.
        """
        short = (one.steps for one in self.variants if one.name == variant)
        steps = next(short, self.steps)
        planned = [step.minutes for step in steps]
        if minutes in {0, sum(planned)}:
            return steps
        shares = zip(steps, _shared_out(minutes, planned), strict=True)
        return tuple(replace(step, minutes=share) for step, share in shares)

    def minutes_in(self, variant: str) -> int:
        """Return how long it takes, in a shorter way where one of that name is there."""
        return next((one.minutes for one in self.variants if one.name == variant), self.minutes)

    @property
    def every_step(self) -> tuple[Step, ...]:
        """Return the steps, also those of each shorter way."""
        return (*self.steps, *(step for way in self.variants for step in way.steps))

    def with_steps(self, change: Callable[[Step], Step]) -> "Activity":
        """Return it with each of those as `change` makes it."""
        ways = (replace(way, steps=tuple(map(change, way.steps))) for way in self.variants)
        return replace(self, steps=tuple(map(change, self.steps)), variants=tuple(ways))

    def said(self, in_words: Callable[[str], str]) -> "Activity":
        """Return it with its steps as `in_words` puts them."""
        return self.with_steps(lambda s: replace(s, what=in_words(s.what), say=in_words(s.say)))

    def letter_note_in(self, language: str) -> str:
        """Return what letters say in a language as far as we have it, else in the usual one."""
        english = self.letter_note_en or self.content_note_en
        return (english if language == "en" else "") or self.letter_note or self.content_note

    @property
    def stands_for(self) -> frozenset[ActivityId]:
        """Return what others that lean on it find in it: itself, and what it is a copy of."""
        return frozenset({self.id, ActivityId(self.replaces or self.id)})

    @property
    def text_owners(self) -> frozenset[ActivityId]:
        """Return the activities whose texts are its own: itself, and what it is a setting of."""
        return frozenset({self.id, ActivityId(self.setting_of or self.id)})

    def has_base(self, before: AbstractSet[ActivityId]) -> bool:
        """Tell whether what it leans on is among the activities before it."""
        return not self.leans_on or not before.isdisjoint(self.leans_on)

    @property
    def ways_offered(self) -> tuple[Way, ...]:
        """Return the working forms that a trainer may choose here."""
        return tuple(
            way for way in self.ways if is_safe(way.form, self.intensity, self.disclosure_risk)
        )

    def way(self, form: WorkingForm | None) -> Way | None:
        """Return how to work in a form.

        None is as the steps say, also when it is not offered any more.
        """
        return next((way for way in self.ways_offered if way.form is form), None)

    def for_class(self, audiences: frozenset[Audience], printed: Iterable[Handout]) -> "Activity":
        """Return the same with only the notes for this class, and the handouts that it gets."""
        notes = (note for note in self.differentiation if audiences <= note.audiences)
        shared = set(self.shared_handouts)
        found = (h for h in printed if h.activity == self.id or {h.id, name_of(h.id)} & shared)
        return replace(self, differentiation=tuple(notes), handouts=tuple(found))


def _shared_out(minutes: int, parts: Sequence[int]) -> list[int]:
    """Return minutes for parts: one each, the rest in proportion to what each has more."""
    more = [max(0, part - 1) for part in parts]
    weights = more if any(more) else [1] * len(parts)
    left = max(0, minutes - len(parts))
    ends = (round(left * end / sum(weights)) for end in accumulate(weights))
    return [1 + end - begin for begin, end in pairwise((0, *ends))]


def beside_own(activity: Activity, shared: Iterable[Handout]) -> Iterator[Handout]:
    """Return texts of another activity beside its own.

    By one name they are versions of one text.
    """
    own = {one.id.partition("/")[2] for one in activity.handouts}
    names = {one.own_name for one in activity.handouts}
    for one in shared:
        file = one.id.partition("/")[2]
        if one.own_name not in names:
            yield one
        elif file not in own:
            yield replace(one, id=HandoutId(f"{activity.id}/{file}"), activity=activity.id)


def skipped_in(activities: tuple[Activity, ...], done: frozenset[Module]) -> tuple[Module, ...]:
    """Return modules that activities in this order skip, for a class that has had some."""
    had = set(done)
    skipped: list[Module] = []
    for activity in activities:
        needed = set(skipped_before(activity.module, frozenset(had))) | {
            module for module in activity.requires_modules if module not in had
        }
        skipped += sorted(needed - set(skipped), key=lambda module: module.value)
        had.add(activity.module)
    return tuple(skipped)


def searched_text(activity: Activity) -> str:
    """Return every text of an activity that a trainer may remember a word of, but hers alone."""
    if activity.only_me:
        return ""
    return "\n".join(
        [
            activity.was,
            activity.goal,
            *(f"{step.what} {step.say}" for step in activity.steps),
            *(material.what for material in activity.materials),
            *activity.risks,
            *activity.tips,
            *(
                f"{handout.title}\n{handout.body}"
                for handout in activity.handouts
                if not handout.only_me
            ),
            *(handout.title for handout in activity.to_come),
        ]
    )
