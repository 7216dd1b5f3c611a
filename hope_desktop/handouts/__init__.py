"""Turns values into the bytes of a tagged PDF: the only package that uses reportlab.

Importing reportlab runs `~/.reportlab_settings` and `local_rl_settings` as Python. This file runs
before any module of this package, so it puts empty modules in their place first.
"""

import sys
from types import ModuleType

for _trap in ("reportlab_settings", "reportlab.local_rl_settings"):
    sys.modules.setdefault(_trap, ModuleType(_trap))
