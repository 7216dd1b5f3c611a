"""Every kind of paper in every reading form on one picture, to be looked at by people.

A row for each kind, a column for each reading form, with the first pages of it. Rows at the end
show the layouts of cards.

As a command: `python -m tests.tools.contact_sheet FILE.png [--grey]`
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import pypdfium2
from PIL import Image, ImageDraw, ImageFont

from hope_desktop.domain.profiles import Profile
from hope_desktop.handouts.paper import CardLayout, PaperChoice
from hope_desktop.handouts.render import render
from hope_desktop.handouts.specs import Document
from hope_desktop.paths import resource
from tests.handouts.samples import SHEETS, document
from tests.tools.papers import kinds

PAGES = 2
WIDTH, HEIGHT, GAP = 150, 212, 8
LEFT, TOP = 130, 30
INK, DESK = "black", "#bbbbbb"


def thumbnails(paper: Document, *, grey: bool) -> list[Image.Image]:
    """The first pages, small."""
    found = []
    with pypdfium2.PdfDocument(render(paper).pdf) as pdf:
        for number in range(min(len(pdf), PAGES)):
            scale = WIDTH / pdf[number].get_width()
            picture = pdf[number].render(scale=scale, grayscale=grey).to_pil().convert("RGB")
            picture.thumbnail((WIDTH, HEIGHT))
            found.append(picture)
    return found


def rows() -> list[tuple[str, Sequence[tuple[str, Document]]]]:
    """The name of each row with the papers of its columns and their names."""
    found = [
        (name, [(form.value, document(sheet, language="nl", profile=form)) for form in Profile])
        for name, sheet in kinds().items()
    ]
    layouts = [
        (layout.value, document(SHEETS["cards"], language="nl", paper=PaperChoice(layout)))
        for layout in CardLayout
    ]
    return [*found, ("layouts of cards", layouts)]


def contact_sheet(*, grey: bool = False) -> Image.Image:
    """The picture."""
    every = rows()
    column, row = PAGES * (WIDTH + GAP) + 2 * GAP, HEIGHT + GAP + 16
    size = (LEFT + len(Profile) * column, TOP + len(every) * row)
    sheet = Image.new("RGB", size, DESK)
    draw = ImageDraw.Draw(sheet)
    font = ImageFont.truetype(resource("fonts/AtkinsonHyperlegible-Bold.ttf"), 13)
    for down, (name, papers) in enumerate(every):
        y = TOP + down * row
        draw.text((GAP, y), name, INK, font)
        for across, (form, paper) in enumerate(papers):
            x = LEFT + across * column
            draw.text((x, y - 16), form, INK, font)
            for number, picture in enumerate(thumbnails(paper, grey=grey)):
                sheet.paste(picture, (x + number * (WIDTH + GAP), y))
    return sheet


def main(words: list[str]) -> int:
    """Draw it and say where it is."""
    parser = argparse.ArgumentParser(description="Every kind of paper on one picture.")
    parser.add_argument("file", type=Path)
    parser.add_argument("--grey", action="store_true", help="as a printer without colour shows it")
    asked = parser.parse_args(words)
    asked.file.parent.mkdir(parents=True, exist_ok=True)
    contact_sheet(grey=asked.grey).save(asked.file)
    print(asked.file)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
