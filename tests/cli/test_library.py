import shutil
from pathlib import Path

import pytest

from hope_desktop.paths import data_folder
from hope_desktop.settings import Settings, write_settings

ROOT = Path(__file__).parents[2]
LIBRARY = ROOT / "resources" / "library"


@pytest.fixture
def draft(tmp_path) -> Path:
    """A folder with the facts of an activity, in which somebody writes."""
    return shutil.copytree(
        LIBRARY / "activities" / "1.4", tmp_path / "1.4", ignore=shutil.ignore_patterns("*.md")
    )


def test_our_own_library_passes_its_check(hope):
    assert hope("library check").code == 0
    said = hope(f"library check {LIBRARY / 'activities' / '1.4'} --json")
    assert said.code == 0
    assert isinstance(said.json, list)


def test_what_is_wrong_is_told_by_file_field_rule_and_reason(hope, draft):
    facts = draft / "activity.toml"
    facts.write_text(facts.read_text("utf-8").replace('role = "core"', 'role = "kern"'), "utf-8")
    said = hope(f"library check {draft}")
    assert said.code == 1
    assert said.out == (
        "activities/1.4/activity.toml: role: format: Dit kan niet gelezen worden: "
        "'kern' kan hier niet.\n"
    )
    (finding,) = hope(f"library check {draft} --json").json
    assert {"file", "field", "rule", "reason"} <= finding.keys()


def test_a_writer_is_told_which_sentence_and_how_to_mend_it(hope, draft):
    (draft / "blad.md").write_text(
        '+++\ntitle = "x"\nkind = "worksheet"\nlanguage = "nl"\nreading = "B1"\n+++\n'
        "Teken een hart. Heb jij ooit een geheim bewaard? Dank je.\n"
    )
    said = hope(f"library check {draft}")
    assert said.out == (
        "activities/1.4/blad.md: text: experience-question: 'Heb jij ooit' vraagt naar wat een "
        "leerling zelf meemaakte. Vraag naar een bedacht persoon, zoals Robin of Kim, of naar een "
        "mening.\n"
        '    "Heb jij ooit een geheim bewaard?"\n'
    )


def test_advice_alone_is_no_error(hope, draft):
    (draft / "blad.md").write_text(
        '+++\ntitle = "x"\nkind = "worksheet"\nlanguage = "nl"\nreading = "A1"\n+++\n'
        "Professionals signaleren onwaarschijnlijk ingewikkelde afhankelijkheidsrelaties.\n"
    )
    said = hope(f"library check {draft}")
    assert (said.code, said.err) == (0, "0 fouten, 1 advies.\n")


@pytest.mark.parametrize("place", ["weg", "f"])
def test_a_folder_that_is_none_is_refused(hope, tmp_path, place):
    (tmp_path / "f").touch()
    said = hope(f"library check {tmp_path / place}")
    assert said.code == 1
    assert f"{place} kan niet gebruikt worden" in said.err


def test_who_keeps_the_library_writes_what_was_decided_into_a_checkout(hope, tmp_path):
    checkout = shutil.copytree(LIBRARY, tmp_path / "library")
    refused = hope("library", "write", str(checkout))
    assert (refused.code, "Alleen wie de bibliotheek beheert" in refused.err) == (1, True)
    assert not (checkout / "reviews.toml").exists()
    write_settings(data_folder(tmp_path / "data").settings, Settings(keeps_library=True))
    said = hope("--json", "library", "write", str(checkout)).json
    nothing = {"texts": [], "records": 0, "answers": 0, "left": [], "version": "3.1"}
    assert said == nothing
