"""Small PDFs that a careless cleaning spoils: what is drawn has a name that elsewhere acts."""

import io
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name

from tests import files_of_others as others
from tests.files_of_others import saved

_MIDDLE = [150, 400, 450, 600]


def _page(code: str, **resources: Any) -> pikepdf.Pdf:
    """Return a page with a line of text and this drawing; its resources by their kinds."""
    made = pikepdf.open(io.BytesIO(others.pdf()))
    page = made.pages[0].obj
    for kind, names in resources.items():
        page.Resources[f"/{kind}"] = Dictionary({f"/{name}": it for name, it in names.items()})
    page.Contents = made.make_stream(page.Contents.read_bytes() + b" " + code.encode())
    return made


def _form(made: pikepdf.Pdf, code: str, **keys: Any) -> Any:
    drawn = made.make_stream(code.encode())
    drawn.Subtype, drawn.BBox = Name.Form, Array([0, 0, 100, 100])
    for key, it in keys.items():
        drawn[f"/{key}"] = it
    return drawn


def _note(made: pikepdf.Pdf, look: Any, **keys: Any) -> None:
    note = Dictionary(Type=Name.Annot, Rect=Array(_MIDDLE), F=4, AP=Dictionary(N=look), **keys)
    made.pages[0].obj.Annots = Array([made.make_indirect(note)])


def stamp() -> pikepdf.Pdf:
    """Adobe calls the picture of a stamp `/F`, two forms deep."""
    made = _page("")
    inner = _form(made, "0 0.4 0 rg 10 10 80 80 re f")
    names = Dictionary({"/F": inner})
    _note(made, _form(made, "/F Do", Resources=Dictionary(XObject=names)), Subtype=Name.Stamp)
    return made


def glyphs() -> pikepdf.Pdf:
    """A font of drawn letters, as charts and older books have it: A and F are its names."""
    made = _page("BT /T3 40 Tf 150 500 Td (AFBF) Tj ET")
    drawn = made.make_stream(b"700 0 50 0 600 700 d1 50 0 550 700 re f")
    made.pages[0].obj.Resources.Font.T3 = made.make_indirect(
        Dictionary(
            Type=Name.Font, Subtype=Name.Type3, FontBBox=Array([0, 0, 700, 700]),
            FontMatrix=Array([0.001, 0, 0, 0.001, 0, 0]), FirstChar=65, LastChar=70,
            Widths=Array([700] * 6), Resources=Dictionary(),
            CharProcs=Dictionary({f"/{letter}": drawn for letter in "ABF"}),
            Encoding=Dictionary(Differences=Array([65, Name.A, Name.B, 70, Name.F])),
        )
    )  # fmt: skip
    return made


def state() -> pikepdf.Pdf:
    """A state of drawing that is called `/A`: what it makes pale would be black."""
    return _page("/A gs 150 400 300 200 re f", ExtGState={"A": Dictionary(ca=0.2)})


def taken_away() -> pikepdf.Pdf:
    """A null where a program took a note away, before a note that stays."""
    made = _page("")
    _note(made, _form(made, "1 0 0 rg 0 0 100 100 re f"), Subtype=Name.Square)
    made.pages[0].obj.Annots.insert(0, None)
    return made


def font() -> pikepdf.Pdf:
    """A font that is called `/AA`."""
    made = _page("BT /AA 40 Tf 150 500 Td (Lieve allemaal) Tj ET")
    made.pages[0].obj.Resources.Font.AA = Dictionary(
        Type=Name.Font, Subtype=Name.Type1, BaseFont=Name("/Times-Bold")
    )
    return made


def layer() -> pikepdf.Pdf:
    """A layer that is off, and called `/EF` on the page."""
    made = _page("/OC /EF BDC 150 400 300 200 re f EMC")
    off = made.make_indirect(Dictionary(Type=Name.OCG, Name=pikepdf.String("antwoorden")))
    made.pages[0].obj.Resources.Properties = Dictionary(EF=off)
    made.Root.OCProperties = Dictionary(OCGs=Array([off]), D=Dictionary(OFF=Array([off])))
    return made


