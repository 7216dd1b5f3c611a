"""What readers propose is taken over, in the versions that say the same too, as one change."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from hope_desktop.domain.errors import NotFound, PartLost, UnusableFile, WrongValue
from hope_desktop.domain.ids import ActivityId, HandoutId
from hope_desktop.domain.library.handout import Handout, HandoutKind, ReviewRole
from hope_desktop.domain.library.reviews import TextRemark, Verdict, text_digest
from hope_desktop.domain.texts.lines import lines_of
from hope_desktop.exchange.reading import read_library
from hope_desktop.paths import resource
from hope_desktop.services.library.rewordings import Rewording
from hope_desktop.services.opening import Services
from tests.bringing import own_activity, rewrite

CARDS = HandoutId("3.10/blad")


def remarked(
    services: Services, line: str, words: str, text: str = CARDS, verdict: Verdict | None = None
) -> Rewording:
    """What a reader says of a line, beside the text."""
    services.reviews.object_to(text, words, line)
    one = services.reviews.remarks(text)[-1]
    return services.rewordings.of(replace(one, verdict=verdict) if verdict else one)


def shared_line(services: Services) -> tuple[Handout, str, set[str]]:
    """A text with a line that some of its versions have and some do not."""
    for row in services.library.rows():
        texts = services.library.activity(row.id).handouts
        for text in (one for one in texts if one.kind is HandoutKind.WORKSHEET):
            versions = services.library.versions(text.id)
            for line in lines_of(text)[1:]:
                same = {o.id for o in versions if line in lines_of(o) and o.id != text.id}
                if len(same) > 1 and len(same) < len(versions) - 1 and len(line.split()) > 5:
                    return text, line, set(same)
    raise AssertionError


def test_a_line_is_taken_over_in_one_change_and_in_no_other_version(services: Services) -> None:
    text, line, same = shared_line(services)
    words = f"{line.rstrip('.')} en nog iets."
    rewording = remarked(services, line, words, text.id)
    assert (rewording.now, rewording.words, rewording.is_ready) == (line, words, True)
    took = services.rewordings.take(rewording, words)
    assert words in lines_of(services.library.handout(text.id))
    assert all(line in lines_of(services.library.handout(HandoutId(one))) for one in same)
    assert services.reviews.remarks() == ()
    services.undo.undo(took.change)
    assert line in lines_of(services.library.handout(text.id))
    assert services.reviews.remarks() == (rewording.remark,)


@pytest.mark.parametrize(
    ("words", "ready"),
    [
        ("Dat woord kent mijn klas niet.", False),
        ("te moeilijk", False),
        ("?", False),
    ],
)
def test_what_may_be_a_reason_is_no_wording(services: Services, words: str, ready: bool) -> None:
    text, line, _same = shared_line(services)
    assert remarked(services, line, words, text.id).is_ready is ready


def test_a_line_that_changed_is_found_again_and_one_that_is_gone_is_said(
    services: Services,
) -> None:
    text, line, _same = shared_line(services)
    one = remarked(services, line, f"{line} Echt.", text.id).remark
    other = replace(one, line=f"{line} Vroeger.")
    assert services.rewordings.of(other).now == line
    gone = services.rewordings.of(replace(one, line="Iets heel anders stond hier vroeger."))
    assert (gone.now, gone.is_ready) == ("", False)
    with pytest.raises(WrongValue):
        services.rewordings.take(gone, "Iets.")
    assert services.rewordings.of(replace(one, line="")).now == ""


def test_a_line_can_be_left_out(services: Services) -> None:
    text, line, _same = shared_line(services)
    rewording = remarked(services, line, "weg", text.id, Verdict.DROP)
    assert (rewording.words, rewording.is_ready) == ("", True)
    services.rewordings.take(replace(rewording, remark=services.reviews.remarks()[0]), "")
    assert line not in lines_of(services.library.handout(text.id))


@pytest.mark.parametrize("words", ["# Kop", "Een.\n\nTwee.", "{{helper}}", "| a | b |", "", "- x"])
def test_words_that_would_make_something_else_of_a_line_are_refused(
    services: Services, words: str
) -> None:
    text, line, _same = shared_line(services)
    rewording = remarked(services, line, "Iets.", text.id)
    before = services.library.handout(text.id)
    try:
        services.rewordings.take(rewording, words)
    except WrongValue:
        assert services.library.handout(text.id) == before
        assert services.reviews.remarks() == (rewording.remark,)
    else:  # marks are left out, and what is left is a line
        now = services.library.handout(text.id)
        assert len(lines_of(now)) == len(lines_of(before)) - (not words.strip())


def test_what_protects_somebody_stays(services: Services) -> None:
    card = HandoutId("school/disclosure")
    text = services.library.handout(card)
    line = next(one for one in lines_of(text) if "[helper]" in one)
    rewording = remarked(services, line, line.replace("[helper]", "iemand"), card)
    with pytest.raises(PartLost):
        services.rewordings.take(rewording, rewording.words)
    assert services.library.handout(card) == text
    kept = services.rewordings.of(replace(rewording.remark, words=f"Eerst: {line}"))
    services.rewordings.take(kept, kept.words)
    assert "{{helper}}" in services.library.handout(card).body


def test_erasing_a_text_erases_what_was_said_of_it(services: Services) -> None:
    made = own_activity(services, "Estafette")
    sheet, _ = services.material.new_handout(made, "Blad", body="Een zin.\n")
    services.reviews.object_to(sheet, "Een geheim woord.", "Een zin.")
    services.reviews.object_to(made, "Nog een geheim.")
    services.reviews.record(sheet, ReviewRole.TEACHER)
    services.reviews.object_to(CARDS, "Dit blijft.")
    assert len(services.rewordings.open()) == 3
    (whole,) = (one for one in services.reviews.remarks(made) if not one.line)
    services.reviews.answer(whole, "het hoort erbij")
    services.material.remove(made)
    services.material.erase(made)
    assert [one.words for one, _title in services.rewordings.open()] == ["Dit blijft."]
    assert [one.words for one in services.reviews.remarks()] == ["Dit blijft."]
    with pytest.raises(NotFound):
        services.rewordings.of(replace(services.reviews.remarks()[0], text="9.9/weg"))


def test_a_remark_of_before_has_no_verdict_and_is_read_so() -> None:
    one = TextRemark("1.1", "", "Te lang", ReviewRole.TRAINER, "2026-11", "ab")
    assert one.verdict is Verdict.OTHERWISE


@pytest.fixture
def folder(tmp_path):
    """The library as files, to be changed."""
    return Path(shutil.copytree(resource("library"), tmp_path / "library"))


def changed_files(folder):
    """What differs from the library of the program."""
    every = (one.relative_to(folder).as_posix() for one in folder.rglob("*") if one.is_file())
    return {o for o in every if (folder / o).read_bytes() != resource(f"library/{o}").read_bytes()}


def test_what_was_taken_over_is_written_into_a_library_and_nothing_else(services, folder):
    text, line, _same = shared_line(services)
    rewording = remarked(services, line, f"{line} Echt.", text.id)
    services.rewordings.take(rewording, rewording.words)
    hers = services.material.handout(HandoutId("1.4/stellingenkaarten")).text
    services.material.keep_handout(replace(hers, body=f"{hers.body}\nGeheim.\n", only_me=True))
    services.material.new_handout(ActivityId("1.4"), "Eigen blad", body="Van mij.\n")
    assert set(services.rewordings.write(folder)) == {text.id}
    assert changed_files(folder) == {f"activities/{text.id}.md"}
    found, findings = read_library(folder)
    assert findings == ()
    written = {h.id: h for one in found.activities for h in one.handouts}
    assert text_digest(written[text.id]) == text_digest(services.library.handout(text.id))
    was = resource(f"library/activities/{text.id}.md").read_text(encoding="utf-8").splitlines()
    now = (folder / f"activities/{text.id}.md").read_text(encoding="utf-8").splitlines()
    assert len(set(now) - set(was)) == 1, "one line differs"
    assert services.rewordings.write(folder) == (), "twice is nothing twice"


@pytest.mark.nightly
def test_a_folder_that_went_on_gets_her_sentences_alone(services, folder):
    text, line, _same = shared_line(services)
    rewording = remarked(services, line, f"{line} Echt.", text.id)
    services.rewordings.take(rewording, rewording.words)
    path = folder / f"activities/{text.id}.md"
    path.write_text(f"{path.read_text(encoding='utf-8')}\nDit is nieuw.\n", encoding="utf-8")
    assert services.rewordings.write(folder) == (text.id,)
    said = path.read_text(encoding="utf-8")
    assert "Dit is nieuw." in said
    assert "Echt." in said


@pytest.mark.nightly
def test_a_letter_with_another_title_is_written_too(services, folder):
    letter = HandoutId("school/disclosure")
    rewrite(services, letter, title='Als iemand "iets" vertelt')
    assert services.rewordings.write(folder) == (letter,)
    found, findings = read_library(folder)
    assert findings == ()
    assert 'Als iemand "iets" vertelt' in {one.title for one in found.school_papers}


@pytest.mark.nightly
def test_a_folder_that_cannot_be_read_is_left_as_it_is(services, folder):
    text, line, _same = shared_line(services)
    rewording = remarked(services, line, f"{line} Echt.", text.id)
    services.rewordings.take(rewording, rewording.words)
    (folder / "activities/1.1/activity.toml").write_text("kapot", encoding="utf-8")
    with pytest.raises(UnusableFile):
        services.rewordings.write(folder)
    assert changed_files(folder) == {"activities/1.1/activity.toml"}
