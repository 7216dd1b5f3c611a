"""The reading forms (leesvormen) in which the paper of pupils can be printed."""

from enum import Enum

from hope_desktop.domain.levels import VSO_LEVELS, Level


class Profile(Enum):
    """A reading form. The values are those of the command line and of the manifest."""

    STANDARD = "standaard"
    EASY = "leesvriendelijk"
    LARGE = "groot"
    EXTRA_LARGE = "extra-groot"
    PICTO = "picto"


_EASY_LEVELS = VSO_LEVELS | {Level.PRO, Level.ISK}


def usual_profile(level: Level | None, *, has_pictures: bool) -> Profile:
    """The reading form that a class of a level gets when nobody chose one.

    With pictures only where enough of them were chosen; a class that follows the programme of
    regular secondary school gets none by itself.
    """
    if level not in _EASY_LEVELS:
        return Profile.STANDARD
    return Profile.PICTO if has_pictures and level is not Level.VSO_VV else Profile.EASY
