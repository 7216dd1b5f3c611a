"""What Qt for Python would compile at every start lies compiled in the bundle."""

import subprocess
import sys

from bundling import ahead


def test_support_modules_are_compiled_and_the_maker_of_stubs_is_empty(tmp_path):
    ahead.support_modules(tmp_path)
    folder = tmp_path / ahead.FOLDER
    assert list(folder.rglob("*.py")) == []
    assert len(list(folder.rglob("*.pyc"))) > 10
    idle = folder / f"{ahead.IDLE}c"
    done = subprocess.run([sys.executable, str(idle)], capture_output=True, text=True, check=True)
    assert done.stdout == ""
    assert idle.stat().st_size < 500
