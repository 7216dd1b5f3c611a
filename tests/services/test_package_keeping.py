"""What comes in is kept in one change, in the place of what is here or beside it."""

from hope_desktop.domain.terms import Changes, HandoutId
from tests.bringing import rewrite
from tests.sharing import change_shipped, rows_that_count, sent, taken_in, write_own


def test_both_of_a_handout_leaves_one_that_no_class_gets(services, colleague):
    own = write_own(services)
    taken_in(colleague, sent(services, services.packages.sending.all_mine()))
    sheet = HandoutId(f"{own}/briefpapier")
    for one, body in ((services, "## Joris\n"), (colleague, "## Mijn\n")):
        rewrite(one, sheet, body=body)
    path = sent(services, services.packages.sending.all_mine())
    taken_in(colleague, path, beside=True)
    found = {h.body: h.draft for h in colleague.library.activity(own).handouts}
    assert found == {"## Mijn\n": False, "## Joris\n": True}


def test_one_undo_takes_all_of_it_back(services, colleague, workshop):
    services.blocks.add_activity(workshop, write_own(services))
    change_shipped(services)
    write_own(colleague, "Van mij")
    change_shipped(colleague, "Mijn tip.")
    path = sent(services, services.packages.sending.of_session(workshop, "Grenzen"))
    before = rows_that_count(colleague)
    for beside in (False, True):
        changes = taken_in(colleague, path, beside=beside)
        assert changes.change is not None
        after = rows_that_count(colleague)
        undone = colleague.undo.undo(changes.change)
        assert rows_that_count(colleague) == before
        again = colleague.undo.undo(undone.change)
        assert rows_that_count(colleague) == after
        colleague.undo.undo(again.change)


def test_what_lies_in_the_bin_stays_there_unless_she_wants_it(services, colleague):
    own = write_own(services)
    path = sent(services, services.packages.sending.all_mine())
    taken_in(colleague, path)
    (piece,) = colleague.materials.of_activity(own)
    colleague.material.remove(own)
    colleague.materials.remove(piece.id)
    assert taken_in(colleague, path) == Changes()
    taken_in(colleague, path, beside=True)
    (copy,) = (row.id for row in colleague.library.rows() if row.title.endswith("(Joris)"))
    assert [one.id for one in colleague.materials.of_activity(copy)] == [piece.id]
