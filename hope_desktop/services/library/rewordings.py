"""What somebody would say differently, beside the text of today."""

from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path

from hope_desktop.domain.errors import NotFound, UnusableFile, WrongValue
from hope_desktop.domain.frozen import frozen
from hope_desktop.domain.ids import Changes, HandoutId
from hope_desktop.domain.library.handout import SCHOOL, Handout
from hope_desktop.domain.library.reviews import Became, TextRemark, Verdict
from hope_desktop.domain.texts.lines import brought_along, lines_of, nearest, plain_line, with_line
from hope_desktop.exchange.reading import read_library
from hope_desktop.exchange.writing import reworded
from hope_desktop.services.library.editing import MaterialEditing
from hope_desktop.services.library.library import Library
from hope_desktop.services.library.reviews import Reviews
from hope_desktop.storage.files import write_whole
from hope_desktop.storage.library import reviews as store


@frozen
class Rewording:
    """A remark beside the line of today."""

    remark: TextRemark
    title: str
    now: str
    """The line that it is about; nothing when that is gone, or it is about all of the text."""
    words: str
    """What would stand there; nothing leaves the line out."""
    is_ready: bool

    @property
    def may_be_done(self) -> bool:
        """Somebody may have worked it in by hand: its line is another one, or it has none."""
        return not self.remark.line or self.now != self.remark.line


class Rewordings:
    """Taking over what a reader proposes."""

    def __init__(self, library: Library, material: MaterialEditing, reviews: Reviews) -> None:
        self._library, self._material, self._reviews = library, material, reviews

    def open(self) -> tuple[tuple[TextRemark, str], ...]:
        """What is to be worked in, each with what its text is called, in the order of the texts."""
        remarks, titles = self._reviews.remarks(), dict[str, str]()
        for text in {one.text for one in remarks}:
            with suppress(NotFound):  # it may lie nowhere any more
                titles[text] = self._reviews.title(text)
        found = ((one, titles[one.text]) for one in remarks if one.text in titles)
        return tuple(sorted(found, key=lambda one: (one[0].text, one[0].line, one[0].words)))

    def of(self, remark: TextRemark) -> Rewording:
        """A remark beside its text. Words unlike the line may be a reason: those are not ready."""
        text, title = self._reviews.text(remark.text), self._reviews.title(remark.text)
        if not remark.line or not isinstance(text, Handout):
            return Rewording(remark, title, "", remark.words, is_ready=False)
        now = nearest(remark.line, lines_of(text))
        if remark.verdict is Verdict.DROP:
            return Rewording(remark, title, now, "", is_ready=bool(now))
        is_ready = bool(now and nearest(now, [remark.words]))
        return Rewording(remark, title, now, remark.words, is_ready)

    def take(self, rewording: Rewording, words: str) -> Changes:
        """Let a text say these words; the remark is worked in."""
        text = self._library.handout(HandoutId(rewording.remark.text))
        now = with_line(text, rewording.now, words) if rewording.now else text
        if now == text:
            raise WrongValue("words", words)
        took = replace(rewording.remark, became=Became.CHANGED, answer=plain_line(words))
        worked_in = partial(store.keep_remark, one=took)
        return self._material.keep_handouts("review.taken", [now], worked_in)

    def write(self, folder: Path) -> tuple[HandoutId, ...]:
        """Put her versions in the texts of a library's folder; gives those that changed there.

        What is for her alone stays. Where the folder has another wording than the library of this
        computer, only the sentences that she changed are put there.
        """
        found, findings = read_library(folder)
        for finding in findings:
            raise UnusableFile(finding.file, "damaged")
        there = [*found.school_papers, *(h for one in found.activities for h in one.handouts)]
        written = []
        for text in there:
            with suppress(NotFound):
                edition = self._material.handout(text.id)
                if edition.is_mine and edition.original and not edition.text.only_me:
                    now = brought_along(text, edition.original, edition.text)
                    if (text.title, text.body) == (edition.original.title, edition.original.body):
                        now = replace(text, title=edition.text.title, body=edition.text.body)
                    if now != text:
                        owner, _, name = text.id.partition("/")
                        inside = () if owner == SCHOOL else ("activities",)
                        path = folder.joinpath(*inside, owner, f"{name}.md")
                        said = reworded(path.read_text(encoding="utf-8"), now)
                        write_whole(path, said.encode())
                        written.append(text.id)
        return tuple(written)
