"""A text of Word or LibreOffice as it becomes a handout; `handouts` reads it."""

from collections.abc import Mapping

from hope_desktop.domain.terms import frozen

type OfficePicture = tuple[str, str]
"""The part of a file that a picture is, empty for one of a kind that we do not print; its words."""
type Gathered = tuple[str, bool] | int
"""Markdown, and whether it is an item of a list; or the number of a picture."""


@frozen
class OfficeText:
    """A text as a handout has it."""

    title: str
    """Its first heading; empty when it has none."""
    blocks: tuple[Gathered, ...]
    left_out: frozenset[str] = frozenset()
    """notes | columns | boxes"""
    pictures: tuple[OfficePicture, ...] = ()

    def body(self, pictures: Mapping[int, str] | None = None) -> str:
        """Its Markdown, with these pictures as such; a list goes on counting behind one."""
        lines: list[str] = []
        in_list, counted = False, 0
        for block in self.blocks:
            if is_picture := isinstance(block, int):
                text, is_item = (pictures or {}).get(block, ""), False
            else:
                text, is_item = block
            if not text:
                continue
            if text.startswith("1. "):
                counted += 1
                text = f"{counted}{text[1:]}"
            elif not (is_picture or text.startswith(" ")):
                counted = 0
            lines += [text] if (is_item and in_list) or not lines else ["", text]
            in_list = is_item
        return "\n".join(lines).strip() + "\n"
