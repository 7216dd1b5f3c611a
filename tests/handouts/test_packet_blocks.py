"""PacketBlocks of a packet: as high as what stands in them, and named after their packet."""

from dataclasses import replace

from hope_desktop.domain.library.handout import ReviewRole
from hope_desktop.domain.texts.packets import Family, Packet, PacketLine
from hope_desktop.handouts.packet_blocks import PacketBlocks
from hope_desktop.handouts.packet_specs import FamilyPaper
from hope_desktop.handouts.pdf.canvas import TaggedCanvas

PACKET = Packet("K7R2", ReviewRole.LAWYER, "2026-11")
PAPER = FamilyPaper("Blad", "Werkblad", ("standaard", "makkelijk"), ())


def heights(words: str, packet: Packet = PACKET) -> list[float]:
    canvas = TaggedCanvas("t", "nl")
    one = Family("A", (("1.1/a", "0"), ("1.1/b", "0")), (PacketLine("A1", words, ("1.1/b",)),))
    part = canvas.tree.root.add("Part")
    return [block.height for block in PacketBlocks(canvas, packet, 380).of(part, one, PAPER)]


def test_a_line_is_as_high_as_its_words_and_never_higher_than_a_page():
    short, longer, endless = (heights("woord " * n)[1] for n in (3, 60, 9_000))
    assert short < longer < endless < 520
    assert heights("woord", replace(PACKET, role=ReviewRole.PUPIL))[1] > short
