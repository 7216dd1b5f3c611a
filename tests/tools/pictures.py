"""The pictures of OpenMoji that texts may use, from their SVG to lines that a page can draw.

`python -m tests.tools.pictures FOLDER` reads `black/svg` of an unpacked openmoji package and writes
`resources/pictures/openmoji.json`: for each name of ours its shapes as PDF operators in a square of
72 points. Only who adds a picture runs this (a line in `CODES`, and its name in the domain's
`pictures.py`), with `pip install svgelements` done; neither is part of the program.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hope_desktop.domain.library.pictures import PEOPLE, PICTURES

TARGET = Path(__file__).resolve().parents[2] / "resources" / "pictures" / "openmoji.json"
SIDE = 72.0
CODES = {
    # weather
    "sun": "2600", "cloud": "2601", "rain": "1F327", "mist": "1F32B",
    "storm": "26C8", "snow": "2744",
    # faces
    "happy": "1F642", "unsure": "1F610", "sad": "1F641", "surprised": "1F62E", "angry": "1F620",
    "crying": "1F622", "laughing": "1F604", "thinking": "1F914", "in-love": "1F60D",
    "scared": "1F628", "worried": "1F61F", "calm": "1F60C", "shy": "1F633", "asleep": "1F634",
    "secret": "1F92B", "breathe": "1F62E-200D-1F4A8", "kiss": "1F618",
    # people
    "girl": "1F467", "boy": "1F466", "child": "1F9D2", "baby": "1F476", "person": "1F9D1",
    "man": "1F468", "woman": "1F469", "grandmother": "1F475", "grandfather": "1F474",
    "neighbour": "1F9D4", "teacher": "1F9D1-200D-1F3EB", "health-worker": "1F9D1-200D-2695-FE0F",
    "manager": "1F9D1-200D-1F4BC", "friends": "1F9D1-200D-1F91D-200D-1F9D1",
    "followers": "1F465", "hug": "1FAC2", "swimming": "1F3CA", "walking": "1F6B6",
    "running": "1F3C3", "dance": "1F483", "alone": "1F9CD", "group": "E081", "family": "1F46A",
    "police": "1F46E", "finger-up": "1F64B", "shrug": "1F937", "no-gesture": "1F645",
    # the body
    "head": "1F464", "mouth": "1F444", "belly": "E313", "foot": "1F9B6", "strong": "1F4AA",
    "fist": "1F91C", "deaf": "1F9CF", "heartbeat": "1F493",
    # what people do
    "stop-hand": "270B", "yes": "1F44D", "handshake": "1F91D", "ear": "1F442",
    "eyes": "1F440", "speech": "1F5E3", "heart": "2764", "question": "2753", "tick": "2714",
    "cross": "274C", "balance": "2696", "wave": "1F44B", "signing": "1F91F",
    "push": "1FAF8", "clap": "1F44F",
    "talking": "E246", "calling": "1F4DE", "message": "E096", "chat": "E248", "think": "1F4AD",
    "writing": "270D", "choose": "261D", "skip": "23ED", "again": "1F501", "wait": "23F3",
    "bin": "E262", "box": "1F4E6", "stop-sign": "1F6D1",
    "exclamation": "2757", "warning": "26A0", "arrow": "27A1", "plus": "2795", "star": "2B50",
    "search": "1F50D", "quiet": "1F507", "loud": "1F50A",
    # things and places
    "phone": "1F4F1", "laptop": "1F4BB", "camera": "1F4F7", "game": "1F3AE", "lock": "1F512",
    "key": "1F511", "clock": "1F551", "gift": "1F381", "money": "1F4B6", "bag": "1F392",
    "lamp": "1F4A1", "ball": "26BD", "music": "1F3B5", "party": "1F389", "pencil": "270F",
    "book": "1F4D6", "letter": "2709", "house": "1F3E0", "school": "1F3EB", "hospital": "1F3E5",
    "bus": "1F68C", "bicycle": "1F6B2", "scissors": "2702", "shopping": "1F6CD", "dog": "1F436",
    "food": "1F355", "shirt": "1F455", "bed": "1F6CF", "door": "1F6AA", "calendar": "1F4C5",
    "lifebuoy": "1F6DF", "puzzle": "1F9E9", "sign": "1F6AB",
    "photo": "1F5BC", "video": "1F3A5", "internet": "1F310", "page": "1F4C4", "list": "1F4CB",
    "drawing": "1F58D", "colours": "1F3A8", "chair": "1FA91", "toilet": "1F6BD", "drink": "1F964",
    "tree": "1F333", "train": "1F686", "car": "1F697", "place": "1F4CD", "work": "1F4BC",
}  # fmt: skip
OWN = {
    "bowl": "2 w 10 42 m 62 42 l 62 26 50 16 36 16 c 22 16 10 26 10 42 c h S"
    " 28 16 m 27 10 l 45 10 l 44 16 l S 13 33 m 59 33 l S",
    "glue": "2 w 27 8 m 45 8 l 45 40 l 27 40 l h S 25 40 m 47 40 l 47 47 l 25 47 l h S"
    " 30 47 m 30 58 l 30 61 33 63 36 63 c 39 63 42 61 42 58 c 42 47 l S 27 16 m 45 16 l S",
    "share": "2 w 7 39 m 65 63 l 41 7 l 31 29 l h S 65 63 m 31 29 l S",
    "pause": "2 w 26 18 m 32 18 l 32 54 l 26 54 l h B 40 18 m 46 18 l 46 54 l 40 54 l h B",
}
"""What OpenMoji does not have, or too thin to copy well, drawn by us."""
CROSSED_OUT = {
    "no-photo": "camera", "no-share": "share", "no-money": "money", "no-marks": "list",
}  # fmt: skip
"""What not to do, as the other picture with a line through it."""
_LINE = "3 w 10 62 m 62 10 l S"


def main(folder: Path) -> None:
    """Writes the pictures, in the order of their names."""
    names = CODES.keys() | OWN.keys() | CROSSED_OUT.keys()
    if names != PICTURES - PEOPLE:
        raise SystemExit(f"not in both lists: {names ^ (PICTURES - PEOPLE)}")
    drawn = dict(OWN)
    for name, code in CODES.items():
        drawn[name] = " ".join(_shapes(folder / "black" / "svg" / f"{code}.svg"))
    for name, crossed in CROSSED_OUT.items():
        drawn[name] = f"{drawn[crossed]} {_LINE}"
    lines = [f"{json.dumps(name)}: {json.dumps(drawn[name])}" for name in sorted(drawn)]
    TARGET.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


def _shapes(file: Path) -> Iterator[str]:
    import svgelements as svg  # type: ignore[import-not-found]

    upright = svg.Matrix(1, 0, 0, -1, 0, SIDE)
    for shape in svg.SVG.parse(str(file), width=SIDE, height=SIDE).elements():
        if not isinstance(shape, svg.Shape):
            continue
        path = abs(svg.Path(shape) * upright)
        path.approximate_arcs_with_cubics()
        steps = [step for one in path for step in _step(one)]
        strokes = shape.values.get("stroke", "none") != "none"
        fills = shape.values.get("fill", "black") != "none"
        width = f"{_short(shape.stroke_width)} w " if strokes else ""
        yield f"{width}{' '.join(steps)} {'B' if fills and strokes else 'f' if fills else 'S'}"


def _step(one: Any) -> Iterator[str]:
    kind = type(one).__name__
    if kind == "Move":
        yield f"{_at(one.end)} m"
    elif kind == "Close":
        yield "h"
    elif kind == "Line":
        yield f"{_at(one.end)} l"
    elif kind == "CubicBezier":
        yield f"{_at(one.control1)} {_at(one.control2)} {_at(one.end)} c"
    elif kind == "QuadraticBezier":
        first = one.start + (one.control - one.start) * (2 / 3)
        second = one.end + (one.control - one.end) * (2 / 3)
        yield f"{_at(first)} {_at(second)} {_at(one.end)} c"
    else:
        raise ValueError(f"cannot draw {kind}")


def _at(point: Any) -> str:
    return f"{_short(point.x)} {_short(point.y)}"


def _short(number: float) -> str:
    return f"{round(number, 2):g}"


if __name__ == "__main__":
    main(Path(sys.argv[1]))
