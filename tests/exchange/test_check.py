import pytest

from hope_desktop.domain.texts.checks import Check
from hope_desktop.domain.workshops.stories import (
    STORY_CLOSING_MINUTES,
    STORY_MAX_PUPILS,
    STORY_OPENING_MINUTES,
)
from hope_desktop.exchange.check import check_library
from hope_desktop.i18n.findings import finding_text
from tests.exchange.conftest import spoil

A = "activities/1.4/activity.toml"
H = "activities/1.4/blad.md"
T = "templates.toml"


def test_a_library_that_is_right_has_nothing_to_tell(library):
    assert check_library(library) == ()


S = 'method = "spel"'
SPOILED = [
    (A, "minutes = 20\n", "minutes = 21\n", "steps", "minutes"),
    (A, "De leerling oefent.", "Bel 0800-0432.", "goal", "phone-number"),
    (A, S, f'{S}\ncurriculum = ["u-2"]', "curriculum", "unknown-target"),
    (A, S, f'{S}\nshared_handouts = ["C3/x"]', "shared_handouts", "unknown-handout"),
    (A, S, f'{S}\nslides = [{{ of = "x" }}]', "slides", "unknown-handout"),
    (A, 'what = "', 'uses = ["x"]\nwhat = "', "steps", "unknown-handout"),
    (A, S, f'{S}\nslides = [{{ of = "school/brief" }}]', "slides", "not-for-screen"),
    (H, "Teken een hart.", "Bel 06-12345678.", "text", "phone-number"),
    (A, S, f'{S}\ncurriculum = ["u-3"]', "curriculum", "target-level"),
    (H, "Teken een hart.", "Bel {{helpline:113}}.", "text", "unknown-line"),
    ("help-cards.toml", '"chat"]', '"chat", "113"]', "vo", "unknown-line"),
    ("help-cards.toml", ', "chat"]', "]", "vo", "few-lines"),
    ("school/brief.md", "Teken een hart.", "Bel 0800-0432.", "text", "phone-number"),
    (A, S, f'{S}\nleans_on = ["O1", "9.9"]', "leans_on", "unknown-activity"),
    (T, '"O1", "1.4", "C3"', '"O1", "1.9", "C3"', "S1.a", "unknown-activity"),
    (T, '"O1", "1.4", "C3"', '"1.4", "C3"', "S1.a", "opening-missing"),
    (T, '"O1", "1.4", "C3"', '"O1", "1.4"', "S1.a", "closing-missing"),
    (T, '"O1", "1.4", "C3"', '"O1", "C3", "1.4"', "S1.a", "closing-missing"),
    (H, 'reading = "B1"', 'reading = "B1"\nprofile = "large"', "profile", "picto-alone"),
    (T, "slot_minutes = 50", "slot_minutes = 39", "S1.a", "too-long"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new", "field", "rule"), SPOILED)
def test_what_is_wrong_is_named_by_file_field_and_rule(library, file, old, new, field, rule):
    spoil(library, file, old, new)
    (finding,) = check_library(library)
    assert (finding.file, finding.field, finding.rule) == (file, field, rule)
    assert finding.serious
    assert finding_text(finding, str)


@pytest.mark.parametrize("intensity", [2, 3])
def test_what_can_touch_people_needs_care(library, intensity):
    spoil(library, A, "intensity = 1", f"intensity = {intensity}")
    found = {(finding.field, finding.rule) for finding in check_library(library)}
    care = {("lighter_alternative", "missing"), ("aftercare", "missing")}
    assert found == (care | {("S1.a", "landing-missing")} if intensity == 3 else care)


def test_a_hard_text_is_advice_and_no_error(library):
    spoil(library, H, "B1", "A1")
    hard = "Professionals signaleren onwaarschijnlijk ingewikkelde afhankelijkheidsrelaties."
    spoil(library, H, "Teken een hart.", hard)
    found = check_library(library)
    assert {finding.rule.value for finding in found} == {"reading-words"}
    assert not any(finding.serious for finding in found)


def test_errors_come_before_advice(library):
    spoil(library, H, "B1", "A1")
    spoil(library, H, "Teken een hart.", "Professionals signaleren afhankelijkheidsrelaties.")
    spoil(library, "school/brief.md", "Teken een hart.", "Bel 0800-0432.")
    assert [finding.serious for finding in check_library(library)] == [True, False]


def test_an_id_that_is_used_twice_is_an_error(library):
    for name in ("templates.toml", "helplines.toml"):
        text = (library / name).read_text()
        (library / name).write_text(text + text)
    found = {(f.file, f.field, f.rule) for f in check_library(library)}
    assert found == {
        ("templates.toml", "S1", "duplicate"),
        *(("helplines.toml", line, "duplicate") for line in ("112", "lijn", "chat")),
    }


def test_a_line_that_may_not_be_printed_helps_nobody_on_a_card(library):
    spoil(library, "helplines.toml", 'phone = "1111"', "printable = false")
    (finding,) = check_library(library)
    assert (finding.file, finding.field, finding.rule) == ("help-cards.toml", "vo", "few-lines")


def test_a_template_without_parts_is_an_error(library):
    text = (library / T).read_text().partition("[[templates.parts]]")[0]
    (library / T).write_text(text + "parts = []\n")
    (finding,) = check_library(library)
    assert (finding.field, finding.rule) == ("S1", "missing")


def test_one_activity_is_checked_by_itself(library):
    folder = library / "activities" / "1.4"
    assert check_library(folder) == ()
    spoil(library, H, "Teken een hart.", "Bel 0800-0432.")
    assert [(f.file, f.rule) for f in check_library(folder)] == [(H, "phone-number")]
    spoil(library, A, "minutes = 20", "minutes = true")
    assert [(f.file, f.field, f.rule) for f in check_library(folder)] == [(A, "minutes", "format")]


def test_a_file_that_cannot_be_read_is_an_error_too(library):
    spoil(library, A, 'role = "core"', 'role = "kern"')
    rules = [finding.rule for finding in check_library(library)]
    assert "format" in rules
    assert "unknown-activity" in rules


def test_a_live_story_in_a_ready_workshop_needs_time_around_it_and_the_modules_before(
    library,
):
    story = 'needs_live_consent = true\nrequires_modules = ["1", "2", "3"]\ngroup_max = 28'
    spoil(library, A, "group_max = 30", story)
    spoil(library, A, 'audiences = ["po", "vso"]', 'audiences = ["vo-bb"]')
    spoil(library, "activities/O1/activity.toml", "minutes = 10\nmin", "minutes = 9\nmin")
    spoil(library, "activities/O1/activity.toml", "minutes = 10\nwhat", "minutes = 9\nwhat")
    told = {finding.rule: finding_text(finding, str) for finding in check_library(library)}
    assert list(told) == ["story", "story-opening", "story-closing"]
    assert f"at most {STORY_MAX_PUPILS} pupils" in told[Check.STORY]
    assert f"takes at least {STORY_OPENING_MINUTES} minutes" in told[Check.STORY_OPENING]
    assert f"takes at least {STORY_CLOSING_MINUTES} minutes" in told[Check.STORY_CLOSING]


def test_two_hundred_pages_from_a_word_processor_are_one_sentence(library):
    spoil(library, H, "Teken een hart.", "Dit is een zin uit een lang verslag. " * 20_000)
    (finding,) = check_library(library)
    assert finding.rule == "long-text"
    assert "20000" in finding_text(finding, str)


def test_a_version_with_pictures_needs_its_plain_text(library):
    text = (library / H).read_text(encoding="utf-8")
    picto = text.replace("+++\nT", 'profile = "picto"\n+++\n{{picture:heart|Een hart}}\nT')
    (library / "activities/1.4/blad.picto.md").write_text(picto, encoding="utf-8")
    assert check_library(library) == ()
    (library / H).unlink()
    assert [(f.file, f.rule) for f in check_library(library)] == [
        ("activities/1.4/blad.picto.md", "picto-alone")
    ]


@pytest.mark.parametrize("named", [None, "", '"C3"', '"1.5"', '"1.4", "O1"'])
def test_a_ready_workshop_names_its_heart_out_of_its_core(library, named):
    for safe in ("O1", "C3"):
        spoil(library, f"activities/{safe}/activity.toml", '"core"', '"safety"')
    assert check_library(library) == ()
    spoil(library, T, 'heart = ["1.4"]\n', "" if named is None else f"heart = [{named}]\n")
    (finding,) = check_library(library)
    assert (finding.file, finding.field, finding.rule) == (T, "S1.a", "heart")


@pytest.mark.parametrize("key", ["hold", "stand_in"])
def test_nothing_is_shipped_that_has_to_wait_for_a_reader(library, key):
    spoil(library, A, "min_minutes", f'{key} = ""\nmin_minutes')
    assert A in {one.file for one in check_library(library) if one.serious}


def test_a_ready_workshop_has_what_its_activities_lean_on_before_them(library):
    spoil(library, A, "min_minutes", 'leans_on = ["O1"]\nmin_minutes')
    assert check_library(library) == ()
    spoil(library, A, 'leans_on = ["O1"]', 'leans_on = ["C3"]')
    (finding,) = check_library(library)
    assert (finding.file, finding.field, finding.rule) == (T, "S1.a", "base-missing")
    assert "Mag dat?" in finding_text(finding, str)


def test_in_a_series_it_may_be_at_an_earlier_visit(library):
    spoil(library, A, "min_minutes", 'leans_on = ["C3"]\nmin_minutes')
    text = (library / T).read_text()
    visit = text[text.index("[[templates.parts]]") :]
    first = visit.replace('["O1", "1.4", "C3"]', '["O1", "C3"]').replace('["1.4"]', '["C3"]')
    (library / T).write_text(text.replace(visit, first + visit.replace('"a"', '"b"')))
    assert check_library(library) == ()
