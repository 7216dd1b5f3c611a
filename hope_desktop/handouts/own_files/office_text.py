"""A text of Word or LibreOffice as a handout of ours: headings, lists, tables, bold, tick boxes.

Anything that a handout has no place for is left out and reported.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from posixpath import join, normpath
from xml.etree.ElementTree import Element

from hope_desktop.dialect.cleaning import literal
from hope_desktop.domain.errors import UnusableFile
from hope_desktop.domain.library.material import PICTURE_ENDINGS
from hope_desktop.domain.texts.directives import MAX_COLUMNS
from hope_desktop.domain.texts.office_text import Gathered, OfficePicture, OfficeText
from hope_desktop.handouts.own_files.office import OfficeFile, attribute, first, tag_of

_BOX = re.compile(r"^\s*[☐□❏❑▢◻☑☒]\s*")
_TO_WRITE_ON = re.compile(r"[\s_.…‥—-]*(?:_{4,}|\.{6,}|…{3,})[\s_.…‥—-]*")
_BLANK = re.compile(r"_{3,}|\.{6,}|…{3,}")

_OF_OURS = tuple(f".{ending}" for ending in PICTURE_ENDINGS)


class Paragraphs:
    """Gathers them."""

    def __init__(self) -> None:
        self.title = ""
        self.left_out: set[str] = set()
        self.pictures: list[OfficePicture] = []
        self._blocks: list[Gathered] = []
        self._lines_to_write_on = 0

    @property
    def blocks(self) -> tuple[Gathered, ...]:
        """Everything that was gathered."""
        self._write_lines()
        return tuple(self._blocks)

    def picture(self, part: str, about: str) -> None:
        """Write a picture: the part of the file that it is, and what is said of it."""
        self._write_lines()
        self._blocks.append(len(self.pictures))
        known = part if part.lower().endswith(_OF_OURS) else ""
        self.pictures.append((known, " ".join(about.split())))

    def heading(self, text: str, level: int) -> None:
        """Write a heading; the first names the whole."""
        plain = text.replace("**", "").strip()
        if plain and not self.title:
            self.title = without_signs(plain)
        elif plain:
            self._add(f"{'##' if level < 3 else '###'} {plain}")

    def item(self, text: str, depth: int, *, numbered: bool) -> None:
        """Write an item of a list; deeper than two is two."""
        if text.strip():
            sign = "1." if numbered else "-"
            self._add(f"{' ' * 3 * min(depth, 1)}{sign} {_BOX.sub('[ ] ', text)}", is_item=True)

    def paragraph(self, text: str) -> None:
        """Write words, a tick box with words, or a line to write on."""
        if _TO_WRITE_ON.fullmatch(text.replace("\\", "")):
            self._lines_to_write_on += 1
        elif _BOX.match(text):
            self._add(f"- [ ] {_BOX.sub('', text)}", is_item=True)
        elif text.strip():
            self._add(text)

    def table(self, rows: Iterable[Sequence[str]]) -> None:
        """Write a table; its first row names the columns. What is too wide comes as lines."""
        found = [[cell.strip() for cell in row] for row in rows]
        wide = max(map(len, found), default=0)
        if wide > MAX_COLUMNS or wide < 2:
            for row in found:
                self.paragraph(" · ".join(filter(None, row)))
            return
        lines = [f"| {' | '.join([*row, *[''] * (wide - len(row))])} |" for row in found]
        self._add("\n".join([lines[0], "|" + "---|" * wide, *lines[1:]]))

    def marked(self, runs: Iterable[tuple[str, bool]]) -> str:
        """Return words on one line, with those that are bold marked so."""
        said: list[tuple[str, bool]] = []
        for text, bold in runs:
            if said and said[-1][1] == bold:
                said[-1] = (said[-1][0] + text, bold)
            elif text:
                said.append((text, bold))
        return " ".join("".join(_piece(*one) for one in said).split())

    def _add(self, block: str, *, is_item: bool = False) -> None:
        self._write_lines()
        self._blocks.append((block, is_item))

    def _write_lines(self) -> None:
        count, self._lines_to_write_on = self._lines_to_write_on, 0
        if count:
            self._add(f"{{{{lines:{min(count, 20)}}}}}")


def _piece(text: str, bold: bool) -> str:
    inner = text.strip()
    if not inner:
        return " " if text else ""
    before = " " if text[0].isspace() else ""
    after = " " if text[-1].isspace() else ""
    said = literal(_BLANK.sub("……", inner)) if not _TO_WRITE_ON.fullmatch(inner) else inner
    return f"{before}**{said}**{after}" if bold else f"{before}{said}{after}"


def without_signs(text: str) -> str:
    """Return a line without the signs that `literal` put before others."""
    return re.sub(r"\\(.)", r"\1", text)


_HEADING = re.compile(r"(?:heading|kop|title|titel) ?(\d?)", re.IGNORECASE)


def text_in(path: Path, name: str) -> OfficeText:
    """Return a text of Word or LibreOffice in our Markdown.

    Headings, lists, tables, bold, tick boxes.
    """
    with OfficeFile(path, name) as file:
        document, content = file.part("word/document.xml"), file.part("content.xml")
        paragraphs = Paragraphs()
        if document is not None:
            _Word(file, paragraphs).read(document)
        elif content is not None and next(content.iter(_office("text")), None) is not None:
            _OpenText(file, paragraphs).read(content)
        else:
            raise UnusableFile(name, "no-text")
    return OfficeText(
        paragraphs.title,
        paragraphs.blocks,
        frozenset(paragraphs.left_out),
        tuple(paragraphs.pictures),
    )


def picture_in(path: Path, name: str, picture: OfficePicture) -> bytes:
    """Return the bytes of a picture of a text."""
    with OfficeFile(path, name) as file:
        return file.data(picture[0])


class _Word:
    """Reads a document of Word."""

    def __init__(self, file: OfficeFile, made: Paragraphs) -> None:
        self._made = made
        styles, numbers = file.part("word/styles.xml"), file.part("word/numbering.xml")
        self._styles = {} if styles is None else dict(_word_styles(styles))
        self._numbered = set() if numbers is None else set(_word_numbers(numbers))
        rels = file.part("word/_rels/document.xml.rels")
        self._parts = {} if rels is None else {attribute(one, "Id"): _part(one) for one in rels}

    def read(self, document: Element) -> None:
        """Read all of it, in order."""
        for element in document.iter():
            what = {
                "footnoteReference": "notes", "endnoteReference": "notes", "txbxContent": "boxes",
            }.get(tag_of(element))  # fmt: skip
            if what or (tag_of(element) == "cols" and attribute(element, "num") not in {"", "1"}):
                self._made.left_out.add(what or "columns")
        self._blocks(next((one for one in document if tag_of(one) == "body"), document))

    def _blocks(self, parent: Element) -> None:
        for element in parent:
            tag = tag_of(element)
            if tag == "p":
                style = attribute(first(element, "pStyle"), "val")
                text, number = self._line(element), first(element, "numPr")
                depth = attribute(first(number, "ilvl"), "val")
                listed = attribute(first(number, "numId"), "val")
                heading = _HEADING.fullmatch(self._styles.get(style, style).strip())
                if heading:
                    self._made.heading(text, int(heading[1] or 1))
                elif listed not in {"", "0"}:
                    self._made.item(
                        text, int(depth not in {"", "0"}), numbered=listed in self._numbered
                    )
                else:
                    self._made.paragraph(text)
                self._pictures(element)
            elif tag == "tbl":
                self._made.table(
                    [self._line(cell) for cell in row if tag_of(cell) == "tc"]
                    for row in element
                    if tag_of(row) == "tr"
                )
                self._pictures(element)
            elif tag in {"sdt", "sdtContent", "ins", "customXml"}:
                self._blocks(element)

    def _pictures(self, parent: Element) -> None:
        """Write those in a paragraph or a table, behind it; what is there twice, once."""
        again = {one for old in parent.iter() if tag_of(old) == "Fallback" for one in old.iter()}
        for element in (one for one in parent.iter() if one not in again):
            old = first(element, "imagedata") if tag_of(element) == "pict" else None
            is_new = tag_of(element) == "drawing" and first(element, "txbxContent") is None
            if is_new or old is not None:
                about, new = first(element, "docPr"), first(element, "blip")
                part = self._parts.get(attribute(new, "embed") or attribute(old, "id"), "")
                said = attribute(about, "descr") or attribute(about, "title")
                self._made.picture(part, said)

    def _line(self, parent: Element) -> str:
        """Return the text of a paragraph or a cell, with what is bold marked so."""
        runs: list[tuple[str, bool]] = []
        self._runs(parent, runs)
        return self._made.marked(runs)

    def _runs(self, parent: Element, runs: list[tuple[str, bool]]) -> None:
        for element in parent:
            tag = tag_of(element)
            if tag == "r":
                bold = first(first(element, "rPr"), "b")
                is_bold = bold is not None and attribute(bold, "val") not in {"0", "false"}
                runs.append(("".join(map(_word_piece, element)), is_bold))
            elif tag == "checkbox":
                runs.append(("☐", False))
            elif tag == "p":
                self._runs(element, runs)
                runs.append((" ", False))
            elif tag not in {"del", "moveFrom", "pPr"}:
                self._runs(element, runs)


def _part(relation: Element) -> str:
    """Return the part of the file that a reference means.

    None has the name of one that points outside.
    """
    return normpath(join("/word", attribute(relation, "Target"))).lstrip("/")


def _word_piece(element: Element) -> str:
    tag = tag_of(element)
    if tag == "sym":
        return "☐" if attribute(element, "font").startswith("Wingdings") else ""
    if tag in {"tab", "br", "cr"}:
        return " "
    return (element.text or "") if tag == "t" else ""


def _word_styles(root: Element) -> Iterator[tuple[str, str]]:
    """Word calls a style by a name in its own language; what it is, is said in English."""
    for style in root:
        yield attribute(style, "styleId"), attribute(first(style, "name"), "val")


def _word_numbers(root: Element) -> Iterator[str]:
    kinds = {
        attribute(one, "abstractNumId"): attribute(first(one, "numFmt"), "val")
        for one in root
        if tag_of(one) == "abstractNum"
    }
    for one in root:
        kind = kinds.get(attribute(first(one, "abstractNumId"), "val"), "bullet")
        if tag_of(one) == "num" and kind not in {"bullet", "none"}:
            yield attribute(one, "numId")


class _OpenText:
    """Reads a document of LibreOffice."""

    def __init__(self, file: OfficeFile, made: Paragraphs) -> None:
        self._made = made
        self._bold: set[str] = set()
        self._numbered: set[str] = set()
        for root in (file.part("styles.xml"), file.part("content.xml")):
            for style in () if root is None else root.iter():
                name = attribute(style, "name")
                for inner in style.iter() if tag_of(style) in {"style", "list-style"} else ():
                    if attribute(inner, "font-weight") == "bold":
                        self._bold.add(name)
                    if (
                        tag_of(inner) == "list-level-style-number"
                        and attribute(inner, "level") == "1"
                    ):
                        self._numbered.add(name)

    def read(self, content: Element) -> None:
        """Read all of it, in order."""
        for element in content.iter():
            what = {"note": "notes", "text-box": "boxes"}.get(tag_of(element))
            if what or (tag_of(element) == "columns" and attribute(element, "column-count") > "1"):
                self._made.left_out.add(what or "columns")
        self._blocks(next(content.iter(_office("text"))), -1, numbered=False)

    def _blocks(self, parent: Element, depth: int, *, numbered: bool) -> None:
        for element in parent:
            tag = tag_of(element)
            if tag == "h":
                level = attribute(element, "outline-level")
                self._made.heading(
                    self._line(element), int(level) if re.fullmatch(r"\d", level, re.ASCII) else 1
                )
            elif tag == "p" and depth < 0:
                self._made.paragraph(self._line(element))
            elif tag == "p":
                self._made.item(self._line(element), depth, numbered=numbered)
            elif tag == "list":
                style = attribute(element, "style-name")
                kind = style in self._numbered if style else numbered
                self._blocks(element, depth + 1, numbered=kind)
            elif tag == "table":
                self._made.table(
                    [self._line(cell) for cell in row if tag_of(cell) == "table-cell"]
                    for row in _rows(element)
                )
            elif tag in {"section", "list-item", "list-header", "index-body"}:
                self._blocks(element, depth, numbered=numbered)
            if tag in {"h", "p", "table", "frame"}:
                self._pictures(element)

    def _pictures(self, parent: Element) -> None:
        """Write those in a paragraph or a table, behind it."""
        for element in parent.iter():
            if tag_of(element) == "frame" and first(element, "text-box") is None:
                about, image = first(element, "desc"), first(element, "image")
                said = "" if about is None else about.text or ""
                self._made.picture(attribute(image, "href"), said)

    def _line(self, element: Element) -> str:
        runs: list[tuple[str, bool]] = []
        self._runs(element, runs, bold=False)
        return self._made.marked(runs)

    def _runs(self, element: Element, runs: list[tuple[str, bool]], *, bold: bool) -> None:
        runs.append((element.text or "", bold))
        for inner in element:
            tag = tag_of(inner)
            if tag in {"s", "tab", "line-break"}:
                runs.append((" ", bold))
            elif tag not in {"note", "annotation", "frame", "tracked-changes"}:
                style = attribute(inner, "style-name")
                self._runs(inner, runs, bold=bold or (tag == "span" and style in self._bold))
            if tag == "p":
                runs.append((" ", bold))
            runs.append((inner.tail or "", bold))


def _rows(table: Element) -> Iterator[Element]:
    """Its own, and not those of a table in a cell."""
    for element in table:
        if tag_of(element) == "table-row":
            yield element
        elif tag_of(element) != "table-cell":
            yield from _rows(element)


def _office(name: str) -> str:
    return "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}" + name
