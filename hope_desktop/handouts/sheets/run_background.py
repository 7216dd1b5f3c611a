"""The background pages of a run sheet: the rest of each step, and what to do if it goes wrong."""

import re
from collections.abc import Iterator
from functools import partial

from hope_desktop.dialect.blocks import Span, Spans
from hope_desktop.dialect.cleaning import clean
from hope_desktop.domain.library.activity import StepRole
from hope_desktop.domain.library.handout import LESSON_KINDS
from hope_desktop.handouts.layout.compose import Composer
from hope_desktop.handouts.layout.flow import Piece
from hope_desktop.handouts.layout.pieces import Hanging, RuledLine
from hope_desktop.handouts.layout.styles import MM
from hope_desktop.handouts.layout.typeset import plain
from hope_desktop.handouts.pdf.fonts import Style
from hope_desktop.handouts.pdf.structure import Element
from hope_desktop.handouts.run_specs import RunBlock, RunSheet
from hope_desktop.handouts.sheet_context import SheetContext
from hope_desktop.handouts.sheets.at_a_glance import begin_of
from hope_desktop.i18n.catalogue import minutes_text, planned_text
from hope_desktop.i18n.labels import label, module_name

_NAME = 29 * MM
_TITLE = Style(12.5, 16, bold=True, after=2)
_FACT = Style(10.5, 12.9, after=2)
_SENTENCE = re.compile(r"[.!?][\"'”’)]*(?=\s)")
_TRAINER = re.compile(r"\b[Tt]rainer ([12])\b")


def behind_pieces(
    block: RunBlock, sheet: RunSheet, context: SheetContext, composer: Composer, part: Element
) -> Iterator[Piece]:
    """Return what to know of a part of the plan, besides its card; nothing of a break."""
    facts = [fact for fact in _facts(block, sheet, context) if any(s.text.strip() for s in fact[1])]
    if not facts:
        return
    section = part.add("Sect")
    tag = context.canvas.tree.heading_tag(2)
    yield RuledLine(composer.width, 0.7, 6)
    length = (minutes_text if block.minutes else planned_text)(block.minutes, context.translate)
    said = [clean(block.title), length]
    if block.module is not None:
        name = module_name(block.module, context.translate)
        said.append(f"{context.translate('Module')} {name}" if block.module.number else name)
    at = f"{begin_of(block)}  " if block.minutes else ""
    heading = composer.text(f"{at}{' · '.join(said)}", _TITLE, section, tag)
    heading.keep = True
    yield heading
    listing = section.add("L", attributes="<</O/List/ListNumbering/None>>")
    for name, text in facts:
        item = listing.add("LI")
        mark = composer.narrower(_NAME - 4).text(name, _FACT._replace(bold=True), item, "Lbl")
        inner = composer.narrower(composer.width - _NAME)
        yield Hanging(mark, inner.text(text, _FACT, item.add("LBody")), _NAME)


def _facts(block: RunBlock, sheet: RunSheet, context: SheetContext) -> Iterator[tuple[str, Spans]]:
    _ = context.translate
    activity = block.activity
    if activity is None:
        return
    way = activity.way(block.form)
    things = [
        clean(m.what) if m.count < 2 else f"{m.count} {clean(m.what)}" for m in activity.materials
    ]
    things += [clean(one.title) for one in activity.handouts if one.kind not in LESSON_KINDS]
    yield _("It is about"), plain(_begun(clean(activity.content_note)))
    yield _("Lay out"), plain(_begun("; ".join(dict.fromkeys(things))))
    yield _("This class"), plain(" ".join(clean(n.text) for n in activity.differentiation))
    yield _("Method"), plain(clean(way.how) if way else "")
    named = partial(with_names, sheet=sheet, context=context)
    for step in block.steps:
        rest = step.what.strip().removeprefix(first_of(step.what)).strip()
        minutes = _("%(minutes)d min") % {"minutes": step.minutes}
        yield f"{minutes} {leader(step.role, sheet, context)}", plain(named(rest))
    yield _("Way out"), plain(named(activity.exit))
    yield _("Lighter"), plain(named(activity.lighter_alternative))
    for risk in activity.risks:
        yield _if_then(named(risk), context)
    others = ((_("Tip"), " ".join(activity.tips)), (_("Aftercare"), activity.aftercare))
    for name, text in (*others, (_("Without paper"), activity.without_paper)):
        yield name, plain(named(text))


def _begun(text: str) -> str:
    """Return the text with a capital."""
    return text[:1].upper() + text[1:]


def _if_then(risk: str, context: SheetContext) -> tuple[str, Spans]:
    """Return what may happen and what to do about it; a sentence alone is to be kept in mind."""
    _ = context.translate
    happens = first_of(risk)
    then = risk.removeprefix(happens).strip()
    if not then:
        return _("Mind"), plain(risk)
    return _("If"), (Span(f"{happens} "), Span(_("Then:") + " ", bold=True), Span(then))


def first_of(text: str) -> str:
    """Return the first sentence."""
    end = _SENTENCE.search(text.strip())
    return text.strip()[: end.end()] if end else text.strip()


def with_names(text: str, sheet: RunSheet, context: SheetContext) -> str:
    """Return a text for trainers, with their first names for `trainer 1` and `trainer 2`."""
    roles = {"1": StepRole.TRAINER_1, "2": StepRole.TRAINER_2}
    return _TRAINER.sub(lambda found: leader(roles[found[1]], sheet, context), clean(text))


def leader(role: StepRole, sheet: RunSheet, context: SheetContext) -> str:
    """Return the first name of who leads, or the role; alone the mentor takes trainer 2's steps."""
    _ = context.translate
    if role is StepRole.MENTOR or (sheet.alone and role is StepRole.TRAINER_2):
        return label(StepRole.MENTOR, _)
    index = 0 if role is StepRole.TRAINER_1 else 1
    names = [clean(name).split(" ")[0] for name in context.occasion.trainers]
    known = index < len(names) and names[index] and names.count(names[index]) == 1
    return names[index] if known else label(role, _)
