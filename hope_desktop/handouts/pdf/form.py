"""Fields of a form that programs fill in: a place to type and a box to cross, each in the tree."""

from hope_desktop.handouts.pdf.canvas import TaggedCanvas
from hope_desktop.handouts.pdf.document import Written, plain_stream, string
from hope_desktop.handouts.pdf.fonts import GREY
from hope_desktop.handouts.pdf.structure import Element

type Box = tuple[float, float, float, float]


class FormFields:
    """The fields of one document. Their frames belong to the page: programs draw fields anew."""

    def __init__(self, canvas: TaggedCanvas) -> None:
        self._page, self._document = canvas, canvas.document
        self._fields: list[str] = []
        self._looks: dict[str, str] = {}

    def text(self, element: Element, box: Box, name: str, tip: str) -> None:
        """A place to type in; `tip` is what ears hear there."""
        entries = f"/FT/Tx/Ff 4096/MaxLen 2000/DA(/Helv 8 Tf 0 g)/AP<</N {self._look('', 1)}>>"
        self._field(element, box, f"{entries}/T{string(name)}/TU{string(tip)}")

    def cross(self, element: Element, box: Box, name: str, tip: str) -> None:
        """A square to put a cross in."""
        side = box[2] - box[0]
        far = side - 3
        crossed = self._look(
            f"1.4 w 3 3 m {far:.2f} {far:.2f} l 3 {far:.2f} m {far:.2f} 3 l S", side
        )
        looks = f"/AP<</N<</Yes {crossed}/Off {self._look('', 1)}>>>>"
        entries = f"/FT/Btn/V/Off/AS/Off/MK<</CA(8)>>/DA(/ZaDb 0 Tf 0 g){looks}"
        self._field(element, box, f"{entries}/T{string(name)}/TU{string(tip)}")

    def finish(self) -> None:
        """Tell the document of its fields, and of the letters that programs draw in them."""
        fonts = {"Helv": "Helvetica/Encoding/WinAnsiEncoding", "ZaDb": "ZapfDingbats"}
        numbers = {
            name: self._document.number(Written(f"<</Type/Font/Subtype/Type1/BaseFont/{font}>>"))
            for name, font in fonts.items()
        }
        named = "".join(f"/{name} {number}" for name, number in numbers.items())
        self._document.Catalog.AcroForm = Written(
            f"<</Fields[{' '.join(self._fields)}]/DA(/Helv 8 Tf 0 g)/DR<</Font<<{named}>>>>>>"
        )

    def _field(self, element: Element, box: Box, entries: str) -> None:
        left, low, right, high = box
        with self._page.artifact():
            self._page.fill(left, low, right - left, high - low, (1.0, 1.0, 1.0))
            self._page.pen(0.7, GREY)
            self._page.addLiteral(f"{left:.2f} {low:.2f} {right - left:.2f} {high - low:.2f} re S")
        key = self._page.tree.annotate(element)
        corners = " ".join(f"{edge:.2f}" for edge in box)
        head = f"<</Type/Annot/Subtype/Widget/F 4/Rect[{corners}]/StructParent {key}"
        number = self._page.annotate(Written(f"{head}{entries}>>"))
        self._page.tree.annotated(element, number)
        self._fields.append(number)

    def _look(self, drawn: str, side: float) -> str:
        """How a field looks, in the file once."""
        if drawn not in self._looks:
            box = f"/BBox[0 0 {side:.2f} {side:.2f}]/Resources<<>>"
            made = plain_stream(drawn.encode("ascii"), f"/Type/XObject/Subtype/Form{box}")
            self._looks[drawn] = self._document.number(made)
        return self._looks[drawn]
