"""Fields of a text, with their words in the language of the window."""

from hope_desktop.domain.library.handout import GroupSize, HandoutKind
from hope_desktop.ui.editing.fields import SHARED, FieldsPart, member, one_of
from hope_desktop.ui.widgets.fields.forms import Field, LineField
from tests.making import handout
from tests.tools.shared_ui import made_ui

ASKED = (
    Field("title", "&Title", LineField()),
    Field("kind", "&Kind", member(HandoutKind)),
    Field("group_size", "How &many", one_of(SHARED)),
)


def test_a_part_shows_a_text_and_tells_only_what_is_changed_by_hand(styled, qtbot):
    part, told = FieldsPart(ASKED, made_ui("nl")), []
    qtbot.addWidget(part)
    part.changed.connect(lambda name, value: told.append((name, value)))
    part.show_text(handout("1.4/blad"))
    assert told == []
    many = part.editor("group_size")
    many.setCurrentText("per tweetal")  # type: ignore[union-attr]
    assert told == [("group_size", GroupSize.TWO)]
    assert part.editor("body") is None
