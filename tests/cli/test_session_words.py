from hope_desktop.cli.session_words import SessionWords, row_json, row_line
from hope_desktop.domain.ids import ClassId, SessionId
from hope_desktop.domain.overview import SessionRow
from hope_desktop.domain.views import PlanView
from hope_desktop.domain.workshops.plan import schedule
from hope_desktop.domain.workshops.safety import concerns
from tests.making import CLOSING, NINE, OPENING, activity, plan

WORDS = SessionWords(str)
MADE = plan(OPENING, 5, activity("1.4"), CLOSING, trainer2="")
VIEW = PlanView(
    MADE.session, MADE.school_class, schedule(MADE.session), MADE.activities, concerns(MADE)
)


def test_a_pause_has_no_activity_and_no_module():
    pause = WORDS.view_json(VIEW, [])["blocks"][1]  # type: ignore[index]
    assert (pause["activity"], pause["module"], pause["title"]) == (None, None, "Break")


def test_times_are_local_and_to_the_minute():
    starts = [block["start"] for block in WORDS.view_json(VIEW, [])["blocks"]]  # type: ignore[attr-defined]
    assert starts == [f"2026-12-01T09:{minute:02}" for minute in (0, 9, 14, 34)]


def test_warnings_have_their_rule_and_a_whole_sentence():
    (warning,) = WORDS.view_json(VIEW, [])["warnings"]  # type: ignore[misc]
    assert warning["rule"] == "second-adult-missing"
    assert warning["text"].endswith(".")
    assert any(warning["text"] in line for line in WORDS.view_lines(VIEW, []))


def test_what_cannot_be_counted_is_a_dash_for_people_and_zero_for_scripts():
    bring = [("blad", 0), ("stift", 3)]
    assert WORDS.view_json(VIEW, bring)["packing"] == [
        {"what": "blad", "copies": 0},
        {"what": "stift", "copies": 3},
    ]
    assert WORDS.view_lines(VIEW, bring)[-2:] == ["   -  blad", "   3  stift"]


def test_a_row_without_date_or_label_can_be_read():
    row = SessionRow(SessionId(1), ClassId(2), "", "Brug", None, 50, 44, (), done=False)
    assert (row_json(row)["start"], row_json(row)["class_label"]) == (None, None)
    assert row_line(row).split() == ["1", "-", "Brug,", "-"]
    assert NINE.isoformat(timespec="minutes") == "2026-12-01T09:00"
