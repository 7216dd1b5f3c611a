"""What is said of a text goes to a colleague when it was asked for: a proposal, and never who."""

import json
from zipfile import ZipFile

import pytest

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.errors import BadPackage, NothingToSend
from hope_desktop.domain.library.handout import ReviewRole
from hope_desktop.domain.package import ThingKind
from hope_desktop.domain.terms import HandoutId
from hope_desktop.domain.workshops.lines import Line, LineState, Of, Whom
from tests.bringing import rewrite
from tests.hostile_packages import members, packed
from tests.planning import new_class, new_workshop
from tests.sharing import looked_at, object_to, open_lines, sent, taken_in, write_own

SHEET = HandoutId("3.11/lesblad")
LINE = "iemand thuis of in de familie"


def say(services, words, role="", line=LINE, text=SHEET):
    object_to(services, text, words, line, role)


def listed(path):
    with ZipFile(path) as whole:
        return json.loads(whole.read("manifest.json"))


def with_list(path, said):
    inside = members(path.read_bytes())
    path.write_bytes(packed([inside[0], ("manifest.json", json.dumps(said).encode()), *inside[2:]]))
    return path


def test_it_goes_only_when_asked_and_alone_or_with_the_rest(services):
    write_own(services)
    say(services, "Liever: thuis.")
    sending = services.packages.sending
    assert listed(sent(services, sending.all_mine()))["lines"] == []
    assert len(listed(sent(services, sending.of_lines(sending.all_mine())))["lines"]) == 1
    alone = listed(sent(services, sending.of_lines()))
    assert [alone[name] for name in ("activities", "handouts", "templates", "material")] == [[]] * 4


def test_nobody_can_be_told_from_it(services):
    for number, role in enumerate(ReviewRole):
        say(services, f"Woorden {number}.", role.value)
    services.reviews.record(SHEET, ReviewRole.EXPERIENCE)
    said = listed(sent(services, services.packages.sending.of_lines()))
    assert {one["who"] for one in said["lines"]} == {"", "jurist", "docent", "hulplijn"}
    names = {"text", "line", "words", "who", "code", "state", "answer"}
    assert {*said["lines"][0]} == names
    inside = json.dumps(said)
    for never in ("ervaring", "leerling", "beheerder", "2026-11", "records", "digest"):
        assert never not in inside.replace(said["made_on"], ""), never


def test_a_name_that_came_to_be_known_after_it_was_said_stays_here(services):
    say(services, "Zoals Wilma zei.")
    say(services, "Dit gaat mee.")
    services.classes.add(ClassFacts("De Brug", "2B", helper="Wilma Bakker"))
    said = listed(sent(services, services.packages.sending.of_lines()))
    assert [one["words"] for one in said["lines"]] == ["Dit gaat mee."]


def test_what_was_sent_is_not_sent_again_and_two_who_say_it_are_two(services, colleague):
    say(services, "Te lang.")
    say(colleague, "Te lang.")
    parcel = colleague.packages.sending.of_lines()
    taken_in(services, sent(colleague, parcel))
    assert [one.words for one in open_lines(services)] == ["Te lang."] * 2
    colleague.lines.note_sent(parcel.package.lines)
    with pytest.raises(NothingToSend):
        colleague.packages.sending.of_lines()
    (mine,) = services.packages.sending.of_lines().package.lines
    assert mine.code not in {one.code for one in parcel.package.lines}, "theirs is not passed on"


def test_a_line_at_a_part_that_is_for_the_platform_too_goes_without_its_workshop(services):
    session = new_workshop(services, new_class(services))
    services.lines.say(Line(Of("3.11", session), "Te lang voor 2 vmbo.", Whom.PLATFORM))
    services.lines.say(Line(Of("3.11", session), "Alleen voor mij."))
    (went,) = services.packages.sending.of_lines().package.lines
    assert (went.text, went.words) == ("3.11", "Te lang voor 2 vmbo.")


