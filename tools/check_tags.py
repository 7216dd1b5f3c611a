"""Compares what a tagged PDF shows with what its structure tree says.

Validators look at the tree and at the pages apart; none sees two paragraphs whose parent-tree
entries are swapped, an element that shows nothing, or text that silently became an artifact.
This reads both and lays them side by side:

    report = check_tags(path_or_bytes)
    assert report.problems == []
    assert report.text() == "..."          # in reading order

As a command: `python -m tools.check_tags FILE...`
"""

import io
import re
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Name

SHOWS_TEXT = {"Tj", "TJ", "'", '"'}
PAINTS = SHOWS_TEXT | {
    *("S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "INLINE IMAGE"),
}
UNKNOWN = "\ufffd"
SOFT_HYPHEN = "\u00ad"


@dataclass
class Marked:
    """One marked-content sequence of a page."""

    tag: str
    text: str = ""
    paints: int = 0


@dataclass
class Element:
    """One structure element with the text that hangs directly under it."""

    tag: str
    text: str = ""


@dataclass
class Report:
    """What the document says, in reading order, and what does not agree."""

    problems: list[str] = field(default_factory=list)
    elements: list[Element] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)

    def tags(self) -> list[str]:
        """The tags in reading order."""
        return [element.tag for element in self.elements]

    def text(self) -> str:
        """The text a screen reader reads, without the labels of lists."""
        return " ".join(" ".join(self.pieces).replace(SOFT_HYPHEN, "").split())


class PageReader:
    """Follows one page's content stream; `marked` holds its sequences by number."""

    def __init__(self, page: pikepdf.Page, number: int, problems: list[str]) -> None:
        self.page = page
        self.number = number
        self.marked: dict[int, Marked] = {}
        self._problems = problems
        self._stack: list[tuple[str, int | None]] = []
        self._depth_at_text: int | None = None
        self._letters: dict[int, str] = {}
        self._fonts: Any = page.Resources.get(Name.Font, {})
        for instruction in pikepdf.parse_content_stream(page):
            self._read(str(instruction.operator), list(instruction.operands))
        if self._stack:
            self._complain(f"{len(self._stack)} sequence(s) left open")

    def _complain(self, what: str) -> None:
        self._problems.append(f"page {self.number}: {what}")

    def _read(self, operator: str, operands: list[Any]) -> None:
        if operator == "BT":
            self._depth_at_text = len(self._stack)
        elif operator == "ET":
            if len(self._stack) != self._depth_at_text:
                self._complain("text object and marked content overlap")
            self._depth_at_text = None
        elif operator in {"BDC", "BMC"}:
            self._open(str(operands[0])[1:], operands[1] if operator == "BDC" else None)
        elif operator == "EMC":
            self._close()
        elif operator == "Tf":
            self._letters = _letters(self._fonts[str(operands[0])])
        elif operator in PAINTS:
            self._paint(operator, operands)

    def _open(self, tag: str, properties: Any) -> None:
        has_number = isinstance(properties, pikepdf.Dictionary) and Name.MCID in properties
        mcid = int(properties[Name.MCID]) if has_number else None
        if self._stack and (tag == "Artifact") != (self._stack[0][0] == "Artifact"):
            self._complain(f"{tag} inside {self._stack[0][0]}")
        if mcid is not None:
            if mcid in self.marked:
                self._complain(f"sequence {mcid} twice")
            self.marked[mcid] = Marked(tag)
        self._stack.append((tag, mcid))

    def _close(self) -> None:
        if self._stack:
            self._stack.pop()
        else:
            self._complain("a sequence is closed that was never opened")
        if self._depth_at_text is not None and len(self._stack) < self._depth_at_text:
            self._complain("a text object closes a sequence opened outside it")

    def _paint(self, operator: str, operands: list[Any]) -> None:
        if not self._stack:
            self._complain(f"{operator} outside structure and artifacts")
        mcid = next((mcid for _, mcid in reversed(self._stack) if mcid is not None), None)
        if mcid is None:
            return
        self.marked[mcid].paints += 1
        if operator in SHOWS_TEXT:
            shown = operands[-1]
            parts = list(shown) if isinstance(shown, pikepdf.Array) else [shown]
            strings = [bytes(part) for part in parts if isinstance(part, pikepdf.String)]
            codes = b"".join(strings)
            self.marked[mcid].text += "".join(self._letters.get(code, UNKNOWN) for code in codes)


