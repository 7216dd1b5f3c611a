"""Material in a test: a file with bytes, kept, and belonging somewhere; and texts of hers."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from hope_desktop.domain.terms import ActivityId, Changes, HandoutId, MaterialId, Module, SessionId
from hope_desktop.services.library.taking_in import Found
from hope_desktop.services.opening import Services
from tests import files_of_others as others

QUARTET = others.pdf(2)


def bring(
    services: Services,
    name: str = "kwartet.pdf",
    data: bytes = QUARTET,
    to: ActivityId | SessionId | None = None,
    **facts: Any,
) -> MaterialId:
    """Keep a file; gives its id."""
    source = Path(services._database.folder.root) / f"van-buiten-{name}"
    source.write_bytes(data)
    arrival = services.files.take_in(Found(source))
    source.unlink()
    piece = replace(arrival.material, title=name.rpartition(".")[0] or name, file_name=name)
    (made,), _ = services.materials.add([replace(arrival, material=replace(piece, **facts))], to)
    return made


def rewrite(services: Services, name: str, **other: Any) -> Changes:
    """Her version of an activity or a text, with something else in it than it says now."""
    material = services.material
    if "/" in name:
        return material.keep_handout(replace(material.handout(HandoutId(name)).text, **other))
    return material.keep_activity(replace(material.activity(ActivityId(name)).text, **other))


def own_activity(
    services: Services, title: str, module: Module = Module.LOVE, **other: Any
) -> ActivityId:
    """An activity of her own; `other` is what else is in it."""
    made, _ = services.material.new_activity(module, title)
    if other:
        rewrite(services, made, **other)
    return made
