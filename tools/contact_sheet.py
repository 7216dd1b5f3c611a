"""Every kind of paper in every reading form on one picture, to be looked at by people.

A row for each kind of the library's texts and for each paper that the program composes, a column
for each reading form, with the first pages of it in the colours of its module. Paper of adults is
the same in every form, and stands there once.

As a command: `python -m tools.contact_sheet FILE.png [--grey] [--kind worksheet]`; with a
kind each of its texts has a row.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import pypdfium2
from PIL import Image, ImageDraw, ImageFont

from hope_desktop.domain.library.handout import Handout, HandoutKind, name_of, read_by_pupils
from hope_desktop.domain.terms import ActivityId, Module, Profile
from hope_desktop.exchange.reading import read_library
from hope_desktop.handouts.render import render
from hope_desktop.handouts.specs import (
    AnswerCard,
    CardSheet,
    Document,
    Poster,
    PupilSheet,
    SchoolLetter,
    SingleHandout,
)
from hope_desktop.paths import resource
from tests.handouts.samples import document
from tools.papers import kinds

PAGES = 2
WIDTH, HEIGHT, GAP = 150, 212, 8
LEFT, TOP = 250, 30
INK, DESK = "black", "#bbbbbb"
_OF_TEXTS = AnswerCard | CardSheet | Poster | PupilSheet | SchoolLetter | SingleHandout
"""Made from texts, which have rows of their own."""


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


type Row = tuple[str, Sequence[tuple[str, Document]]]
"""A name, and the papers of its columns with theirs."""


def rows(kind: str = "") -> list[Row]:
    """One row for each kind, or one for each text of a kind."""
    content, _findings = read_library(resource("library"))
    modules = tuple((activity.id, activity.module) for activity in content.activities)
    texts = [*(h for a in content.activities for h in a.handouts), *content.school_papers]
    wanted = {one.value: [t for t in texts if t.kind is one] for one in HandoutKind}
    found = []
    for name, same in wanted.items():
        usual = [text for text in same if text.profile is Profile.STANDARD]
        for text in usual if name == kind else usual[:1]:
            others = [t for t in same if t not in usual and name_of(t.id) == name_of(text.id)]
            own = {one.profile: one for one in others}
            papers = [
                (form.value, _paper(own.get(form, text), form, modules))
                for form in (Profile if read_by_pupils(text.kind) else [Profile.STANDARD])
            ]
            found.append((f"{name} {text.id}", papers))
    if kind:
        return [row for row in found if row[0].split()[0] == kind]
    for name, sheet in kinds().items():
        if not isinstance(sheet, _OF_TEXTS):
            found.append((name, [("", document(sheet, language="nl", modules=modules))]))
    return found


def _paper(
    text: Handout, form: Profile, modules: tuple[tuple[ActivityId, Module], ...]
) -> Document:
    sheet = SingleHandout(text)
    return document(sheet, language=text.language, profile=form, modules=modules)


def contact_sheet(kind: str = "", *, grey: bool = False) -> Image.Image:
    """The picture."""
    every = rows(kind)
    column, row = PAGES * (WIDTH + GAP) + 2 * GAP, HEIGHT + GAP + 16
    widest = max(len(papers) for _name, papers in every)
    size = (LEFT + widest * column, TOP + len(every) * row)
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
    parser.add_argument("--kind", default="", help="every text of this kind")
    asked = parser.parse_args(words)
    asked.file.parent.mkdir(parents=True, exist_ok=True)
    contact_sheet(asked.kind, grey=asked.grey).save(asked.file)
    print(asked.file)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
