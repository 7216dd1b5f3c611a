"""Who read a text, in words: a role, a month, and of a lawyer where she can be found."""

from dataclasses import replace

import pytest

from hope_desktop.domain.library.handout import ReviewRole
from hope_desktop.domain.library.reviews import Record
from hope_desktop.i18n.catalogue import translator
from hope_desktop.i18n.labels import roles_text
from hope_desktop.i18n.lines import record_text

NL = translator("nl")
READ = Record("1.4/blad", "0" * 16, ReviewRole.EXPERIENCE, "2026-11", reader="k7r2")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({}, "iemand van het platform, november"),
        ({"role": ReviewRole.LAWYER, "organisation": "Winkel"}, "een jurist (Winkel), november"),
        ({"role": ReviewRole.TEACHER, "name": "S. Aydin"}, "een docent (S. Aydin), november"),
    ],
)
def test_a_record_is_one_line(change, said):
    assert record_text(replace(READ, **change), NL) == f"{said} 2026"  # type: ignore[arg-type]
    assert "k7r2" not in said


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (["EXPERIENCE"], "iemand van het platform"),
        (
            ["EXPERIENCE", "EXPERIENCE", "EXPERIENCE", "HELPLINE"],
            "3 mensen van het platform en een hulplijn, politie of zorg",
        ),
        (["LAWYER", "LAWYER"], "een jurist (2)"),
        ([], ""),
    ],
)
def test_who_is_waited_for_is_named_with_how_many(names, said):
    assert roles_text(names, NL) == said
