"""The reading forms (leesvormen) in which the paper of pupils can be printed."""

from enum import Enum


class Profile(Enum):
    """A reading form. The values are those of the command line and of the manifest."""

    STANDARD = "standaard"
    EASY = "leesvriendelijk"
    LARGE = "groot"
    EXTRA_LARGE = "extra-groot"
    PICTO = "picto"
