"""Two say what is not right, one keeps the library: what became of it comes back."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from hope_desktop.domain.ids import ActivityId, HandoutId
from hope_desktop.domain.library.handout import ReviewRole
from hope_desktop.domain.modules import Module
from hope_desktop.domain.workshops.lines import LineAnswer, LineState
from hope_desktop.services.library.starter import replace_library
from hope_desktop.services.opening import Services
from hope_desktop.services.printing.drawing import draw
from tests.sharing import change_line, object_to, plain_lines, released, sent, taken_in, trainer
from tests.shipped import CONTENT

TEXTS = (HandoutId("1.4/stellingenkaarten"), HandoutId("1.1/lesblad"), ActivityId("1.2"))


@pytest.fixture
def two(tmp_path) -> Iterator[tuple[Services, Services]]:
    with trainer(tmp_path / "noor") as noor, trainer(tmp_path / "sami") as sami:
        yield noor, sami


def test_what_is_said_reaches_the_library_and_what_became_of_it_comes_back(services, two, tmp_path):
    """Read a module together, send, decide, record, and get answers."""
    noor, sami = two
    booklet = draw(services.printing.module_booklet(Module.BOUNDARIES))
    lines = {text: plain_lines(services, text)[0] for text in TEXTS}
    assert all("".join(line.split()) in "".join(booklet.text.split()) for line in lines.values())
    for text, line in lines.items():
        object_to(noor, text, f"{line} Echt.", line)
    for text in TEXTS[:2]:
        object_to(sami, text, "Te moeilijk.", lines[text], ReviewRole.TEACHER.value)
    for one in two:
        taken_in(services, sent(one, one.packages.sending.of_lines(), f"{id(one)}.hope"))
    came = [line for line, _title in services.lines.at_texts()]
    said = [line for one in two for line, _title in one.lines.at_texts()]
    assert {(one.of, one.words) for one in came} == {(one.of, one.words) for one in said}
    assert len(came) == 5
    services.reviews.record(TEXTS[0], ReviewRole.TEACHER, whole=True)
    assert services.reviews.of("1.4").records, "a whole activity in one press"
    for text, line in lines.items():
        change_line(services, text, line, f"{line} Echt.")
    assert services.reviews.of(TEXTS[0]).records == ()
    for one in came:
        services.lines.answer(one, LineState.DONE)
    (kept,) = services.reviews.of(TEXTS[0]).records
    assert (kept.role, kept.asked) == (ReviewRole.TEACHER, f"{lines[TEXTS[0]]} Echt.")
    answers = [one.line for one in services.lines.all()]
    library = replace(
        CONTENT,
        activities=tuple(services.library.activity(one.id) for one in CONTENT.activities),
        records=(kept,),
        answers=tuple(LineAnswer(a.of.text, a.digest, a.state, a.answer) for a in answers),
    )
    replace_library(sami._database, library)
    assert sami.reviews.of(TEXTS[0]).records == (kept,), "the yes comes along"
    told = sami.lines.answered()
    assert [answer.words for answer in told.values()] == [f"{lines[t]} Echt." for t in TEXTS[:2]]


def test_an_answer_to_a_text_that_is_gone_is_no_trouble(services):
    text = services.library.handout(HandoutId("3.11/lesblad"))
    own, _ = services.material.duplicate_handout(text, "Van mij")
    object_to(services, own, "Te lang.")
    (one,) = services.lines.at_text(own)
    released(services, LineAnswer(own, one.digest, LineState.STAYS, "zo is het goed"))
    assert len(services.lines.answered(own)) == 1
    services.material.remove(own)
    assert services.lines.answered() == {}
