"""The people of the texts, each drawn in one line and the same on every sheet.

Somebody is a few layers of one colour each, ink last, so that a copy in grey keeps every line.
Nobody is drawn as the one to whom something happens: a scene shows what somebody does next.
"""

import json
import zlib
from functools import cache
from typing import Any

from hope_desktop.handouts.layout import shapes
from hope_desktop.handouts.layout.figures import Painter, Size
from hope_desktop.handouts.pdf.canvas import TaggedCanvas
from hope_desktop.handouts.pdf.fonts import Colour
from hope_desktop.paths import resource

CREDIT = "Open Peeps, Pablo Stanley, CC0"
"""Who drew them, for the foot of a page."""
_TALL = 1490.0
"""From the floor to the crown of somebody who stands, in units of the drawings."""
_FACE, _ROUND = (240, 1282), 262
"""The middle of what a disc shows of somebody, and its radius."""
_SKIN = ("0.957 0.875 0.796", "0.902 0.757 0.627", "0.816 0.639 0.49", "0.73 0.54 0.39",
         "0.63 0.45 0.32")  # fmt: skip
"""In grey 89, 78, 67, 58 and 49 %: eyes and mouth stay visible on the darkest."""
_HAIR = {"blond": "0.95 0.86 0.62", "grey": "0.85 0.85 0.85", "paper": "1 1 1"}
_CLOTHES = {
    "blue": "0.5 0.72 0.83", "rose": "0.77 0.53 0.6", "sand": "0.77 0.7 0.5",
    "violet": "0.69 0.55 0.94",
}  # fmt: skip
_PAINTS = {"top-rim": "0 G 7 w 1 j {} B", "ink-line": "0 G 7 w 1 j {} S",
           "ink-rim": "0 g 1 G 7 w 1 j {} B"}  # fmt: skip
"""How a layer is drawn that is not just filled."""


def head(name: str, side: float, ground: Colour) -> Painter:
    """Head and shoulders in a disc of so wide."""
    times, round_ = side / 2 / _ROUND, shapes.circle(side / 2)

    def paint(canvas: TaggedCanvas, x: float, y: float) -> None:
        middle = (x + side / 2, y + side / 2)
        canvas.shape(round_, middle, fill=ground)
        canvas.addLiteral(
            f"q 1 0 0 1 {middle[0]:.2f} {middle[1]:.2f} cm {round_} W n {times:.4f} 0 0 {times:.4f}"
            f" {-times * _FACE[0]:.2f} {-times * _FACE[1]:.2f} cm"
        )
        _draw(canvas, name)
        canvas.addLiteral("Q")

    return paint


def whole_person(
    name: str, height: float, *, turned: bool = False, still: bool = False
) -> tuple[Size, Painter]:
    """Return the size and painter of somebody from crown to sole, who would stand so high.

    `still` is without a smile, where nothing is to smile about.
    """
    who = _cast()["people"][name]
    left, low, right, high = who["box"]
    times = height / _TALL * who.get("size", 1.0)
    size = ((right - left) * times, (high - low) * times)

    def paint(canvas: TaggedCanvas, x: float, y: float) -> None:
        across, from_ = (-times, x + right * times) if turned else (times, x - left * times)
        place = f"{across:.4f} 0 0 {times:.4f} {from_:.2f} {y - low * times:.2f}"
        canvas.addLiteral(f"q {place} cm")
        _draw(canvas, name, still=still)
        canvas.addLiteral("Q")

    return size, paint


def _draw(canvas: TaggedCanvas, name: str, *, still: bool = False) -> None:
    """Somebody in units of the drawings; the file holds each once."""
    canvas.drawing(f"person-{name}{'-still' * still}", *_packed(name, still=still))


@cache
def _packed(name: str, *, still: bool) -> tuple[bytes, str]:
    """Read the compressed layers of somebody, and the box around them."""
    who, pieces = _cast()["people"][name], _cast()["pieces"]
    clothes = _CLOTHES[who["clothes"]]
    colours = {
        "ink": "0 0 0", "paper": "1 1 1", "grey": "0.72 0.72 0.72", "phone": "0.25 0.25 0.27",
        "skin": _SKIN[who["skin"]], "hair": _HAIR[who["hair"]], "top": clothes, "top-rim": clothes,
    }  # fmt: skip
    drawn = []
    for piece in who["pieces"]:
        for layer, shape in pieces["face/Still" if still and piece.startswith("face/") else piece]:
            colour = f"{colours[layer]} rg " if layer in colours else ""
            drawn.append(colour + _PAINTS.get(layer, "{} f").format(shape))
    box = " ".join(str(edge) for edge in who["box"])
    return zlib.compress(" ".join(drawn).encode("ascii"), 9), box


@cache
def _cast() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(resource("pictures/people.json").read_text("utf-8"))
    return found
