"""What is said of a text goes to a colleague when it was asked for: a proposal, and never who."""

import json
from dataclasses import replace
from zipfile import ZipFile

import pytest

from hope_desktop.domain.errors import BadPackage, NothingToSend
from hope_desktop.domain.ids import ActivityId, HandoutId
from hope_desktop.domain.library.handout import ReviewRole
from hope_desktop.domain.library.reviews import State, TextRemark, Verdict
from hope_desktop.domain.package import SharedRemark, ThingKind
from hope_desktop.storage.library import reviews as store
from tests.bringing import rewrite
from tests.hostile_packages import members, packed
from tests.sharing import looked_at, sent, taken_in, write_own

SHEET = HandoutId("3.11/blad")
LINE = "iemand thuis of in de familie"


def say(services, words, role=ReviewRole.TRAINER, line=LINE, text=SHEET, **other):
    one = TextRemark(text, line, words, role, "2026-03", f"kanarie{hash(words)}", **other)
    services._database.write("review.remarked", store.keep_remark, one)
    return one


def listed(path):
    with ZipFile(path) as whole:
        return json.loads(whole.read("manifest.json"))


def with_list(path, said):
    inside = members(path.read_bytes())
    path.write_bytes(packed([inside[0], ("manifest.json", json.dumps(said).encode()), *inside[2:]]))
    return path


def test_it_goes_only_when_asked_and_an_older_program_reads_the_rest(services):
    write_own(services)
    say(services, "Liever: thuis.")
    sending = services.packages.sending
    plain = listed(sent(services, sending.all_mine()))
    assert plain["format"] == 1
    assert "remarks" not in plain
    whole = listed(sent(services, sending.with_remarks(sending.all_mine())))
    assert whole["format"] == 2
    assert len(whole["remarks"]) == 1
    alone = listed(sent(services, sending.with_remarks(None)))
    assert [alone[name] for name in ("activities", "handouts", "templates", "material")] == [[]] * 4


def test_nobody_can_be_told_from_it(services):
    for number, role in enumerate(ReviewRole):
        say(services, f"Woorden {number}.", role)
    services.reviews.record(SHEET, ReviewRole.EXPERIENCE)
    path = sent(services, services.packages.sending.with_remarks(None))
    said = listed(path)
    assert {one["role"] for one in said["remarks"]} == {"trainer", "jurist", "docent", "hulplijn"}
    assert {*said["remarks"][0]} == {"text", "line", "words", "verdict", "role"}
    inside = json.dumps(said)
    for never in ("ervaring", "leerling", "beheerder", "2026-03", "kanarie", "records", "digest"):
        assert never not in inside, never


def test_what_is_for_her_alone_stays_with_what_is_said_of_it(services):
    own = write_own(services)
    say(services, "Van mijn eigen blad.", text=f"{own}/briefpapier", line="")
    rewrite(services, SHEET, body="Geheim.\n", only_me=True)
    say(services, "Over mijn geheim.", line="Geheim.")
    with pytest.raises(NothingToSend):
        services.packages.sending.with_remarks(None)


def test_twice_sent_arrives_once_and_undo_takes_it_back(services, colleague):
    say(colleague, "iemand thuis of van de familie", ReviewRole.LAWYER)
    say(colleague, "", verdict=Verdict.DROP, line="een hulplijn")
    path = sent(colleague, colleague.packages.sending.with_remarks(None))
    found = looked_at(services, path)
    assert [one.kind for one in found.new] == [ThingKind.REMARK] * 2
    titles = {one.title for one in found.new}
    assert titles == {f"“{LINE}” iemand thuis of van de familie", "“een hulplijn”"}
    changes = taken_in(services, path)
    assert changes.activities == {"3.11"}
    came = {one.words: one for one, _title in services.rewordings.open()}
    assert {one.verdict for one in came.values()} == {Verdict.OTHERWISE, Verdict.DROP}
    one = came["iemand thuis of van de familie"]
    assert (one.role, one.month) == (ReviewRole.LAWYER, "2026-11")
    assert services.rewordings.of(one).is_ready
    assert taken_in(services, path).change is None, "nothing new"
    services.undo.undo(changes.change)
    assert services.reviews.remarks() == ()


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"text": "9.9/weg"}, "there is no such text"),
        ({"text": "../../etc/passwd"}, "no name of a text"),
        ({"text": ""}, "no text"),
        ({"words": ""}, "nothing is said"),
        ({"words": "x" * 2_001}, "too long"),
        ({"line": "x" * 2_001}, "too long"),
    ],
)
def test_what_cannot_be_kept_is_refused_by_itself(services, colleague, wrong, why):
    say(colleague, "Goed gezegd.")
    path = sent(colleague, colleague.packages.sending.with_remarks(None))
    said = listed(path)
    said["remarks"].append(said["remarks"][0] | wrong)
    found = looked_at(services, with_list(path, said))
    assert (len(found.new), len(found.refused)) == (1, 1), why
    taken_in(services, path)
    assert [one.words for one in services.reviews.remarks()] == ["Goed gezegd."]


@pytest.mark.parametrize(
    "forged",
    [
        {"records": [{"text": SHEET, "digest": "0" * 16, "verdict": "goed", "role": "jurist"}]},
        {"format": 3},
        {"remarks": [{"text": SHEET, "reader": "K7R2"}]},
        {"remarks": {"a": 1}},
    ],
)
def test_an_approval_is_in_no_file_of_a_colleague(services, colleague, forged):
    say(colleague, "Goed gezegd.")
    path = sent(colleague, colleague.packages.sending.with_remarks(None))
    waiting = services.library.waiting()
    with pytest.raises(BadPackage):
        looked_at(services, with_list(path, listed(path) | forged))
    assert services.library.waiting() == waiting
    assert services.reviews.of(SHEET).state is State.CONCEPT


def test_a_role_that_says_something_of_a_life_is_not_believed(services, colleague):
    say(colleague, "Goed gezegd.")
    path = sent(colleague, colleague.packages.sending.with_remarks(None))
    said = listed(path)
    said["remarks"][0]["role"] = "ervaring"
    taken_in(services, with_list(path, said))
    (one,) = services.reviews.remarks()
    assert one.role is ReviewRole.TRAINER
    assert services.library.activity(ActivityId("3.11")).handouts


def test_the_same_words_have_the_same_key():
    one = SharedRemark("1.1/a", "Regel", "Woorden", Verdict.OTHERWISE)
    assert one.key == replace(one, role=ReviewRole.LAWYER).key
    assert one.key != replace(one, verdict=Verdict.DROP).key
