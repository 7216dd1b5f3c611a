"""reportlab's canvas, with tagged content.

Everything drawn is either content of a structure element or an artifact; there is no third way to
draw. The file says that it is PDF/UA-1 and PDF/A-2a, and holds no author, path or time, so that the
same values give the same bytes.
"""

import hashlib
import html
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache

from reportlab.pdfbase.pdfdoc import PDFString

from hope_desktop.domain.printing.paper import Photo
from hope_desktop.handouts.pdf.document import DocumentCanvas, packed, plain_stream
from hope_desktop.handouts.pdf.fonts import INK, Colour, Face, Style, face
from hope_desktop.handouts.pdf.structure import Element, Tree
from hope_desktop.paths import resource

CREATOR = "Hope Desktop"
A4 = (595.276, 841.89)

_BOOKMARKED = {"H1", "H2"}
_NOTHING = Element("")
"""Stands for the element of which nothing is open."""


class TaggedCanvas(DocumentCanvas):
    """One PDF while it is drawn. Coordinates are points from the lower left corner."""

    def __init__(self, title: str, language: str) -> None:
        super().__init__(language, face().name)
        self.title, self.language = title, language
        self.setTitle(title)
        self.setCreator(CREATOR)
        self.setProducer(CREATOR)
        self.setViewerPreference("DisplayDocTitle", "true")
        self.setCatalogEntry("MarkInfo", {"Marked": "true"})
        self.tree = Tree(self.document)
        self._open: Element | None = _NOTHING
        self._text: list[str] = []
        """Its operators, the place of its next line, and the font of the last."""
        self._next = (0.0, 0.0)
        self._named = ""
        self._headings: dict[Element, str] = {}
        """The headings of the last pages, and their places."""
        self._place = (1.0, 0.0, 0.0)
        """How many times as large all is drawn, and from where."""
        self._depth = -1
        """Of the last bookmark."""
        self.photos: Mapping[str, Photo] = {}
        """What texts may show of a trainer, by the names they use."""
        self.credits: set[str] = set()
        """Who made the pictures that are drawn."""
        self.replaced: set[str] = set()
        """What no font of ours can draw."""
        self._repeats = False
        self.left_out: list[str] = []
        """What a lesson sheet has no room for."""
        self.cut_words = 0
        """How often a word was wider than its line while sheets were laid out."""
        self.marks: list[str] = []
        """Of each page another one when something else stands on it."""

    # Content ------------------------------------------------------------------------------------

    def write(
        self, element: Element | None, cut: Face, style: Style, x: float, y: float, text: str
    ) -> None:
        """Write a line of an element, or of furniture when that is None; `close` ends it."""
        element = None if self._repeats else element
        if element is not self._open:
            self.close()
            begin = "/Artifact BMC" if element is None else self.tree.mark(element)
            self._open, self._next, self._named = element, (0.0, 0.0), ""
            self._text = [f"{begin} BT {_three(style.colour)} rg"]
            if element is not None and element.tag in _BOOKMARKED:
                self.bookmark(element, y + style.size)
        if element is not None:
            element.say(text)
        place = f"{x:.2f} {y + style.leading:.2f}"
        self.seen.append(f"{place} {cut.name} {style.size} {_three(style.colour)} {text}")
        parts = self._text
        if (x, y) != self._next:  # a next line comes where the last one ended
            parts.append(f"1 0 0 1 {place} Tm")
        show = "'"  # on the next line
        for name, codes in cut.font.shown(text, self.document):
            if name != self._named:
                self._named = name
                parts.append(f"{name} {style.size:.5g} Tf {style.leading:.5g} TL")
            parts.append(f"({codes}) {show}")
            show = "Tj"
        self._next = (x, y - style.leading)

    def bookmark(self, heading: Element, top: float) -> None:
        """Note where a heading begins, or what it stands for; a single card has no bookmark."""
        is_of_card = heading.parent is not None and heading.parent.tag == "Art"
        if heading not in self._headings and not is_of_card:
            self._headings[heading] = f"{len(self.tree.pages)}-{len(self._headings)}"
            times, _right, up = self._place
            self.bookmarkHorizontalAbsolute(self._headings[heading], times * top + up)

    def close(self) -> None:
        """Ends the letters of the last element."""
        if self._open is not _NOTHING:
            self.unseen(" ".join([*self._text, "ET EMC"]))
            self._open = _NOTHING

    @contextmanager
    def figure(self, element: Element, box: tuple[float, float, float, float]) -> Iterator[None]:
        """Let what is drawn within be a picture, in a box."""
        if self._repeats:
            with self.artifact():
                yield
            return
        if "/BBox" not in element.attributes:  # a field that goes on over a page has its first
            times, right, up = self._place
            across = sorted((times * box[0] + right, times * box[2] + right))
            along = sorted((times * box[1] + up, times * box[3] + up))
            edges = (across[0], along[0], across[1], along[1])
            corners = " ".join(f"{edge:.2f}" for edge in edges)
            layout = f"<</O/Layout/Placement/Block/BBox[{corners}]>>"
            other = element.attributes
            element.attributes = f"[{layout}{other}]" if other else layout
        with self._marked(self.tree.mark(element)):
            yield

    @contextmanager
    def placed(self, times: float, right: float, up: float) -> Iterator[None]:
        """Draw what is within so many times as large from a place; -1 is upside down."""
        self.close()
        before = self._place
        self.addLiteral(f"q {times:.5g} 0 0 {times:.5g} {right:.3f} {up:.3f} cm")
        scale, x, y = before
        self._place = (scale * times, scale * right + x, scale * up + y)
        yield
        self.close()
        self.addLiteral("Q")
        self._place = before

    @contextmanager
    def repeating(self) -> Iterator[None]:
        """Let what is drawn within stand in the file before: ears and searches meet it once."""
        self.close()
        self._repeats = True
        yield
        self.close()
        self._repeats = False

    @contextmanager
    def artifact(self) -> Iterator[None]:
        """Let what is drawn within mean nothing: a line, a frame, a background."""
        with self._marked("/Artifact BMC"):
            yield

    @contextmanager
    def _marked(self, mark: str) -> Iterator[None]:
        self.unseen(f"{mark} q")
        yield
        self.unseen("Q EMC")

    @contextmanager
    def whichever(self) -> Iterator[None]:
        """Let what is drawn within make no other page of one."""
        before = len(self.seen)
        yield
        del self.seen[before:]

    def pen(self, width: float, stroke: Colour | float = 0.0) -> None:
        """Sets the width of lines and their colour, or grey."""
        colour = stroke if isinstance(stroke, tuple) else (stroke,) * 3
        self.addLiteral(f"{width:.2f} w {_three(colour)} RG")

    def line(self, x1: float, y1: float, x2: float, y2: float) -> None:
        """Draw a line from one place to another."""
        self.addLiteral(f"{x1:.2f} {y1:.2f} m {x2:.2f} {y2:.2f} l S")

    def lines(self, linelist: Iterable[tuple[float, float, float, float]]) -> None:
        """Some lines."""
        for ends in linelist:
            self.line(*ends)

    def fill(self, x: float, y: float, width: float, height: float, colour: Colour) -> None:
        """Draw a box in a colour, from its lower left corner."""
        self.addLiteral(f"{_three(colour)} rg {x:.2f} {y:.2f} {width:.2f} {height:.2f} re f")

    def shape(
        self,
        path: str,
        place: tuple[float, float],
        *,
        fill: Colour | None = None,
        stroke: Colour | None = None,
        width: float = 1.0,
    ) -> None:
        """Draw an outline of `layout.shapes` at a place: filled, drawn along, or both."""
        inside = f"{_three(fill)} rg " if fill else ""
        along = f"{_three(stroke)} RG {width:.2f} w 1 j 1 J " if stroke else ""
        paint = "B" if fill and stroke else "f" if fill else "S"
        x, y = place
        self.addLiteral(f"q {inside}{along}1 0 0 1 {x:.2f} {y:.2f} cm {path} {paint} Q")

    def letters(
        self, cut: Face, size: float, x: float, y: float, text: str, colour: Colour = INK
    ) -> None:
        """Letters that are part of a figure."""
        shown = " ".join(
            f"{name} {size:.5g} Tf ({codes}) Tj"
            for name, codes in cut.font.shown(text, self.document)
        )
        self.seen.append(f"{x:.2f} {y:.2f} {cut.name} {size} {colour} {text}")
        self.unseen(f"BT {_three(colour)} rg 1 0 0 1 {x:.2f} {y:.2f} Tm {shown} ET")

    def link(self, element: Element, box: tuple[float, float, float, float], url: str) -> None:
        """Make a place of the page that opens a site."""
        if self._repeats:
            return
        key = self.tree.annotate(element)
        self.linkURL(url, box, Contents=PDFString(url), StructParent=key, F=4)
        self.tree.annotated(element, self.annotation())

    # Pages --------------------------------------------------------------------------------------

    def end_page(self, size: tuple[float, float] = A4) -> None:
        """Closes the page that was drawn."""
        self.setPageSize(size)
        said = "\n".join((*self.seen, str(size)))
        self.marks.append(hashlib.sha256(said.encode()).hexdigest()[:16])
        self.seen.clear()
        key = self.tree.end_page()
        self.tree.pages.append(self.show(StructParents=key, Tabs="/S"))

    def end_sheet(self) -> None:
        """Lets go of what the last pages held; they can no longer be added to."""
        for heading, key in self._headings.items():
            self._depth = min(int(heading.tag[1]) - 1, self._depth + 1)
            self.addOutlineEntry(heading.text, key, self._depth)
        self._headings.clear()
        self.tree.settle()

    def finish(self) -> bytes:
        """Return the file. Nothing can be drawn afterwards."""
        document = self.document
        document.Catalog.StructTreeRoot = self.tree.write()
        title = html.escape(self.title, quote=False)
        rights = "".join(
            f'<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">{html.escape(credit, quote=False)}'
            "</rdf:li></rdf:Alt></dc:rights>"
            for credit in [", ".join(sorted(self.credits))]
            if credit
        )
        metadata = plain_stream(
            _XMP.format(title=title, language=self.language, creator=CREATOR, rights=rights).encode(
                "utf-8"
            ),
            "/Type/Metadata/Subtype/XML",
        )
        document.Catalog.Metadata = metadata
        profile = document.number(packed(_profile(), "/N 3"))
        document.Catalog.OutputIntents = (
            "[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)"
            f"/DestOutputProfile {profile}>>]"
        )
        document.updateSignature(self.tree.text)
        data: bytes = self.getpdfdata()  # type: ignore[no-untyped-call]
        return data


@cache
def _three(colour: Colour) -> str:
    return " ".join(f"{part:.3g}" for part in colour)


@cache
def _profile() -> bytes:
    return zlib.compress(resource("colour/sRGB.icc").read_bytes(), 9)


_XMP = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF'
    ' xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"'
    ' xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"'
    ' xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfuaid:part>1</pdfuaid:part>'
    "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>"
    '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>'
    "<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>{rights}"
    "<xmp:CreatorTool>{creator}</xmp:CreatorTool><pdf:Producer>{creator}</pdf:Producer>"
    '</rdf:Description><rdf:Description rdf:about=""'
    ' xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"'
    ' xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"'
    ' xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">'
    '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">'
    "<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"
    '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">'
    "<pdfaProperty:name>part</pdfaProperty:name>"
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
    "<pdfaProperty:category>internal</pdfaProperty:category>"
    "<pdfaProperty:description>PDF/UA part</pdfaProperty:description></rdf:li></rdf:Seq>"
    "</pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>"
    '</rdf:RDF></x:xmpmeta>\n<?xpacket end="w"?>'
)
