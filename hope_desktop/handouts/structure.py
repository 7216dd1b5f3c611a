"""The structure tree: what each thing on the pages is, in reading order.

Elements are made while a sheet is laid out, so their order is the order of reading. Marked
content finds its element through the parent tree, which is written here too.
"""

from collections.abc import Iterator

from hope_desktop.handouts.raw import Raw, Writer, number, string

_KEPT_EMPTY = frozenset({"TD", "TH"})
_BLOCKS = frozenset({"P", "H1", "H2", "H3", "H4", "Lbl", "Caption", "TD", "TH", "Form", "Figure"})


class Element:
    """One structure element. `attributes` is the PDF text of its attribute dictionaries."""

    __slots__ = ("alt", "attributes", "kids", "number", "page", "parent", "pieces", "tag")

    def __init__(
        self, tag: str, parent: "Element | None" = None, alt: str = "", attributes: str = ""
    ) -> None:
        self.tag, self.parent, self.alt, self.attributes = tag, parent, alt, attributes
        self.kids: list[Element | tuple[int, int] | tuple[int, str]] = []
        self.pieces: list[str] = []
        self.page: int | None = None
        self.number = 0
        if parent is not None:
            parent.kids.append(self)

    def add(self, tag: str, alt: str = "", attributes: str = "") -> "Element":
        """A new child at the end."""
        return Element(tag, self, alt, attributes)

    def say(self, text: str) -> None:
        """Keeps what was drawn, for the plain text; a link's words belong to its sentence."""
        if self.tag == "Link" and self.parent is not None:
            self.parent.say(text)
        else:
            self.pieces.append(text)

    @property
    def filled(self) -> bool:
        """Whether anything was drawn in it or below it."""
        return self.page is not None or self.tag in _KEPT_EMPTY

    def walk(self, depth: int = 0) -> Iterator[tuple[int, "Element"]]:
        """Itself and everything below it that is filled, with depth, in reading order."""
        yield depth, self
        for kid in self.kids:
            if isinstance(kid, Element) and kid.filled:
                yield from kid.walk(depth + 1)

    @property
    def text(self) -> str:
        """What was drawn directly in it, without what its children drew."""
        return "".join(self.pieces).strip()


