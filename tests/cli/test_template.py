from tests.cli.conftest import Hope


def test_ready_workshops_have_the_shape_of_the_contract(hope: Hope) -> None:
    rows = hope("template list --json").json
    assert [row["id"] for row in rows] == [f"S{at}" for at in range(1, len(rows) + 1)]
    assert rows[3]["requires_modules"] == ["1", "2", "3"]
    assert [part["part"] for part in rows[2]["parts"]] == ["a", "b", "c", "d"]
    assert rows[0]["parts"] == [
        {"part": "a", "slot_minutes": 50, "activities": ["O1", "1.4", "C2", "C3"]}
    ]
    assert "vmbo-gt" in rows[0]["levels"]
    assert not any(row["own"] for row in rows)


def test_every_part_is_shown_to_people(hope: Hope) -> None:
    out = hope("template list").out
    assert "S3" in out
    assert "O1k, 3.3, C3" in out
