"""Drawing tagged PDF, warm and with fresh text, against Typst doing the same.

Processor time, bytes, and the memory of a pack of a thousand pages. WeasyPrint and LibreOffice are
measured too where they are installed.
"""

import json
import random
import subprocess
import sys
from collections.abc import Callable
from copy import deepcopy
from functools import partial
from pathlib import Path

from benchmarks import pdf_peers as peers
from benchmarks import pdf_texts as texts
from benchmarks.measure import Ratio, cpu_ms, interleaved, median
from benchmarks.pdf_texts import Content, document
from hope_desktop.services.printing.drawing import draw

ROUNDS = {"handout": 40, "cards": 40, "guide": 12}
GOALS = {"handout": 0.75, "cards": 0.75, "guide": 0.65}
MAKERS: dict[str, Callable[[random.Random], Content]] = {
    "handout": texts.handout,
    "cards": texts.cards,
    "guide": texts.guide,
}
PACK = 500
"""Handouts of two pages: a thousand pages."""
FEW = 10


def run() -> list[Ratio]:
    """All ratios."""
    chance = random.Random(5)
    return [
        *(ratio for kind in MAKERS for ratio in _against_typst(kind, chance)),
        *_against_others(chance),
        *_pack(),
        _unchanged(chance),
    ]


def _against_typst(kind: str, chance: random.Random) -> list[Ratio]:
    make = MAKERS[kind]
    jobs = {
        name: partial(_fresh, make, engine, chance)
        for name, engine in (("ours", peers.ours), ("typst", peers.typst_tagged))
    }
    interleaved(3, jobs)
    found = interleaved(ROUNDS[kind], jobs)
    ours, theirs = median(found["ours"]), median(found["typst"])
    content = make(chance)
    ratios = [Ratio(f"tagged {kind}, warm, CPU / Typst tagged", ours, theirs, "ms", GOALS[kind])]
    if kind == "handout":
        sizes = [len(engine(content)) / 1000 for engine in (peers.ours, peers.typst_tagged)]
        ratios.append(Ratio("tagged handout, bytes / Typst tagged", *sizes, "kB", 1.3))
    return ratios


def _fresh(
    make: Callable[[random.Random], Content], engine: peers.Engine, chance: random.Random
) -> float:
    content = make(chance)
    return cpu_ms(lambda: engine(content))


def _against_others(chance: random.Random) -> list[Ratio]:
    """The handout against engines that are much slower, where they are there."""
    ours = median([_fresh(texts.handout, peers.ours, chance) for _ in range(9)])
    ratios = []
    weasyprint = peers.weasyprint()
    if weasyprint is not None:
        theirs = median([_fresh(texts.handout, weasyprint, chance) for _ in range(5)])
        ratios.append(Ratio("tagged handout, warm, CPU / WeasyPrint", ours, theirs, "ms", 0.10))
    office = peers.libreoffice_ms([texts.handout(chance) for _ in range(12)])
    if office is not None:
        ratios.append(Ratio("tagged handout, warm, CPU / LibreOffice", ours, office, "ms", 0.40))
    return ratios


def _pack() -> list[Ratio]:
    """A thousand pages, each engine in a process of its own."""
    ours, few, typst = (_alone(*what) for what in (("ours", PACK), ("ours", FEW), ("typst", PACK)))
    return [
        Ratio("1,000 pages, CPU / Typst tagged", ours["ms"], typst["ms"], "ms", 0.95),
        Ratio("1,000 pages, peak memory / Typst tagged", ours["MB"], typst["MB"], "MB", 0.15),
        Ratio("peak memory, 1,000 pages / 20 pages", ours["MB"], few["MB"], "MB", 2.0),
    ]


def _alone(engine: str, count: int) -> dict[str, float]:
    words = [sys.executable, "-m", "benchmarks.pdf", engine, str(count)]
    done = subprocess.run(words, check=True, capture_output=True, text=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def _unchanged(chance: random.Random) -> Ratio:
    """A paper that was drawn before, as when a preview is printed."""
    papers = [document(texts.handout(chance)) for _ in range(20)]
    fresh = median([cpu_ms(partial(draw, paper)) for paper in papers])
    again = median([cpu_ms(partial(draw, paper)) for paper in deepcopy(papers)])
    return Ratio("unchanged handout / fresh", again, fresh, "ms", 0.10)


def main(engine: str, count: str) -> None:
    """One pack by one engine: processor time and peak memory, as JSON."""
    content = texts.handout(random.Random(5), int(count))
    make = {"ours": peers.ours, "typst": peers.typst_tagged}[engine]
    make(texts.handout(random.Random(6)))  # fonts are read once
    used = cpu_ms(lambda: make(content))
    print(json.dumps({"ms": used, "MB": _peak_mb()}))


def _peak_mb() -> float:
    """Linux only. What `resource` tells includes the process that started this one."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    (peak,) = (line.split()[1] for line in status.splitlines() if line.startswith("VmHWM"))
    return int(peak) / 1024


if __name__ == "__main__":
    main(*sys.argv[1:])
