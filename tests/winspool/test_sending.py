"""A document on the paper of Windows: which pages, where, on which sides, and what is refused.

What Windows answers is made up (`tests/tools/windows.py`); pictures and places are real.
"""

import threading
from collections.abc import Callable, Generator, Iterable
from dataclasses import replace
from functools import partial
from io import BytesIO

import pypdfium2
import pytest
from PIL import Image, ImageChops
from pypdf import PdfReader, PdfWriter

from hope_desktop.domain.errors import Cancelled, PrinterProblem
from hope_desktop.domain.printing.print_jobs import PagePicture, PrintJob, Sides, Strip
from hope_desktop.domain.terms import Profile
from hope_desktop.handouts.page_pictures import pictures
from hope_desktop.handouts.render import render
from hope_desktop.handouts.specs import Document
from hope_desktop.winspool import calls
from hope_desktop.winspool.sending import Draw, pages_given, resolution, send
from tests.handouts.samples import SHEETS, document
from tests.tools.windows import DPI, EDGE, LETTER, SIZES, Device, windows

MM = DPI / 25.4


def job_of(paper: Document, **more: object) -> PrintJob:
    drawn = render(paper)
    return replace(PrintJob("one", "2B - geheim", drawn.pdf, drawn.pages), **more)


TEST = job_of(document(SHEETS["lesson"]))
"""Two pages."""
MANY = job_of(document(*[SHEETS["form"]] * 6))
LARGE = job_of(document(SHEETS["lesson"], profile=Profile.LARGE), size="A3")


def give(
    job: PrintJob, keep_on: Callable[[int], bool] = lambda _done: True, draw: Draw = pictures
) -> str:
    return send(job, "Lokaal 12", keep_on, draw)


