"""What every page must hold: a validator's word, and a tree that says what the page shows."""

import tempfile
from pathlib import Path

import page
import pypdfium2

from hope_desktop.domain.printing.print_jobs import Rendered
from hope_desktop.handouts import specs
from hope_desktop.handouts.render import render
from tests.handouts.samples import document
from tools.check_tags import Report, check_tags

GOLDEN = Path(__file__).parent.parent / "data" / "golden"


def proven(*sheets: specs.Sheet, **more: object) -> Rendered:
    """Renders sheets and checks the file in every way we have."""
    rendered = render(document(*sheets, **more))
    report(rendered)
    return rendered


def as_golden(rendered: Rendered, name: str, *, update: bool) -> None:
    """Compare the tree of a file with the one that is kept, or keep it now."""
    found = check_tags(rendered.pdf)
    lines = [f"pages: {rendered.pages}", *(f"{e.tag}: {e.text}" for e in found.elements)]
    golden = "\n".join(line.rstrip() for line in lines) + "\n"
    path = GOLDEN / name
    if update:
        path.write_text(golden, encoding="utf-8")
    assert golden == path.read_text(encoding="utf-8")


def report(rendered: Rendered) -> Report:
    """The structure of a rendered file; fails on the first problem."""
    found = check_tags(rendered.pdf)
    assert found.problems == []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "proof.pdf"
        path.write_bytes(rendered.pdf)
        assert page.validate_pdf(str(path), profile="ua1").is_compliant
    return found


def shown(rendered: Rendered) -> str:
    """All letters on the pages, furniture too, with single spaces."""
    with pypdfium2.PdfDocument(rendered.pdf) as pdf:
        texts = [pdf[n].get_textpage().get_text_bounded() for n in range(len(pdf))]
    return " ".join(" ".join(texts).split())


def text_boxes(rendered: Rendered, number: int) -> list[tuple[float, float, float, float]]:
    """Left, bottom, right, top of each piece of text on a page, in points."""
    with pypdfium2.PdfDocument(rendered.pdf) as pdf:
        text = pdf[number].get_textpage()
        return [text.get_rect(n) for n in range(text.count_rects())]
