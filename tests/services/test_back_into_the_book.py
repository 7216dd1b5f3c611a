"""Five trainers say what is not right, one keeps the library: what became of it comes back once."""

from dataclasses import replace

import pytest

from hope_desktop.domain.errors import NamesSomebody, NothingToSend
from hope_desktop.domain.ids import HandoutId
from hope_desktop.domain.texts.lines import with_words
from hope_desktop.domain.workshops.lines import LineAnswer, LineState
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.services.opening import Services
from tests.making import CLASS_2B, NINE
from tests.planning import new_class, workshop_of
from tests.sharing import object_to, released, sent, taken_in, trainer


def answers_of(keeper: Services) -> list[LineAnswer]:
    """What was answered, as the next library says it."""
    every = (one.line for one in keeper.lines.all() if one.line.state is not LineState.OPEN)
    return [LineAnswer(one.of.text, one.digest, one.state, one.answer) for one in every]


@pytest.mark.nightly
def test_an_answer_says_what_the_text_says_now_and_ends_what_would_be_sent(services, tmp_path):
    with trainer(tmp_path / "trainer") as one:
        text = HandoutId("3.11/lesblad")
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
    text = services.library.handout(HandoutId("3.11/lesblad"))
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
