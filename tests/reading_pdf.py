"""What stands on the paper of a PDF, read back from its bytes."""

import re
from collections import Counter
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium


def pages_of(pdf: bytes | Path) -> list[str]:
    """The text of each page with single spaces."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        found = []
        for number in range(len(document)):
            page = document[number]
            text = page.get_textpage()
            found.append(re.sub(r"\s+", " ", text.get_text_range()))
            text.close()
            page.close()
        return found
    finally:
        document.close()


def text_of(pdf: bytes | Path) -> str:
    """The text of all pages."""
    return " ".join(pages_of(pdf))


def letters_of_text(pdf: bytes) -> float:
    """The size of most letters above the line at the foot of its pages, in points."""
    sizes: Counter[float] = Counter()
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            text = page.get_textpage()
            for n in range(0, text.count_chars(), 3):  # to ask where each stands takes long
                size = round(pdfium.FPDFText_GetFontSize(text, n), 1)
                if size > 1 and text.get_charbox(n)[1] > _FOOT:
                    sizes[size] += 1
    return sizes.most_common(1)[0][0]


_FOOT = 60.0
