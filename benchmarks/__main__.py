"""`python -m benchmarks [NAME ...]`: measure and compare with the goals; without a name all.

`--write` puts what was measured into docs/speed.md.
"""

import compileall
import importlib
import os
import platform
import sys
import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from benchmarks.measure import Ratio

NAMES = ("start", "walk", "whole", "pdf")
_ROOT = Path(__file__).resolve().parent.parent
_DOCUMENT = _ROOT / "docs" / "speed.md"
_FIRST, _LAST = "<!-- measured -->\n", "<!-- end -->\n"


def main(words: list[str]) -> int:
    """Run some measurements, or all; 1 when a goal is missed."""
    names = [word for word in words if word != "--write"]
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    compileall.compile_dir(_ROOT / "hope_desktop", quiet=1)  # as it is installed
    began, found, load = time.monotonic(), list[Ratio](), os.getloadavg()[0]
    for name in names or NAMES:
        for ratio in importlib.import_module(f"benchmarks.{name}").run():
            print(ratio, flush=True)
            found.append(ratio)
    if "--write" in words:
        _write(found, f"in {(time.monotonic() - began) / 60:.0f} minutes at load {load:.1f}")
    return 1 if any(ratio.value > ratio.goal for ratio in found) else 0


def _write(found: Sequence[Ratio], how: str) -> None:
    python, cores = platform.python_version(), os.cpu_count()
    day = f"{date.today():%-d %B %Y}"  # noqa: DTZ011 - a day for readers
    said = f"{day}, {platform.system()}, Python {python}, {cores} cores, {how}."
    table = "\n".join(["| what | goal | measured |", "|---|---|---|", *(one.row for one in found)])
    before, _, rest = _DOCUMENT.read_text(encoding="utf-8").partition(_FIRST)
    after = rest.partition(_LAST)[2]
    text = f"{before}{_FIRST}\n{said}\n\n{table}\n\n{_LAST}{after}"
    _DOCUMENT.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
