"""School levels: what a class is, what material suits it, and in which form it reads.

Adults are the last value of level and audience: a group of adults has no year, no band and no path.
"""

from enum import Enum, StrEnum


class Level(Enum):
    """The school type of a class."""

    def __lt__(self, other: "Level") -> bool:
        """So that a set of levels is written down in one order."""
        return str(self.value) < str(other.value)

    PO = "po"
    PRO = "pro"
    VMBO_BK = "vmbo-bk"
    VMBO_GT = "vmbo-gt"
    HAVO = "havo"
    VWO = "vwo"
    MBO = "mbo"
    VSO_DB = "vso-db"
    VSO_AM = "vso-am"
    VSO_VV = "vso-vv"
    ISK = "isk"
    ADULTS = "adults"
    """No school type: parents, a team, other professionals."""


class Adults(Enum):
    """Where adults are a group, which decides the words they are spoken to with."""

    AT_SCHOOL = "school"
    """Parents, a team."""
    ELSEWHERE = "elsewhere"
    """A municipality, care, police: nothing says school, pupil, class or lesson."""


class Band(Enum):
    """The part of a school type: upper primary, lower or upper secondary, mbo level."""

    GROUP_7_8 = "gr7-8"
    LOWER = "ob"
    UPPER = "bb"
    MBO_1 = "mbo1"
    MBO_2 = "mbo2"
    MBO_3 = "mbo3"
    MBO_4 = "mbo4"


class Audience(StrEnum):
    """A group that material is written for; the level codes of the library."""

    PO = "po"
    VO_LOWER = "vo-ob"
    VO_UPPER = "vo-bb"
    PRO = "pro"
    MBO = "mbo"
    VSO = "vso"
    ISK = "isk"
    ADULTS = "adults"


PUPILS = frozenset(Audience) - {Audience.ADULTS}
"""Who a class may be while its level is unknown."""
VO_LEVELS = frozenset({Level.VMBO_BK, Level.VMBO_GT, Level.HAVO, Level.VWO})
VSO_LEVELS = frozenset({Level.VSO_DB, Level.VSO_AM, Level.VSO_VV})
LAST_LOWER_YEAR = 3
"""Material for the lower years of secondary school is for years 1 to 3."""
_MBO_BANDS = (Band.MBO_1, Band.MBO_2, Band.MBO_3, Band.MBO_4)

_OWN_AUDIENCE = {
    Level.PO: Audience.PO,
    Level.PRO: Audience.PRO,
    Level.MBO: Audience.MBO,
    Level.ISK: Audience.ISK,
    Level.ADULTS: Audience.ADULTS,
} | dict.fromkeys(VSO_LEVELS, Audience.VSO)


def adults_of(level: Level | None, *, elsewhere: bool) -> Adults | None:
    """Return where a group of this level is; None is a class."""
    if level is not Level.ADULTS:
        return None
    return Adults.ELSEWHERE if elsewhere else Adults.AT_SCHOOL


def bands_of(level: Level) -> tuple[Band, ...]:
    """Return the bands a level is divided in; none for pro, vso, isk and adults."""
    if level is Level.PO:
        return (Band.GROUP_7_8,)
    if level in VO_LEVELS:
        return (Band.LOWER, Band.UPPER)
    return _MBO_BANDS if level is Level.MBO else ()


def audiences_of(level: Level, band: Band | None = None) -> frozenset[Audience]:
    """Return the audiences a class may belong to.

    Both of secondary school when the band is unknown.
    """
    if level not in VO_LEVELS:
        return frozenset({_OWN_AUDIENCE[level]})
    if band is Band.LOWER:
        return frozenset({Audience.VO_LOWER})
    if band is Band.UPPER:
        return frozenset({Audience.VO_UPPER})
    return frozenset({Audience.VO_LOWER, Audience.VO_UPPER})


def levels_of(audiences: frozenset[Audience]) -> tuple[Level, ...]:
    """Return the school levels that some of these audiences cover, in the order of `Level`."""
    return tuple(level for level in Level if audiences_of(level) & audiences)


def band_of_year(level: Level, year: int) -> Band | None:
    """Return the band that follows from a year, as the library counts them."""
    if level is Level.PO:
        return Band.GROUP_7_8
    if level not in VO_LEVELS:
        return None
    return Band.LOWER if year <= LAST_LOWER_YEAR else Band.UPPER


def help_card_of(level: Level | None) -> str:
    """Return which help card a class gets: `po` (also when unknown), `vo`, or that of its audience.

    What a child may read harms nobody; the other way round it does.
    """
    if level is None:
        return Audience.PO.value
    return "vo" if level in VO_LEVELS else _OWN_AUDIENCE[level].value


def help_cards_for(audiences: frozenset[Audience]) -> tuple[str, ...]:
    """Return the cards of who may read a sheet that is printed without a class.

    One that is for everybody gets the card of the youngest.
    """
    cards = {help_card_of(level) for level in levels_of(audiences) or (None,)}
    return tuple(sorted(cards))


class Profile(Enum):
    """A reading form. The values are those of the command line and of the manifest."""

    STANDARD = "usual"
    EASY = "easy"
    """The easy text where there is one, with air."""
    LARGE = "large"
    PICTO = "picto"


_EASY_LEVELS = VSO_LEVELS | {Level.PRO, Level.ISK}


def usual_profile(level: Level | None, *, has_pictures: bool) -> Profile:
    """Return the reading form that a class of a level gets when nobody chose one.

    With pictures only where enough of them were chosen; a class that follows the programme of
    regular secondary school gets none by itself.
    """
    if level not in _EASY_LEVELS:
        return Profile.STANDARD
    return Profile.PICTO if has_pictures and level is not Level.VSO_VV else Profile.EASY
