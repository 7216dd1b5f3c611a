"""Values in, tagged PDF bytes out: the only room that knows reportlab.

Importing reportlab runs `~/.reportlab_settings` and `local_rl_settings` as Python. This file is
read before any module of this room, so empty modules stand in their places first.
"""

import sys
from types import ModuleType

for _trap in ("reportlab_settings", "reportlab.local_rl_settings"):
    sys.modules.setdefault(_trap, ModuleType(_trap))
