"""Which printers are offered on Windows, and what is said of papers that wait for one."""

from hope_desktop.domain.printing.print_jobs import Printer, Queue
from hope_desktop.winspool import calls
from hope_desktop.winspool.calls import Mode
from hope_desktop.winspool.sending import printers, queue, withdraw
from tests.each import each
from tests.tools.windows import Device, Printed, windows

NUMBER = "Lokaal 12-7"


def busy(state: int, printer: int = 0, attributes: int = 0) -> Device:
    """A printer with one job, as Windows tells it of both."""
    jobs = {7: Printed(Mode(), "document", state=state)}
    return Device(state=printer, attributes=attributes, jobs=jobs)


def test_printers_are_found_with_what_they_can_and_the_usual_one_first():
    with windows(Zolder=Device(colour=False), Kamer=Device(duplex=False)):
        assert printers() == (
            Printer("Zolder", "Zolder", is_usual=True, colour=False),
            Printer("Kamer", "Kamer", duplex=False),
        )


def test_a_printer_of_the_school_is_called_by_its_own_name():
    with windows(**{"\\\\SRV01\\Lokaal 12": Device("WSD-9")}):
        (found,) = printers()
    assert (found.name, found.label) == ("\\\\SRV01\\Lokaal 12", "Lokaal 12")


@each("port", ["PORTPROMPT:", "SHRFAX:", "nul:", "FILE:"])
def test_what_makes_a_file_or_a_fax_is_no_printer(port):
    with windows(Microsoft_Print_to_PDF=Device(port), Kamer=Device()):
        assert [one.name for one in printers()] == ["Kamer"]


def test_a_computer_without_printers_has_none():
    with windows():
        assert printers() == ()


@each(
    ("device", "trouble"),
    [
        (busy(0x8), ""),
        (busy(0x10, 0x400), ""),
        (busy(0x40), "paper"),
        (busy(0x10, 0x10), "paper"),
        (busy(0x2, 0x8), "jam"),
        (busy(0x10, 0x40000), "ink"),
        (busy(0x10, 0x400000), "open"),
        (busy(0x20), "silent"),
        (busy(0x2), "silent"),
        (busy(0, 0, 0x400), "silent"),
        (busy(0x1), "paused"),
        (busy(0, 0x1), "paused"),
    ],
)
def test_what_a_printer_waits_for_is_told(device, trouble):
    with windows(Lokaal_12=device):
        assert queue("Lokaal 12", [NUMBER, "Lokaal 12-8"]) == Queue((NUMBER,), trouble)


@each("state", [0x80, 0x100, 0x1000, 0x80 | 0x10])
def test_what_is_on_paper_waits_no_longer_and_cannot_be_taken_back(state):
    """A printer may keep what it printed."""
    with windows(Lokaal_12=busy(state, 0x10)):
        assert queue("Lokaal 12", [NUMBER]) == Queue(())
        assert not withdraw(NUMBER)


def test_what_waits_is_taken_back():
    with windows(Lokaal_12=busy(0x40)) as made:
        assert withdraw(NUMBER)
        assert made.paper == []
        assert not withdraw(NUMBER)
        assert not withdraw("Kamer 3-7")


def test_a_printer_that_is_gone_or_never_answers_is_silent(monkeypatch):
    monkeypatch.setattr(calls, "SECONDS", 0.3)
    with windows(Lokaal_12=busy(0x10)) as made:
        assert queue("Kamer 3", ["Kamer 3-1"]) == Queue(("Kamer 3-1",), "silent")
        made.hangs = "GetJobW"
        assert queue("Lokaal 12", [NUMBER]) == Queue((NUMBER,), "silent")
