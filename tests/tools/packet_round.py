"""A round of reading, played: five roles fill in their packets, and all of it comes back.

Each engine that is there fills in: pypdf, PDFium as Chrome and Edge use it, by clicks and typing,
MuPDF, and pdf.js as Firefox uses it, where `HOPE_PDFJS` names a folder in which `npm install
pdfjs-dist` was done. Preview, the iPad and Adobe Reader can be tried by people alone.

As a command: `python -m tests.tools.packet_round [FOLDER]`; it leaves what it filled in there.
"""

import ctypes
import io
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from pypdf import PdfReader, PdfWriter

from hope_desktop.domain.texts.packet_answers import NOT_RIGHT, WHY
from hope_desktop.domain.texts.packets import WHOLE, Packet, PacketLine
from hope_desktop.services.opening import Services, open_services
from hope_desktop.services.packets import READERS, draw, fields_of
from tests.making import NOW
from tests.tools.begun import begun

type Said = Mapping[str, str]
"""By the name of a field what is typed there; `x` is a cross."""
type Fill = Callable[[bytes, Said], bytes]

WORDS = (
    "Liever: 'één' reële €-vraag.",
    "Dit klopt niet,\nwant het hangt ervan af.",
    "Te moeilijk (voor vmbo) \\ te lang",
    "x",
)
PDFJS = os.environ.get("HOPE_PDFJS", "")
_FILES = ("in.pdf", "said.json", "out.pdf")


def by_pypdf(pdf: bytes, said: Said) -> bytes:
    """As a program does that only writes values."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf)))
    boxes = {one for one in said if said[one] == "x" and one.split("-")[-2:-1] != [WHY]}
    values = {name: "/Yes" if name in boxes else value for name, value in said.items()}
    for page in writer.pages:
        writer.update_page_form_field_values(page, values)
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def by_pdfium(pdf: bytes, said: Said) -> bytes:
    """As somebody does in Chrome or Edge: clicks in each field and types."""
    import pypdfium2 as pdfium
    from pypdfium2 import raw

    document = pdfium.PdfDocument(pdf)
    document.init_forms()
    form = document.formenv
    for page in document:
        for number in range(raw.FPDFPage_GetAnnotCount(page)):
            note = raw.FPDFPage_GetAnnot(page, number)
            size = raw.FPDFAnnot_GetFormFieldName(form, note, None, 0)
            name = (ctypes.c_ushort * (size // 2))()
            raw.FPDFAnnot_GetFormFieldName(form, note, name, size)
            value = said.get("".join(map(chr, name)).rstrip("\0"))
            if value is None:
                continue
            place = raw.FS_RECTF()
            raw.FPDFAnnot_GetRect(note, place)
            x, y = (place.left + place.right) / 2, (place.top + place.bottom) / 2
            for act in (raw.FORM_OnMouseMove, raw.FORM_OnLButtonDown, raw.FORM_OnLButtonUp):
                act(form, page, 0, x, y)
            if raw.FPDFAnnot_GetFormFieldType(form, note) == raw.FPDF_FORMFIELD_TEXTFIELD:
                typed = (value + "\0").encode("utf-16-le")
                text = (ctypes.c_ushort * (len(typed) // 2)).from_buffer_copy(typed)
                raw.FORM_ReplaceSelection(form, page, text)
            raw.FORM_ForceToKillFocus(form)
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


_MUPDF = """
var doc = Document.openDocument(scriptArgs[0]);
var said = JSON.parse(read(scriptArgs[1]));
for (var n = 0; n < doc.countPages(); ++n) {
  var page = doc.loadPage(n);
  page.getWidgets().forEach(function (one) {
    var value = said[one.getName()];
    if (value === undefined) return;
    if (one.getFieldType() === "text") one.setTextValue(value); else one.toggle();
    one.update();
  });
}
doc.save(scriptArgs[2], "incremental");
"""


_PDFJS = """
import fs from "node:fs";
import { createRequire } from "node:module";
const path = createRequire(process.argv[2] + "/").resolve("pdfjs-dist/legacy/build/pdf.mjs");
const { getDocument } = await import(path);
const said = JSON.parse(fs.readFileSync("said.json", "utf8"));
const doc = await getDocument({ data: new Uint8Array(fs.readFileSync("in.pdf")) }).promise;
for (let n = 1; n <= doc.numPages; ++n)
  for (const one of await (await doc.getPage(n)).getAnnotations()) {
    const value = said[one.fieldName];
    if (value === undefined) continue;
    doc.annotationStorage.setValue(one.id, { value: one.fieldType === "Btn" ? true : value });
  }
