"""What stands on the paper of a PDF, read back from its bytes."""

import re
from pathlib import Path

import pypdfium2


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
