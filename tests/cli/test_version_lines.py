"""How `session version` shows what can be chosen."""

from hope_desktop.cli.version_lines import versions_json, versions_lines
from hope_desktop.domain.library.handout import HandoutKind
from hope_desktop.i18n.catalogue import translator
from tests.making import activity, handout

STORIES = activity(
    "4.6",
    handouts=tuple(
        handout(f"4.6/v.{name}", HandoutKind.STORY_SHEET, title=name) for name in ("bo", "noor")
    ),
)


def test_a_star_stands_at_what_is_printed() -> None:
    assert versions_lines(STORIES, {"noor"}, translator("en")) == [
        "  -              What suits the class",
        "  bo             bo",
        "* noor           noor",
    ]
    assert versions_json(STORIES, {""}, translator("en")) == {
        "activity": "4.6",
        "versions": [
            {"name": "", "title": "What suits the class", "chosen": True},
            {"name": "bo", "title": "bo", "chosen": False},
            {"name": "noor", "title": "noor", "chosen": False},
        ],
    }
