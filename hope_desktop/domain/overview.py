"""What the first page shows. Apart from the other views, which load all of the domain."""

from datetime import datetime
from typing import NamedTuple

from hope_desktop.domain.classes import Unknown
from hope_desktop.domain.ids import ClassId, SessionId
from hope_desktop.domain.modules import Module


class SessionRow(NamedTuple):
    """A session in a list."""

    id: SessionId
    class_id: ClassId
    class_label: str
    school: str
    start: datetime | None
    slot_minutes: int
    minutes: int
    modules: tuple[Module, ...]
    done: bool


class CallBack(NamedTuple):
    """A class whose school has to be called back, and what to ask."""

    class_id: ClassId
    class_label: str
    school: str
    ask: tuple[Unknown, ...]


class Today(NamedTuple):
    """What the first page shows."""

    next_session: SessionRow | None
    coming: tuple[SessionRow, ...]
    call_backs: tuple[CallBack, ...]
    recent: tuple[SessionRow, ...]
    to_call: tuple[SessionRow, ...]
    """Given lately, and nobody has called the go-to person since."""
    first_start: bool
    """Nothing has been made yet: show the example."""
