"""Drawing tagged PDF, warm and with fresh text, against Typst doing the same in turns."""

import json
import random
from collections.abc import Callable, Iterator
from functools import cache, partial
from pathlib import Path
from typing import Any

from benchmarks import pdf_texts as texts
from benchmarks.measure import Ratio, cpu_ms, interleaved, middle
from benchmarks.pdf_texts import Content, document
from hope_desktop.handouts.render import render
from hope_desktop.paths import resource

TEMPLATE = Path(__file__).with_name("pdf.typ")
GOAL, BYTES_GOAL, WARM = 0.62, 1.3, 3
KINDS: dict[str, tuple[Callable[[random.Random], Content], int]] = {
    "handout": (texts.handout, 80),
    "cards": (texts.cards, 80),
    "guide": (texts.guide, 40),
}
"""Each with how many are drawn."""


def run() -> list[Ratio]:
    """Processor time of each kind of paper, and bytes of a handout."""
    chance, ratios = random.Random(5), []
    for kind, (make, count) in KINDS.items():
        contents = [make(chance) for _ in range(WARM + count)]
        jobs = {
            name: partial(_fresh, engine, iter(contents))
            for name, engine in (("ours", _ours), ("typst", _typst))
        }
        interleaved(WARM, jobs)
        found = interleaved(count, jobs)
        both = middle(found["ours"], found["typst"])
        ratios.append(Ratio(f"tagged {kind}, warm / Typst tagged", *both, "ms", GOAL))
    ours, typst = (len(engine(texts.handout(chance))) / 1000 for engine in (_ours, _typst))
    return [*ratios, Ratio("tagged handout, bytes / Typst tagged", ours, typst, "kB", BYTES_GOAL)]


def _fresh(engine: Callable[[Content], bytes], contents: Iterator[Content]) -> float:
    return cpu_ms(partial(engine, next(contents)))


def _ours(content: Content) -> bytes:
    return render(document(content)).pdf


def _typst(content: Content) -> bytes:
    """Typst through its Python binding; it tags by itself."""
    made: bytes = _compiler().compile(format="pdf", sys_inputs={"data": json.dumps(content.data)})
    return made


@cache
def _compiler() -> Any:
    import typst

    fonts = [str(resource("fonts"))]
    return typst.Compiler(str(TEMPLATE), font_paths=fonts, ignore_system_fonts=True)
