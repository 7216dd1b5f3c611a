"""Papers of a real workshop, given by Windows' own calls under Wine to a printer of this computer.

What comes out is laid beside our PDF. Skipped where Wine or the folder for Windows is not there:
`python3 tasks.py bundle windows` makes that.
"""

import faulthandler
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pypdfium2
import pytest
from PIL import Image, ImageChops

from hope_desktop.domain.printing.print_jobs import PrintJob, Sides
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.handouts.render import render
from hope_desktop.paths import data_folder
from hope_desktop.services.opening import open_services
from hope_desktop.services.printing import drawing
from hope_desktop.services.printing.print_out import jobs_of
from tests.handouts.samples import SHEETS, document
from tests.making import NINE
from tests.planning import new_class, new_workshop
from tests.services.conftest import NOW
from tests.tools.printer import (
    NAME,
    THROUGH_FILTERS,
    RealPrinter,
    Received,
    missing_tools,
    real_printer,
)
from tests.tools.wine import Wish, missing, printed

DPI = 150
_POSTER = render(document(SHEETS["poster"]))
POSTER = PrintJob("poster", "", _POSTER.pdf, _POSTER.pages, size="A3")


@pytest.fixture(scope="module")
def workshop(tmp_path_factory) -> dict[str, PrintJob]:
    """Every paper of S1a for a class of 27."""
    services, _ = open_services(data_folder(tmp_path_factory.mktemp("s1a")), lambda: NOW)
    group = new_class(services)
    facts = SessionFacts(start=NINE, trainer1="Anna", trainer2="Bram", room="Lokaal 8")
    session = new_workshop(services, group, "S1", "a", facts)
    bundle = drawing.draw_bundle(services.printing.prepare(session))
    services.close()
    return {job.kind: job for file in bundle.files for job in jobs_of(file)}


def _like_a_laser(printer: RealPrinter) -> None:
    """It takes A3 as well, prints to 4 mm from each edge, and its paper falls face down."""
    lines = []
    for line in (
        (printer.folder / "cups" / "ppd" / f"{THROUGH_FILTERS}.ppd").read_text().splitlines()
    ):
        one = (
            '*ImageableArea A4: "12 12 583 830"' if line.startswith("*ImageableArea A4:") else line
        )
        word, _, rest = one.partition(" A4:")
        larger = rest.replace(
            "595.275590551181 841.889763779528", "841.889763779528 1190.55118110236"
        )
        larger = larger.replace("12 12 583 830", "12 12 830 1179")
        lines += (
            [one, f"{word} A3:{larger}"]
            if rest and word[1:5] in {"Page", "Imag", "Pape"}
            else [one]
        )
    changed = printer.folder / "laser.ppd"
    changed.write_text("\n".join(lines) + "\n")
    order = ("-o", "outputorder-default=normal")
    printer.run("lpadmin", "-p", THROUGH_FILTERS, "-P", str(changed), *order)


type Out = tuple[dict[str, Any], list[PrintJob], list[Received]]


@pytest.fixture(scope="module")
def out(workshop, tmp_path_factory) -> Iterator[Out]:
    """What Windows told, what was wanted, and what came out."""
    if lacking := [*missing_tools(), *missing()]:
        pytest.skip(f"Windows' printing needs {', '.join(lacking)}")
    small = workshop["class"]
    more = [
        replace(small, copies=1, sides=Sides.SHORT_EDGE, colour=True),
        replace(small, copies=2, pages="2-3"),
        POSTER,
    ]
    every = (*workshop.values(), *more)
    wishes = [
        Wish(THROUGH_FILTERS, (workshop["cards"],), pages=4),
        Wish("Lokaal 99", (small,)),
        Wish(NAME, (POSTER,)),
        Wish(THROUGH_FILTERS, every),
    ]
    faulthandler.cancel_dump_traceback_later()  # on a busy computer it takes longer than a test may
    with real_printer() as printer:
        _like_a_laser(printer)
        told = printed(wishes, printer.server, tmp_path_factory.mktemp("wine"))
        yield told, list(every), printer.received(len(every))
        assert printer.run("lpstat", "-o") == "", "nothing is left in the queue"


