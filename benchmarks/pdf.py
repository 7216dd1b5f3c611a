"""Drawing tagged PDF, warm and with fresh text, against Typst doing the same.

Processor time, bytes, and the memory of a pack of a thousand pages. WeasyPrint and LibreOffice are
measured too where they are installed.
"""

import json
import random
import subprocess
import sys
from collections.abc import Callable, Iterator
from copy import deepcopy
from functools import partial
from pathlib import Path

from benchmarks import pdf_peers as peers, pdf_texts as texts
from benchmarks.measure import Ratio, cpu_ms, interleaved, low, middle
from benchmarks.pdf_texts import Content, document
from hope_desktop.services.printing.drawing import draw

ROUNDS = {"handout": 80, "cards": 80, "guide": 40}
GOAL = 0.65
MAKERS: dict[str, Callable[[random.Random], Content]] = {
    "handout": texts.handout,
    "cards": texts.cards,
    "guide": texts.guide,
}
WARM = 3
PACK_ROUNDS = 5
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
    make, count = MAKERS[kind], ROUNDS[kind]
    contents = [make(chance) for _ in range(WARM + count)]
    jobs = {
        name: partial(_fresh, engine, iter(contents))
        for name, engine in (("ours", peers.ours), ("typst", peers.typst_tagged))
    }
    interleaved(WARM, jobs)
    found = interleaved(count, jobs)
    both = middle(found["ours"], found["typst"])
    content = contents[0]
    ratios = [Ratio(f"tagged {kind}, warm, CPU / Typst tagged", *both, "ms", GOAL)]
    if kind == "handout":
        ours, typst = (len(engine(content)) / 1000 for engine in (peers.ours, peers.typst_tagged))
        ratios.append(Ratio("tagged handout, bytes / Typst tagged", ours, typst, "kB", 1.3))
    return ratios


def _fresh(engine: peers.Engine, contents: Iterator[Content]) -> float:
    return cpu_ms(partial(engine, next(contents)))


def _against_others(chance: random.Random) -> list[Ratio]:
    """The handout against engines that are much slower, where they are there."""
    contents = [texts.handout(chance) for _ in range(9)]
    ours = low([cpu_ms(partial(peers.ours, content)) for content in contents])
    ratios = []
    weasyprint = peers.weasyprint()
    if weasyprint is not None:
        theirs = low([cpu_ms(partial(weasyprint, content)) for content in contents])
        ratios.append(Ratio("tagged handout, warm, CPU / WeasyPrint", ours, theirs, "ms", 0.10))
    office = peers.libreoffice_ms([texts.handout(chance) for _ in range(12)])
    if office is not None:
        ratios.append(Ratio("tagged handout, warm, CPU / LibreOffice", ours, office, "ms", 0.40))
    return ratios


def _pack() -> list[Ratio]:
    """A thousand pages, each engine in a process of its own."""
    memory: dict[str, float] = {}

    def alone(name: str, engine: str, count: int) -> float:
        found = _alone(engine, count)
        memory[name] = found["MB"]
        return found["ms"]

    packs = {"ours": ("ours", PACK), "few": ("ours", FEW), "typst": ("typst", PACK)}
    found = interleaved(
        PACK_ROUNDS, {name: partial(alone, name, *what) for name, what in packs.items()}
    )
    ours, few, typst = (memory[name] for name in packs)
    both = middle(found["ours"], found["typst"])
    return [
        Ratio("1,000 pages, CPU / Typst tagged", *both, "ms", 0.85),
        Ratio("1,000 pages, peak memory / Typst tagged", ours, typst, "MB", 0.15),
        Ratio("peak memory, 1,000 pages / 20 pages", ours, few, "MB", 2.0),
    ]


def _alone(engine: str, count: int) -> dict[str, float]:
    words = [sys.executable, "-m", "benchmarks.pdf", engine, str(count)]
    done = subprocess.run(words, check=True, capture_output=True, text=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def _unchanged(chance: random.Random) -> Ratio:
    """A paper that was drawn before, as when a preview is printed."""
    papers = [document(texts.handout(chance)) for _ in range(20)]
    fresh = [cpu_ms(partial(draw, paper)) for paper in papers]
    again = [cpu_ms(partial(draw, paper)) for paper in deepcopy(papers)]
    return Ratio("unchanged handout / fresh", *middle(again, fresh), "ms", 0.10)


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
