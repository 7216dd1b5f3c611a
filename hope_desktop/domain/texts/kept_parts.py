"""The parts of a text that every version of it must keep, since they protect somebody.

There is no list for each text: these parts are found in the original itself. So a new library
brings its own demands, and a text without such parts can be changed freely.
"""

import re
from collections.abc import Mapping
from enum import StrEnum

from hope_desktop.domain.library.handout import (
    WITHOUT_HELP_BLOCK,
    Handout,
    HandoutKind,
    May,
    Part,
    kinds_that,
    name_of,
    part_of,
)
from hope_desktop.domain.workshops.safety import DISCLOSURE_CARD

_HELP = re.compile(r"\{\{(?:helper|reserve|helpline:[a-z0-9-]+|each:[a-z]+)\}\}")
_STEP = re.compile(r"^\s*\d+[.)]\s", re.MULTILINE)
_WORRY: Mapping[str, re.Pattern[str]] = {
    "nl": re.compile(r"\b(?:zorgen|bezorgd|ongerust)\b", re.IGNORECASE),
    "en": re.compile(r"\b(?:worried|worry|worries|concern(?:s|ed)?)\b", re.IGNORECASE),
}
"""How a text says that a worry is passed on: the limit of what stays between people."""
_NO_NAMES: Mapping[str, re.Pattern[str]] = {
    "nl": re.compile(r"\bgeen namen\b", re.IGNORECASE),
    "en": re.compile(r"\bno names\b", re.IGNORECASE),
}
"""How a form says that nobody writes down which pupil it is about."""
_OF_ITS_KIND = kinds_that(May.STAYS)


class KeptPart(StrEnum):
    """A part that is not a token. `i18n.refusals` has the words for the values."""

    WORRIES = "worries"
    NO_NAMES = "no-names"
    STEPS = "steps"


def lost_parts(text: Handout, original: Handout) -> tuple[str, ...]:
    """Return what a version leaves out of an original: tokens as written, and values of `KeptPart`.

    Pupil sheets end in a help block whatever stands in them, so nothing is asked of those.
    """
    if part_of(original.kind) is Part.PUPILS and original.kind not in WITHOUT_HELP_BLOCK:
        return ()
    there = set(_HELP.findall(text.body))
    lost = [token for token in dict.fromkeys(_HELP.findall(original.body)) if token not in there]
    said = {KeptPart.WORRIES: _WORRY}
    if original.kind is HandoutKind.FORM:
        said[KeptPart.NO_NAMES] = _NO_NAMES
    lost += (part for part, how in said.items() if _says(how, original) and not _says(how, text))
    if is_disclosure(original) and _steps(text) < _steps(original):
        lost.append(KeptPart.STEPS)
    return tuple(lost)


def is_disclosure(handout: Handout) -> bool:
    """Tell whether it has the steps for when somebody tells something."""
    return name_of(handout.id) == DISCLOSURE_CARD


def kind_stays(original: Handout) -> bool:
    """Tell whether its kind decides who gets it, or that help stands on it."""
    return part_of(original.kind) is not Part.PUPILS or original.kind in _OF_ITS_KIND


def kept_kind(text: Handout, original: Handout) -> HandoutKind:
    """Return the kind that a text may have as a version of an original."""
    return original.kind if kind_stays(original) else text.kind


def _says(how: Mapping[str, re.Pattern[str]], handout: Handout) -> bool:
    pattern = how.get(handout.language)
    return pattern is None or bool(pattern.search(handout.body))


def _steps(handout: Handout) -> int:
    return len(_STEP.findall(handout.body))
