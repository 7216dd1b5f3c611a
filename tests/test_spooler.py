"""`lp` against a real printer of this computer: what the ticket says and which bytes come out."""

import subprocess
from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from hope_desktop import spooler
from hope_desktop.domain.errors import PrinterProblem
from hope_desktop.domain.printing.print_jobs import PrintJob, Sides
from hope_desktop.handouts.render import render
from tests.handouts.samples import SHEETS, document
from tests.tools.printer import LABEL, NAME, THROUGH_FILTERS, wait_until

PDF = b"%PDF-1.4\n" + b"% not for reading\n" * 5000
JOB = PrintJob("pupils", "2B - geheim", PDF, 5, copies=30)


@pytest.mark.parametrize(
    ("job", "ticket"),
    [
        (
            JOB,
            {"COPIES": "30", "SIDES": "one-sided", "PRINT_COLOR_MODE": "monochrome"},
        ),
        (
            replace(JOB, copies=2, sides=Sides.LONG_EDGE, colour=True),
            {"COPIES": "2", "SIDES": "two-sided-long-edge", "PRINT_COLOR_MODE": "color"},
        ),
        (
            replace(JOB, copies=1, sides=Sides.SHORT_EDGE),
            {"SIDES": "two-sided-short-edge", "PRINT_COLOR_MODE": "monochrome"},
        ),
    ],
    ids=["plain", "both sides in colour", "turned over the short edge"],
)
def test_the_printer_is_told_everything_and_gets_our_bytes(printer, job, ticket):
    number = spooler.send(job, NAME)
    assert number.startswith(f"{NAME}-")
    (got,) = printer.received()
    assert got.pdf == PDF
    assert got.ticket.items() >= ticket.items()
    assert got.ticket["JOB_NAME"] == "document"
    assert "x-dimension=21000 y-dimension=29700" in got.ticket["MEDIA_COL"]
    assert "geheim" not in str(got.ticket)


def test_printers_are_found_with_what_people_call_them(printer):
    for usual in (THROUGH_FILTERS, NAME):
        printer.make_usual(usual)
        first = spooler.printers()[0]
        assert (first.name, first.is_usual) == (usual, True)
    found, other = spooler.printers()
    assert (found.label, other.label, other.is_usual) == (LABEL, "Kamer 3", False)
    assert found.colour
    assert found.duplex


def test_only_the_wanted_pages_are_printed(printer):
    drawn = render(document(*[SHEETS["form"]] * 4))
    assert drawn.pages >= 4
    spooler.send(replace(JOB, pdf=drawn.pdf, copies=2, pages="2-3"), THROUGH_FILTERS)
    (got,) = printer.received()
    assert got.ticket["COPIES"] == "2"
    assert len(PdfReader(BytesIO(got.pdf)).pages) == 2


def test_a_printer_without_paper_says_so_and_goes_on_afterwards(printer):
    with printer.without_paper():
        number = spooler.send(JOB, NAME)
        wait_until(lambda: spooler.queue(NAME, [number]).trouble == "paper", "out of paper")
        assert spooler.queue(NAME, [number]).waiting == (number,)
    wait_until(lambda: not spooler.queue(NAME, [number]).waiting, "goes on")
    assert printer.received()[0].pdf == PDF


def test_what_is_not_on_paper_yet_can_be_taken_back(printer):
    printer.run("cupsdisable", NAME)
    number = spooler.send(JOB, NAME)
    assert spooler.queue(NAME, [number]).trouble == "paused"
    assert spooler.withdraw(number)
    assert spooler.queue(NAME, [number]).waiting == ()
    printer.run("cupsenable", NAME)
    kept = f"d{int(number.rpartition('-')[2]):05}-001"
    assert not (printer.folder / "requests" / kept).exists(), "the document stayed behind"
    done = spooler.send(JOB, NAME)
    printer.received()
    wait_until(lambda: not spooler.queue(NAME, [done]).waiting, "done")
    assert not spooler.withdraw(done)


def test_a_printer_that_refuses_or_is_gone_is_told_apart(printer):
    printer.run("cupsreject", NAME)
    with pytest.raises(PrinterProblem) as refused:
        spooler.send(JOB, NAME)
    printer.run("cupsaccept", NAME)
    with pytest.raises(PrinterProblem) as gone:
        spooler.send(JOB, "Lokaal_13")
    assert (refused.value.why, gone.value.why) == ("refused", "gone")


def test_without_a_print_system_there_are_no_printers(monkeypatch):
    if not spooler.is_there():
        pytest.skip("this computer has no lp")
    monkeypatch.setenv("CUPS_SERVER", "127.0.0.1:1")
    assert spooler.printers() == ()
    with pytest.raises(PrinterProblem):
        spooler.send(JOB, NAME)


def test_without_the_commands_a_sentence(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not spooler.is_there()
    with pytest.raises(PrinterProblem) as missing:
        spooler.printers()
    assert missing.value.why == "missing"


def test_a_printer_that_never_answers_does_not_keep_us(monkeypatch):
    def never(words: tuple[str, ...], timeout: float, **_options: object) -> None:
        raise subprocess.TimeoutExpired(words, timeout)

    monkeypatch.setattr(subprocess, "run", never)
    with pytest.raises(PrinterProblem) as silent:
        spooler.send(JOB, NAME)
    assert silent.value.why == "silent"


def test_a_packed_program_gives_others_their_own_libraries(
    monkeypatch,
):
    monkeypatch.setattr("sys.frozen", True, raising=False)
    monkeypatch.setenv("LD_LIBRARY_PATH", "/packed")
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/computer")
    assert spooler._environment()["LD_LIBRARY_PATH"] == "/computer"
    monkeypatch.delenv("LD_LIBRARY_PATH_ORIG")
    assert "LD_LIBRARY_PATH" not in spooler._environment()
