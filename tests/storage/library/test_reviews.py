"""Marks of before there were records become records, and their names lie apart."""

import contextlib
import json

from hope_desktop.domain.library.handout import Handout, ReviewRole
from hope_desktop.domain.library.reviews import Verdict, text_digest
from hope_desktop.storage.connect import connect
from hope_desktop.storage.library import reviews
from hope_desktop.storage.migrate import migrate
from hope_desktop.storage.records import from_json

BEFORE = 14
MARKED = {
    "id": "1.4/kaarten", "activity": "1.4", "title": "Kaarten", "kind": "cards", "language": "nl",
    "reading": "B1", "group_size": "1", "body": "Eén tekst\n", "status": "reviewed",
    "reviewed_by": "Samira", "reviewed_on": "2026-10-03", "lawyer_of": "", "version": 1,
}  # fmt: skip
ROWS = {
    "1.4/kaarten": MARKED,
    "3.8/wetsblad": MARKED | {"id": "3.8/wetsblad", "lawyer_of": "Winkel", "reviewed_by": "J."},
    "2.1/oud": MARKED | {"status": "outdated", "reviewed_by": "", "reviewed_on": ""},
    "2.2/nieuw": MARKED | {"status": "concept", "reviewed_by": "", "reviewed_on": ""},
    "1.4": {"review": {"status": "reviewed", "reviewed_by": "X", "reviewed_on": "2026-10-03"}},
}


def test_marks_become_records_and_names_lie_apart(tmp_path):
    with contextlib.closing(connect(tmp_path / "hope.db")) as connection:
        migrate(connection, BEFORE)
        for text, record in {**ROWS, "3.1/stuk": "geen json"}.items():
            connection.execute(
                "INSERT INTO my_texts(id, owner, record, original, changed_at)"
                " VALUES (?, ?, ?, '', '2026-09-09T10:00:00')",
                (text, text.partition("/")[0], json.dumps(record)),
            )
        migrate(connection)
        found = {one.text: one for one in reviews.made_here(connection)}
        names = set(reviews.names(connection).values())
    assert set(found) == {"1.4/kaarten", "3.8/wetsblad", "2.1/oud"}
    plain, law, old = found["1.4/kaarten"], found["3.8/wetsblad"], found["2.1/oud"]
    assert (plain.role, plain.month, plain.organisation) == (ReviewRole.TRAINER, "2026-10", "")
    assert (law.role, law.organisation) == (ReviewRole.LAWYER, "Winkel")
    assert (old.verdict, old.month) == (Verdict.OTHERWISE, "2026-09")
    assert names == {"Samira", "J."}
    assert "Samira" not in str(found)
    text = from_json(json.dumps(MARKED), Handout)
    assert plain.digest == text_digest(text), "it counts for the text as it is"