def test_what_is_for_her_alone_stays_with_what_is_said_of_it(services):
    own = write_own(services)
    say(services, "Van mijn eigen blad.", text=f"{own}/briefpapier", line="")
    rewrite(services, SHEET, body="Geheim.\n", only_me=True)
    say(services, "Over mijn geheim.", line="Geheim.")
    with pytest.raises(NothingToSend):
        services.packages.sending.of_lines()


def test_twice_sent_arrives_once_and_undo_takes_it_back(services, colleague):
    say(colleague, "iemand thuis of van de familie", "jurist")
    path = sent(colleague, colleague.packages.sending.of_lines())
    (found,) = looked_at(services, path).new
    assert (found.kind, found.title) == (
        ThingKind.LINE,
        f"3.11 lesblad “{LINE}” iemand thuis of van de familie",
    )
    changes = taken_in(services, path)
    assert changes.activities == {"3.11"}
    (came,) = open_lines(services)
    assert (came.who, came.is_from_colleague, came.of.line) == ("jurist", True, LINE)
    assert taken_in(services, path).change is None
    services.undo.undo(changes.change)
    assert services.lines.all() == ()


def test_an_answer_goes_back_in_a_file_and_is_there_until_it_was_seen(services, colleague):
    say(colleague, "iemand thuis of van de familie")
    asking = colleague.packages.sending.of_lines()
    taken_in(services, sent(colleague, asking))
    colleague.lines.note_sent(asking.package.lines)
    (asked,) = open_lines(services, SHEET)
    with pytest.raises(NothingToSend):
        services.packages.sending.of_lines()
    services.lines.answer([asked], LineState.STAYS, "een klas kent dit")
    parcel = services.packages.sending.of_lines()
    path = sent(services, parcel)
    services.lines.note_sent(parcel.package.lines)
    assert services.lines.answered() == {}, "whoever answers is not told"
    done = taken_in(colleague, path)
    ((_mine, answer),) = colleague.lines.answered(SHEET).items()
    assert (answer.state, answer.words) == (LineState.STAYS, "een klas kent dit")
    assert open_lines(colleague, SHEET) == []
    assert taken_in(colleague, path).change is None, "once is enough"
    colleague.undo.undo(done.change)
    assert colleague.lines.answered() == {}
    for other in (services, colleague):
        with pytest.raises(NothingToSend):
            other.packages.sending.of_lines()


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"text": "9.9/weg"}, "there is no such text"),
        ({"text": "../../etc/passwd"}, "no name of a text"),
        ({"words": "x" * 2_001}, "too long"),
        ({"code": ""}, "no code"),
    ],
)
def test_what_cannot_be_kept_is_refused_by_itself(services, colleague, wrong, why):
    say(colleague, "Goed gezegd.")
    path = sent(colleague, colleague.packages.sending.of_lines())
    said = listed(path)
    said["lines"].append(said["lines"][0] | {"code": "0" * 8} | wrong)
    found = looked_at(services, with_list(path, said))
    assert (len(found.new), len(found.refused)) == (1, 1), why
    taken_in(services, path)
    assert [one.words for one in open_lines(services)] == ["Goed gezegd."]


@pytest.mark.parametrize(
    "forged",
    [
        {"records": [{"text": SHEET, "digest": "0" * 16, "verdict": "goed", "role": "jurist"}]},
        {"format": 2},
        {"lines": [{"text": SHEET, "reader": "K7R2"}]},
        {"lines": {"a": 1}},
    ],
)
def test_an_approval_is_in_no_file_of_a_colleague(services, colleague, forged):
    say(colleague, "Goed gezegd.")
    path = sent(colleague, colleague.packages.sending.of_lines())
    with pytest.raises(BadPackage):
        looked_at(services, with_list(path, listed(path) | forged))
    assert not services.reviews.of(SHEET)


def test_a_role_that_says_something_of_a_life_is_not_believed(services, colleague):
    say(colleague, "Goed gezegd.")
    path = sent(colleague, colleague.packages.sending.of_lines())
    said = listed(path)
    said["lines"][0]["who"] = "ervaring"
    taken_in(services, with_list(path, said))
    (one,) = open_lines(services)
    assert one.who == ""