class TreeWalker:
    """Walks the structure tree and holds each number against the pages."""

    def __init__(self, pdf: pikepdf.Pdf, report: Report) -> None:
        self._report = report
        self._pages = {
            page.objgen: PageReader(page, number, report.problems)
            for number, page in enumerate(pdf.pages, start=1)
        }
        self._parents = _parents(pdf)
        self._seen: set[tuple[int, int]] = set()
        self._used: set[tuple[int, int]] = set()
        self._annotations: set[tuple[int, int]] = set()

    def walk(self, node: Any, parent: Any) -> None:
        """Follow one element and everything under it, in reading order."""
        tag = str(node.S)[1:]
        if node.objgen in self._seen:
            self._complain(f"element {tag} stands twice in the tree")
            return
        self._seen.add(node.objgen)
        if node.P.objgen != parent.objgen:
            self._complain(f"{tag}: its parent is not the element above it")
        element = Element(tag)
        self._report.elements.append(element)
        for kid in _list(node.get(Name.K)):
            self._kid(node, element, kid)
        element.text = element.text.replace(SOFT_HYPHEN, "")

    def _kid(self, node: Any, element: Element, kid: Any) -> None:
        if not isinstance(kid, pikepdf.Dictionary):
            self._sequence(node, element, node.get(Name.Pg), int(kid))
        elif kid.get(Name.Type) == Name.OBJR:
            self._annotation(node, element, kid.Obj)
        elif kid.get(Name.Type) == Name.MCR:
            self._sequence(node, element, kid.Pg, int(kid.MCID))
        else:
            self.walk(kid, node)

    def _annotation(self, node: Any, element: Element, annotation: Any) -> None:
        self._annotations.add(annotation.objgen)
        owner = self._parents.get(int(annotation.get(Name.StructParent, -1)))
        if owner is None or owner.objgen != node.objgen:
            self._complain(f"{element.tag}: an annotation does not lead back to it")

    def _sequence(self, node: Any, element: Element, page: Any, mcid: int) -> None:
        reader = self._pages[page.objgen]
        where = f"{element.tag}: sequence {mcid} of page {reader.number}"
        marked = reader.marked.get(mcid)
        if marked is None:
            self._complain(f"{where} does not exist")
            return
        if (reader.number, mcid) in self._used:
            self._complain(f"{where} is used twice")
        self._used.add((reader.number, mcid))
        element.text += marked.text
        if element.tag != "Lbl":
            self._report.pieces.append(marked.text)
        if marked.tag != element.tag:
            self._complain(f"{where} is marked {marked.tag}")
        if not marked.paints:
            self._complain(f"{where} shows nothing")
        owners = self._parents.get(int(reader.page.get(Name.StructParents, -1)))
        if owners is None or mcid >= len(owners) or owners[mcid].objgen != node.objgen:
            self._complain(f"{where} does not lead back to it")

    def complain_of_orphans(self) -> None:
        """What the pages show but no element owns."""
        for reader in self._pages.values():
            for mcid, marked in reader.marked.items():
                if (reader.number, mcid) not in self._used:
                    self._complain(f"page {reader.number}: {marked.tag} {mcid} has no element")
            for annotation in _list(reader.page.get(Name.Annots)):
                if annotation.objgen not in self._annotations:
                    self._complain(f"page {reader.number}: an annotation has no element")

    def _complain(self, what: str) -> None:
        self._report.problems.append(what)


def check_tags(source: Path | str | bytes) -> Report:
    """Compare pages and tree of one PDF; `problems` is empty when they say the same."""
    report = Report()
    opened = io.BytesIO(source) if isinstance(source, bytes) else source
    with pikepdf.open(opened) as pdf:
        tree = pdf.Root.get(Name.StructTreeRoot)
        if tree is None:
            report.problems.append("the document has no structure tree")
            return report
        walker = TreeWalker(pdf, report)
        for kid in _list(tree.get(Name.K)):
            walker.walk(kid, tree)
        walker.complain_of_orphans()
    return report


def _list(value: Any) -> list[Any]:
    """PDF writes one thing as itself and several as an array."""
    if value is None:
        return []
    return list(value) if isinstance(value, pikepdf.Array) else [value]


def _parents(pdf: pikepdf.Pdf) -> dict[int, Any]:
    """The parent tree: number of a page or annotation -> the elements it leads back to."""
    tree = pdf.Root.StructTreeRoot
    numbers: Any = tree.ParentTree.Nums if Name.ParentTree in tree else []
    return {int(numbers[i]): numbers[i + 1] for i in range(0, len(numbers), 2)}


def _letters(font: Any) -> dict[int, str]:
    """Code -> letter of a font with one-byte codes, which is what our subsets have."""
    if Name.ToUnicode not in font:
        return {}
    found = {}
    hexadecimal = rb"<([0-9A-Fa-f]+)>"
    ranges = re.findall(b" ".join([hexadecimal] * 3), font.ToUnicode.read_bytes())
    for first, last, letter in ranges:
        known = bytes.fromhex(letter.decode()).decode("utf-16-be", "replace")
        for more, code in enumerate(range(int(first, 16), int(last, 16) + 1)):
            found[code] = chr(ord(known) + more)
    return found


def main(names: list[str]) -> int:
    """Check the named files and print what is wrong with each."""
    worst = 0
    for name in names:
        report = check_tags(name)
        print(name, "FAILED" if report.problems else "ok", len(report.elements), "elements")
        for problem in report.problems:
            print("   ", problem)
        worst |= bool(report.problems)
    return worst


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
