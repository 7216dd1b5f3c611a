"""Other engines that make the same papers. Typst is in the lock of the measurements.

WeasyPrint and LibreOffice take part where they are installed; they are slow, so that a few rounds
tell enough.
"""

import html
import json
import resource as system
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from benchmarks.pdf_texts import Content, Text, document
from hope_desktop.handouts.render import render
from hope_desktop.paths import resource

TEMPLATE = Path(__file__).with_name("pdf.typ")

type Engine = Callable[[Content], bytes]


def ours(content: Content) -> bytes:
    """What we measure."""
    return render(document(content)).pdf


def typst_tagged(content: Content) -> bytes:
    """Typst through its Python binding, warm; it tags by itself."""
    data = json.dumps(content.data)
    made: bytes = _typst().compile(format="pdf", sys_inputs={"data": data})
    return made


@cache
def _typst() -> Any:
    import typst  # 20 MB, which the process that measures our memory does not need

    return typst.Compiler(
        str(TEMPLATE), font_paths=[str(resource("fonts"))], ignore_system_fonts=True
    )


def weasyprint() -> Engine | None:
    """WeasyPrint with tags, where it is installed."""
    if find_spec("weasyprint") is None:
        return None
    from weasyprint import HTML

    def make(content: Content) -> bytes:
        made: bytes = HTML(string=as_html(content)).write_pdf(pdf_variant="pdf/ua-1")
        return made

    return make


def libreoffice_ms(contents: list[Content]) -> float | None:
    """CPU of one more paper in a batch, since most of one call is the start."""
    office = shutil.which("soffice")
    if office is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for number, content in enumerate(contents):
            files.append(Path(folder) / f"{number}.fodt")
            files[-1].write_text(_as_text_document(content), encoding="utf-8")
        _office_ms(office, folder, files[:1])  # the first start makes a profile
        one = _office_ms(office, folder, files[:1])
        return (_office_ms(office, folder, files) - one) / (len(files) - 1)


def _office_ms(office: str, folder: str, files: list[Path]) -> float:
    before = _children_ms()
    profile = f"-env:UserInstallation=file://{folder}/profile"
    kind = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'
    words = [
        office,
        profile,
        "--headless",
        "--convert-to",
        kind,
        "--outdir",
        folder,
        *map(str, files),
    ]
    subprocess.run(words, check=True, capture_output=True, timeout=300)
    return _children_ms() - before


def _children_ms() -> float:
    used = system.getrusage(system.RUSAGE_CHILDREN)
    return (used.ru_utime + used.ru_stime) * 1000


def as_html(content: Content) -> str:
    """The papers as a page of the web; cards and guides as plain sections."""
    parts = "".join(_section(content.kind, text) for text in content.texts)
    style = (
        "@page{size:A4;margin:20mm}body{font:12pt/17pt sans-serif}section{break-after:page}"
        "table{width:100%;border-collapse:collapse}td,th{border:1px solid}"
    )
    head = f'<meta charset="utf-8"><title>Mijn blad</title><style>{style}</style>'
    return f'<!doctype html><html lang="nl"><head>{head}</head><body>{parts}</body></html>'


def _section(kind: str, text: Text) -> str:
    paragraphs = "".join(f"<p>{html.escape(said)}</p>" for said in text.paras)
    if kind == "cards":
        return f"<h2>Stelling</h2>{paragraphs}"
    steps = "".join(f"<li>{html.escape(said)}</li>" for said in text.steps)
    whole = f"<h1>Mijn blad</h1>{paragraphs}<h2>Zo doe je het</h2><ol>{steps}</ol>"
    if kind == "handout":
        rows = "".join(f"<tr><td>{html.escape(row)}<td><td>" for row in text.rows)
        whole += f"<table><tr><th>Situatie<th>Robin<th>Kim{rows}</table>"
    return f"<section>{whole}</section>"


_OFFICE = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" office:version="1.3"
 office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>%s
</office:text></office:body></office:document>"""


def _as_text_document(content: Content) -> str:
    """A handout as LibreOffice keeps it."""
    (text,) = content.texts
    paragraphs = "".join(map(_paragraph, text.paras))
    steps = "".join(f"<text:list-item>{_paragraph(said)}</text:list-item>" for said in text.steps)
    head = ("Situatie", "Wat merkt Robin?", "Wat kan Kim doen?")
    rows = "".join(_table_row((row, "", "")) for row in text.rows)
    return _OFFICE % (
        f'<text:h text:outline-level="1">Mijn blad</text:h>{paragraphs}'
        f'<text:h text:outline-level="2">Zo doe je het</text:h><text:list>{steps}</text:list>'
        '<table:table><table:table-column table:number-columns-repeated="3"/>'
        f"<table:table-header-rows>{_table_row(head)}</table:table-header-rows>{rows}"
        f"</table:table>{_paragraph('Schrijf hier')}"
    )


def _paragraph(said: str) -> str:
    return f"<text:p>{html.escape(said)}</text:p>"


def _table_row(cells: tuple[str, ...]) -> str:
    inside = "".join(f"<table:table-cell>{_paragraph(c)}</table:table-cell>" for c in cells)
    return f"<table:table-row>{inside}</table:table-row>"
