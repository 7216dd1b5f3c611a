"""Five trainers say what is not right, one keeps the library: what became of it comes back once."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from hope_desktop.domain.errors import NamesSomebody, NothingToSend
from hope_desktop.domain.ids import HandoutId
from hope_desktop.domain.texts.lines import with_words
from hope_desktop.domain.workshops.lines import LineAnswer, LineState
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.services.opening import Services
from tests.making import CLASS_2B, NINE
from tests.planning import new_class, workshop_of
from tests.sharing import looked_at, object_to, released, sent, taken_in, trainer

SAID = ("Dit is te lang.", "Ik zou dit anders zeggen.", "Mijn klas snapt dit niet.")


def sheets(services: Services) -> list[HandoutId]:
    """Texts with lines enough to say something of."""
    texts = [
        h for row in services.library.rows() for h in services.library.activity(row.id).handouts
    ]
    return [text.id for text in texts if len(services.lines.lines_of(text.id)) > 5][:20]


def answers_of(keeper: Services) -> list[LineAnswer]:
    """What was answered, as the next library says it."""
    every = (one.line for one in keeper.lines.all() if one.line.state is not LineState.OPEN)
    return [LineAnswer(one.of.text, one.digest, one.state, one.answer) for one in every]


@pytest.mark.nightly
def test_lines_of_five_trainers_arrive_once_and_each_is_answered_once(services, tmp_path):
    """Every third one is worked in, every third one left with a reason; the others wait."""
    texts, files = sheets(services), list[Path]()
    for number in range(5):
        with trainer(tmp_path / f"trainer{number}") as one:
            for turn in range(12):
                text = texts[(number * 12 + turn) % 20]
                line = one.lines.lines_of(text)[1 + turn % 3]
                object_to(one, text, f"{SAID[turn % 3]} {number}-{turn}", line)
            path = sent(one, one.packages.sending.of_lines())
            files.append(Path(shutil.copy(path, tmp_path / f"{number}.hope")))
    for path in [*files, *files]:
        taken_in(services, path)
    came = [one for one, _title in services.lines.at_texts()]
    assert len(came) == len({one.words for one in came}) == 60
    for at, one in enumerate(came):
        if at % 3 == 0:
            services.lines.answer(one, LineState.DONE)
        elif at % 3 == 1:
            services.lines.answer(one, LineState.STAYS, "zo kennen ze het")
    for path in files:
        assert not looked_at(services, path).new, "what was answered does not come in anew"
    answers = answers_of(services)
    assert len(answers) == 40
    for number in range(5):
        with trainer(tmp_path / f"trainer{number}") as one:
            released(one, *answers)
            told, waiting = one.lines.answered(), one.lines.at_texts()
            assert len(told) + len(waiting) == 12
            assert {answer.state for answer in told.values()} <= {LineState.DONE, LineState.STAYS}
            for line in told:
                one.lines.remove(line)
            released(one, *answers)
            assert one.lines.answered() == {}, "it is shown once"
            assert len(one.lines.at_texts()) == len(waiting)


@pytest.mark.nightly
def test_an_answer_says_what_the_text_says_now_and_ends_what_would_be_sent(services, tmp_path):
    with trainer(tmp_path / "trainer") as one:
        text = HandoutId("3.11/blad")
        line = one.lines.lines_of(text)[2]
        object_to(one, text, f"{line} Echt.", line)
        taken_in(services, sent(one, one.packages.sending.of_lines()))
        ((came, _title),) = services.lines.at_texts()
        now = with_words(services.library.handout(text), line, f"{line} Heus.")
        services.material.keep_handout(now)
        services.lines.answer(came, LineState.DONE)
        assert services.lines.answered() == {}, "who answered it is told nothing"
        released(one, *answers_of(services))
        one.material.keep_handout(with_words(one.library.handout(text), line, f"{line} Heus."))
        (answer,) = one.lines.answered().values()
        assert (answer.state, answer.words) == (LineState.DONE, f"{line} Heus.")
        with pytest.raises(NothingToSend):
            one.packages.sending.of_lines()
        seen = one.lines.remove(*one.lines.answered())
        one.undo.undo(seen.change)
        assert len(one.lines.answered()) == 1


def test_an_answer_to_a_text_that_is_gone_is_no_trouble(services):
    text = services.library.handout(HandoutId("3.11/blad"))
    own, _ = services.material.duplicate_handout(text, "Van mij")
    object_to(services, own, "Te lang.")
    (one,) = services.lines.at_text(own)
    released(services, LineAnswer(own, one.digest, LineState.STAYS, "zo is het goed"))
    assert len(services.lines.answered(own)) == 1
    services.material.remove(own)
    assert services.lines.answered() == {}


KNOWN = ("Anneke", "Bakker", "de Brug", "Joris", "Ravi Singh")
SENTENCES = (
    "Dit is te moeilijk, zei {}.",
    "Bij {} snapte niemand het.",
    "Zeg liever hoe {} het vroeg.",
    "Vraag het {} maar, die weet het.",
    "Volgens {} klopt dit niet.",
    "Dit is van {} en niet van ons.",
)


def test_names_that_the_work_knows_are_in_no_remark_and_no_answer(services):
    facts = replace(CLASS_2B, school="De Brug", helper="Anneke de Vries", reserve="Wilma Bakker")
    group = new_class(services, facts)
    order = ("O1", "1.4", "C1", "C3")
    with_them = SessionFacts(NINE, 90, "Joris", "Ravi Singh")
    workshop_of(services, group, order, with_them)
    object_to(services, "1.4", "Te lang.")
    (one,) = services.lines.at_text("1.4")
    for words in (sentence.format(name) for sentence in SENTENCES for name in KNOWN):
        with pytest.raises(NamesSomebody):
            object_to(services, "1.4", words)
        with pytest.raises(NamesSomebody):
            services.lines.answer(one, LineState.STAYS, words)
    assert services.lines.at_text("1.4") == (one,)
