"""Pages with tagged content, as a PDF.

Everything drawn is either content of a structure element or an artifact; there is no third way to
draw. The file says that it is PDF/UA-1 and PDF/A-2a, and holds no author, path or time, so that the
same values give the same bytes.
"""

import html
import zlib
from collections.abc import Iterable
from functools import cache

from hope_desktop.handouts.fonts import Face
from hope_desktop.handouts.ink import Ink
from hope_desktop.handouts.pdf_file import PdfFile, packed, plain, stream, string
from hope_desktop.handouts.structure import Element, Tree
from hope_desktop.paths import resource

CREATOR = "Hope Desktop"
A4 = (595.276, 841.89)


class TaggedCanvas:
    """One PDF while it is drawn. Coordinates are points from the lower left corner."""

    def __init__(self, title: str, language: str) -> None:
        self.title, self.language = title, language
        self._file = PdfFile()
        self._pages, self._fonts = self._file.take(), self._file.take()
        self.tree = Tree(self._file)
        self.ink = Ink()
        self.credits: set[str] = set()
        """Who made the pictures that are drawn."""
        self.cut_words = 0
        """How often a word was wider than its line while sheets were laid out."""
        self._code: list[str] = []
        self._annotations: list[int] = []
        self._open: Element | None = None

    # Content ------------------------------------------------------------------------------------

    def begin_text(self) -> None:
        """Starts a text object; `show` and `move` work inside it."""
        self._code.append("BT")

    def move(self, x: float, y: float) -> None:
        """Goes to a place within a text object."""
        self._code.append(f"1 0 0 1 {x:.2f} {y:.2f} Tm")

    def font(self, size: float, colour: str) -> None:
        """Sets what the next `show` uses besides its face. Colour is a PDF fill operator."""
        self._size = f"{size:.4g}"
        self._code.append(colour)

    def show(self, element: Element | None, face: Face, text: str) -> None:
        """Letters of an element, or furniture of the page when it is None."""
        if element is not self._open or element is None:
            self._close()
            mark = "/Artifact BMC" if element is None else self.tree.mark(element)
            self._code.append(mark)
            self._open = element
        if element is not None:
            element.say(text)
        for font, codes in self.ink.pieces(face, text):
            self._code.append(f"/{font} {self._size} Tf ({codes}) Tj")
        if element is None:
            self._code.append("EMC")

    def end_text(self) -> None:
        """Ends the text object and what was open in it."""
        self._close()
        self._code.append("ET")

    def _close(self) -> None:
        if self._open is not None:
            self._code.append("EMC")
            self._open = None

    def figure(self, element: Element, box: tuple[float, float, float, float]) -> None:
        """Starts drawing an element that is a picture, within a box; ends with `end`."""
        if "/BBox" not in element.attributes:  # a field that goes on over a page has its first
            corners = " ".join(f"{edge:.2f}" for edge in box)
            layout = f"<</O/Layout/Placement/Block/BBox[{corners}]>>"
            other = element.attributes
            element.attributes = f"[{layout}{other}]" if other else layout
        self._code.append(self.tree.mark(element))

    def end(self) -> None:
        """Ends what `figure` started."""
        self._code.append("EMC")

    def draw(self, operators: str) -> None:
        """Paints within `figure` and `end`."""
        self._code.append(operators)

    def artifact(self, operators: str) -> None:
        """Paints something that means nothing: a line, a frame, a background."""
        self._code.append(f"/Artifact BMC q {operators} Q EMC")

    def letters(self, face: Face, size: float, x: float, y: float, text: str, colour: str) -> None:
        """Letters that are part of a figure."""
        self._code.append(f"BT {colour} 1 0 0 1 {x:.2f} {y:.2f} Tm")
        for font, codes in self.ink.pieces(face, text):
            self._code.append(f"/{font} {size:.4g} Tf ({codes}) Tj")
        self._code.append("ET")

    def link(self, element: Element, box: tuple[float, float, float, float], url: str) -> None:
        """A place of the page that opens a site."""
        note = self._file.take()
        key = self.tree.annotate(element, note)
        corners = " ".join(f"{edge:.2f}" for edge in box)
        content = (
            f"<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[{corners}]/StructParent {key}"
            f"/Contents {string(url)}/A<</S/URI/URI {string(url)}>>>>"
        )
        self._file.put(note, content.encode("latin-1"))
        self._annotations.append(note)

    # Pages --------------------------------------------------------------------------------------

    def end_page(self, size: tuple[float, float] = A4) -> None:
        """Closes the page that was drawn."""
        content = self._file.add(stream("\n".join(self._code).encode("latin-1")))
        page = self._file.take()
        key = self.tree.end_page(page)
        parents = f"/StructParents {key}" if key is not None else ""
        notes = " ".join(f"{note} 0 R" for note in self._annotations)
        self._file.put(
            page,
            f"<</Type/Page/Parent {self._pages} 0 R/MediaBox[0 0 {size[0]:g} {size[1]:g}]"
            f"/Resources<</Font {self._fonts} 0 R>>/Contents {content} 0 R/Tabs/S{parents}"
            f"{f'/Annots[{notes}]' if notes else ''}>>".encode("latin-1"),
        )
        self._code, self._annotations = [], []

    def end_sheet(self) -> None:
        """Lets go of what the last pages held; they can no longer be added to."""
        self.tree.settle()

    def finish(self) -> bytes:
        """The file. Nothing can be drawn afterwards."""
        file, pages = self._file, self.tree.pages
        structure = self.tree.write()
        kids = " ".join(f"{page} 0 R" for page in pages)
        file.put(self._pages, f"<</Type/Pages/Count {len(pages)}/Kids[{kids}]>>".encode())
        file.put(self._fonts, self.ink.write(file))
        profile = file.add(packed(_profile(), "/N 3"))
        metadata = file.add(plain(self._metadata(), "/Type/Metadata/Subtype/XML"))
        catalog = file.add(
            f"<</Type/Catalog/Pages {self._pages} 0 R/Lang {string(self.language)}"
            f"/MarkInfo<</Marked true>>/StructTreeRoot {structure} 0 R/Metadata {metadata} 0 R"
            "/ViewerPreferences<</DisplayDocTitle true>>"
            "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)"
            f"/Info(sRGB)/DestOutputProfile {profile} 0 R>>]>>".encode("latin-1")
        )
        information = f"<</Title {string(self.title)}/Creator({CREATOR})/Producer({CREATOR})>>"
        return file.close(catalog, file.add(information.encode("latin-1")))

    def _metadata(self) -> bytes:
        title = html.escape(self.title, quote=False)
        rights = "".join(
            f'<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">{html.escape(credit, quote=False)}'
            "</rdf:li></rdf:Alt></dc:rights>"
            for credit in [", ".join(sorted(self.credits))]
            if credit
        )
        return _XMP.format(
            title=title, language=self.language, creator=CREATOR, rights=rights
        ).encode("utf-8")


@cache
def _profile() -> bytes:
    return zlib.compress(resource("colour/sRGB.icc").read_bytes(), 9)


def rectangle(x: float, y: float, width: float, height: float) -> str:
    """The operator for a rectangle's path."""
    return f"{x:.2f} {y:.2f} {width:.2f} {height:.2f} re"


def lines(points: Iterable[tuple[float, float, float, float]]) -> str:
    """The operators for separate straight lines, painted."""
    return " ".join(f"{a:.2f} {b:.2f} m {c:.2f} {d:.2f} l S" for a, b, c, d in points)


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