def pattern() -> pikepdf.Pdf:
    """A pattern, a shade and a colour that are called `/A`, `/F` and `/JS`."""
    made = _page(
        "/Pattern cs /A scn 150 400 100 200 re f q 250 400 100 200 re W n /F sh Q"
        " /JS cs 0.2 0.6 0.2 sc 350 400 100 200 re f",
        ColorSpace={"JS": Array([Name.CalRGB, Dictionary(WhitePoint=Array([0.95, 1, 1.09]))])},
    )
    tile = _form(made, "1 0 0 rg 0 0 5 5 re f", Resources=Dictionary())
    del tile["/Subtype"]
    tile.PatternType, tile.PaintType, tile.TilingType = 1, 1, 1
    tile.BBox, tile.XStep, tile.YStep = Array([0, 0, 10, 10]), 10, 10
    blend = Dictionary(FunctionType=2, Domain=Array([0, 1]), C0=Array([0]), C1=Array([1]), N=1)
    names = made.pages[0].obj.Resources
    names.Pattern = Dictionary(A=tile)
    names.Shading = Dictionary(
        F=Dictionary(
            ShadingType=2, ColorSpace=Name.DeviceGray, Coords=Array([250, 0, 350, 0]),
            Function=blend,
        )
    )  # fmt: skip
    return made


def ticked() -> pikepdf.Pdf:
    """A box with two looks, of which the one that is ticked is called `/F`, on a turned page."""
    made = _page("")
    looks = Dictionary(
        F=_form(made, "0 0 1 rg 0 0 100 100 re f"), Off=_form(made, "0 0 100 100 re S")
    )
    _note(made, looks, Subtype=Name.Widget, FT=Name.Btn, T=pikepdf.String("ja"), AS=Name.F)
    made.Root.AcroForm = Dictionary(Fields=Array([made.pages[0].obj.Annots[0]]))
    made.pages[0].obj.Rotate = 90
    return made


def highlight() -> pikepdf.Pdf:
    """A word marked on a phone, without a look: whoever shows it draws it."""
    made = _page("")
    corners = Array([60, 730, 300, 730, 60, 690, 300, 690])
    note = Dictionary(Type=Name.Annot, Subtype=Name.Highlight, F=4, QuadPoints=corners)
    note.Rect, note.C = Array([60, 690, 300, 730]), Array([1, 0.9, 0])
    made.pages[0].obj.Annots = Array([made.make_indirect(note)])
    return made


def stamp_that_acts() -> bytes:
    """Return a stamp of which the pictures act as well: a script, a file elsewhere, an address."""
    made = stamp()
    script = Dictionary(S=Name.JavaScript, JS=pikepdf.String(others.SECRET))
    look = made.pages[0].obj.Annots[0].AP.N
    look.Resources.XObject.AA = Dictionary(A=script)
    look.Resources.XObject.F.F = pikepdf.String(others.SECRET)
    look.Resources.XObject.F.AA = Dictionary(O=script)
    look.Resources.Font = look.Resources.XObject.F  # a stream, where a list of fonts is asked
    made.pages[0].obj.AA = Dictionary(O=script)
    return saved(made)


def marked_form() -> bytes:
    """Return a form that was filled in, and in which something was marked without a look."""
    made, marked = ticked(), highlight()
    note = made.copy_foreign(marked.pages[0].obj.Annots[0])
    made.pages[0].obj.Annots.append(note)
    return saved(made)


def locked_form() -> bytes:
    """Return a form that somebody filled in, with a lock that takes no password to open."""
    return saved(ticked(), encryption=pikepdf.Encryption(owner="baas", R=6))


def hard_pdfs() -> dict[str, bytes]:
    """Make each of them, under the name of what is hard in it."""
    every = (stamp, glyphs, state, taken_away, font, layer, pattern, ticked, highlight)
    locked = saved(stamp(), encryption=pikepdf.Encryption(owner="baas", R=6))
    return {make.__name__: saved(make()) for make in every} | {"locked": locked}
