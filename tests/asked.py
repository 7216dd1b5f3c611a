"""A bundle of which a paper is drawn when a test looks at it: half of a run was drawing."""

from collections.abc import Callable
from functools import cached_property
from typing import Any

from hope_desktop.domain.printing.paper_kind import Whose
from hope_desktop.services.printing.drawing import draw
from hope_desktop.services.printing.planned import Documents, PlannedDocument
from hope_desktop.services.printing.printed import Bundle, BundleFile, bundle_file, with_copy_order


class _Known:
    """What is known of a paper before it is drawn; any other question draws it."""

    def __init__(self, draws: Callable[[], object], **known: object) -> None:
        self.__dict__.update(known)
        self._draws = draws

    def __getattr__(self, name: str) -> Any:
        return getattr(self._draws(), name)


class AskedFile:
    """As a `BundleFile`."""

    def __init__(self, of: "AskedBundle", planned: PlannedDocument) -> None:
        self._of, self._planned = of, planned
        copies = 1 if planned.once else planned.copies
        known = {"kind": planned.key, "title": planned.name, "copies": copies}
        known |= {"language": planned.document.language, "paper": planned.paper_size}
        known |= {"profile": planned.document.profile.value, "by_school": planned.by_school}
        self.printed = _Known(lambda: self.whole.printed, **known)
        self.rendered = _Known(lambda: self.whole.rendered)

    @cached_property
    def whole(self) -> BundleFile:
        """Drawn as `draw_bundle` does."""
        document = self._planned.drawn
        if self._planned.kind.whose is Whose.SCHOOL:
            others = [one.whole for one in self._of.before(self)]
            done = Bundle(self._of.documents, tuple(others), self._of.spoken_names)
            document = with_copy_order(document, done)
        return bundle_file(self._of.documents, self._planned, draw(document))

    @property
    def spoken_name(self) -> str:
        return self.whole.spoken_name


class AskedBundle:
    """As a `Bundle`."""

    def __init__(self, documents: Documents, *, spoken_names: bool = False) -> None:
        self.documents, self.spoken_names = documents, spoken_names
        self.files = tuple(AskedFile(self, one) for one in documents.counted)

    def before(self, file: AskedFile) -> tuple[AskedFile, ...]:
        """The papers that are drawn before one."""
        return self.files[: self.files.index(file)]
