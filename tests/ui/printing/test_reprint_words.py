from datetime import datetime

import pytest

from hope_desktop.domain.printing.reprinting import Different, Differs, PrintDifferences
from hope_desktop.ui.printing.reprint_words import reasons, since_line
from tests.tools.shared_ui import made_ui

AT = datetime.fromisoformat("2026-11-24T12:00")
TITLES = {"trainer": "Trainer's papers", "pupils": "For every pupil"}
TRAINER = Different("trainer", Differs.CONTENT, 2, 2)


@pytest.mark.parametrize(
    ("since", "papers", "words"),
    [
        (PrintDifferences(AT, "printer", ()), (), "Nothing is different since then."),
        (PrintDifferences(AT, "saved", ()), (TRAINER,), "Different since then: Trainer's papers."),
    ],
)
def test_the_first_line_says_when_and_which(
    since: PrintDifferences, papers: tuple[Different, ...], words: str
) -> None:
    said = since_line(since, papers, TITLES, made_ui("en"))
    assert said.startswith("Printed" if since.way == "printer" else "Saved")
    assert said.endswith(words)


@pytest.mark.parametrize(
    ("since", "papers", "lines"),
    [
        (
            PrintDifferences(
                AT, "saved", (), added=("Circle",), removed=("Ball",), rewritten=("Line",)
            ),
            (TRAINER,),
            [
                "New in the workshop: Circle.",
                "Not in the workshop any more: Ball.",
                "Another text: Line.",
            ],
        ),
        (
            PrintDifferences(AT, "saved", ()),
            (TRAINER,),
            ["Other facts about the workshop, the class or the help lines: Trainer's papers."],
        ),
        (
            PrintDifferences(AT, "saved", (), other_form=True),
            (TRAINER, Different("pupils", Differs.COPIES, 32, 30)),
            ["Another reading form.", "For every pupil: 32 instead of 30 copies."],
        ),
        (
            PrintDifferences(AT, "saved", ()),
            (Different("pupils", Differs.NEW, 30),),
            ["For every pupil: not made before."],
        ),
    ],
    ids=["material", "unknown", "copies", "new"],
)
def test_reasons_are_sentences(
    since: PrintDifferences, papers: tuple[Different, ...], lines: list[str]
) -> None:
    assert list(reasons(since, papers, TITLES, made_ui("en"))) == lines


def test_a_move_says_from_and_to() -> None:
    since = PrintDifferences(AT, "saved", (), start=(None, AT))
    (line,) = reasons(since, (TRAINER,), TITLES, made_ui("en"))
    assert "no date yet" in line
    assert "12:00" in line
