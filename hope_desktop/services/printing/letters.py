"""Letters that the program writes from a plan: the confirmation before, the report after.

They are in Dutch, as the school reads them, and hold no personal data but the names of the adults
who arrange the workshop.
"""

from collections.abc import Callable, Sequence
from datetime import timedelta

from hope_desktop.dialect.cleaning import literal
from hope_desktop.domain.library.handout import USUAL_LANGUAGE, GroupSize, Handout, HandoutKind
from hope_desktop.domain.printing.packing import Pile
from hope_desktop.domain.terms import NUMBERED, HandoutId, SessionId, next_module
from hope_desktop.domain.workshops.afterwards import Afterwards, Answer, Question, Tally
from hope_desktop.domain.workshops.plan import CheckState
from hope_desktop.handouts import specs
from hope_desktop.handouts.dates import full_date
from hope_desktop.i18n.catalogue import (
    Translator,
    amount,
    counted,
    listed,
    marked as _,
    minutes_text,
)
from hope_desktop.i18n.labels import clock, label, module_name, outward_title
from hope_desktop.i18n.letters import givers
from hope_desktop.services.printing.planned import Documents
from hope_desktop.services.printing.printing import Printing
from hope_desktop.services.workshops.series import Series

_SAY = counted("What pupils say (%(count)d slip)", "What pupils say (%(count)d slips)", "count")


def letter(title: str, text: str) -> specs.SchoolLetter:
    """Return what the program writes itself for a school, in Markdown."""
    return specs.SchoolLetter(
        Handout(
            id=HandoutId("school/letter"),
            activity=None,
            title=title,
            kind=HandoutKind.PARENT_LETTER,
            language=USUAL_LANGUAGE,
            reading="B1",
            group_size=GroupSize.CLASS,
            body=text,
        )
    )


