"""Letters that the program writes from a plan: the confirmation before, the report after.

They are in Dutch, as the school reads them, and hold no personal data but the names of the adults
who arrange the workshop.
"""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from hope_desktop.dialect.cleaning import literal
from hope_desktop.domain.library.handout import USUAL_LANGUAGE, GroupSize, Handout, HandoutKind
from hope_desktop.domain.printing.packing import PackingItem, Pile
from hope_desktop.domain.terms import NUMBERED, HandoutId, SessionId, frozen
from hope_desktop.domain.views import PlanView
from hope_desktop.domain.workshops.afterwards import Afterwards, Answer, Question
from hope_desktop.domain.workshops.plan import CheckState, asked_about
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


def letter(
    title: str, text: str, kind: HandoutKind = HandoutKind.PARENT_LETTER
) -> specs.SchoolLetter:
    """Return what the program writes itself for a school, in Markdown."""
    return specs.SchoolLetter(
        Handout(
            id=HandoutId("school/letter"),
            activity=None,
            title=title,
            kind=kind,
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
        """What was agreed with the school, and what is still open."""
        starts = [(part.start, part.slot_minutes) for part in self._series.parts(session_id)]
        lessons = sorted((start, minutes) for start, minutes in starts if start)
        made = self._printing.documents(session_id)
        text = LetterText(made.view, made.words()).confirmation(lessons)
        return self._document(made, _("Confirmation of our workshop"), text)

    def report(self, session_id: SessionId, done: Afterwards) -> specs.Document:
        """One page about a workshop that was given, without anything about a pupil."""
        made = self._printing.documents(session_id)
        text = LetterText(made.view, made.words()).report(done)
        return self._document(made, _("Report of our workshop"), text)

    def message(self, session_id: SessionId) -> str:
        """The confirmation and who brings what, as plain text for a mail or a chat."""
        made = self._printing.documents(session_id)
        return LetterText(made.view, made.words()).message(made.outward, made.packing)

    def _document(self, made: Documents, title: str, text: str) -> specs.Document:
        title = made.words()(title)
        text += f"\n\n{made.words()('Kind regards,')}\n\n{{{{trainers}}}}"
        sheets, version = (letter(title, text),), made.texts.library_version
        document = specs.Document(title, sheets, made.outward, version=version)
        return self._printing.illustrated(document)


@frozen
class LetterText:
    """A letter about a plan, in Markdown; what is unknown becomes a line to write on."""

    view: PlanView
    translate: Translator

    def confirmation(self, lessons: Sequence[tuple[datetime, int]]) -> str:
        """The letter in Markdown; what is unknown becomes a line to write on.

        `lessons` are the starts and minutes of all lessons of a series, or nothing.
        """
        view, translate = self.view, self.translate
        session = view.session
        settled, still_open = self._checks()
        rows = (
            (_("What"), translate("Agreed")),
            (_("When"), "{{date}}, {{time}}"),
            (_("How long"), minutes_text(session.facts.slot_minutes, translate)),
            (_("Class"), "{{class}}"),
            (_("Room"), "{{room}}"),
            *([] if view.is_live else [(_("Trainers"), "{{trainers}}")]),
            (_("What it is about"), self._modules()),
            (_("Go-to person for pupils"), "{{helper}}"),
            (_("Reserve"), "{{reserve}}"),
        )
        head, *table = [f"| {translate(name)} | {said} |" for name, said in rows]
        opening = _("We look forward to our workshop. This is what we agreed.")
        lines = [translate("Dear school,"), "", translate(opening), "", head, "|---|---|", *table]
        if len(lessons) > 1:
            lines += ["", f"### {translate('All lessons')}", ""]
            lines += [
                f"- {start.day}-{start.month}-{start.year}, {clock(start)}: "
                f"{minutes_text(minutes, translate)}"
                for start, minutes in lessons
            ]
        if settled:
            lines += ["", f"### {translate('Arranged')}", "", *(f"- {one}" for one in settled)]
        if still_open:
            words = _("Still open: will you let us know?")
            lines += ["", f"### {translate(words)}", "", *(f"- [ ] {one}" for one in still_open)]
        closing = _(
            "The go-to person is within reach on the day itself and the day after. Afterwards we "
            "stay in the room for a while, for whoever wants to talk."
        )
        return "\n".join([*lines, "", translate(closing)])

    def message(self, at: specs.Occasion, packed: Sequence[PackingItem]) -> str:
        """Lines without any markup; what is unknown is left out."""
        view, translate = self.view, self.translate
        facts, slot = view.school_class.facts, view.session.facts.slot_minutes
        when = translate("no date yet")
        if at.start is not None:
            hours = f"{clock(at.start)}-{clock(at.start + timedelta(minutes=slot))}"
            when = f"{full_date(at.start, translate)}, {hours}"
        named = (
            (_("When"), when),
            (_("Where"), ", ".join(filter(None, (facts.school, facts.address, at.room)))),
            (_("Class"), facts.label),
            (_("Trainers"), givers(at.trainers, at.sender, translate) if at.trainers else ""),
            (_("What it is about"), self._modules()),
            (_("Go-to person for pupils"), facts.helper),
            (_("Reserve"), facts.reserve),
        )
        settled, still_open = self._checks(str)
        lists = (
            (_("We bring"), [translate("the papers"), *_counted(packed, Pile.THINGS)]),
            (_("The school sees to"), _counted(packed, Pile.SCHOOL)),
            (_("Arranged"), settled),
            (_("Still open: will you let us know?"), still_open),
        )
        found = [translate("Our workshop"), *(f"{translate(n)}: {v}" for n, v in named if v)]
        for words, things in lists:
            if things:
                found += ["", translate(words), *(f"- {thing}" for thing in things)]
        return "\n".join(found)

    def report(self, done: Afterwards) -> str:
        """The report in Markdown."""
        view, translate = self.view, self.translate
        following = view.school_class.next_module
        lines = [
            translate("Dear school,"),
            "",
            translate("Thank you for having us. This is what class {{class}} did on {{date}}."),
            "",
            f"| {translate('Part')} | {translate('What for')} |",
            "|---|---|",
            *(
                f"| {literal(outward_title(one, translate))} | {literal(one.goal)} |"
                for one in view.in_order
            ),
            "",
            *self._answers(done),
            f"### {translate('And then')}",
            "",
            translate(
                "Every pupil has a help card. The go-to person is {{helper}}, and {{reserve}} else."
            ),
        ]
        if following is not None:
            words = translate("The next step for this class is %(module)s.")
            lines += ["", words % {"module": module_name(following, translate)}]
        nothing = _("We write down nothing about pupils: no names, no stories.")
        return "\n".join([*lines, "", translate(nothing)])

    def _answers(self, done: Afterwards) -> list[str]:
        translate = self.translate
        tally = done.tally
        if not tally.may_be_shown:
            return []
        head = " | ".join(label(answer, translate) for answer in Answer)
        words = amount(_SAY, tally.slips, translate)
        rows = [
            f"| {label(question, translate)} | "
            + " | ".join(str(tally.of(question, answer)) for answer in Answer)
            + " |"
            for question in Question
        ]
        return [f"### {words}", "", f"|  | {head} |", "|---|---|---|---|", *rows, ""]

    def _checks(self, note: Callable[[str], str] = literal) -> tuple[list[str], list[str]]:
        """What was arranged, and what is still to be asked."""
        view, translate = self.view, self.translate
        checks = asked_about(view.school_class.facts.level, view.session.facts.checklist)
        settled = [
            f"{label(check.item, translate)}{': ' if check.note else ''}{note(check.note)}"
            for check in checks
            if check.state is not CheckState.TODO
        ]
        still_open = [
            label(check.item, translate) for check in checks if check.state is CheckState.TODO
        ]
        if not view.school_class.facts.helper.strip():
            still_open.insert(0, translate("Who is the go-to person for pupils?"))
        return settled, still_open

    def _modules(self) -> str:
        view, translate = self.view, self.translate
        given = {activity.module for activity in view.in_order}
        names = (module_name(module, translate) for module in NUMBERED if module in given)
        return listed(names, translate) or view.about(USUAL_LANGUAGE)


def _counted(packed: Sequence[PackingItem], pile: Pile) -> list[str]:
    """The things of a pile: `27 × pen`."""
    things = (one for one in packed if one.pile is pile)
    return [f"{one.count} × {one.what}" if one.count > 1 else one.what for one in things]
