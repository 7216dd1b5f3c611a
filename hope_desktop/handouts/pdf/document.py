"""reportlab's canvas and document, adapted to PDF/UA and PDF/A.

Only this module uses private names of reportlab, and `test_document` lists them.
"""

import zlib
from collections.abc import Callable
from functools import lru_cache
from io import BytesIO
from typing import Any, Literal

from reportlab import rl_config
from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.pdfdoc import (
    BasicFonts,
    DummyDoc,
    PDFDictionary,
    PDFDocument,
    PDFInfo,
    PDFObject,
    PDFObjectReference,
    PDFString,
    xObjectName,
)
from reportlab.pdfgen.canvas import Canvas

from hope_desktop.domain.printing.paper import Photo

rl_config.trustedHosts = None
rl_config.trustedSchemes = []


def _encoded(text: str | bytes) -> bytes:
    """Return what reportlab's own gives: a twentieth of a handout went to its codec."""
    if isinstance(text, bytes):
        return text
    return text.encode("ascii") if text.isascii() else text.encode("extpdfdoc")


vars(pdfdoc).update(pdfdocEnc=_encoded, PDFName=lru_cache(pdfdoc.PDFName))


class Written(PDFObject):
    """An object as it is written in the file."""

    def __init__(self, content: str | bytes = b"") -> None:
        self.content = content

    def format(self, document: PDFDocument) -> bytes:
        """For reportlab, which writes an object once: a thick pack is not held twice."""
        if isinstance(document, TaggedDocument):
            document.go_on()
        content, self.content = self.content, b""
        return content.encode("latin-1") if isinstance(content, str) else content


class TaggedDocument(PDFDocument):
    """A document that names no author, path or time."""

    Catalog: Any
    Pages: Any

    def __init__(self, language: str) -> None:
        super().__init__(invariant=1, pdfVersion=(1, 7), lang=language)
        self.info = _Info()
        self.letters: dict[str, tuple[dict[int, int], dict[int, str]]] = {}
        """By the name of a font: the codes of its letters, and the names of its parts."""
        self.go_on: Callable[[], object] = bool
        """Called before each text and object: it may wait for the window, or stop everything."""
        self.Catalog.__NoDefault__ = [*self.Catalog.__NoDefault__, "OutputIntents"]

    def number(self, thing: PDFObject) -> str:
        """Registers an object; gives how others point to it."""
        return self.pointer(self.Reference(thing))  # type: ignore[no-untyped-call]

    def pointer(self, reference: PDFObjectReference) -> str:
        """Return how others point to an object that is registered."""
        number, version = self.idToObjectNumberAndVersion[reference.name]
        return f"{number} {version} R"


class _Info(PDFInfo):
    """The document's information: a title and what made it."""

    author = subject = ""

    def format(self, document: PDFDocument) -> bytes:
        """For reportlab."""
        said = {"Title": self.title, "Creator": self.creator, "Producer": self.producer}
        written: bytes = PDFDictionary({k: PDFString(v) for k, v in said.items()}).format(document)
        return written


class DocumentCanvas(Canvas):
    """reportlab's canvas, on a document of ours."""

    _annotationrefs: list[PDFObjectReference]

    def __init__(self, language: str, font: str) -> None:
        super().__init__(BytesIO(), initialFontName=font)  # type: ignore[arg-type]
        self.document = self._doc = TaggedDocument(language)
        self.seen: list[str] = []
        """What stands on the page, whatever letters and places are called in this file."""

    def annotation(self) -> str:
        """Return how others point to the annotation that was made last."""
        return self.document.pointer(self._annotationrefs[-1])

    def image(self, photo: Photo, x: float, y: float, size: tuple[float, float]) -> None:
        """Draw a picture from its lower left corner; the file holds it once."""
        document, name = self.document, xObjectName(photo.name)
        if name not in document.idToObject:
            kind = "/Type/XObject/Subtype/Image/ColorSpace/DeviceRGB/BitsPerComponent 8"
            entries = f"{kind}/Filter/DCTDecode/Width {photo.width}/Height {photo.height}"
            document.Reference(plain_stream(photo.jpeg, entries), name)  # type: ignore[no-untyped-call]
            document.updateSignature(photo.jpeg)
        self.addLiteral(f"q {size[0]:.2f} 0 0 {size[1]:.2f} {x:.2f} {y:.2f} cm")
        self.doForm(photo.name)
        self.seen.append(photo.name)
        self.addLiteral("Q")

    def drawing(self, name: str, data: bytes, box: str) -> None:
        """Draw what compressed operators draw in a box; the file holds it once."""
        document, key = self.document, xObjectName(name)
        if key not in document.idToObject:
            entries = f"/Type/XObject/Subtype/Form/BBox[{box}]/Resources<<>>"
            document.Reference(packed(data, entries), key)  # type: ignore[no-untyped-call]
            document.updateSignature(data)
        self.doForm(name)
        self.seen.append(name)

    def addLiteral(self, s: object, escaped: Literal[0, 1] = 1) -> None:
        """Draws by operators of the page."""
        self.seen.append(str(s))
        super().addLiteral(s, escaped)

    def unseen(self, code: str) -> None:
        """Draws by operators that are not the same in every file where the same is drawn."""
        super().addLiteral(code)

    def show(self, **entries: object) -> str:
        """Closes the page, whose dictionary gets entries; gives how others point to it."""
        self.showPage()
        page = self.document.Pages[-1]
        page.__NoDefault__ = [*page.__NoDefault__, *entries]
        fonts = self.document.number(self.document.idToObject[BasicFonts])
        resources = None if page.XObjects else f"<</Font {fonts}>>"
        vars(page).update(entries, Resources=resources, Rotate=None, Trans=None)
        content = zlib.compress(page.stream.encode("ascii"))
        page.Contents, page.stream = packed(content), None
        self.document.updateSignature(content)
        return self.document.number(page)


def packed(data: bytes, entries: str = "") -> Written:
    """Make a stream of data that is compressed already."""
    return plain_stream(data, f"/Filter/FlateDecode{entries}")


def plain_stream(data: bytes, entries: str = "") -> Written:
    """Make a stream that every program can read as it is, as PDF/A asks of metadata."""
    # PDF/A wants the end of line before `endstream`, which a stream of reportlab has not.
    head = f"<</Length {len(data)}{entries}>>\nstream\n"
    return Written(head.encode("ascii") + data + b"\r\nendstream")


def string(text: str) -> str:
    """Make a text as a PDF string."""
    written: bytes = PDFString(text).format(DummyDoc())
    return written.decode("latin-1")
