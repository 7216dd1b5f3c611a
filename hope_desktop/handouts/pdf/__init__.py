"""Tagged pages on reportlab's canvas: the only place that imports reportlab.

Its first line wants Pillow, for pictures that we put in the file ourselves. Nobody signed Pillow's
own file, so that Windows may refuse it: reportlab gets an empty one, and the downloads have none.
"""

import sys
from importlib import import_module
from types import ModuleType

if "PIL" not in sys.modules:
    sys.modules["PIL"] = ModuleType("PIL")
    sys.modules["PIL"].Image = None  # type: ignore[attr-defined]
    import_module("reportlab.lib.utils")
    del sys.modules["PIL"]
