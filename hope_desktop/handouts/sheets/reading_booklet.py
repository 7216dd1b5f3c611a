"""A booklet to read together: each text once, its lines numbered, and room to write beside it.

The numbers are those of the lines that something can be said of at the text.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from hope_desktop.dialect.cleaning import clean
from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.handout import USUAL_LANGUAGE, Handout, has_version_in, name_of
from hope_desktop.domain.library.reviews import Text
from hope_desktop.domain.terms import Profile
from hope_desktop.domain.texts.lines import places_of
from hope_desktop.handouts.layout.flow import PageBreak, Piece
from hope_desktop.handouts.layout.pieces import Hanging
from hope_desktop.handouts.layout.styles import MM, PAGE_HEIGHT, TRAINER, Margins, closer, scaled
from hope_desktop.handouts.pdf.canvas import TaggedCanvas
from hope_desktop.handouts.pdf.fonts import Style
from hope_desktop.handouts.sheet_context import SheetContext, SheetPage, width_between
from hope_desktop.handouts.specs import ReadingBooklet
from hope_desktop.i18n.catalogue import marked as _
from hope_desktop.i18n.labels import label

_LOOK = replace(closer(scaled(TRAINER, 0.85), 0.5), body=Style(10, 12, after=1.5))
_MARGINS = Margins(left=16 * MM, right=16 * MM, top=14 * MM, bottom=21 * MM)
_WIDTH = width_between(_MARGINS) * 0.66
"""Of the texts; beside it is room to write."""
_LINES = 5
_INDENT = 8 * MM
_NUMBER = Style(8.5, 12, colour=(0.3, 0.3, 0.3))
_KINDS = {
    "goal": _("Goal"),
    "content_note": _("About"),
    "say": _("Say"),
    "variants": _("Shorter"),
    "exit": _("Way out"),
    "lighter_alternative": _("Lighter"),
    "aftercare": _("Aftercare"),
    "without_paper": _("Without paper"),
    "risks": _("If it goes wrong"),
    "tips": _("Tip"),
    "letter_note": _("Letters"),
    "ways": _("Give it otherwise"),
}
QUESTIONS = (
    _("What do you expect of this?"),
    _("Who is missing?"),
    _("What would you say differently?"),
)


def draw(sheet: ReadingBooklet, context: SheetContext) -> list[SheetPage]:
    """Draw the texts of each activity, and last the questions."""
    translate, part = context.translate, context.part()
    composer = context.composer(_LOOK, _WIDTH)
    told = translate(
        "Read it with somebody. Write beside a line what it should say."
        " No names or stories of pupils."
    )
    pieces: list[Piece] = [composer.heading(clean(sheet.title), 1, part)]
    pieces += [composer.text(clean(said), _LOOK.body, part) for said in (*sheet.about, told)]
    narrow, inside = composer.narrower(_INDENT), composer.narrower(_WIDTH - _INDENT)
    for text in chain.from_iterable(map(_to_read, sheet.activities)):
        section, level, places = part.add("Sect"), 2, places_of(text)
        title, *lines = places
        if isinstance(text, Handout):
            title, level = f"{title} ({label(text.kind, translate)})", 3
        else:
            title = f"{text.id}  {title}"
        pieces.append(composer.heading(title, level, section))
        if lines:
            section = section.add("L", attributes="<</O/List/ListNumbering/Decimal>>")
        for number, line in enumerate(lines, 1):
            kind, item = _KINDS.get(places[line].rpartition(".")[2]), section.add("LI")
            said = f"{translate(kind)}: {line}" if kind else line
            for one in context.lines.values():
                said = said.replace(f"[{one.id}]", one.reached_by(translate("or")) or one.name)
            mark = narrow.text(str(number), _NUMBER, item, "Lbl")
            pieces.append(Hanging(mark, inside.text(said, _LOOK.body, item.add("LBody")), _INDENT))
    wide = composer.narrower(width_between(_MARGINS))
    asked = [wide.writing_lines(_LINES, translate(one), part) for one in QUESTIONS]
    who = translate("Read by (role, not your name), and in which month")
    pieces += [PageBreak(), *asked, wide.writing_lines(1, who, part)]
    *pages, last = context.pages(pieces, clean(sheet.title), _MARGINS)
    return [*(replace(page, marks=_room) for page in pages), last]


def _room(canvas: TaggedCanvas) -> None:
    """Draw the line that divides the texts from what is written beside them."""
    x = _MARGINS.left + _WIDTH + 3 * MM
    with canvas.artifact():
        canvas.pen(0.4, 0.6)
        canvas.line(x, _MARGINS.bottom, x, PAGE_HEIGHT - _MARGINS.top)


def _to_read(activity: Activity) -> Iterator[Text]:
    """Give it and its handouts that are ready, each in its usual version where there is one."""
    yield activity
    ready = [h for h in activity.handouts if not h.draft and h.profile is Profile.STANDARD]
    ids = {one.id for one in ready}
    for one in ready:
        name, usual = name_of(one.id), one.language == USUAL_LANGUAGE
        original = usual or not has_version_in(ready, one, USUAL_LANGUAGE)
        if original and (one.id == name or name not in ids):
            yield one
