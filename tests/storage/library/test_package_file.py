"""A package is read as a stranger made it: nothing of a bad one is kept anywhere."""

import json
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from hope_desktop.domain.errors import BadPackage
from hope_desktop.domain.terms import ActivityId
from hope_desktop.i18n.catalogue import translator
from hope_desktop.i18n.refusals import sentence
from hope_desktop.services.opening import Services
from tests.bringing import bring
from tests.hostile_packages import TYPE, hostile, members, packed, wrong_lists
from tests.sharing import (
    change_shipped,
    kept_files,
    looked_at,
    rows,
    rows_that_count,
    sent,
    taken_in,
    trainer,
    write_own,
)


@pytest.fixture
def services(tmp_path) -> Iterator[Services]:
    with trainer(tmp_path / "data") as opened:
        yield opened


@pytest.fixture
def colleague(tmp_path) -> Iterator[Services]:
    with trainer(tmp_path / "colleague") as opened:
        yield opened


def test_half_a_package_is_damaged_and_not_called_too_much(services, colleague, tmp_path):
    write_own(services)
    good = sent(services, services.packages.sending.all_mine()).read_bytes()
    path = tmp_path / "van-joris.hope"
    for cut in range(100, len(good) - 1, 37):
        path.write_bytes(good[:cut])
        with pytest.raises(BadPackage) as refused:
            taken_in(colleague, path)
        assert refused.value.why == "damaged", cut


@pytest.mark.parametrize(
    ("where", "field", "value", "why"),
    [
        ((), "colours", [], "too-new"),
        (("activities", 0), "mood", "calm", "too-new"),
        (("activities", 0, "steps", 0), "song", "", "too-new"),
        (("handouts", 0), "kind", "hologram", "too-new"),
        (("material", 0), "scent", 3, "too-new"),
        (("activities", 0), "minutes", "vijf", "damaged"),
        (("material", 0), "title", 3, "damaged"),
    ],
)
def test_what_a_newer_program_wrote_is_not_called_damaged(
    services,
    colleague,
    tmp_path,
    where,
    field,
    value,
    why,
):
    write_own(services)
    inside = members(sent(services, services.packages.sending.all_mine()).read_bytes())
    listed = json.loads(inside[1][1])
    at = listed
    for step in where:
        at = at[step]
    at[field] = value
    path = tmp_path / "van-joris.hope"
    path.write_bytes(
        packed([inside[0], ("manifest.json", json.dumps(listed).encode()), *inside[2:]])
    )
    with pytest.raises(BadPackage) as refused:
        taken_in(colleague, path)
    assert refused.value.why == why
    said = sentence(refused.value, translator("nl"))
    assert ("nieuwere" in said) is (why == "too-new")


def test_over_a_thousand_malformed_packages_leave_nothing(services, colleague, tmp_path):
    bring(services, "kwartet.txt", b"kwartet " * 200, to=write_own(services))
    good = sent(services, services.packages.sending.all_mine()).read_bytes()
    path, count = tmp_path / "van-joris.hope", 0
    before, files = rows(colleague), kept_files(colleague)
    for what, data in hostile(good):
        path.write_bytes(data)
        with pytest.raises(BadPackage) as refused:
            pytest.fail(f"taken in: {what} {taken_in(colleague, path)}")
        assert sentence(refused.value, translator("nl")), what
        count += 1
    assert (rows(colleague), kept_files(colleague)) == (before, files)
    for what, data in wrong_lists(good):
        path.write_bytes(data)
        try:
            incoming = looked_at(colleague, path)
        except BadPackage:
            incoming = None
        for thing, why in incoming.refused if incoming else ():
            assert sentence(why, translator("nl")), (what, thing)
        count += 1
    assert (rows(colleague), kept_files(colleague)) == (before, files)
    assert count >= 1_000


def test_what_has_one_field_wrong_can_be_kept_shown_and_taken_back(services, colleague, tmp_path):
    """What passes is as good as what is typed: it can be listed, opened and undone."""
    write_own(services)
    change_shipped(services)
    good = sent(services, services.packages.sending.all_mine()).read_bytes()
    path = tmp_path / "van-joris.hope"
    dice = random.Random(3)
    before = rows_that_count(colleague)
    for what, data in dice.sample(list(wrong_lists(good)), 300):
        path.write_bytes(data)
        try:
            changes = taken_in(colleague, path)
        except BadPackage:
            continue
        for row in colleague.library.rows():
            colleague.material.activity(row.id)
        assert colleague.materials.search("kwartet") is not None
        if changes.change is not None:
            colleague.undo.undo(changes.change)
        assert rows_that_count(colleague) == before, what


def test_the_example_of_the_format_can_be_taken_in(colleague, tmp_path):
    text = (Path(__file__).parents[3] / "docs" / "package.md").read_text(encoding="utf-8")
    listed = text.partition("```json\n")[2].partition("```")[0]
    path = tmp_path / "voorbeeld.hope"
    path.write_bytes(packed([("mimetype", TYPE), ("manifest.json", listed.encode())]))
    incoming = looked_at(colleague, path)
    assert [one.title for one in incoming.new] == ["Signalen, kort"]
    assert taken_in(colleague, path).activities == {ActivityId("1.3")}
