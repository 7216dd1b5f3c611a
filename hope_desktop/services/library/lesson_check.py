"""Composes the lesson sheet of every ready workshop, so that none is too full before a class."""

from collections.abc import Iterator

from hope_desktop.domain.errors import UnprintableText
from hope_desktop.domain.library.handout import LESSON_KINDS, USUAL_LANGUAGE, versions_for
from hope_desktop.domain.terms import Level, Profile, audiences_of, bands_of
from hope_desktop.domain.texts.checks import Check, Finding
from hope_desktop.domain.texts.content import LibraryContent
from hope_desktop.domain.workshops.templates import Template, TemplatePart
from hope_desktop.handouts import specs

_TEMPLATES = "templates.toml"


def lesson_findings(content: LibraryContent) -> Iterator[Finding]:
    """Return a finding for each ready workshop of which a sheet does not fit."""
    from hope_desktop.handouts.render import left_out  # reportlab, for who checks a library

    for template in content.templates:
        for part in template.parts:
            full = set[str]()
            for document in lesson_documents(template, part, content):
                try:
                    left_out([document], strict=True)
                except UnprintableText as error:
                    full.add(error.where)
            for why in sorted(full):
                field = f"{template.id}.{part.part}"
                yield Finding(_TEMPLATES, field, Check.SHEET_FULL, {"words": why})


def lesson_documents(
    template: Template, part: TemplatePart, content: LibraryContent
) -> Iterator[specs.Document]:
    """Return the lesson sheets of a ready workshop, for each level and reading form it has."""
    known = {activity.id: activity for activity in content.activities}
    order = [known[one] for one in part.activities if one in known]
    seen: set[tuple[object, ...]] = set()
    for level in template.levels:
        if level is Level.ADULTS:
            continue
        for band in bands_of(level) or (None,):
            for form in Profile:
                audiences = audiences_of(level, band)
                every = [text for activity in order for text in activity.handouts]
                found = versions_for(every, audiences, USUAL_LANGUAGE, form, (), level)
                sheet = specs.lesson_sheet(
                    order, [text for text in found if text.kind in LESSON_KINDS]
                )
                key = (form, tuple(text.id for one in sheet.parts for text in one.texts))
                if key in seen or not sheet.parts:
                    continue
                seen.add(key)
                occasion = specs.Occasion(help_on_card=True, large_lines=level is Level.PO)
                yield specs.Document(
                    f"{template.id}{part.part} {level.value}", (sheet,), occasion, profile=form
                )
