"""From a prepared bundle to bytes: without database or widget, so that it may run in a worker."""

from collections.abc import Callable

from hope_desktop.domain.errors import Cancelled, Progress
from hope_desktop.handouts.render import render as render_document
from hope_desktop.handouts.specs import Document, Rendered
from hope_desktop.services.printing.kept_drawings import KeptDrawings
from hope_desktop.services.printing.printed import (
    Bundle,
    BundleFile,
    Prepared,
    bundle_file,
    with_copy_order,
)

KEPT = KeptDrawings()
"""Of this process; cleared with the data."""


def draw(document: Document, progress: Callable[[int], bool] | None = None) -> Rendered:
    """One document as PDF, drawn unless it was drawn before; may run in a worker.

    Raises:
        Cancelled: progress said so.
        UnprintableText: a text is too long for paper.
    """
    found = KEPT.find(document)
    if found is None:
        found = render_document(document, progress)
        KEPT.keep(document, found)
    elif progress is not None and not progress(found.pages):
        raise Cancelled
    return found


def render(
    prepared: Prepared, progress: Progress | None = None, *, spoken_names: bool = False
) -> Bundle:
    """Draw a whole bundle; may run in a worker.

    The copy order in the school's document tells the names and pages of the others, so the
    school's document is drawn last. `spoken_names` as for `write`.

    Raises:
        Cancelled: progress said so.
        UnprintableText: a text is too long for paper.
    """
    done: list[BundleFile] = []
    total = len(prepared.documents)

    def page(_number: int) -> bool:
        return progress is None or progress(len(done), total)

    for planned in prepared.documents:
        document = planned.drawn
        if planned.kind == "school":
            document = with_copy_order(document, done, prepared.attached, spoken_names=spoken_names)
        rendered = draw(document, page)
        done.append(bundle_file(prepared, planned, rendered))
    if progress is not None:
        progress(total, total)
    return Bundle(prepared, tuple(done))
