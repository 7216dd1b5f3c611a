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
        self._keys: list[Element | list[Element]] = []

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

    def write(self, document: Writer) -> None:
        """Adds the whole tree to the document; its root is named `StructTreeRoot`."""
        shells: list[tuple[Element, Raw]] = []
        for index, (_depth, element) in enumerate(self.root.walk()):
            shell = Raw()
            element.number = number(document, shell, f"SE{index}")
            shells.append((element, shell))
        parents = number(document, Raw(self._parent_tree()), "ParentTree")
        root = number(
            document,
            Raw(
                f"<</Type/StructTreeRoot/K {self.root.number} 0 R/ParentTree {parents} 0 R"
                f"/ParentTreeNextKey {len(self._keys)}>>".encode()
            ),
            "StructTreeRoot",
        )
        pages = [
            document.idToObjectNumberAndVersion[f"Page{page + 1}"][0] for page in range(self.page)
        ]
        for element, shell in shells:
            shell.content = _written(element, root, pages, document)

    def _parent_tree(self) -> bytes:
        entries = []
        for key, value in enumerate(self._keys):
            if isinstance(value, list):
                entries.append(f"{key}[{' '.join(f'{e.number} 0 R' for e in value)}]")
            else:
                entries.append(f"{key} {value.number} 0 R")
        return f"<</Nums[{' '.join(entries)}]>>".encode()


def _written(element: Element, root: int, pages: list[int], document: Writer) -> bytes:
    parent = element.parent.number if element.parent else root
    parts = [f"<</Type/StructElem/S/{element.tag}/P {parent} 0 R"]
    kids = [_kid(kid, element, pages, document) for kid in element.kids]
    kids = [kid for kid in kids if kid]
    if kids:
        parts.append(f"/K {kids[0]}" if len(kids) == 1 else f"/K[{' '.join(kids)}]")
    if element.page is not None:
        parts.append(f"/Pg {pages[element.page]} 0 R")
    if element.alt:
        parts.append(f"/Alt {string(element.alt)}")
    if element.attributes:
        parts.append(f"/A {element.attributes}")
    parts.append(">>")
    return "".join(parts).encode("latin-1")


def _kid(
    kid: "Element | tuple[int, int] | tuple[int, str]",
    element: Element,
    pages: list[int],
    document: Writer,
) -> str:
    if isinstance(kid, Element):
        return f"{kid.number} 0 R" if kid.filled else ""
    page, content = kid
    if isinstance(content, str):
        annotation = document.idToObjectNumberAndVersion[content][0]
        return f"<</Type/OBJR/Obj {annotation} 0 R/Pg {pages[page]} 0 R>>"
    if page == element.page:
        return str(content)
    return f"<</Type/MCR/Pg {pages[page]} 0 R/MCID {content}>>"


def plain_text(root: Element) -> str:
    """Everything in reading order, one line for each element that holds text."""
    lines: list[str] = []
    for _depth, element in root.walk():
        said = element.text
        if said and element.tag in _BLOCKS:
            lines.append(said)
    return "\n".join(lines)
