"""A booklet to read together: each text once, its lines numbered, and room to write beside it.

The numbers are those of the lines that something can be said of at the text.
"""

from collections.abc import Iterator
from dataclasses import replace

from hope_desktop.dialect.cleaning import clean
from hope_desktop.domain.library.activity import Activity
from hope_desktop.domain.library.handout import USUAL_LANGUAGE, Handout, name_of
from hope_desktop.domain.terms import Profile
from hope_desktop.domain.texts.lines import lines_of, plain_line
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
    narrow, inside = composer.narrower(_INDENT), composer.narrower(_WIDTH - _INDENT)
    pieces: list[Piece] = [composer.heading(clean(sheet.title), 1, part)]
    pieces += [composer.text(clean(said), _LOOK.body, part) for said in (*sheet.about, told)]
    for activity in sheet.activities:
        texts: list[Activity | Handout] = [activity, *_to_read(activity)]
        for text in texts:
            section, (title, *lines), level = part.add("Sect"), lines_of(text), 2
            title = f"{text.id}  {title}" if isinstance(text, Activity) else title
            if isinstance(text, Handout):
                title, level = f"{title} ({label(text.kind, translate)})", 3
            pieces.append(composer.heading(title, level, section))
            listed = (
                section.add("L", attributes="<</O/List/ListNumbering/Decimal>>")
                if lines
                else section
            )
            kinds = _kinds(text) if isinstance(text, Activity) else {}
            for number, line in enumerate(lines, 1):
                said = f"{translate(kinds[line])}: {line}" if line in kinds else line
                item = listed.add("LI")
                mark = narrow.text(str(number), _NUMBER, item, "Lbl")
                words = inside.text(said, _LOOK.body, item.add("LBody"))
                pieces.append(Hanging(mark, words, _INDENT))
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


def _kinds(activity: Activity) -> dict[str, str]:
    """Return what its lines are, where a step does not say it itself."""
    shorter = [step for way in activity.variants for step in way.steps]
    others = [one.text for one in activity.differentiation]
    named = (
        (_("Shorter"), [words for step in shorter for words in (step.what, step.say)]),
        (_("Say"), [step.say for step in activity.steps]),
        (_("Goal"), [activity.goal]),
        (_("About"), [activity.content_note]),
        (_("Letters"), [activity.letter_note]),
        (_("Way out"), [activity.exit]),
        (_("Lighter"), [activity.lighter_alternative]),
        (_("Aftercare"), [activity.aftercare]),
        (_("Without paper"), [activity.without_paper]),
        (_("If it goes wrong"), activity.risks),
        (_("Give it otherwise"), [*(one.how for one in activity.ways), *others]),
        (_("Tip"), activity.tips),
    )
    return {plain_line(words): kind for kind, said in named for words in said}


def _to_read(activity: Activity) -> Iterator[Handout]:
    """Give the handouts that are ready, each in its usual version where there is one."""
    ready = [h for h in activity.handouts if not h.draft and h.profile is Profile.STANDARD]
    ids = {h.id for h in ready}
    spoken = {name_of(h.id) for h in ready if h.language == USUAL_LANGUAGE}
    for handout in ready:
        name = name_of(handout.id)
        original = handout.language == USUAL_LANGUAGE or name not in spoken
        if original and (handout.id == name or name not in ids):
            yield handout
