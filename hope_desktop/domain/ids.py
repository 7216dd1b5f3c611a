"""Names for the ids that travel between the layers, so that they cannot be mixed up."""

from typing import NewType

ActivityId = NewType("ActivityId", str)
"""`1.4`, `O1k` for starter material, a uuid4 for a trainer's own; never reused."""

HandoutId = NewType("HandoutId", str)
"""`ACTIVITY/name`, for example `1.4/stellingenkaarten`; `school/name` for school papers."""

TemplateId = NewType("TemplateId", str)
ClassId = NewType("ClassId", int)
SessionId = NewType("SessionId", int)
BlockId = NewType("BlockId", int)
"""Numbers a block inside its session; never reused within that session."""

HelplineId = NewType("HelplineId", str)
ChangeId = NewType("ChangeId", int)
"""One acknowledged change in the history; what undo refers to."""

MaterialId = NewType("MaterialId", int)
"""A file that a trainer brought; never reused."""
