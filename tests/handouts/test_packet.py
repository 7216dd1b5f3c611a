"""A packet on paper: its sheets as drawings, its lines and fields in the tree, small and quick."""

import io
import re
from collections import Counter

import pikepdf
import pypdfium2
import pytest

from hope_desktop.domain.errors import Cancelled
from hope_desktop.domain.library.handout import ReviewRole
from hope_desktop.domain.printing.print_jobs import Rendered
from hope_desktop.handouts.packet import packet_pdf
from hope_desktop.handouts.packet_specs import PacketForm
from hope_desktop.paths import DataFolder
from hope_desktop.services.opening import open_services
from hope_desktop.services.packets import draw
from tests.handouts.proof import report, shown
from tests.tools.begun import begun

MOST_BYTES = 2_000_000


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> DataFolder:
    return begun(tmp_path_factory.mktemp("packets") / "data")


def form(folder: DataFolder, role: ReviewRole, minutes: int = 0) -> PacketForm:
    services, _ = open_services(folder)
    try:
        return services.packets.plan(role, minutes)
    finally:
        services.close()


def drawn(pdf: bytes) -> Rendered:
    return Rendered(pdf, 0, "", "")


@pytest.mark.parametrize("role", [ReviewRole.LAWYER, ReviewRole.PUPIL])
def test_a_packet_is_accessible_and_says_each_line_once(folder, role):
    made = form(folder, role)
    found = report(drawn(draw(made)))
    codes = Counter(one.text for one in found.elements if one.tag == "Lbl")
    for line in (line for one in made.packet.families for line in one.lines):
        assert codes[line.code] == 1
    assert Counter(one.tag for one in found.elements)["H2"] >= len(made.packet.families)


def test_half_an_hour_is_small_enough_to_mail(folder):
    made = form(folder, ReviewRole.EXPERIENCE)
    assert 20 <= made.packet.minutes <= 30
    pdf = draw(made)
    assert len(pdf) < MOST_BYTES
    assert draw(made) == pdf, "the same values give the same bytes"


def test_each_field_has_a_name_a_word_for_ears_and_a_look(folder):
    made = form(folder, ReviewRole.LAWYER)
    lines = [line for one in made.packet.families for line in one.lines]
    with pikepdf.open(io.BytesIO(draw(made))) as pdf:
        fields = list(pdf.Root.AcroForm.Fields)
        names = [str(one.T) for one in fields]
        assert len(names) == len(set(names)) == 2 * len(lines) + 4 * len(made.packet.families) + 1
        assert all(re.match(rf"{made.packet.code}-jurist-[0-9A-Z]+", name) for name in names)
        assert all(str(one.TU) and "/N" in one.AP and int(one.F) == 4 for one in fields)
        assert "/NeedAppearances" not in pdf.Root.AcroForm
        assert "/EmbeddedFiles" not in pdf.Root.get("/Names", {})


def test_every_line_stands_on_a_page_and_nothing_falls_off(folder):
    made = form(folder, ReviewRole.TEACHER, 10)
    pdf = draw(made)
    with pypdfium2.PdfDocument(pdf) as pages:
        for page in pages:
            text = page.get_textpage()
            for number in range(text.count_rects()):
                left, low, right, high = text.get_rect(number)
                assert left >= 0
                assert low >= 0
                assert right <= page.get_width()
                assert high <= page.get_height()
    words = shown(drawn(pdf))
    for line in (line for one in made.packet.families for line in one.lines):
        assert line.code in words


def test_pupils_read_where_help_is_and_are_asked_nothing_of_themselves(folder):
    made = form(folder, ReviewRole.PUPIL)
    pdf = draw(made)
    assert {text[0] for text in made.packet.texts} <= {"1", "2"}
    assert made.packet.minutes <= 12
    words = shown(drawn(pdf))
    assert "Schrijf niets over jezelf" in words
    with pypdfium2.PdfDocument(pdf) as pages:
        assert "0800-0432" in pages[len(pages) - 1].get_textpage().get_text_bounded()


def test_nobody_is_asked_for_a_name(folder):
    words = shown(drawn(draw(form(folder, ReviewRole.EXPERIENCE, 2))))
    assert "Niemand vraagt je naam" in words
    assert "ervaringsdeskundige" not in words
    assert "Je organisatie" not in words


def test_drawing_can_be_stopped(folder, tmp_path):
    with pytest.raises(Cancelled):
        packet_pdf(form(folder, ReviewRole.LAWYER), lambda number: number < 2)
    assert list(tmp_path.iterdir()) == []
