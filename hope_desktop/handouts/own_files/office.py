"""Files of office programs: their parts, and the words in them.

Such a file is a zip with XML of unknown origin: it is read piece by piece up to a limit, no
reference in it is followed, and a file that declares an entity is refused.
"""

import re
import zlib
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError, fromstring
from xml.parsers.expat import ExpatError, ParserCreate
from zipfile import BadZipFile, ZipFile

from hope_desktop.domain.errors import UnusableFile

MAX_PART_BYTES = 20_000_000
"""The most that is unpacked of one part, and of all parts together twice as much."""
MAX_PARTS = 10_000
MAX_NODES = 500_000
"""Elements and attributes of a part; the thickest book has half."""
MAX_DEPTH = 150
_WORDS_IN = re.compile(
    r"word/(document|footnotes|endnotes)\.xml|ppt/(slides|notesSlides)/[a-zA-Z]+\d+\.xml"
    r"|xl/sharedStrings\.xml|content\.xml"
)
_ENDINGS = {
    "word/document.xml": ".docx",
    "ppt/presentation.xml": ".pptx",
    "xl/workbook.xml": ".xlsx",
}
"""By the part that only such a file has."""
_MANIFEST = "META-INF/manifest.xml"
_OPEN = "application/vnd.oasis.opendocument."
_OPEN_ENDINGS = {"text": ".odt", "presentation": ".odp", "spreadsheet": ".ods"}
_RUNS = re.compile(r"(?i)/*((basic|scripts)/|.*vba)")
"""What LibreOffice and Word call the parts with macros."""
_LINES = frozenset({"p", "h", "si"})
_CARRIED = re.compile(
    r"docProps/thumbnail\.(jpe?g|png)|Thumbnails/thumbnail\.png|preview(-web)?\.(jpe?g|png)"
    r"|QuickLook/Thumbnail\.(jpe?g|png)",
    re.IGNORECASE,
)


def has_macros(path: Path) -> bool:
    """Tell whether it holds what runs, by its list of parts; what has no such list may."""
    try:
        with ZipFile(path) as whole:
            return any(map(_RUNS.match, whole.namelist()))
    except (OSError, BadZipFile, ValueError, NotImplementedError):
        return True


