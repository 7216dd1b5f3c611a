"""Files as trainers bring them: good ones, and the ones that go wrong."""

import io
import warnings
import zipfile
import zlib
from typing import Any, Literal

import pikepdf
from pikepdf import Array, Dictionary, Name, String
from PIL import Image, ImageDraw

SECRET = "KANARIE-GEHEIM"


def pdf(pages: int = 1, words: str = "Werkblad van ons", **saving: Any) -> bytes:
    """A plain PDF with a line of text on its first page."""
    made = pikepdf.new()
    for _ in range(pages):
        made.add_blank_page(page_size=(595, 842))
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    page = made.pages[0].obj
    page.Resources = Dictionary(Font=Dictionary(F1=made.make_indirect(font)))
    page.Contents = made.make_stream(f"BT /F1 24 Tf 72 700 Td ({words}) Tj ET".encode())
    return saved(made, **saving)


def acting_pdf() -> bytes:
    """A PDF with everything in it that can act, hide or point outside, and one filled field."""
    made = pikepdf.open(io.BytesIO(pdf()))
    script = Dictionary(S=Name.JavaScript, JS=String(f"app.alert('{SECRET}')"))
    page = made.pages[0].obj
    look = made.make_stream(b"BT /F1 14 Tf 10 12 Td (Ingevuld veld) Tj ET")
    look.Subtype, look.BBox, look.Resources = Name.Form, Array([0, 0, 200, 40]), page.Resources
    look.PieceInfo = Dictionary(Editor=String(SECRET))
    field = Dictionary(
        Type=Name.Annot, Subtype=Name.Widget, FT=Name.Tx, T=String("n"), F=4,
        Rect=Array([72, 600, 372, 660]), AP=Dictionary(N=look), AA=Dictionary(K=script),
    )  # fmt: skip
    unseen = made.make_stream(SECRET.encode())
    hidden = Dictionary(
        Type=Name.Annot, Subtype=Name.Stamp, F=6, Rect=field.Rect, AP=Dictionary(N=unseen)
    )  # fmt: skip
    site = Dictionary(S=Name.URI, URI=String(f"https://{SECRET}.example"))
    link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 50, 50]), A=site)
    page.Annots = Array([made.make_indirect(one) for one in (field, hidden, link)])
    page.AA = Dictionary(O=script)
    page.Metadata = made.make_stream(SECRET.encode())
    made.Root.OpenAction = script
    made.Root.AcroForm = Dictionary(Fields=Array([page.Annots[0]]), XFA=String(SECRET))
    made.Root.Names = Dictionary(JavaScript=Dictionary(Names=Array([String("x"), script])))
    made.attachments[f"{SECRET}.txt"] = SECRET.encode()
    made.docinfo["/Author"] = SECRET
    return saved(made)


def layered_pdf() -> bytes:
    """A PDF with a layer that its maker had switched off."""
    made = pikepdf.open(io.BytesIO(pdf()))
    layer = made.make_indirect(Dictionary(Type=Name.OCG, Name=String("antwoorden")))
    page = made.pages[0].obj
    page.Resources.Properties = Dictionary(Answers=layer)
    code = page.Contents.read_bytes() + b" /OC /Answers BDC 0 0 595 842 re f EMC"
    page.Contents = made.make_stream(code)
    made.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(OFF=Array([layer])))
    return saved(made)


def locked_pdf(
    user: str = "", *, revision: Literal[2, 3, 4, 5, 6] = 6, printing: bool = True
) -> bytes:
    """A PDF with a password to open it, or one of its maker alone; ciphers are of 1993 to now."""
    may, aes = pikepdf.Permissions(print_lowres=printing, print_highres=printing), revision > 3
    how = pikepdf.Encryption(user=user, owner="baas", R=revision, aes=aes, metadata=aes, allow=may)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the old ones are weak
        return pdf(encryption=how)


def picture(kind: str, width: int, height: int, mode: str = "RGB", **saving: object) -> bytes:
    """A picture of one colour."""
    made = io.BytesIO()
    Image.new(mode, (width, height), "teal" if mode.startswith("RGB") else 0).save(
        made, kind, **saving
    )
    return made.getvalue()


def photo(width: int, height: int) -> bytes:
    """A picture with something to see on it, as a JPEG."""
    made, kept = Image.new("RGB", (width, height), "lightblue"), io.BytesIO()
    draw = ImageDraw.Draw(made)
    draw.rectangle((0, height * 0.7, width, height), "olivedrab")
    for left, colour in ((0.3, "orange"), (0.5, "purple")):
        spot = (width * left, height * 0.3, width * (left + 0.14), height * 0.8)
        draw.ellipse(spot, colour)
    made.save(kept, "JPEG")
    return kept.getvalue()


