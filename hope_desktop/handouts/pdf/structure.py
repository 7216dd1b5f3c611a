"""The structure tree: the role of everything on the pages, in reading order.

Elements are made while a sheet is laid out, so their order is the order of reading. Marked
content finds its element through the parent tree, which is written here too.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from hope_desktop.handouts.pdf.document import TaggedDocument, Written, string

_KEPT_EMPTY = frozenset({"TD", "TH"})
_BLOCKS = frozenset({"P", "H1", "H2", "H3", "H4", "Lbl", "Caption", "TD", "TH", "Form", "Figure"})


class Note(NamedTuple):
    """A place of a page that belongs to an element, such as a link; `number` is its object."""

    page: int
    number: str


type Kid = Element | tuple[int, int] | Note
"""A child, marked content as (index of its page, number on it), or a note."""


class Element:
    """One structure element. `attributes` is the PDF text of its attribute dictionaries."""

    __slots__ = ("alt", "attributes", "kids", "lang", "number", "page", "parent", "pieces", "tag")

    def __init__(
        self, tag: str, parent: "Element | None" = None, alt: str = "", attributes: str = ""
    ) -> None:
        self.tag, self.parent, self.alt, self.attributes = tag, parent, alt, attributes
        self.lang = ""
        """The language of what is in it, when that is not the one around it."""
        self.kids: list[Kid] = []
        self.pieces: list[str] = []
        self.page: int | None = None
        self.number = ""
        if parent is not None:
            parent.kids.append(self)

    def add(self, tag: str, alt: str = "", attributes: str = "") -> "Element":
        """Add a child at the end."""
        return Element(tag, self, alt, attributes)

    def say(self, text: str) -> None:
        """Keeps what was drawn, for the plain text; a link's words belong to its sentence."""
        if self.tag == "Link" and self.parent is not None:
            self.parent.say(text)
        else:
            self.pieces.append(text)

    @property
    def filled(self) -> bool:
        """Tell whether anything was drawn in it or below it."""
        return self.page is not None or self.tag in _KEPT_EMPTY

    def walk(self) -> "Iterator[Element]":
        """Itself and everything below it that is filled, in reading order."""
        waiting = [self]
        while waiting:
            element = waiting.pop()
            yield element
            kids = [kid for kid in element.kids if isinstance(kid, Element) and kid.filled]
            waiting.extend(reversed(kids))

    @property
    def text(self) -> str:
        """Return what was drawn directly in it, without what its children drew."""
        return "".join(self.pieces).strip()


class Tree:
    """The structure of one document while its pages are drawn."""

    def __init__(self, document: TaggedDocument) -> None:
        self.root = Element("Document")
        self.pages: list[str] = []
        """The objects of the pages that have ended."""
        self.heading = 0
        """Level of the last heading; a next one goes at most one deeper."""
        self._document = document
        self._on_page: list[Element] = []
        self._keys: list[str | Element | list[Element]] = []
        """What each key of the parent tree leads to; text once it is settled."""
        self._written_keys = 0
        self._parts: list[str] = []
        self._said: list[str] = []
        self._root = Written()
        self.root.number = document.number(self._root)

    def heading_tag(self, level: int) -> str:
        """Return the tag for a heading that wants this level, without skipping one."""
        self.heading = min(level, self.heading + 1, 4)
        return f"H{self.heading}"

    def mark(self, element: Element) -> str:
        """Return the operator that starts marked content of an element on the current page."""
        content = len(self._on_page)
        self._on_page.append(element)
        element.kids.append((len(self.pages), content))
        self._fill(element)
        return f"/{element.tag} <</MCID {content}>> BDC"

    def annotate(self, element: Element) -> int:
        """Return a key in the parent tree for an annotation that is part of an element."""
        self._keys.append(element)
        return len(self._keys) - 1

    def annotated(self, element: Element, number: str) -> None:
        """Makes an annotation that was drawn part of an element."""
        element.kids.append(Note(len(self.pages), number))
        self._fill(element)

    def _fill(self, element: Element) -> None:
        above: Element | None = element
        while above is not None and above.page is None:
            above.page, above = len(self.pages), above.parent

    def end_page(self) -> int | None:
        """Return the key of the page in the parent tree, or None when nothing was marked on it.

        What is marked next belongs to the page after it, once this one is in `pages`.
        """
        marked, self._on_page = self._on_page, []
        if not marked:
            return None
        self._keys.append(marked)
        return len(self._keys) - 1

    def settle(self) -> None:
        """Writes the elements of the sheets whose pages have ended, and lets them go.

        So a thick pack of paper takes little memory.
        """
        for part in self.root.kids:
            if isinstance(part, Element) and part.filled:
                elements = list(part.walk())
                places = [Written() for _element in elements]
                for element, place in zip(elements, places, strict=True):
                    element.number = self._document.number(place)
                for element, place in zip(elements, places, strict=True):
                    place.content = _written(element, self.pages)
                self._parts.append(part.number)
                self._said.append(text_of_elements(elements))
        self.root.kids.clear()
        for key in range(self._written_keys, len(self._keys)):
            self._keys[key] = _references(self._keys[key])
        self._written_keys = len(self._keys)

    def write(self) -> Written:
        """Adds the rest of the tree to the file; gives what leads to it."""
        self.settle()
        number = self._document.number
        entries = " ".join(f"{key} {value}" for key, value in enumerate(self._keys))
        parents = number(Written(f"<</Nums[{entries}]>>"))
        top = Written(
            f"<</Type/StructTreeRoot/K {self.root.number}/ParentTree {parents}"
            f"/ParentTreeNextKey {len(self._keys)}>>"
        )
        kids = " ".join(self._parts)
        root = f"<</S/Document/P {number(top)}/K[{kids}]>>"
        self._root.content = root
        return top

    @property
    def text(self) -> str:
        """Return what the settled sheets say, in reading order."""
        return "\n".join(said for said in self._said if said)


def _references(key: "str | Element | list[Element]") -> str:
    if isinstance(key, str):
        return key
    if isinstance(key, Element):
        return key.number
    return f"[{' '.join(element.number for element in key)}]"


def _written(element: Element, pages: Sequence[str]) -> str:
    parent = element.parent.number if element.parent else "null"
    parts = [f"<</S/{element.tag}/P {parent}"]
    kids = [kid for kid in [_kid(kid, element.page, pages) for kid in element.kids] if kid]
    if kids:
        parts.append(f"/K {kids[0]}" if len(kids) == 1 else f"/K[{' '.join(kids)}]")
    if element.page is not None and any(type(kid) is tuple for kid in element.kids):
        parts.append(f"/Pg {pages[element.page]}")
    if element.lang:
        parts.append(f"/Lang {string(element.lang)}")
    if element.alt:
        parts.append(f"/Alt {string(element.alt)}")
    if element.attributes:
        parts.append(f"/A {element.attributes}")
    parts.append(">>")
    return "".join(parts)


def _kid(kid: Kid, usual: int | None, pages: Sequence[str]) -> str:
    if isinstance(kid, Element):
        return kid.number if kid.filled else ""
    if isinstance(kid, Note):
        return f"<</Type/OBJR/Obj {kid.number}/Pg {pages[kid.page]}>>"
    page, content = kid
    if page == usual:
        return str(content)
    return f"<</Type/MCR/Pg {pages[page]}/MCID {content}>>"


def text_of_elements(elements: Iterable[Element]) -> str:
    """Return what elements say, one line for each that holds text."""
    said = [(element.tag, element.text) for element in elements if element.pieces]
    return "\n".join(text for tag, text in said if text and tag in _BLOCKS)
