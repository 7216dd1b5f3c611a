"""The facts at the top of a run sheet: for whom, when, by whom, and what has to be known."""

from collections.abc import Iterator

from hope_desktop.domain.library.activity import StepRole
from hope_desktop.handouts.dates import full_date
from hope_desktop.handouts.dialect.blocks import Span
from hope_desktop.handouts.run_specs import RunSheet
from hope_desktop.handouts.sheet_context import SheetContext
from hope_desktop.handouts.text import clean
from hope_desktop.i18n.catalogue import minutes_text, pupils_text
from hope_desktop.i18n.labels import clock, label


def occasion_facts(sheet: RunSheet, context: SheetContext) -> Iterator[tuple[Span, ...]]:
    """For whom, when and by whom, a line each."""
    _ = context.translate
    occasion = context.occasion
    where = [occasion.class_label, occasion.school, occasion.room]
    if occasion.pupils is not None:
        where.append(pupils_text(occasion.pupils, _))
    yield (Span(" · ".join(clean(part) for part in where if part), bold=True),)
    when = [_("lesson of %(minutes)s") % {"minutes": minutes_text(sheet.slot_minutes, _)}]
    if occasion.start:
        end = max((b.end for b in sheet.blocks if b.end), default=occasion.start)
        times = {"from": clock(occasion.start), "to": clock(end)}
        when[:0] = [full_date(occasion.start, context.translate), _("%(from)s to %(to)s") % times]
    yield (Span(" · ".join(when)),)
    names = [clean(name) for name in occasion.trainers if name]
    if sheet.alone:
        lead = _("%(name)s, alone with the mentor") % {"name": names[0] if names else "______"}
        yield (Span(lead),)
    elif names:
        roles = (StepRole.TRAINER_1, StepRole.TRAINER_2)
        said = [f"{label(role, _)}: {name}" for role, name in zip(roles, names, strict=False)]
        yield (Span(" · ".join(said)),)


def occasion_notices(sheet: RunSheet, context: SheetContext) -> Iterator[tuple[Span, ...]]:
    """What the trainer has to know before it begins: warnings, and why modules were skipped."""
    _ = context.translate
    if sheet.is_plan_b:
        yield (Span(_("Plan B: without the live story."), bold=True),)
    for warning in sheet.warnings:
        yield (Span(_("Mind:") + " ", bold=True), Span(clean(warning)))
    if sheet.reason.strip():
        yield (Span(_("Why we do it like this:") + " ", bold=True), Span(clean(sheet.reason)))
