"""Pictures that a trainer put into her texts, to be drawn on paper."""

from hope_desktop.domain.terms import frozen


@frozen
class Photo:
    """A picture that a trainer brought, as texts name it; upright, in RGB."""

    name: str
    jpeg: bytes
    width: int
    height: int
