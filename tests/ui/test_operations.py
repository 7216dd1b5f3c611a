from functools import partial

import pytest

from hope_desktop.domain.classes import ClassFacts
from hope_desktop.domain.errors import Cancelled, NothingToPrint
from hope_desktop.domain.terms import Changes
from hope_desktop.ui.shared import Bus, Operations


class Heard:
    def __init__(self, bus: Bus, operations: Operations) -> None:
        self.changes: list[Changes] = []
        self.saved: list[str] = []
        self.undone: list[str] = []
        self.redone: list[str] = []
        self.problems: list[str] = []
        bus.changed.connect(self.changes.append)
        operations.change_saved.connect(self.saved.append)
        operations.change_undone.connect(self.undone.append)
        operations.change_redone.connect(self.redone.append)
        operations.problem_found.connect(self.problems.append)


@pytest.fixture
def parts(qapp, services) -> tuple[Operations, Heard]:
    bus = Bus()
    operations = Operations(bus, services.undo.undo, str, bus)
    return operations, Heard(bus, operations)


def refuse() -> Changes:
    raise NothingToPrint


def stop() -> Changes:
    raise Cancelled


def test_change_is_saved_told_and_can_be_undone(parts, services):
    operations, heard = parts
    made = operations.run_new(
        partial(services.classes.add, ClassFacts("De Vaart", "2B")), "made 2B"
    )
    assert heard.changes[0].classes == {made}
    assert heard.saved == ["made 2B"]
    operations.stack.undo()
    assert services.classes.all() == ()
    assert heard.undone == ["made 2B"]
    operations.stack.redo()
    assert services.classes.get(made).facts.label == "2B"
    assert heard.redone == ["made 2B"]
    operations.stack.undo()
    assert services.classes.all() == ()


class Typed:
    """Something typed that has not been kept yet."""

    def __init__(self, done: list[str]) -> None:
        self._done = done

    def flush(self) -> None:
        self._done.append("typed")

    def unsaved(self) -> str:
        return ""


def test_what_is_typed_is_kept_before_a_change_and_before_something_is_made(parts):
    operations, _heard = parts
    done: list[str] = []
    operations.watch(Typed(done))
    operations.run(lambda: done.append("changed") or Changes())  # type: ignore[func-returns-value]
    operations.run_new(lambda: (done.append("made"), Changes()))
    assert done == ["typed", "changed", "typed", "made"]


def test_refused_change_is_explained_and_nothing_is_kept(parts):
    operations, heard = parts
    assert not operations.run(refuse, "words")
    assert heard.problems == [
        "There is nothing to print yet. Put an activity in the workshop first."
    ]
    assert (heard.changes, heard.saved, operations.stack.count()) == ([], [], 0)


def test_who_stops_the_work_is_told_nothing(parts):
    operations, heard = parts
    assert not operations.run(stop)
    assert heard.problems == []


@pytest.mark.parametrize("again", [False, True])
def test_what_changed_since_is_not_undone_nor_done_again(parts, services, again):
    operations, heard = parts
    made = operations.run_new(partial(services.classes.add, ClassFacts("A")), "made")
    operations.run(partial(services.classes.change, made, ClassFacts("B")), "changed")
    if again:
        operations.stack.undo()
    services.classes.change(made, ClassFacts("C"))
    (operations.stack.redo if again else operations.stack.undo)()
    assert services.classes.get(made).facts.school == "C"
    assert (len(heard.problems), operations.stack.canRedo()) == (1, False)
    assert operations.stack.undoText() == "made", "what was refused is not offered again"


def test_a_change_without_words_is_not_in_the_menu(parts, services):
    operations, heard = parts
    operations.run_new(partial(services.classes.add, ClassFacts("A")))
    assert operations.stack.count() == 0
    assert heard.saved == [""]


def test_nothing_changed_tells_no_page(parts):
    operations, heard = parts
    assert operations.run(Changes, "nothing")
    assert (heard.changes, operations.stack.count()) == ([], 0)


def test_after_a_restore_nothing_can_be_undone(parts, services):
    operations, _heard = parts
    operations.run_new(partial(services.classes.add, ClassFacts("A")), "made")
    operations.run(partial(Changes, everything=True), "restored")
    assert operations.stack.count() == 0
