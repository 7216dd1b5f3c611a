"""One bin for all that is thrown away: it comes back whole, or goes with its history."""

from dataclasses import replace

import pytest

from hope_desktop.domain.bin import Thrown, ThrownKind
from hope_desktop.domain.errors import NotFound, StillOnPaper
from hope_desktop.domain.helplines import Helpline
from hope_desktop.domain.terms import ActivityId, ChangeId, HelplineId
from hope_desktop.services.opening import Services
from tests import files_of_others as others
from tests.bringing import bring, own_activity
from tests.making import CLASS_2B, NINE, moment
from tests.planning import new_class, new_workshop, put_on_paper
from tests.services.conftest import rows_about

CONSULT = Helpline(
    HelplineId(""), "Spreekuur", "praten op school", phone="06 12345678",
    audiences=("vo",),
)  # fmt: skip


def test_texts_and_files_come_back_or_go_for_good(services):
    made = own_activity(services, "Estafette")
    file = bring(services, to=ActivityId("1.4"))
    services.material.remove(made)
    services.materials.remove(file)
    paper, text = services.bin.all()
    assert (text.kind, text.title, text.of) == (ThrownKind.ACTIVITY, "Estafette", "")
    assert (paper.kind, paper.title) == (ThrownKind.FILE, "kwartet")
    assert paper.of == services.library.activity(ActivityId("1.4")).title
    services.bin.put_back(text)
    services.bin.erase(paper)
    assert services.bin.all() == ()
    assert services.library.activity(made).title == "Estafette"
    unknown = Thrown(ThrownKind.HANDOUT, "9.9/x", "x", "", ChangeId(1), None)
    for gone in (text, paper, unknown):
        with pytest.raises(NotFound):
            services.bin.erase(gone)


def test_the_files_of_an_activity_stay_when_it_goes(services):
    made = own_activity(services, "Estafette")
    kept, thrown = bring(services, to=made), bring(services, "b.pdf", others.pdf(3), to=made)
    services.materials.remove(thrown)
    services.material.remove(made)
    services.bin.put_back(next(one for one in services.bin.all() if one.kind == "activity"))
    assert [file.id for file in services.materials.of_activity(made)] == [kept]
    services.material.remove(made)
    services.bin.erase(next(one for one in services.bin.all() if one.kind == "activity"))
    assert rows_about(services, "material_links", "my_texts") == 0
    assert [(one.id, one.activities) for one in services.materials.all()] == [(kept, ())]


def test_what_lies_in_the_bin_is_seen_nowhere_else(services, class_2b, workshop):
    services.classes.change(class_2b, replace(CLASS_2B, helper=""))
    late = new_workshop(services, class_2b, "S1", "a", start=moment("2026-11-20T09:00"))
    before = services.overview.today()
    assert (before.next_session is None, len(before.unfinished)) == (False, 1)
    services.classes.remove(class_2b)
    after = services.overview.today()
    assert after.next_session is None
    assert (after.next_session, after.following, after.call_backs, after.unfinished) == (
        None,
        None,
        (),
        (),
    )
    assert (services.classes.all(), services.classes.call_backs()) == ((), ())
    assert services.planning.all() == ()
    for session in (workshop, late):
        for asked in (
            services.planning.get,
            services.printing.prepare,
            services.lessons.begin,
            services.series.parts,
            services.aftercares.get,
        ):
            with pytest.raises(NotFound):
                asked(session)  # type: ignore[operator]


def test_the_newest_comes_first_with_its_moment(services):
    names = [f"{number}A" for number in range(200)]
    made = [new_class(services, label=name) for name in names]
    for one in made:
        services.classes.remove(one)
    found = services.bin.all()
    assert [one.title for one in found] == names[::-1]
    assert {type(one.at) for one in found} == {type(NINE)}
    assert {one.at.tzinfo for one in found if one.at} == {None}


def _added(services: Services) -> HelplineId:
    return services.helplines.add(CONSULT, "Noor")[0]


def test_an_own_help_line_comes_back_or_goes(services):
    line = _added(services)
    services.helplines.remove(line)
    (thrown,) = services.bin.all()
    assert (thrown.kind, thrown.title, thrown.of) == (ThrownKind.HELPLINE, "Spreekuur", "")
    services.bin.put_back(thrown)
    assert line in {one.id for one in services.helplines.all()}
    services.helplines.remove(line)
    services.bin.erase(services.bin.all()[0])
    assert services.bin.all() == ()
    assert rows_about(services, "own_helplines", "helpline_checks") == 0


def test_a_correction_that_is_given_up_does_not_lie_in_the_bin(services):
    line = next(one for one in services.helplines.all() if not one.own)
    services.helplines.change(replace(line, phone="0800 1234"), "Noor")
    services.helplines.remove(line.id)
    assert services.bin.all() == ()


@pytest.mark.nightly
def test_a_line_on_paper_that_was_handed_out_is_not_erased(services, workshop):
    line = _added(services)
    put_on_paper(services, workshop)
    services._database.now = lambda: moment("2026-11-24T11:00")
    services.helplines.remove(line)
    (thrown,) = services.bin.all()
    with pytest.raises(StillOnPaper):
        services.bin.erase(thrown)
    services.bin.put_back(thrown)
    assert services.helplines.old_papers.all() == (), "the paper is right again"


def test_a_backup_holds_the_bin(services, class_2b, workshop):
    services.classes.remove(class_2b)
    before = services.bin.all()
    made = services.backups.now()
    services.bin.put_back(before[0])
    services.backups.restore(made.file)
    assert services.bin.all() == before
    services.bin.put_back(before[0])
    assert [row.id for row in services.planning.all()] == [workshop]
