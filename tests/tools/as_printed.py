"""Whether PDFs of others are printed as they look, beside PDFium's own picture of them.

As a command: `python -m tests.tools.as_printed FOLDER` says of each PDF that differs on which page
and how much of a region, and why others were refused. Each is read in a process of its own: one
that never ends, or takes the program down, is named too. Nothing but a difference ends with 1.
"""

import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
from PIL import Image, ImageChops, ImageFilter

from hope_desktop.domain.errors import UnusableFile
from hope_desktop.handouts.own_files.foreign import cleaned

REGION = 5
"""Points around each: about one letter is in it."""
LIMIT = 0.06
"""A region may be so much lighter or darker; a letter that is lost is twice that.
Of a page as a whole a stamp is half a percent."""
SCALE = 2
SECONDS = 120


def differences(before: bytes | Path, after: bytes | Path) -> Iterator[tuple[int, float]]:
    """Count what the worst region of each page differs; all of it when a page is missing."""
    pages = [*_pictures(before)], [*_pictures(after)]
    for number, (old, new) in enumerate(zip(*pages, strict=False), 1):
        seen = [picture.filter(ImageFilter.BoxBlur(REGION * SCALE)) for picture in (old, new)]
        worst = max(most for _least, most in ImageChops.difference(*seen).getextrema())
        yield number, 1.0 if old.size != new.size else worst / 255
    for number in range(min(map(len, pages)), max(map(len, pages))):
        yield number + 1, 1.0


def _pictures(pdf: bytes | Path) -> Iterator[Image.Image]:
    """Draw each page as a printer gets it: with the notes that are printed, and filled fields."""
    with pypdfium2.PdfDocument(pdf) as document:
        document.init_forms()
        for page in document:
            yield page.render(scale=SCALE, optimize_mode="print").to_pil().convert("RGB")


def verdict(path: Path) -> str:
    """Return nothing for a PDF that is printed as it looks, else how it is not."""
    try:
        made = cleaned(path.name, path.read_bytes())
    except UnusableFile as error:
        return f"refused: {error.why}"
    try:
        found = [(page, much) for page, much in differences(path, made.pdf) if much > LIMIT]
    except (pypdfium2.PdfiumError, ValueError) as error:
        return f"not seen: {error}"
    return "".join(f"page {page} differs by {much:.0%} " for page, much in found).strip()


def main(words: list[str]) -> int:
    """Tell of each PDF in a folder, and count."""
    (place,) = map(Path, words)
    if place.is_file():
        print(verdict(place))
        return 0
    told: Counter[str] = Counter()
    for path in sorted(place.rglob("*.pdf")):
        command = [sys.executable, "-m", "tests.tools.as_printed", str(path)]
        try:
            done = subprocess.run(command, capture_output=True, timeout=SECONDS, check=False)
            said = done.stdout.decode().strip() if not done.returncode else "breaks the program"
        except subprocess.TimeoutExpired:
            said = "never ends"
        told[said.partition(" ")[0] if said else "as it looks"] += 1
        if said:
            print(f"{path.relative_to(place)}: {said}", flush=True)
    print(", ".join(f"{count} {kind.rstrip(':')}" for kind, count in told.most_common()))
    return 1 if told.keys() & {"page", "breaks", "never"} else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
