"""Versions of a text that a trainer has: a translation, one with pictures, one for some classes.

A version is a handout beside the plain one, named after it. It may be a draft until she says that
it is ready; until then a class gets the old text.
"""

from collections.abc import Sequence
from dataclasses import replace

from hope_desktop.domain.library.handout import Handout, versions_for
from hope_desktop.domain.terms import Audience, HandoutId, levels_of


def source_of(one: Handout, versions: Sequence[Handout]) -> Handout | None:
    """Return the text that a version was made from; None for a text that is no version."""
    by_id = {other.id: other for other in versions}
    name = one.id
    while "." in name.partition("/")[2]:
        name = HandoutId(name.rpartition(".")[0])
        if name in by_id:
            return by_id[name]
    return None


def receivers(
    one: Handout, versions: Sequence[Handout], suited: frozenset[Audience]
) -> frozenset[Audience]:
    """Return the audiences that get exactly this text in its language and form.

    `suited` are those that its activity is for, and `one`, which is one of the versions, may hold
    what is not kept yet. It is counted as if it were ready.
    """
    ready = [replace(one, draft=False) if other.id == one.id else other for other in versions]

    def gets(audience: Audience) -> bool:
        asked = frozenset({audience})
        chosen = (
            versions_for(ready, asked, one.language, one.profile, level=level)
            for level in levels_of(asked)
        )
        return any(other.id == one.id for found in chosen for other in found)

    return frozenset(audience for audience in suited if gets(audience))
