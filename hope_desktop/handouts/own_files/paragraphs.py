"""Paragraphs of somebody's text, one after another, as the Markdown of our handouts."""

import re
from collections.abc import Iterable, Sequence

from hope_desktop.dialect.cleaning import literal
from hope_desktop.domain.texts.directives import MAX_COLUMNS
from hope_desktop.domain.texts.office_text import Gathered, OfficePicture

_BOX = re.compile(r"^\s*[☐□❏❑▢◻☑☒]\s*")
_TO_WRITE_ON = re.compile(r"[\s_.…‥—-]*(?:_{4,}|\.{6,}|…{3,})[\s_.…‥—-]*")
_BLANK = re.compile(r"_{3,}|\.{6,}|…{3,}")

_OF_OURS = (".png", ".jpg", ".jpeg", ".gif", ".webp")


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
        """A picture: the part of the file that it is, and what is said of it."""
        self._write_lines()
        self._blocks.append(len(self.pictures))
        known = part if part.lower().endswith(_OF_OURS) else ""
        self.pictures.append((known, " ".join(about.split())))

    def heading(self, text: str, level: int) -> None:
        """A heading; the first names the whole."""
        plain = text.replace("**", "").strip()
        if plain and not self.title:
            self.title = without_signs(plain)
        elif plain:
            self._add(f"{'##' if level < 3 else '###'} {plain}")

    def item(self, text: str, depth: int, *, numbered: bool) -> None:
        """An item of a list; deeper than two is two."""
        if text.strip():
            sign = "1." if numbered else "-"
            self._add(f"{' ' * 3 * min(depth, 1)}{sign} {_BOX.sub('[ ] ', text)}", is_item=True)

    def paragraph(self, text: str) -> None:
        """Words, a tick box with words, or a line to write on."""
        if _TO_WRITE_ON.fullmatch(text.replace("\\", "")):
            self._lines_to_write_on += 1
        elif _BOX.match(text):
            self._add(f"- [ ] {_BOX.sub('', text)}", is_item=True)
        elif text.strip():
            self._add(text)

    def table(self, rows: Iterable[Sequence[str]]) -> None:
        """A table; its first row names the columns. What is too wide comes as lines."""
        found = [[cell.strip() for cell in row] for row in rows]
        wide = max(map(len, found), default=0)
        if wide > MAX_COLUMNS or wide < 2:
            for row in found:
                self.paragraph(" · ".join(filter(None, row)))
            return
        lines = [f"| {' | '.join([*row, *[''] * (wide - len(row))])} |" for row in found]
        self._add("\n".join([lines[0], "|" + "---|" * wide, *lines[1:]]))

    def marked(self, runs: Iterable[tuple[str, bool]]) -> str:
        """Words on one line, with those that are bold marked so."""
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
    """A line without the signs that `literal` put before others."""
    return re.sub(r"\\(.)", r"\1", text)
