"""The buttons write what a writer who knows the marks would have typed."""

from collections.abc import Callable

import pytest

from hope_desktop.ui.editing.handout import formatting as marks
from hope_desktop.ui.editing.handout.formatting import Edit

TABLE = "| a | b |\n|---|---|\n| | |"


def _done(do: Callable[[str, int, int], Edit], marked: str) -> str:
    """The text after a button; `[` and `]` show the selection before and after."""
    start = marked.index("<")
    end = marked.index(">") - 1
    text = marked.replace("<", "").replace(">", "")
    edit = do(text, start, end)
    made = text[: edit.start] + edit.text + text[edit.end :]
    first, last = edit.select_from, edit.select_to
    return f"{made[:first]}<{made[first:last]}>{made[last:]}"


@pytest.mark.parametrize(
    ("do", "before", "after"),
    [
        (marks.bold, "Een <mooi> woord", "Een **<mooi>** woord"),
        (marks.bold, "Een **<mooi>** woord", "Een <mooi> woord"),
        (marks.bold, "Een <**mooi**> woord", "Een <mooi> woord"),
        (marks.bold, "Een mo<>oi woord", "Een **<mooi>** woord"),
        (marks.bold, "<>", "**<>**"),
        (marks.heading, "Een\nre<>gel\nmeer", "Een\n## regel<>\nmeer"),
        (marks.heading, "## re<>gel", "regel<>"),
        (marks.bullets, "e<en\ntw>ee\ndrie", "<- een\n- twee>\ndrie"),
        (marks.bullets, "<- een\n- twee>", "<een\ntwee>"),
        (marks.numbers, "<- een\n- twee>", "<1. een\n2. twee>"),
        (marks.boxes, "<1. een\n2. twee>", "<- [ ] een\n- [ ] twee>"),
        (marks.bullets, "<>", "- <>"),
        (marks.inserted("{{help}}"), "Tekst<>", "Tekst\n\n{{help}}<>\n\n"),
        (marks.inserted("{{help}}"), "<>", "{{help}}<>\n\n"),
        (marks.inserted("{{help}}"), "a\n\n<>\n\nb", "a\n\n{{help}}<>\n\nb"),
        (marks.inserted("{{lines:3|Waarvoor}}", "Waarvoor"), "<>", "{{lines:3|<Waarvoor>}}\n\n"),
        (
            marks.inserted("{{lines:3|Waarvoor}}", "Waarvoor"),
            "<Jouw idee>",
            "{{lines:3|Jouw idee}}<>\n\n",
        ),
        (marks.inserted(TABLE, "a"), "x\n<>\ny", f"x\n\n{TABLE.replace('a', '<a>', 1)}\n\ny"),
    ],
)
def test_a_button_does(do: Callable[[str, int, int], Edit], before: str, after: str) -> None:
    assert _done(do, before) == after
