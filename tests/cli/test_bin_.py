from pathlib import Path

from tests import files_of_others as others
from tests.cli.conftest import Hope


def test_what_was_thrown_away_is_listed_and_comes_back(hope: Hope, tmp_path: Path) -> None:
    assert hope("bin list").out == "De prullenbak is leeg\n"
    (tmp_path / "kwartet.pdf").write_bytes(others.pdf())
    hope(f"material add {tmp_path / 'kwartet.pdf'}")
    hope("material remove 1")
    (row,) = hope("bin list --json").json
    assert (row["id"], row["kind"], row["title"]) == ("file-1", "file", "kwartet")
    assert row["thrown_at"][:10] in hope("bin list").out
    assert hope("bin put-back file-1").out == "file-1\n"
    assert "kwartet" in hope("material list").out


def test_what_does_not_lie_there_is_refused_in_a_sentence(hope: Hope) -> None:
    said = hope("bin put-back class-7")
    assert said.code == 1
    assert "class-7" in said.err