class OfficeFile:
    """An opened file; use it in a `with`."""

    def __init__(self, path: Path, name: str) -> None:
        self._path = path
        self._name = name
        self._left = 2 * MAX_PART_BYTES

    def __enter__(self) -> "OfficeFile":
        try:
            with self._path.open("rb") as file:
                if file.read(4) == b"\xd0\xcf\x11\xe0":  # how Word packs what has a password
                    raise UnusableFile(self._name, "encrypted")
            self._zip = ZipFile(self._path)
        except (OSError, BadZipFile, ValueError, NotImplementedError) as error:
            raise UnusableFile(self._name, "damaged") from error
        try:
            if len(self._zip.infolist()) > MAX_PARTS:
                raise UnusableFile(self._name, "damaged")
            if _MANIFEST in self.names and b"encryption-data" in self.data(_MANIFEST):
                raise UnusableFile(self._name, "encrypted")
        except UnusableFile:
            self._zip.close()
            raise
        return self

    def __exit__(self, *_error: object) -> None:
        """Close it."""
        self._zip.close()

    @property
    def names(self) -> list[str]:
        """Return the parts, in the order of their numbers."""
        return sorted(self._zip.namelist(), key=lambda name: (len(name), name))

    def part(self, name: str) -> Element | None:
        """Return a part as a tree, or None when it is not there."""
        if name not in self._zip.namelist():
            return None
        data = self.data(name)
        try:
            self._look_through(data)
            root = fromstring(data)  # noqa: S314 - no entity, and no more than was let in
        except (ParseError, ExpatError, RecursionError, ValueError, LookupError, MemoryError) as e:
            raise UnusableFile(self._name, "damaged") from e
        if _is_deep(root):
            raise UnusableFile(self._name, "damaged")
        return root

    def _look_through(self, data: bytes) -> None:
        """Refuse what declares an entity, in whatever encoding, or would fill the memory."""
        parser, nodes = ParserCreate(), 0

        def declares(*_doctype: object) -> None:
            raise UnusableFile(self._name, "damaged")

        def begins(_tag: str, attributes: list[str]) -> None:
            nonlocal nodes
            nodes += 1 + len(attributes) // 2
            if nodes > MAX_NODES:
                raise UnusableFile(self._name, "no-text")

        parser.StartDoctypeDeclHandler, parser.StartElementHandler = declares, begins
        parser.ordered_attributes = True
        parser.Parse(data, True)  # noqa: FBT003 - it takes no name

    def data(self, name: str) -> bytes:
        """Return the bytes of a part, such as a picture."""
        most = min(MAX_PART_BYTES, self._left)
        try:
            with self._zip.open(name) as packed:
                data = packed.read(most + 1)
        except (
            *(OSError, BadZipFile, zlib.error, EOFError, RuntimeError, ValueError),
            *(NotImplementedError, KeyError, MemoryError),
        ) as error:
            raise UnusableFile(self._name, "damaged") from error
        self._left -= len(data)
        if len(data) > most:
            raise UnusableFile(self._name, "heavy", len(data) // 1_000_000 + 1, 20)
        return data


def _is_deep(root: Element) -> bool:
    """Tell whether it is nested deeper than anybody writes: reading it goes as deep as it does."""
    level = [root]
    for _depth in range(MAX_DEPTH):
        level = [inner for element in level for inner in element]
        if not level:
            return False
    return True


def ending_in(path: Path) -> str:
    """Return `.docx`: what a file is called as a rule, by its parts; empty when they do not say."""
    try:
        with OfficeFile(path, path.name) as file:
            if any(name.endswith("vbaProject.bin") for name in file.names):
                return ""  # it can act, and is not to be opened by that name
            if "mimetype" in file.names:
                found = file.data("mimetype").decode("ascii", "replace").strip()
                return _OPEN_ENDINGS.get(found.removeprefix(_OPEN), "")
            return next((_ENDINGS[name] for name in file.names if name in _ENDINGS), "")
    except UnusableFile:
        return ""


def office_words(path: Path, name: str, most: int) -> str:
    """Return the words of a text, slides or a sheet, at most so many letters."""
    pieces: list[str] = []
    with OfficeFile(path, name) as file:
        for part in filter(_WORDS_IN.fullmatch, file.names):
            root = file.part(part)
            for line in () if root is None else _lines(root):
                pieces.append(line[:most])
                most -= len(line) + 1
                if most <= 0:
                    return "\n".join(pieces)
    return "\n".join(pieces)


def _lines(root: Element) -> Iterator[str]:
    """Return the text of each paragraph or cell: in the older format stands what it is in `t`."""
    for element in root.iter():
        if tag_of(element) in _LINES:
            pieces = (
                ("".join(element.itertext()),)
                if "opendocument" in element.tag
                else (piece.text or "" for piece in element.iter() if tag_of(piece) == "t")
            )
            if line := "".join(pieces).strip():
                yield line


def tag_of(element: Element) -> str:
    """Its name without that of its kind of document."""
    return element.tag.rpartition("}")[2]


def first(element: Element | None, tag: str) -> Element | None:
    """Return the first inner element of a name, at whatever depth."""
    every = () if element is None else element.iter()
    return next((one for one in every if tag_of(one) == tag), None)


def attribute(element: Element | None, name: str) -> str:
    """Return what it says under a name; empty when it says nothing."""
    found = {} if element is None else element.attrib
    return next((value for key, value in found.items() if key.rpartition("}")[2] == name), "")


def carried(path: Path, name: str) -> bytes:
    """Return the picture of its first page that a file holds; nothing of none, or when damaged."""
    try:
        with OfficeFile(path, name) as file:
            found = next(filter(_CARRIED.fullmatch, file.names), "")
            return file.data(found) if found else b""
    except (OSError, UnusableFile):
        return b""