def test_the_printers_of_the_computer_are_found(out):
    printers = out[0]["printers"]
    assert sorted(name for name, _usual, _duplex in printers) == ["Kamer_3", "Lokaal_12"]
    assert [sum(one[1:]) for one in printers] == [2, 1], "both print both sides; the first is usual"


def test_stopped_at_page_four_and_asked_of_no_printer_nothing_comes_out(out):
    told, wanted, got = out
    stopped, nobody, _small, whole = told["handed"]
    assert stopped == [[], [], "Cancelled"]
    assert nobody == [[], [], "gone"]
    assert whole[0] == [job.kind for job in wanted]
    assert len(got) == len(wanted)


def test_a_printer_without_a3_is_given_no_poster(out):
    assert out[0]["handed"][2] == [[], [], "size"]


def test_each_paper_has_the_sides_copies_colour_and_size_that_were_asked(out):
    _told, wanted, got = out
    for job, one in zip(wanted, got, strict=True):
        assert one.ticket["SIDES"] == job.sides, job.kind
        assert one.ticket["JOB_NAME"] == "document"
        size = {
            "A4": "x-dimension=21000 y-dimension=29700",
            "A3": "x-dimension=29700 y-dimension=42000",
        }
        assert size[job.size] in one.ticket["MEDIA_COL"]
        assert len(_pages(one.pdf)) * int(one.ticket.get("COPIES", 1)) == len(_expected(job))
    coloured = [job.kind for job, one in zip(wanted, got, strict=True) if _has_colour(one.pdf)]
    assert coloured == ["class"], "the one that was asked in colour"


def test_pages_come_in_order_with_their_ink_where_it_is_on_ours(out):
    _told, wanted, got = out
    for job, one in zip(wanted, got, strict=True):
        ours, theirs = _pages(job.pdf), _pages(one.pdf)
        expected = _expected(job)[: len(theirs)]
        for at, (number, found) in enumerate(zip(expected, theirs, strict=True)):
            where = f"{job.kind}, page {at + 1}"
            page = ours[number - 1].resize(found.size)
            if not number or number in job.blanks:
                assert _ink(found) is None, where
                continue
            nearest = min(range(len(ours)), key=lambda n: _differs(ours[n], found))
            assert ours[nearest].tobytes() == ours[number - 1].tobytes(), where
            assert _ink(found) == pytest.approx(_ink(page), abs=0.5), where


def _expected(job: PrintJob) -> list[int]:
    """The pages on paper, for all copies; 0 is an empty side."""
    pages = list(job.numbers)
    fill = [0] * (len(pages) % 2) if job.copies > 1 and job.sides is not Sides.ONE else []
    return (pages + fill) * job.copies


def _pages(pdf: bytes) -> list[Image.Image]:
    with pypdfium2.PdfDocument(pdf) as read:
        return [read[n].render(scale=DPI / 72).to_pil().convert("RGB") for n in range(len(read))]


def _ink(page: Image.Image) -> tuple[float, ...] | None:
    """Millimetres from the corner of the paper to what is darker than light grey."""
    box = page.convert("L").point(lambda level: 255 * (level < 200)).getbbox()
    return box and tuple(dot / DPI * 25.4 for dot in box)


def _differs(one: Image.Image, other: Image.Image) -> float:
    coarse = [page.convert("L").resize((105, 148)) for page in (one, other)]
    levels = ImageChops.difference(*coarse).histogram()
    return sum(level * count for level, count in enumerate(levels))


def _has_colour(pdf: bytes) -> bool:
    page = _pages(pdf)[0]
    differs = ImageChops.difference(page, page.convert("L").convert("RGB")).getextrema()
    return max(high for _low, high in differs) > 40
