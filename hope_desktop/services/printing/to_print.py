"""Of a workshop's papers what is not right yet: the one value that is counted, shown and printed.

Nothing here needs the database, so all of it may run in a worker.
"""

from collections.abc import Collection, Mapping
from dataclasses import replace
from types import MappingProxyType

from hope_desktop.domain.printing.print_jobs import PrintJob, Sides
from hope_desktop.domain.printing.reprinting import Different, Differs, PrintDifferences
from hope_desktop.domain.terms import frozen
from hope_desktop.services.printing.drawing import draw
from hope_desktop.services.printing.planned import PlannedDocument
from hope_desktop.services.printing.print_out import jobs_of
from hope_desktop.services.printing.printed import (
    USUAL,
    Bundle,
    BundleFile,
    Prepared,
    as_many,
    bundle_file,
)


@frozen
class HowPrinted:
    """On which sides papers are printed, and in colours."""

    sides: Mapping[str, Sides] = MappingProxyType({})
    """Those that were chosen, by the kind of the paper; the others have their own."""
    duplex: bool = True
    colour: bool = False

    def of(self, file: BundleFile, title: str, pages: str = "") -> tuple[PrintJob, ...]:
        """A paper for the printer."""
        jobs = jobs_of(file, title, pages)
        return tuple(self._job(job) for job in jobs)

    def _job(self, job: PrintJob) -> PrintJob:
        sides = self.sides.get(job.kind, job.sides)
        return replace(job, colour=self.colour).on(sides if self.duplex else Sides.ONE)


@frozen
class DrawnPapers:
    """All papers of a workshop, drawn, with those that are still to be printed."""

    whole: Bundle
    why: Mapping[str, Different]
    """Why each of those has to be printed, by its kind."""
    due: Bundle
    """Those alone, in the number that is missing."""
    since: PrintDifferences | None = None
    """What changed since the last print."""
    saved: frozenset[str] = frozenset()
    """Kinds that went into files the last time, and not to a printer."""
    opened: frozenset[str] = frozenset()
    """Kinds that were opened as they are now, to be printed elsewhere."""

    @property
    def prepared(self) -> Prepared:
        """The papers before they were drawn."""
        return self.whole.prepared

    @property
    def files(self) -> dict[str, BundleFile]:
        """Every paper by its kind."""
        return {file.printed.kind: file for file in self.whole.files}

    @property
    def shared(self) -> Bundle:
        """What is in the pile of the workshop: not what only who tells has."""
        hers = {one.key for one in self.prepared.documents if one.is_hers}
        return self.whole.only(frozenset(self.files) - hers)

    @property
    def only_saved(self) -> frozenset[str]:
        """What is in files, of which nobody knows whether it is on paper."""
        pile = (file.printed for file in self.shared.files)
        return frozenset(
            one.kind for one in pile if one.kind in self.saved and not (one.is_shown or one.mailed)
        )

    def jobs(self, how: HowPrinted) -> tuple[PrintJob, ...]:
        """What the printer is given."""
        names = titles(self.prepared)
        found: list[PrintJob] = []
        for file in self.due.files:
            kind = file.printed.kind
            found += how.of(file, names[kind], self.why[kind].pages)
        return tuple(found)


def titles(prepared: Prepared) -> dict[str, str]:
    """What papers are called on a page that names the class already."""
    suffix = f" - {prepared.class_label}"
    return {one.key: one.name.removesuffix(suffix) for one in prepared.documents}


def why_due(
    whole: Bundle,
    since: PrintDifferences | None,
    numbers: Mapping[str, int] = USUAL,
    again: Collection[str] = (),
) -> dict[str, Different]:
    """Which papers of a pile are still to be printed; those in `again` whatever was printed."""
    found: dict[str, Different] = {}
    known = {one.kind: one for one in since.papers} if since is not None else None
    hers = {one.key for one in whole.prepared.documents if one.is_hers}
    for file in whole.files:
        printed = as_many(file.printed, numbers)
        kind, new = printed.kind, Different(printed.kind, Differs.NEW, printed.made)
        why = new if known is None or kind in again else known.get(kind)
        is_file = printed.is_shown or kind in hers or (printed.mailed and kind not in again)
        if why is not None and why.copies and not is_file:
            found[kind] = why
    return found


def due_of(whole: Bundle, why: Mapping[str, Different]) -> Bundle:
    """The papers that are still to be printed, in the number that is missing."""
    planned = {one.key: one for one in whole.prepared.documents}
    files = (
        _missing(whole.prepared, planned[file.printed.kind], file, why[file.printed.kind])
        for file in whole.files
        if file.printed.kind in why
    )
    return replace(whole, files=tuple(files))


def _missing(
    prepared: Prepared, planned: PlannedDocument, file: BundleFile, why: Different
) -> BundleFile:
    """Cards that share their sheets are drawn in another number; other papers stay as they are."""
    wanted = replace(planned, copies=why.missing, there=why.copies - why.missing)
    if wanted == planned:
        return file
    return bundle_file(prepared, wanted, draw(wanted.drawn) if planned.once else file.rendered)
