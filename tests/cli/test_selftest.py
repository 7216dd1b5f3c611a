import pytest

from hope_desktop.cli import selftest

# What the self-test draws with has to be the one application of this process, the window's own.
pytestmark = pytest.mark.usefixtures("qapp")

NAMES = "resources catalogue sorting database library search print page backup"


@pytest.mark.nightly
def test_everything_works_here_and_nothing_of_the_trainer_is_touched(first, tmp_path):
    found = first("--self-test --json").json
    assert found["ok"], found
    assert [check["check"] for check in found["checks"]] == NAMES.split()
    assert not (tmp_path / "data").exists()


@pytest.mark.nightly
def test_what_does_not_work_is_named_and_the_rest_is_still_tried(hope, monkeypatch):
    monkeypatch.setattr(selftest, "RESOURCES", (*selftest.RESOURCES, "weg"))
    monkeypatch.setattr(selftest, "LEAST_INK", 10**9)
    said = hope("--self-test --json")
    wrong = {check["check"]: check["detail"] for check in said.json["checks"] if not check["ok"]}
    assert (said.code, set(wrong)) == (1, {"resources", "page"})
    assert "weg" in wrong["resources"]
    assert "dark pixels" in wrong["page"]
    assert "WRONG" in hope("--self-test").out
