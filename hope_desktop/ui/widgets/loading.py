"""Loads modules one at a time, while the program is idle."""

import pkgutil
import sys
from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module

PROGRAM = "hope_desktop"
PAUSE_MS = 5
"""Between two steps: time for whatever else comes."""


def imports(*layers: str) -> Iterator[Callable[[], object]]:
    """A step for each module of these layers that was not loaded yet."""
    for layer in layers:
        inside = import_module(f"{PROGRAM}.{layer}").__path__
        for _finder, name, _is_package in pkgutil.walk_packages(inside, f"{PROGRAM}.{layer}."):
            if name not in sys.modules:
                yield partial(import_module, name)
