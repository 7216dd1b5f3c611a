"""Talking with Windows: in time, in order, and as Windows wants to be told."""

import ctypes

import pytest

from hope_desktop.domain.errors import PrinterProblem
from hope_desktop.winspool import calls
from hope_desktop.winspool.calls import Talk, opened_printer
from tests.tools.windows import Device, windows


@pytest.mark.parametrize(
    ("form", "size"),
    [
        (calls.Mode, 104),
        (calls.DocInfo, 40),
        (calls.Listed, 32),
        (calls.PrinterState, 136),
        (calls.JobState, 96),
        (calls.Head, 40 + 4 * 256),
    ],
)
def test_each_structure_is_as_large_as_in_windows(form, size):
    """As sizeof() says in a program of 64 bits; of DEVMODEW only the part that we fill in."""
    assert ctypes.sizeof(form) == size


def test_what_is_told_is_done_in_order_before_the_talk_ends():
    done: list[int] = []
    with windows(Lokaal_12=Device()) as computer:
        with opened_printer("Lokaal 12") as (talk, _handle):
            talk.tell(lambda: done.append(1))
            assert talk.ask(lambda: len(done)) == 1
            talk.tell(lambda: done.append(2))
        assert done == [1, 2]
        assert computer.asked == ["OpenPrinterW", "ClosePrinter"]


def test_a_driver_that_falls_over_is_a_refusal():
    def fall() -> int:
        raise OSError("access violation")

    with windows(Lokaal_12=Device()):
        talk = Talk()
        with pytest.raises(PrinterProblem) as refused:
            talk.need(fall)
        assert refused.value.why == "refused"
        assert talk.ask(lambda: 7) == 7, "the talk goes on"
        talk.end()