def squares(_pdf: bytes, pages: Iterable[int], *, colour: bool, dpi: int) -> Generator[PagePicture]:
    """Drawn in no time, where it does not matter what."""
    for page in pages:
        strip = Strip(90, 800, 80, bytes(800 * 80 * (3 if colour else 1)))
        yield PagePicture(827 * dpi // 100, 1169 * dpi // 100, (strip,) * bool(page))


give_squares = partial(give, draw=squares)


def ink(picture: Image.Image) -> tuple[float, ...]:
    """Millimetres from the corner of the paper to what is darker than light grey."""
    dark = picture.convert("L").point(lambda level: 255 * (level < 200))
    return tuple(dot / MM for dot in dark.getbbox() or ())


def on_the_page(job: PrintJob, number: int) -> Image.Image:
    """The page as another reader of PDF draws it."""
    with pypdfium2.PdfDocument(job.pdf) as pdf:
        return pdf[number - 1].render(scale=DPI / 72).to_pil().convert("RGB")


@pytest.mark.parametrize(
    ("job", "pages"),
    [
        (TEST, [1, 2]),
        (LARGE, [1, 2]),
        (replace(MANY, pages="2-3,5"), [2, 3, 5]),
        (replace(TEST, copies=30, colour=True), [1, 2]),
    ],
    ids=["few pages", "A3", "chosen pages", "colour"],
)
def test_ink_lies_where_it_lies_on_the_page(job, pages):
    with windows(Lokaal_12=Device()) as made:
        give(job)
    (printed,) = made.paper
    assert len(printed.pages) == len(pages)
    for found, number in zip(printed.pages, pages, strict=True):
        wanted = on_the_page(job, number)
        edge = (EDGE, EDGE, wanted.width - EDGE, wanted.height - EDGE)
        assert ink(found.crop(edge)) == pytest.approx(ink(wanted.crop(edge)), abs=0.5)
        coarse = [one.convert("L").resize((210, 297)) for one in (found, wanted)]
        differs = ImageChops.difference(*coarse).histogram()
        assert sum(differs[100:]) == 0, "letters stand where they stand on the page"


@pytest.mark.parametrize(
    ("job", "said"),
    [
        (TEST, (9, 1, 1, 1)),
        (replace(TEST, copies=30, sides=Sides.LONG_EDGE), (9, 30, 2, 1)),
        (replace(TEST, sides=Sides.SHORT_EDGE, colour=True), (9, 1, 3, 2)),
        (LARGE, (8, 1, 1, 1)),
    ],
)
def test_the_driver_is_told_everything(job, said):
    """Whatever this printer is used to."""
    with windows(Lokaal_12=Device()) as made:
        number = give_squares(job)
    (printed,) = made.paper
    mode = printed.mode
    assert (mode.paper, mode.copies, mode.duplex, mode.colour) == said
    assert (mode.orientation, mode.scale, mode.collate) == (1, 100, 1)
    assert not mode.fields & 0x1000C, "no other size of paper"
    assert (printed.title, number) == ("document", "Lokaal 12-12")
    assert printed.state == 0, "it is held no longer"


def test_black_and_white_has_no_colour_and_colour_has():
    coloured = job_of(document(SHEETS["lesson"]), colour=True)
    for job in (coloured, replace(coloured, colour=False)):
        with windows(Lokaal_12=Device()) as made:
            give(job)
        (printed,) = made.paper
        grey = printed.pages[0].convert("L").convert("RGB")
        differs = ImageChops.difference(grey, printed.pages[0]).getextrema()
        assert (max(high for _low, high in differs) > 40) is job.colour


@pytest.mark.parametrize(
    ("device", "copies", "pages"),
    [
        (Device(), 3, 2),
        (Device(collate=False), 3, 6),
        (Device(copies=1), 3, 6),
        (Device(copies=1), 1, 2),
    ],
    ids=["by the printer", "not one after another", "not by the printer", "one"],
)
def test_copies_come_one_after_another_whoever_makes_them(device, copies, pages):
    with windows(Lokaal_12=device) as made:
        give_squares(replace(TEST, copies=copies))
    (printed,) = made.paper
    assert (len(printed.pages), printed.mode.copies) == (pages, copies * 2 // pages)


def test_each_copy_on_both_sides_begins_on_a_front():
    three = PrintJob("one", "", b"", 3)
    both = replace(three, copies=2, sides=Sides.LONG_EDGE)
    assert pages_given(three, 1) == (1, 2, 3)
    assert pages_given(replace(both, copies=1), 1) == (1, 2, 3)
    assert pages_given(both, 1) == (1, 2, 3, 0)
    assert pages_given(both, 2) == (1, 2, 3, 0, 1, 2, 3, 0)
    with windows(Lokaal_12=Device(copies=1)) as made:
        give_squares(replace(TEST, pages="1", copies=2, sides=Sides.LONG_EDGE))
    (printed,) = made.paper
    assert [bool(ink(page)) for page in printed.pages] == [True, False, True, False]


def test_few_pages_are_fine_and_many_are_light():
    assert resolution(TEST, 10) == 600
    assert [resolution(TEST, 11), resolution(LARGE, 1)] == [300, 300]
    assert resolution(replace(TEST, colour=True), 1) == 300


@pytest.mark.parametrize(
    ("device", "job", "why"),
    [
        (Device(papers=(9,)), LARGE, "size"),
        (Device(papers=(1,)), TEST, "size"),
        (Device(duplex=False), replace(TEST, sides=Sides.LONG_EDGE), "sides"),
        (Device(takes=False), TEST, "refused"),
    ],
    ids=["no A3", "only Letter", "one side", "not accepting"],
)
def test_what_a_printer_would_do_otherwise_is_refused(device, job, why):
    with windows(Lokaal_12=device) as made, pytest.raises(PrinterProblem) as refused:
        give_squares(job)
    assert refused.value.why == why
    assert made.paper == []


def test_other_paper_is_refused_whatever_the_driver_calls_it(
    monkeypatch,
):
    monkeypatch.setitem(SIZES, 9, SIZES[LETTER])
    with windows(Lokaal_12=Device()) as made, pytest.raises(PrinterProblem) as refused:
        give_squares(TEST)
    assert (refused.value.why, made.paper) == ("size", [])


def test_a_printer_for_one_side_prints_one_side():
    with windows(Lokaal_12=Device(duplex=False)) as made:
        give_squares(TEST)
    assert len(made.paper) == 1


def test_never_another_printer_than_the_chosen_one():
    with windows(Kamer_3=Device()) as made, pytest.raises(PrinterProblem) as gone:
        give_squares(TEST)
    assert (gone.value.why, made.paper) == ("gone", [])


@pytest.mark.parametrize("page", [0, 3, 5])
def test_stopped_half_way_nothing_comes_out(page):
    held = []

    def keep_on(done: int) -> bool:
        held.append(made.paper[0].state & 1)
        return done < page

    with windows(Lokaal_12=Device()) as made, pytest.raises(Cancelled):
        give_squares(replace(MANY, copies=2), keep_on)
    assert made.paper == []
    assert set(held) == {1}, "it stands on pause until all of it is there"


@pytest.mark.parametrize("verb", ["StartPage", "StretchDIBits", "EndPage", "EndDoc"])
def test_a_driver_that_fails_half_way_prints_nothing(verb):
    with windows(Lokaal_12=Device()) as made:
        made.fails = verb
        with pytest.raises(PrinterProblem):
            give_squares(TEST)
    assert made.paper == []


@pytest.mark.parametrize("verb", ["OpenPrinterW", "CreateDCW", "StartDocW", "EndPage", "EndDoc"])
def test_a_printer_that_never_answers_does_not_keep_us(verb, monkeypatch):
    """When it answers after all, nothing is printed."""
    monkeypatch.setattr(calls, "SECONDS", 0.3)
    with windows(Lokaal_12=Device()) as made:
        made.hangs = verb
        with pytest.raises(PrinterProblem) as silent:
            give_squares(TEST)
        assert silent.value.why == "silent"
        made.goes_on.set()
        _ended()
        assert made.paper == []


def _ended() -> None:
    for thread in threading.enumerate():
        if thread.name == "hope-printer":
            thread.join(10)


def test_a_page_on_its_side_is_turned_and_a_larger_one_made_to_fit():
    writer = PdfWriter()
    for _time in range(2):
        writer.add_page(PdfReader(BytesIO(TEST.pdf)).pages[0])
    writer.pages[0].rotate(90)
    writer.pages[1].scale_by(1.5)
    out = BytesIO()
    writer.write(out)
    with windows(Lokaal_12=Device()) as made:
        give(replace(TEST, pdf=out.getvalue()))
    (printed,) = made.paper
    wanted = ink(on_the_page(TEST, 1))
    turned = ink(printed.pages[0].rotate(180))
    assert turned == pytest.approx(wanted, abs=0.8)
    assert ink(printed.pages[1]) == pytest.approx(wanted, abs=0.8)
