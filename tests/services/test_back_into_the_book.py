"""Five trainers say what is not right, one keeps the library: what became of it comes back once."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from hope_desktop.domain.errors import NamesSomebody, NothingToSend
from hope_desktop.domain.ids import HandoutId
from hope_desktop.domain.library.reviews import Became, RemarkAnswer
from hope_desktop.domain.texts.lines import lines_of
from hope_desktop.domain.workshops.plan import SessionFacts
from hope_desktop.exchange.reading import read_library
from hope_desktop.paths import resource
from hope_desktop.services.library.starter import replace_library
from hope_desktop.services.opening import Services
from tests.making import CLASS_2B, NINE
from tests.planning import new_class, workshop_of
from tests.sharing import looked_at, released, sent, taken_in, trainer

SAID = ("Dit is te lang.", "Ik zou dit anders zeggen.", "Mijn klas snapt dit niet.")


def sheets(services: Services) -> list[HandoutId]:
    """Texts with lines enough to say something of."""
    texts = [
        h for row in services.library.rows() for h in services.library.activity(row.id).handouts
    ]
    return [text.id for text in texts if len(services.reviews.lines(text.id)) > 5][:20]


def written(keeper: Services, folder: Path) -> None:
    """Put what was answered in the library of the next release."""
    shutil.copytree(resource("library"), folder)
    keeper.reviews.write(folder)
    keeper.rewordings.write(folder)


@pytest.mark.nightly
def test_sixty_remarks_of_five_trainers_arrive_once_and_each_is_answered_once(services, tmp_path):
    """Every third one is taken over, every third one left with a reason; the others wait."""
    texts, files, folder = sheets(services), list[Path](), tmp_path / "library"
    for number in range(5):
        with trainer(tmp_path / f"trainer{number}") as one:
            for turn in range(12):
                text = texts[(number * 12 + turn) % 20]
                line = one.reviews.lines(text)[1 + turn % 3]
                one.reviews.object_to(text, f"{SAID[turn % 3]} {number}-{turn}", line)
            path = sent(one, one.packages.sending.with_remarks(None))
            files.append(Path(shutil.copy(path, tmp_path / f"{number}.hope")))
    for path in [*files, *files]:
        taken_in(services, path)
    came = [one for one, _title in services.rewordings.open()]
    assert len(came) == len({one.words for one in came}) == 60
    left = {one.words for one in came[1::3]}
    for one in came[1::3]:
        services.reviews.answer(one, "zo kennen ze het")
    for one in came[::3]:
        services.reviews.answer(one)
    for path in files:
        assert not looked_at(services, path).new, "what was answered does not come in anew"
    written(services, folder)
    content, findings = read_library(folder)
    assert findings == ()
    assert len(content.answers) == 40
    assert not [words for words in SAID if words in (folder / "reviews.toml").read_text("utf-8")]
    for number in range(5):
        with trainer(tmp_path / f"trainer{number}") as one:
            own = HandoutId(texts[(number * 12 + 1) % 20])
            mine = replace(one.library.handout(own), title="Van mij")
            one.material.keep_handout(mine)
            replace_library(one._database, content)
            answers, waiting = one.reviews.answered(), one.reviews.remarks()
            assert len(answers) + len(waiting) == 12
            for remark, answer in answers.items():
                became = Became.STAYED if remark.words in left else Became.CHANGED
                assert (answer.became, bool(answer.words)) == (became, True)
                one.reviews.take_back(remark)
            assert one.reviews.answered() == {}, "it is shown once"
            replace_library(one._database, content)
            assert one.reviews.answered() == {}, "also with the release after it"
            assert one.library.handout(own).title == "Van mij"
            assert len(one.reviews.remarks()) == len(waiting)


@pytest.mark.nightly
def test_an_answer_says_what_the_text_says_now_and_ends_what_would_be_sent(services, tmp_path):
    with trainer(tmp_path / "trainer") as one:
        text = HandoutId("3.11/blad")
        line = one.reviews.lines(text)[2]
        one.reviews.object_to(text, f"{line} Echt.", line)
        path = sent(one, one.packages.sending.with_remarks(None))
        taken_in(services, path)
        ((came, _title),) = services.rewordings.open()
        services.rewordings.take(services.rewordings.of(came), f"{line} Heus.")
        assert services.reviews.answered() == {}, "who answered it is told nothing"
        written(services, tmp_path / "library")
        content, _ = read_library(tmp_path / "library")
        replace_library(one._database, content)
        (answer,) = one.reviews.answered().values()
        assert (answer.became, answer.words) == (Became.CHANGED, f"{line} Heus.")
        assert answer.words in lines_of(one.library.handout(text))
        with pytest.raises(NothingToSend):
            one.packages.sending.with_remarks(None)
        seen = one.reviews.take_back(*one.reviews.answered())
        one.undo.undo(seen.change)
        assert len(one.reviews.answered()) == 1
        taken_in(services, path)
        assert services.reviews.remarks() == ()


def test_an_answer_to_a_text_that_is_gone_is_no_trouble(services):
    text = services.library.handout(HandoutId("3.11/blad"))
    own, _ = services.material.duplicate_handout(text, "Van mij")
    services.reviews.object_to(own, "Te lang.")
    (one,) = services.reviews.remarks()
    released(services, RemarkAnswer(own, one.digest, Became.STAYED, "zo is het goed"))
    assert len(services.reviews.answered(own)) == 1
    services.material.remove(own)
    assert services.reviews.answered() == {}


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
    services.reviews.object_to("1.4", "Te lang.")
    (one,) = services.reviews.remarks()
    for words in (sentence.format(name) for sentence in SENTENCES for name in KNOWN):
        with pytest.raises(NamesSomebody):
            services.reviews.object_to("1.4", words)
        with pytest.raises(NamesSomebody):
            services.reviews.answer(one, words)
    assert services.reviews.remarks() == (one,)
