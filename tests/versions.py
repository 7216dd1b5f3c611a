"""Versions of a text, as earlier versions of the program and files of the library bring them."""

from dataclasses import replace
from typing import Any

from hope_desktop.domain.library.handout import Handout
from hope_desktop.domain.terms import HandoutId
from hope_desktop.services.opening import Services
from hope_desktop.storage.library import own_texts


def version(one: Handout, name: str, **other: Any) -> Handout:
    """The same text, under another name and not printed yet."""
    made = replace(one, id=HandoutId(name), draft=True, reading_note="", version=1)
    return replace(made, **other)


def kept_version(services: Services, of: str, name: str, **other: Any) -> HandoutId:
    made = version(services.library.handout(HandoutId(of)), name, **other)
    with services._database.change("handout.added") as change:
        own_texts.keep(change, made.id, made)
    return made.id