class Tree:
    """The structure of one document while its pages are drawn."""

    def __init__(self) -> None:
        self.root = Element("Document")
        self.page = 0
        """Index of the page being drawn."""
        self.heading = 0
        """Level of the last heading; a next one goes at most one deeper."""
        self._on_page: list[Element] = []
        self._keys: list[str | Element | list[Element]] = []
        """What each key of the parent tree leads to; text once it is settled."""
        self._written_keys = 0
        self._root: Raw | None = None
        self._parts: list[int] = []
        self._said: list[str] = []
        self._count = 0

    def heading_tag(self, level: int) -> str:
        """The tag for a heading that wants this level, without skipping one."""
        self.heading = min(level, self.heading + 1, 4)
        return f"H{self.heading}"

    def mark(self, element: Element) -> str:
        """The operator that starts marked content of an element on the current page."""
        content = len(self._on_page)
        self._on_page.append(element)
        element.kids.append((self.page, content))
        above: Element | None = element
        while above is not None and above.page is None:
            above.page, above = self.page, above.parent
        return f"/{element.tag} <</MCID {content}>> BDC"

    def annotate(self, element: Element, name: str) -> int:
        """Registers an annotation as part of an element; gives its key in the parent tree."""
        element.kids.append((self.page, name))
        self._keys.append(element)
        return len(self._keys) - 1

    def end_page(self) -> int | None:
        """Closes the page; gives its key in the parent tree, or None when nothing was marked."""
        marked, self._on_page = self._on_page, []
        self.page += 1
        if not marked:
            return None
        self._keys.append(marked)
        return len(self._keys) - 1

    def settle(self, document: Writer) -> None:
        """Writes the elements of the sheets whose pages have ended, and lets them go.

        So a thick pack of paper takes little memory.
        """
        if self._root is None:
            self._root = Raw()
            self.root.number = number(document, self._root, "SE")
        for part in self.root.kids:
            if isinstance(part, Element) and part.filled:
                self._settle(part, document)
        self.root.kids.clear()
        for key in range(self._written_keys, len(self._keys)):
            self._keys[key] = _references(self._keys[key])
        self._written_keys = len(self._keys)

    def _settle(self, part: Element, document: Writer) -> None:
        shells: list[tuple[Element, Raw]] = []
        for _depth, element in part.walk():
            shell = Raw()
            self._count += 1
            element.number = number(document, shell, f"SE{self._count}")
            shells.append((element, shell))
        for element, shell in shells:
            shell.content = _written(element, document)
        self._parts.append(part.number)
        self._said.append(plain_text(part))

    def write(self, document: Writer) -> None:
        """Adds the rest of the tree to the document; its root is named `StructTreeRoot`."""
        self.settle(document)
        entries = " ".join(f"{key} {value}" for key, value in enumerate(self._keys))
        parents = number(document, Raw(f"<</Nums[{entries}]>>".encode()), "ParentTree")
        tree = Raw(
            f"<</Type/StructTreeRoot/K {self.root.number} 0 R/ParentTree {parents} 0 R"
            f"/ParentTreeNextKey {len(self._keys)}>>".encode()
        )
        above = number(document, tree, "StructTreeRoot")
        kids = " ".join(f"{part} 0 R" for part in self._parts)
        if self._root is not None:
            self._root.content = f"<</Type/StructElem/S/Document/P {above} 0 R/K[{kids}]>>".encode()

    @property
    def text(self) -> str:
        """What the settled sheets say, in reading order."""
        return "\n".join(said for said in self._said if said)


def _references(key: "str | Element | list[Element]") -> str:
    if isinstance(key, str):
        return key
    if isinstance(key, Element):
        return f"{key.number} 0 R"
    return f"[{' '.join(f'{element.number} 0 R' for element in key)}]"


def _written(element: Element, document: Writer) -> bytes:
    parent = element.parent.number if element.parent else 0
    parts = [f"<</Type/StructElem/S/{element.tag}/P {parent} 0 R"]
    kids = [_kid(kid, element, document) for kid in element.kids]
    kids = [kid for kid in kids if kid]
    if kids:
        parts.append(f"/K {kids[0]}" if len(kids) == 1 else f"/K[{' '.join(kids)}]")
    if element.page is not None:
        parts.append(f"/Pg {_page(element.page, document)} 0 R")
    if element.alt:
        parts.append(f"/Alt {string(element.alt)}")
    if element.attributes:
        parts.append(f"/A {element.attributes}")
    parts.append(">>")
    return "".join(parts).encode("latin-1")


def _kid(
    kid: "Element | tuple[int, int] | tuple[int, str]",
    element: Element,
    document: Writer,
) -> str:
    if isinstance(kid, Element):
        return f"{kid.number} 0 R" if kid.filled else ""
    page, content = kid
    if isinstance(content, str):
        annotation = document.idToObjectNumberAndVersion[content][0]
        return f"<</Type/OBJR/Obj {annotation} 0 R/Pg {_page(page, document)} 0 R>>"
    if page == element.page:
        return str(content)
    return f"<</Type/MCR/Pg {_page(page, document)} 0 R/MCID {content}>>"


def _page(index: int, document: Writer) -> int:
    found: tuple[int, int] = document.idToObjectNumberAndVersion[f"Page{index + 1}"]
    return found[0]


def plain_text(root: Element) -> str:
    """Everything in reading order, one line for each element that holds text."""
    lines: list[str] = []
    for _depth, element in root.walk():
        said = element.text
        if said and element.tag in _BLOCKS:
            lines.append(said)
    return "\n".join(lines)
