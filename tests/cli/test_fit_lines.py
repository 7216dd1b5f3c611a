from tests.cli.conftest import CLASS_2B, Hope

NEW = "session new --class 1"


def test_fitting_tells_first_and_does_when_asked(hope: Hope) -> None:
    hope(CLASS_2B)
    hope(f"{NEW} --template S1 --start 2026-12-01T09:00")
    found = hope("session fit 1 --minutes 30 --json").json
    assert (found["slot_minutes"], found["short_minutes"]) == (30, 0)
    assert [(b["activity"], b["minutes"], b["start"][11:]) for b in found["blocks"]] == [
        ("O1", 9, "09:00"),
        ("1.4", 12, "09:09"),
        ("C3", 8, "09:21"),
    ]
    assert [(c["activity"], c["what"]) for c in found["changes"]] == [
        ("1.4", "variant"),
        ("C2", "dropped"),
    ]
    assert all(change["reason"] for change in found["changes"])
    assert hope("session show 1 --json").json["slot_minutes"] == 50
    hope("session fit 1 --minutes 30 --accept")
    shown = hope("session show 1 --json").json
    assert (shown["slot_minutes"], shown["minutes"]) == (30, 29)


def test_what_does_not_fit_says_how_many_minutes_short(hope: Hope) -> None:
    hope(CLASS_2B)
    hope(f"{NEW} --template S1")
    assert hope("session fit 1 --minutes 12 --json").json["short_minutes"] == 2
    assert "2 min te kort" in hope("session fit 1 --minutes 12").out
    assert hope("session fit 1 --minutes 0").code == 1
    assert hope("session fit 9 --minutes 30").code == 1
