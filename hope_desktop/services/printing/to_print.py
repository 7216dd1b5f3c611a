"""Of a workshop's papers what is not right yet: the one value that is counted, shown and printed.

Nothing here needs the database, so all of it may run in a worker.
"""

from collections.abc import Collection, Mapping
from dataclasses import field, replace
from types import MappingProxyType

from hope_desktop.domain.printing.print_jobs import PrintJob, Sides
from hope_desktop.domain.printing.reprinting import Different, Differs, PrintDifferences
from hope_desktop.domain.terms import frozen
from hope_desktop.services.printing.drawing import draw
from hope_desktop.services.printing.planned import Documents
from hope_desktop.services.printing.print_out import jobs_of
from hope_desktop.services.printing.printed import USUAL, Bundle, BundleFile, as_many, bundle_file


@frozen
class HowPrinted:
    """On which sides papers are printed, and in colours."""

    sides: Mapping[str, Sides] = MappingProxyType({})
    """Those that were chosen, by the kind of the paper; the others have their own."""
    duplex: bool = True
    colour: bool = False

    def of(self, file: BundleFile, title: str, pages: str = "") -> tuple[PrintJob, ...]:
        """Return a paper for the printer; nothing of what goes on a screen."""
        return tuple(
            replace(job, colour=self.colour).on(
                self.sides.get(job.kind, job.sides) if self.duplex else Sides.ONE
            )
            for job in jobs_of(file, title, pages)
        )


@frozen
class DrawnPapers:
    """All papers of a workshop, drawn, with what has to be known of those that are not right."""

    whole: Bundle
    why: Mapping[str, Different]
    """Why some have to be printed, by their kind."""
    since: PrintDifferences | None = None
    """What changed since the last print."""
    saved: frozenset[str] = frozenset()
    """Kinds that went into files the last time, and not to a printer."""
    opened: frozenset[str] = frozenset()
    """Kinds that were opened as they are now, to be printed elsewhere."""
    missing: tuple[BundleFile, ...] = field(default=(), compare=False)
    """Those that have to be printed, in the number that is missing."""

    @property
    def documents(self) -> Documents:
        """Return the papers before they were drawn."""
        return self.whole.documents

    @property
    def due(self) -> Bundle:
        """Return what has to be printed."""
        return replace(self.whole, files=self.missing)

    @property
    def files(self) -> dict[str, BundleFile]:
        """Return every paper by its kind."""
        return {file.printed.kind: file for file in self.whole.files}

    @property
    def shared(self) -> Bundle:
        """Return what is in the pile of the workshop: not what only who tells has."""
        files = tuple(file for file in self.whole.files if not file.planned.is_hers)
        return replace(self.whole, files=files)

    @property
    def changed(self) -> Bundle:
        """Return what of the pile was not made yet as it is now; all of it at first."""
        if self.since is None:
            return self.shared
        new = frozenset(one.kind for one in self.since.papers if one.copies).union(self.why)
        due, attached = {one.printed.kind: one for one in self.missing}, self.documents.attached
        attached = tuple(one for one in attached if one.printed.kind in new)
        files = (due.get(one.printed.kind, one) for one in self.shared.only(new).files)
        documents = replace(self.documents, attached=attached)
        return replace(self.whole, documents=documents, files=tuple(files))

    @property
    def only_saved(self) -> frozenset[str]:
        """Return what is in files, of which nobody knows whether it is on paper."""
        pile = (file.printed for file in self.shared.files)
        return frozenset(
            one.kind for one in pile if one.kind in self.saved and not (one.is_shown or one.mailed)
        )

    def jobs(self, how: HowPrinted) -> tuple[PrintJob, ...]:
        """Return what the printer is given."""
        found: list[PrintJob] = []
        for file in self.missing:
            pages = self.why[file.printed.kind].pages
            found += how.of(file, self.documents.called(file.planned), pages)
        return tuple(found)


def why_due(
    whole: Bundle,
    since: PrintDifferences | None,
    numbers: Mapping[str, int] = USUAL,
    again: Collection[str] = (),
) -> dict[str, Different]:
    """Return which papers are still to be printed; those in `again` whatever was printed."""
    reasons: dict[str, Different] = {}
    known = {one.kind: one for one in since.papers} if since is not None else None
    for file in whole.files:
        printed = as_many(file.printed, numbers)
        kind, new = printed.kind, Different(printed.kind, Differs.NEW, printed.made)
        why = new if known is None or kind in again else known.get(kind)
        is_mailed = printed.mailed and kind not in again
        is_paper = not (printed.is_shown or file.planned.is_hers or is_mailed)
        if why is not None and why.copies and is_paper:
            reasons[kind] = why
    return reasons


def made_ready(papers: DrawnPapers) -> DrawnPapers:
    """Return the papers with those that are still to be printed, in the number that is missing.

    Cards that share their sheets are drawn in another number; other papers stay as they are.
    """
    missing = []
    for file in papers.whole.files:
        if why := papers.why.get(file.printed.kind):
            left, planned = why.missing, file.planned
            wanted = replace(planned, copies=left, there=why.copies - left)
            drawn = draw(wanted.drawn) if planned.once and wanted != planned else file.rendered
            missing.append(bundle_file(papers.documents, wanted, drawn))
    return replace(papers, missing=tuple(missing))