class Letters:
    """Makes documents that `printing.draw` turns into PDF."""

    def __init__(self, printing: Printing, series: Series) -> None:
        self._printing = printing
        self._series = series

    def confirmation(self, session_id: SessionId) -> specs.Document:
        """Return what was agreed with the school, and what is still open; unknown is a line."""
        documents = self._printing.documents(session_id)
        view, translate = documents.view, documents.translate
        settled, still_open = _checks(documents)
        rows = (
            (_("What"), translate("Agreed")),
            (_("When"), "{{date}}, {{time}}"),
            (_("How long"), minutes_text(view.session.facts.slot_minutes, translate)),
            (_("Class"), "{{class}}"),
            (_("Room"), "{{room}}"),
            *([] if view.is_live else [(_("Trainers"), "{{trainers}}")]),
            (_("What it is about"), _modules(documents)),
            (_("Go-to person for pupils"), "{{helper}}"),
            (_("Reserve"), "{{reserve}}"),
        )
        head, *table = [f"| {translate(name)} | {said} |" for name, said in rows]
        opening = _("We look forward to our workshop. This is what we agreed.")
        lines = [translate(opening), "", head, "|---|---|", *table]
        parts = self._series.parts(session_id)
        lessons = sorted((one.start, one.slot_minutes) for one in parts if one.start)
        starts = [
            f"{at.day}-{at.month}-{at.year}, {clock(at)}: {minutes_text(minutes, translate)}"
            for at, minutes in lessons
        ]
        for heading, box, items in (
            (_("All lessons"), "", starts if len(starts) > 1 else []),
            (_("Arranged"), "", settled),
            (_("Still open: will you let us know?"), "[ ] ", still_open),
        ):
            if items:
                lines += ["", f"### {translate(heading)}", "", *(f"- {box}{one}" for one in items)]
        closing = _(
            "The go-to person is within reach on the day itself and the day after. Afterwards we "
            "stay in the room for a while, for whoever wants to talk."
        )
        return self._document(documents, _("Confirmation of our workshop"), [*lines, "", closing])

    def report(self, session_id: SessionId, done: Afterwards) -> specs.Document:
        """Return one page about a workshop that was given, without anything about a pupil."""
        documents = self._printing.documents(session_id)
        view, translate = documents.view, documents.translate
        lines = [
            translate("Thank you for having us. This is what class {{class}} did on {{date}}."),
            "",
            f"| {translate('Part')} | {translate('For what')} |",
            "|---|---|",
            *(
                f"| {literal(outward_title(one, translate))} | {literal(one.goal)} |"
                for one in view.in_order
            ),
            "",
            *said_text(done.tally, translate),
            f"### {translate('And then')}",
            "",
            translate(
                "Every pupil has a help card. The go-to person is {{helper}}, and {{reserve}} else."
            ),
        ]
        group, given = view.school_class, {one.module for one in view.in_order}
        following = next_module(group.modules_done | given)
        if following is not None and not group.facts.are_adults:
            words = translate("The next step for this class is %(module)s.")
            lines += ["", words % {"module": module_name(following, translate)}]
        nothing = _("We write down nothing about pupils: no names, no stories.")
        return self._document(documents, _("Report of our workshop"), [*lines, "", nothing])

    def message(self, session_id: SessionId) -> str:
        """Return the confirmation and who brings what, as plain text; unknown is left out."""
        documents = self._printing.documents(session_id)
        view, at, translate = documents.view, documents.outward, documents.translate
        facts, when = view.school_class.facts, translate("no date yet")
        if at.start is not None:
            end = at.start + timedelta(minutes=view.session.facts.slot_minutes)
            when = f"{full_date(at.start, translate)}, {clock(at.start)}-{clock(end)}"
        named = (
            (_("When"), when),
            (_("Where"), ", ".join(filter(None, (facts.school, facts.address, at.room)))),
            (_("Class"), facts.label),
            (_("Trainers"), givers(at.trainers, at.sender, translate) if at.trainers else ""),
            (_("What it is about"), _modules(documents)),
            (_("Go-to person for pupils"), facts.helper),
            (_("Reserve"), facts.reserve),
        )
        settled, still_open = _checks(documents, str)
        things, by_school = (
            [
                f"{one.count} × {one.what}" if one.count > 1 else one.what
                for one in documents.packing
                if one.pile is pile
            ]
            for pile in (Pile.THINGS, Pile.SCHOOL)
        )
        lines = [translate("Our workshop"), *(f"{translate(n)}: {v}" for n, v in named if v)]
        for heading, items in (
            (_("We bring"), [translate("the papers"), *things]),
            (_("The school sees to"), by_school),
            (_("Arranged"), settled),
            (_("Still open: will you let us know?"), still_open),
        ):
            if items:
                lines += ["", translate(heading), *(f"- {one}" for one in items)]
        return "\n".join(lines)

    def _document(self, documents: Documents, title: str, lines: Sequence[str]) -> specs.Document:
        """Return a letter; its last line is translated here."""
        translate, title = documents.translate, documents.translate(title)
        ends = (translate(lines[-1]), "", translate("Kind regards,"), "", "{{trainers}}")
        text = "\n".join([translate("Dear school,"), "", *lines[:-1], *ends])
        sheets, version = (letter(title, text),), documents.texts.library_version
        document = specs.Document(title, sheets, documents.outward, version=version)
        return self._printing.illustrated(document)


def _checks(
    documents: Documents, note: Callable[[str], str] = literal
) -> tuple[list[str], list[str]]:
    """Return what was arranged, and what is still to be asked."""
    facts, translate = documents.view.school_class.facts, documents.translate
    settled, still_open = list[str](), list[str]()
    if not facts.helper.strip():
        still_open.append(translate("Who is the go-to person for pupils?"))
    for check in documents.view.session.facts.asked_about(facts.level):
        name = label(check.item, translate)
        if check.state is CheckState.TODO:
            still_open.append(name)
        else:
            settled.append(f"{name}: {note(check.note)}" if check.note else name)
    return settled, still_open


def said_text(tally: Tally, translate: Translator) -> list[str]:
    """Return what pupils say as a table in Markdown; nothing of few slips."""
    if not tally.may_be_shown:
        return []
    head = " | ".join(label(answer, translate) for answer in Answer)
    lines = [
        f"### {amount(_SAY, tally.slips, translate)}",
        "",
        f"|  | {head} |",
        "|---|---|---|---|",
    ]
    for question in Question:
        counts = " | ".join(str(tally.of(question, answer)) for answer in Answer)
        lines.append(f"| {label(question, translate)} | {counts} |")
    return [*lines, ""]


def _modules(documents: Documents) -> str:
    translate = documents.translate
    given = {activity.module for activity in documents.view.in_order}
    names = (module_name(module, translate) for module in NUMBERED if module in given)
    return listed(names, translate) or documents.view.about(USUAL_LANGUAGE)
