import pytest

from hope_desktop.domain.library.handout import GroupSize, HandoutKind
from hope_desktop.domain.terms import Audience
from hope_desktop.exchange.reading import MAX_FILE_BYTES, read_activity, read_library
from tests.exchange.conftest import FILES, spoil


def test_a_library_is_read_in_the_order_of_the_path(library):
    content, findings = read_library(library)
    assert findings == ()
    assert content.version == "7"
    assert [activity.id for activity in content.activities] == ["O1", "1.4", "C3"]
    assert [template.id for template in content.templates] == ["S1"]
    assert content.help_cards == {"vo": ("112", "lijn", "chat")}
    assert [paper.id for paper in content.school_papers] == ["school/brief"]
    assert [target.uuid for target in content.curriculum] == ["u-1", "u-3"]


def test_handouts_are_named_by_their_activity_and_file(library):
    activity = read_activity(library / "activities" / "1.4")
    assert [handout.id for handout in activity.handouts] == ["1.4/blad", "1.4/blad.po"]
    blad, po = activity.handouts
    assert (blad.activity, blad.kind, blad.group_size, blad.body) == (
        "1.4",
        HandoutKind.WORKSHEET,
        GroupSize.ONE,
        "Teken een hart.\n",
    )
    assert po.audiences == {Audience.PO}


A = "activities/1.4/activity.toml"
H = "activities/1.4/blad.md"
SPOILED = [
    (A, "minutes = 20", 'minutes = "lang"', "minutes", "number"),
    (A, 'goal = "De leerling oefent."\n', "", "goal", "missing"),
    (A, 'role = "core"', 'role = "kern"', "role", "choice"),
    (A, '["po", "vso"]', '["po", "vmbo"]', "audiences[1]", "choice"),
    (A, 'what = "Doen."', "what = 5", "steps[0].what", "text"),
    (A, 'what = "Doen."', 'wat = "Doen."', "steps[0].what", "missing"),
    (A, 'what = "Doen."', 'what = "Doen."\nzeg = "x"', "steps[0].zeg", "unknown"),
    (A, 'method = "spel"', 'method = "spel"\nmethode = "x"', "methode", "unknown"),
    (A, 'id = "1.4"', 'id = "1.5"', "id", "other-name"),
    (A, 'id = "1.4"', "", "id", "other-name"),
    (A, "position = 1", "position = = 1", "", "not-toml"),
    (H, 'kind = "worksheet"', 'kind = "werkblad"', "kind", "choice"),
    (H, 'kind = "worksheet"', 'kind = "worksheet"\nniveau = "A2"', "niveau", "unknown"),
    (H, 'title = "Blad"\n', "", "title", "missing"),
    (H, 'title = "Blad"', 'title = "Blad"\nid = "9.9/x"', "id", "unknown"),
    (H, "+++\nTeken", "Teken", "", "no-fence"),
    (H, "+++\n", "", "", "no-fence"),
    ("templates.toml", 'levels = ["po"]', 'levels = ["vmbo"]', "templates[0].levels[0]", "choice"),
    (
        "templates.toml",
        "slot_minutes = 50\n",
        "",
        "templates[0].parts[0].slot_minutes",
        "missing",
    ),
    ("templates.toml", "[[templates]]", "[[template]]", "template", "unknown"),
    ("helplines.toml", 'phone = "112"', 'telefoon = "112"', "lines[0].telefoon", "unknown"),
    ("help-cards.toml", '["112", "lijn", "chat"]', "112", "cards.vo", "list"),
    ("modules/1.toml", 'module = "1"', 'module = "9"', "module", "choice"),
    ("school/brief.md", 'language = "nl"\n', "", "language", "missing"),
]


@pytest.mark.parametrize(("file", "old", "new", "field", "why"), SPOILED)
def test_a_spoiled_file_is_named_with_field_and_reason_and_the_others_are_read(
    library, file, old, new, field, why
):
    spoil(library, file, old, new)
    content, (finding,) = read_library(library)
    assert finding.file == file
    assert finding.field == field
    assert finding.facts["why"] == why
    kept = {activity.id for activity in content.activities}
    assert kept == ({"O1", "C3"} if file in {A, H} else {"O1", "1.4", "C3"})


@pytest.mark.parametrize("name", [n for n in FILES if n.startswith("activities") or n.count("-")])
def test_bytes_that_are_no_text_are_named(library, name):
    (library / name).write_bytes(b"\xff\xfe\x00")
    _, (finding,) = read_library(library)
    assert finding.facts["why"] == "not-utf8"


def test_a_file_that_is_too_large_is_not_read(library):
    (library / H).write_text("x" * (MAX_FILE_BYTES + 1))
    _, (finding,) = read_library(library)
    facts = {"why": "too-large", "value": str(MAX_FILE_BYTES)}
    assert (finding.file, finding.facts) == (H, facts)


def test_a_table_of_the_wrong_kind_stops_nothing(library):
    for name in ("templates", "helplines", "help-cards", "curriculum", "library"):
        for text in ("", "x = 1", "targets = 5\nversion = 7", "a = " + "[" * 5000):
            (library / f"{name}.toml").write_text(text)
            content, _ = read_library(library)
            assert len(content.activities) == 3
            assert content.curriculum == () or name != "curriculum"


def test_a_folder_with_nothing_in_it_says_what_is_missing(tmp_path):
    content, findings = read_library(tmp_path)
    assert content.activities == ()
    assert {finding.file for finding in findings} == {
        "templates.toml",
        "helplines.toml",
        "help-cards.toml",
        "curriculum.toml",
    }


def test_an_activity_folder_without_a_record_is_named(library):
    (library / "activities" / "1.9").mkdir()
    _, (finding,) = read_library(library)
    assert finding.facts["why"] == "missing"
    assert finding.file == "activities/1.9/activity.toml"
