from pathlib import Path

import pytest

from hope_desktop.exchange.check import check_library
from tests.exchange.conftest import spoil

A = "activities/1.4/activity.toml"
H = "activities/1.4/blad.md"
T = "templates.toml"


def test_a_library_that_is_right_has_nothing_to_tell(library: Path) -> None:
    assert check_library(library) == ()


S = 'method = "spel"'
SPOILED = [
    (A, "minutes = 20\n", "minutes = 21\n", "steps", "minutes"),
    (A, "min_minutes = 5", "min_minutes = 25", "min_minutes", "minutes"),
    (A, "min_minutes = 5", "min_minutes = 0", "min_minutes", "minutes"),
    (A, "max_minutes = 30", "max_minutes = 19", "min_minutes", "minutes"),
    (A, "group_min = 10", "group_min = 31", "group_min", "group"),
    (A, "intensity = 1", "intensity = 0", "intensity", "range"),
    (A, "disclosure_risk = 0", "disclosure_risk = 4", "disclosure_risk", "range"),
    (A, 'goal = "De leerling oefent."', 'goal = "  "', "goal", "missing"),
    (A, 'exit = "Blijf zitten."', 'exit = ""', "exit", "missing"),
    (A, 'content_note = "grenzen"', 'content_note = ""', "content_note", "missing"),
    (A, "Doe het aan het bord.", "", "without_paper", "missing"),
    (A, "De leerling oefent.", "Bel 0800-0432.", "goal", "phone-number"),
    (A, "Mag dat?", "Loverboys", "title", "banned-word"),
    (A, '"Doen."', '"Doen."\nsay = "Heb jij ooit?"', "steps[0].say", "experience-question"),
    (A, S, f'{S}\ncurriculum = ["u-2"]', "curriculum", "unknown-target"),
    (A, S, f'{S}\nshared_handouts = ["C3/x"]', "shared_handouts", "unknown-handout"),
    (H, "Teken een hart.", "Bel 06-12345678.", "text", "phone-number"),
    (H, "Teken een hart.", "Ben je wel eens bang?", "text", "experience-question"),
    (H, "Teken een hart.", "Ga nooit alleen.", "text", "blaming-advice"),
    (H, "Teken een hart.", "Bel {{helpline:113}}.", "text", "unknown-line"),
    ("help-cards.toml", '["112"]', '["113"]', "vo", "unknown-line"),
    (T, '"O1", "1.4", "C3"', '"O1", "1.9", "C3"', "S1.a", "unknown-activity"),
    (T, '"O1", "1.4", "C3"', '"1.4", "C3"', "S1.a", "safety"),
    (T, '"O1", "1.4", "C3"', '"O1", "1.4"', "S1.a", "safety"),
    (T, '"O1", "1.4", "C3"', '"O1", "C3", "1.4"', "S1.a", "safety"),
    (T, "slot_minutes = 50", "slot_minutes = 39", "S1.a", "safety"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new", "field", "rule"), SPOILED)
def test_what_is_wrong_is_named_by_file_field_and_rule(
    library: Path, file: str, old: str, new: str, field: str, rule: str
) -> None:
    spoil(library, file, old, new)
    (finding,) = check_library(library)
    assert (finding.file, finding.field, finding.rule) == (file, field, rule)
    assert finding.serious
    assert finding.reason


@pytest.mark.parametrize("intensity", [2, 3])
def test_what_can_touch_people_needs_care(library: Path, intensity: int) -> None:
    spoil(library, A, "intensity = 1", f"intensity = {intensity}")
    found = {(finding.field, finding.rule) for finding in check_library(library)}
    care = {("lighter_alternative", "missing"), ("aftercare", "missing")}
    assert found == (care | {("S1.a", "safety")} if intensity == 3 else care)


def test_a_vote_is_not_about_consent(library: Path) -> None:
    spoil(library, H, "worksheet", "statement-cards")
    spoil(library, H, "Teken een hart.", "Wie zwijgt, stemt toe.")
    (finding,) = check_library(library)
    assert finding.rule == "vote-on-consent"


def test_a_hard_text_is_advice_and_no_error(library: Path) -> None:
    spoil(library, H, "B1", "A1")
    hard = "Professionals signaleren onwaarschijnlijk ingewikkelde afhankelijkheidsrelaties."
    spoil(library, H, "Teken een hart.", hard)
    (finding,) = check_library(library)
    assert (finding.rule, finding.serious) == ("reading-A1", False)


def test_errors_come_before_advice(library: Path) -> None:
    spoil(library, H, "B1", "A1")
    spoil(library, H, "Teken een hart.", "Professionals signaleren afhankelijkheidsrelaties.")
    spoil(library, "school/brief.md", "Teken een hart.", "Bel 0800-0432.")
    assert [finding.serious for finding in check_library(library)] == [True, False]


def test_an_id_that_is_used_twice_is_an_error(library: Path) -> None:
    for name in ("templates.toml", "helplines.toml"):
        text = (library / name).read_text()
        (library / name).write_text(text + text)
    found = {(f.file, f.field, f.rule) for f in check_library(library)}
    assert found == {
        ("templates.toml", "S1", "duplicate"),
        ("helplines.toml", "112", "duplicate"),
    }


def test_a_template_without_parts_is_an_error(library: Path) -> None:
    text = (library / T).read_text().partition("[[templates.parts]]")[0]
    (library / T).write_text(text + "parts = []\n")
    (finding,) = check_library(library)
    assert (finding.field, finding.rule) == ("S1", "missing")


def test_one_activity_is_checked_by_itself(library: Path) -> None:
    folder = library / "activities" / "1.4"
    assert check_library(folder) == ()
    spoil(library, H, "Teken een hart.", "Bel 0800-0432.")
    assert [(f.file, f.rule) for f in check_library(folder)] == [(H, "phone-number")]
    spoil(library, A, "minutes = 20", "minutes = true")
    assert [(f.file, f.field, f.rule) for f in check_library(folder)] == [(A, "minutes", "format")]


def test_a_file_that_cannot_be_read_is_an_error_too(library: Path) -> None:
    spoil(library, A, 'role = "core"', 'role = "kern"')
    rules = [finding.rule for finding in check_library(library)]
    assert "format" in rules
    assert "unknown-activity" in rules
