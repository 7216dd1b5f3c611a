"""What the list of papers says: a line for each, in words, first what still has to be done."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from hope_desktop.domain.printing.packing import PackingLine, Pile
from hope_desktop.domain.printing.paper_kind import PaperKind, Whose
from hope_desktop.domain.printing.print_jobs import PrintJob, Sides
from hope_desktop.domain.printing.records import PrintedFile
from hope_desktop.domain.printing.reprinting import Different, Differs
from hope_desktop.domain.terms import frozen
from hope_desktop.i18n.catalogue import Phrases, amount, counted, listed, marked as _, words_for
from hope_desktop.services.printing.packing import PackingView
from hope_desktop.services.printing.planned import Documents, PlannedDocument
from hope_desktop.services.printing.printed import BundleFile
from hope_desktop.services.printing.to_print import DrawnPapers, HowPrinted
from hope_desktop.ui.printers.words import only_pages
from hope_desktop.ui.shared import Ui
from hope_desktop.ui.widgets.fields.dates import short_date

SIDES: Phrases[Sides] = {
    Sides.ONE: "one side",
    Sides.LONG_EDGE: "both sides",
    Sides.SHORT_EDGE: "both, short edge",
}
_LETTERS = {str(PaperKind(Whose.LETTER, part=part)) for part in ("both", "parents", "pupils")}


@frozen
class PaperLine:
    """A paper as it stands in the list."""

    kind: str
    title: str
    below: str = ""
    number: int = 0
    sides: str = ""
    amount: str = ""
    """How many sheets, with the word."""
    state: str = ""
    tone: str = ""
    """The tone of the state: `good`, `advice`, or empty."""
    ticked: bool | None = None
    """Whether it is in the bag; None where that cannot be ticked."""
    is_own: bool = False
    picture: str = ""
    """What is known of its first page; empty until it is drawn."""
    can_print: bool = True
    press: str = ""
    """What she says when it is on paper all the same."""
    maybe: bool = False
    """It was opened or saved: nobody said yet that it is on paper."""
    at: str = ""
    """The activity that uses it; empty is the whole lesson."""
    key: str = ""
    """What its tick is kept under."""
    asks: str = ""
    """What is to be known of it yet, in the place of what is said below its name."""

    @property
    def press_shown(self) -> bool:
        """Return whether it stands below the state: what was opened or saved may be on paper."""
        return bool(self.press) and self.maybe

    def spoken(self, ui: Ui) -> str:
        """Return what a screen reader says."""
        words: Phrases[bool] = {True: "in the bag", False: "not in the bag yet"}
        ticked = ui.translate(words[self.ticked]) if self.ticked is not None else ""
        own = ui.translate("yours") if self.is_own else ""
        said = (self.title, own, str(self.number or ""), self.sides, self.amount, self.state)
        return ", ".join(part for part in (*said, ticked, self.asks or self.below) if part)


def to_read(line: PaperLine) -> PaperLine:
    """Return a line of a workshop that was given: nothing of it is printed or packed any more."""
    state = line.state if line.tone in {"good", "muted"} else ""
    return replace(line, state=state, ticked=None, press="", can_print=False, is_own=False)


def waiting_lines(documents: Documents) -> tuple[PaperLine, ...]:
    """Return the papers while they are drawn: what they are called, and how many."""
    return tuple(
        PaperLine(
            one.key, documents.called(one), number=one.copies, can_print=False, at=part_of(one)
        )
        for one in documents.counted
        if not one.is_hers and not one.is_shown
    )


def part_of(planned: PlannedDocument) -> str:
    """Return the activity that a paper is used in; empty where there are several."""
    activities = {
        text.id.partition("/")[0]
        for sheet in planned.document.sheets
        for text in getattr(sheet, "handouts", (getattr(sheet, "handout", None),))
        if text is not None
    }
    return activities.pop() if len(activities) == 1 else ""


def thing_lines(packing: PackingView, ui: Ui) -> tuple[PaperLine, ...]:
    """Return what goes along without a page, and what the school lays out."""
    where: dict[str, set[str]] = {}
    for activity in packing.view.in_order:
        for material in activity.materials:
            where.setdefault(material.what, set()).add(activity.id)
    adults = packing.view.school_class.facts.adults
    by_school = ui.for_group(adults=adults).translate("by the school")
    lines = []
    for line in packing.lines:
        item = line.item
        if item.pile is Pile.PAPERS or item.name in _LETTERS:
            continue
        places = where.get(item.name, set())
        what = item.what[:1].upper() + item.what[1:]
        lines.append(
            PaperLine(
                item.key,
                f"{item.count} × {what}" if item.count > 1 else what,
                item.detail,
                state=by_school if item.pile is Pile.SCHOOL else "",
                ticked=line.ticked,
                is_own=item.is_own,
                can_print=False,
                at=next(iter(places)) if len(places) == 1 else "",
                key=item.key,
                tone="muted",
            )
        )
    return tuple(lines)


class PaperLines:
    """Makes the lines of drawn papers."""

    def __init__(
        self,
        papers: DrawnPapers,
        packing: PackingView,
        how: HowPrinted,
        numbers: Mapping[str, int],
        ui: Ui,
    ) -> None:
        self._papers, self._how, self._numbers, self._ui = papers, how, numbers, ui
        self._packed = {one.item.name: one for one in packing.lines}
        self._words = words_for(
            ui.translate, adults=papers.documents.view.school_class.facts.adults
        )
        jobs = papers.jobs(how)
        self._due = {kind: _sheets(jobs, kind) for kind in papers.why}

    def every(self) -> Iterator[PaperLine]:
        """Return what the program prints, and what goes along as it came."""
        translate = self._ui.translate
        for file in self._papers.shared.files:
            if not file.printed.is_shown:
                yield self._line(file)
        for attached in self._papers.documents.attached:
            packed = self._packed.get(attached.printed.kind)
            yield PaperLine(
                attached.printed.kind,
                attached.printed.title,
                translate("Your own program opens and prints it"),
                attached.printed.copies,
                amount=translate("not counted"),
                state=translate("print it yourself"),
                ticked=packed.ticked if packed else None,
                is_own=True,
                can_print=False,
                tone="good" if packed and packed.ticked else "",
                key=f"{Pile.PAPERS}:{attached.printed.kind}",
            )

    def _line(self, file: BundleFile) -> PaperLine:
        printed, kind = file.printed, file.printed.kind
        why, packed = self._papers.why.get(kind), self._packed.get(kind)
        number = self._numbers.get(kind, printed.made)
        is_letter, jobs = printed.paper_kind.whose is Whose.LETTER, self._how.of(file, "")
        state, tone = self._state(printed, why, number)
        chosen = self._ui.preferences.settings
        is_sent = chosen.organisation or chosen.contact or chosen.sender_asked
        return PaperLine(
            kind,
            self._papers.documents.called(file.planned),
            self._below(file, why, packed),
            number,
            self._ui.translate(SIDES[jobs[0].sides]) if jobs else "",
            self._sheets(file, number),
            state,
            tone,
            ticked=packed.ticked if packed and not why and not is_letter else None,
            is_own=printed.paper_kind.whose is Whose.OWN,
            picture=printed.sha256,
            press=self._press(printed, why),
            maybe=kind in self._papers.saved or kind in self._papers.opened,
            at=part_of(file.planned),
            key=f"{Pile.PAPERS}:{kind}",
            asks=self._ui.translate("No sender yet: fill in") if is_letter and not is_sent else "",
        )

    def _press(self, printed: PrintedFile, why: Different | None) -> str:
        translate, kind = self._ui.translate, printed.kind
        if why is None and (kind not in self._papers.saved or printed.mailed):
            return ""
        is_new = why is not None and kind not in self._papers.opened
        return translate("It is there already") if is_new else f"{translate('printed')}?"

    def _state(self, printed: PrintedFile, why: Different | None, number: int) -> tuple[str, str]:
        translate, kind = self._ui.translate, printed.kind
        if why is None:
            said = _("saved") if kind in self._papers.saved else _("printed")
            said = said if number else _("not printed")
            return translate(_("to mail") if printed.mailed else said), "good"
        if kind in self._papers.opened:
            return translate("opened"), ""
        if why.why is Differs.CONTENT:
            return translate("print again"), "advice"
        if why.why is Differs.COPIES:
            words = self._ui.plural("print %(n)d more", "print %(n)d more", why.missing)
            return words, "advice"
        return translate("still to print"), ""

    def _below(self, file: BundleFile, why: Different | None, packed: PackingLine | None) -> str:
        """Tell what became of it, and else what is in it."""
        translate, printed, since = self._ui.translate, file.printed, self._papers.since
        if why is not None and why.why is Differs.CONTENT and since is not None:
            when = short_date(since.at.date())
            said = translate("Different since %(when)s") % {"when": when}
            return f"{said}: {only_pages(why.pages, self._ui)}" if why.pages else said
        if why is not None and why.why is Differs.COPIES:
            return self._ui.plural(
                "There is %(n)d already", "There are %(n)d already", why.copies_before
            )
        if left_out := file.rendered.left_out:
            names = listed([f"“{name}”" for name in left_out], translate)
            return translate("No room for %(names)s") % {"names": names}
        if printed.by_school:
            copied = counted("The school copies %(n)d", "The school copies %(n)d")
            return amount(copied, printed.by_school, self._words)
        return packed.item.detail if packed else ""

    def _sheets(self, file: BundleFile, number: int) -> str:
        kind = file.printed.kind
        if file.printed.mailed and kind not in self._due:
            return ""
        whole, due = whole_sheets(self._papers, file, self._how, number), self._due.get(kind)
        if due is None or due == whole:
            return self._ui.plural("%(n)d sheet", "%(n)d sheets", whole)
        words = self._ui.plural("%(due)d of %(all)d sheet", "%(due)d of %(all)d sheets", whole)
        return words % {"due": due, "all": whole}


def whole_sheets(papers: DrawnPapers, file: BundleFile, how: HowPrinted, number: int) -> int:
    """Sheets of a paper when all of it is printed."""
    kind = file.printed.kind
    why = papers.why.get(kind)
    if why is not None and not why.pages and why.missing == why.copies:
        file = next(one for one in papers.missing if one.printed.kind == kind)
    elif not file.printed.sets:
        file = replace(file, printed=replace(file.printed, copies=number))
    return _sheets(how.of(file, ""), kind)


def all_sheets(papers: DrawnPapers, how: HowPrinted, numbers: Mapping[str, int]) -> int:
    """Sheets of the whole pile."""
    return sum(
        whole_sheets(papers, one, how, numbers.get(one.printed.kind, one.printed.made))
        for one in papers.shared.files
        if numbers.get(one.printed.kind, 1)
        if not one.printed.mailed or one.printed.kind in papers.why
    )


def _sheets(jobs: tuple[PrintJob, ...], kind: str) -> int:
    return sum(job.sheets for job in jobs if job.kind == kind)
