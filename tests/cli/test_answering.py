import os
import shlex
import subprocess
import sys

import pytest


@pytest.mark.parametrize("words", [["--version"], ["--lang", "en", "--version"]])
@pytest.mark.skipif(os.name == "nt", reason="a shell of another kind")
def test_nobody_has_to_hear_an_answer(words):
    """Out is closed, or led to a program that has seen enough."""
    line = shlex.join([sys.executable, "-m", "hope_desktop", *words])
    for heard in (f"{line} >&-", f"{line} | true"):
        done = subprocess.run(["sh", "-c", heard], capture_output=True, text=True, check=False)
        assert done.returncode == 0
        assert "Traceback" not in done.stderr