fs.writeFileSync("out.pdf", await doc.saveDocument());
"""


def by_mupdf(pdf: bytes, said: Said) -> bytes:
    """As SumatraPDF does."""
    return _by_script(pdf, said, "fill.js", _MUPDF, "mutool", "run", "fill.js", *_FILES)


def by_pdfjs(pdf: bytes, said: Said) -> bytes:
    """As Firefox does."""
    return _by_script(pdf, said, "fill.mjs", _PDFJS, "node", "fill.mjs", PDFJS)


def _by_script(pdf: bytes, said: Said, name: str, script: str, *command: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        for file, text in ((name, script), ("said.json", json.dumps(said))):
            (here / file).write_text(text, encoding="utf-8")
        (here / "in.pdf").write_bytes(pdf)
        subprocess.run(command, cwd=here, check=True)
        return (here / "out.pdf").read_bytes()


def engines() -> dict[str, Fill]:
    """Those that are there."""
    found: dict[str, Fill] = {"pypdf": by_pypdf, "PDFium": by_pdfium}
    found |= {"MuPDF": by_mupdf} if shutil.which("mutool") else {}
    return found | ({"pdf.js": by_pdfjs} if PDFJS and shutil.which("node") else {})


def name_of(packet: Packet, what: str) -> str:
    """The name of a field."""
    return f"{packet.code}-{packet.role.value}-{what}"


def at(packet: Packet, line: PacketLine, words: str = "") -> dict[str, str]:
    """A line that is not right, with why, or a cross alone."""
    what = f"{WHY}-{line.digest}" if words else f"{NOT_RIGHT}-{line.digest}"
    return {name_of(packet, f"{line.code}-{what}"): words or "x"}


def answered(packet: Packet) -> dict[str, str]:
    """What a reader says: something of every ninth line, and a cross at the end of most texts."""
    lines = [line for one in packet.families for line in one.lines]
    said: dict[str, str] = {}
    for number, line in enumerate(lines[::9]):
        said |= at(packet, line, WORDS[number % len(WORDS)] if number % 3 else "")
    for number, one in enumerate(packet.families):
        if number % 4 < 3:
            what = ("goed", "anders", "weg")[number % 4]
            said[name_of(packet, f"{one.code}{WHOLE}-{what}")] = "x"
    return said


def play(services: Services, folder: Path) -> list[str]:
    """A line for each packet and engine; what did not come back is named."""
    told = []
    for role in READERS:
        form = services.packets.plan(role)
        pdf = draw(form)
        services.packets.keep(form, pdf, folder / f"{role.value}.pdf")
        said, same = answered(form.packet), set[str]()
        for engine, fill in engines().items():
            file = folder / f"{role.value}-{engine}.pdf"
            file.write_bytes(fill(pdf, said))
            read = {name: value for name, value in fields_of(file).items() if value}
            wrong = [name for name in said if read.get(name) != said[name]]
            same.add(repr(sorted(read.items())))
            counts = f"{len(said) - len(wrong)} of {len(said)} answers"
            told.append(f"{role.value} {engine}: {counts} {' '.join(wrong[:3])}".strip())
        told += [] if len(same) == 1 else [f"{role.value}: engines differ"]
        services.packets.keep_answers(services.packets.read("", read, "Rechtswinkel"))
    return told


def main(words: list[str]) -> int:
    """Play a round; 1 when an answer was lost."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(words[0] if words else place)
        services, _ = open_services(begun(Path(place) / "data"), lambda: NOW)
        told = play(services, folder)
        services.close()
    print(*told, sep="\n")
    return int(any("differ" in one or len(one.split()) > 5 for one in told))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
