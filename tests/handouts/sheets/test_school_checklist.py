"""Three states for each thing to arrange."""

import io

import pikepdf

from tests.handouts.proof import proven
from tests.handouts.samples import CHECKLIST


def test_settled_boxes_are_ticked_and_open_ones_are_not() -> None:
    with pikepdf.open(io.BytesIO(proven(CHECKLIST).pdf)) as pdf:
        every = [thing for thing in pdf.objects if isinstance(thing, pikepdf.Dictionary)]
        boxes = [field for field in every if field.get("/S") == "/Form"]
        states = [str(field.A[1].checked) for field in boxes if field.A[1].get("/Role") == "/cb"]
    assert states == ["/on", "/off", "/off", "/off", "/off", "/on", "/off", "/off", "/off"]


def test_what_was_agreed_instead_is_written_out() -> None:
    assert "agreed otherwise with de teamleider" in proven(CHECKLIST).text