def gif(frames: int) -> bytes:
    """An animation."""
    made = io.BytesIO()
    shown = [Image.new("L", (8, 8), number % 256) for number in range(frames)]
    shown[0].save(made, "GIF", save_all=True, append_images=shown[1:])
    return made.getvalue()


def huge_png(width: int, height: int) -> bytes:
    """A PNG that says it has so many dots; nothing of it is drawn."""
    small = picture("PNG", 2, 2)
    size = width.to_bytes(4, "big") + height.to_bytes(4, "big")
    head = b"IHDR" + size + small[24:29]
    return small[:12] + head + zlib.crc32(head).to_bytes(4, "big") + small[33:]


def everything_in(data: bytes) -> bytes:
    """All objects of a PDF, unpacked, to look for a word in."""
    with pikepdf.open(io.BytesIO(data)) as found:
        return b"\n".join(
            (one.unparse(resolved=True) if not isinstance(one, pikepdf.Stream) else _whole(one))
            for one in found.objects
        )


def _whole(stream: pikepdf.Stream) -> bytes:
    head = repr(dict(stream.items())).encode()
    try:
        return head + stream.read_bytes()
    except pikepdf.PdfError:
        return head + stream.read_raw_bytes()


def saved(made: pikepdf.Pdf, **saving: Any) -> bytes:
    file = io.BytesIO()
    made.save(file, deterministic_id="encryption" not in saving, **saving)
    return file.getvalue()


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
ODF = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "text", "table", "style", "drawing")
) + ' xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'  # fmt: skip


def zipped(**parts: str | bytes) -> bytes:
    """A file of an office program, by its parts; `__` stands for a slash, `_x` for the ending."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as whole:
        for name, data in parts.items():
            whole.writestr(
                name.replace("__", "/").replace("_xml", ".xml").replace("_bin", ".bin"), data
            )
    return made.getvalue()


def docx(body: str, **parts: str | bytes) -> bytes:
    """A text of Word with this in its body."""
    return zipped(
        word__document_xml=f"<w:document {W}><w:body>{body}</w:body></w:document>", **parts
    )


def paragraph(text: str, style: str = "", number: str = "", bold: str = "") -> str:
    """A paragraph of Word, with a last word in bold."""
    how = f'<w:pStyle w:val="{style}"/>' if style else ""
    if number:
        how += f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
    last = f"<w:r><w:rPr><w:b/></w:rPr><w:t>{bold}</w:t></w:r>" if bold else ""
    return f"<w:p><w:pPr>{how}</w:pPr><w:r><w:t>{text}</w:t></w:r>{last}</w:p>"


def drawing(name: str, about: str = "") -> str:
    """A paragraph of Word with a picture, by the name of its file in `illustrated`."""
    blip = f'<a:blip {A} {R} r:embed="{name}"/>'
    whole = f'<w:docPr w:descr="{about}"/>{blip}'
    return f"<w:p><w:r><w:drawing>{whole}</w:drawing></w:r></w:p>"


def illustrated(body: str, files: dict[str, bytes]) -> bytes:
    """A text of Word with pictures in it."""
    rows = "".join(f'<Relationship Id="{name}" Target="media/{name}"/>' for name in files)
    made = io.BytesIO(docx(body))
    with zipfile.ZipFile(made, "a", zipfile.ZIP_DEFLATED) as whole:
        whole.writestr("word/_rels/document.xml.rels", f"<Relationships>{rows}</Relationships>")
        for name, data in files.items():
            whole.writestr(f"word/media/{name}", data)
    return made.getvalue()


def odt(body: str) -> bytes:
    """A text of LibreOffice."""
    head = (
        '<office:automatic-styles><style:style style:name="Vet"><style:text-properties'
        ' fo:font-weight="bold"/></style:style><text:list-style style:name="Cijfers">'
        '<text:list-level-style-number text:level="1"/></text:list-style></office:automatic-styles>'
    )
    whole = f"{head}<office:body><office:text>{body}</office:text></office:body>"
    return zipped(
        mimetype="application/vnd.oasis.opendocument.text",
        content_xml=f"<office:document-content {ODF}>{whole}</office:document-content>",
    )


def pptx(*slides: str) -> bytes:
    """Slides with a line each."""
    lines = [f"<sld {A}><a:p><a:r><a:t>{text}</a:t></a:r></a:p></sld>" for text in slides]
    return zipped(**{f"ppt__slides__slide{n}_xml": line for n, line in enumerate(lines, 1)})


def xlsx(*cells: str) -> bytes:
    """A sheet with words in its cells."""
    shared = "".join(f"<si><t>{cell}</t></si>" for cell in cells)
    return zipped(xl__sharedStrings_xml=f"<sst>{shared}</sst>")
