"""Loads modules one at a time, while the program is idle."""

import pkgutil
import sys
from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module

PROGRAM = "hope_desktop"
PAUSE_MS = 5
"""Between two steps: time for whatever else comes."""
LAYERS = {
    "planner": "domain.library domain.workshops domain.texts dialect services.library"
    " services.workshops ui.widgets ui.workshops",
    "modules": "handouts.pdf handouts.layout handouts.sheets services.printing ui.printers"
    " ui.editing ui.modules",
    "classes": "ui.classes",
    "papers": "ui.printing",
    "manage": "ui.settings",
}
"""What a page needs, from the bottom up, so that each step is small."""


def imports(*layers: str) -> Iterator[Callable[[], object]]:
    """A step for each module of these layers that was not loaded yet."""
    for layer in layers:
        inside = import_module(f"{PROGRAM}.{layer}").__path__
        for _finder, name, _is_package in pkgutil.walk_packages(inside, f"{PROGRAM}.{layer}."):
            if name not in sys.modules:
                yield partial(import_module, name)


def loads(page: str) -> Iterator[Callable[[], object]]:
    """A step for each module that a page needs and that was not loaded yet."""
    yield from imports(*LAYERS.get(page, "").split())
