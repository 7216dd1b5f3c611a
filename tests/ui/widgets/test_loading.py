import subprocess
import sys

STEPS = """
import sys
from hope_desktop.ui.widgets.loading import imports

for step in imports("domain.workshops"):
    before = set(sys.modules)
    step()
    assert set(sys.modules) - before, "a step for what was loaded"
assert list(imports("domain.workshops")) == []
print(*(name for name in sys.modules if name.startswith("hope_desktop.domain.workshops.")))
"""


def test_modules_are_loaded_one_at_a_time_and_once() -> None:
    done = subprocess.run([sys.executable, "-c", STEPS], capture_output=True, text=True, check=True)
    assert "hope_desktop.domain.workshops.plan" in done.stdout.split()
