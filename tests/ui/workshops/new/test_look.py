"""What is in a ready workshop is seen before it is made."""

from PySide6.QtWidgets import QApplication

from hope_desktop.domain.terms import TemplateId


def test_the_chosen_one_shows_its_activities_minutes_and_sheets(page, services, class_id):
    page.start_session(class_id)
    new = page.new_session
    for template in services.library.templates()[:3]:
        new.picker.want(template.id)
        part = new.picker.choice().part
        assert part is not None
        rows = new.look.view.rows.rows
        wanted = [services.library.activity(one) for one in part.activities]
        assert [row.title for row in rows] == [one.title for one in wanted]
        assert [row.sheets[:1] for row in rows] == [one.handouts[:1] for one in wanted]
        assert len({len(row.sheets) for row in rows if row.sheets}) <= 1, "words do not line up"
        used = sum(one.minutes for one in part.blocks or wanted)
        assert new.look.said.text().startswith(f"{used} of {part.slot_minutes} minutes · ")
        assert wanted[0].title in new.look.strip.accessibleName()


def test_who_chooses_everything_sees_no_programme(page, class_id):
    page.start_session(class_id)
    picker = page.new_session.picker
    picker.view.setCurrentIndex(picker.view.rows.index(picker.view.rows.rowCount() - 1))
    QApplication.processEvents()
    assert picker.choice().part is None
    assert page.new_session.look.isHidden()


def test_every_row_is_in_sight(page, class_id):
    page.start_session(class_id)
    page.new_session.picker.want(TemplateId("S1"))
    QApplication.processEvents()
    view = page.new_session.look.view
    last = view.visualRect(view.rows.index(view.rows.rowCount() - 1))
    assert view.viewport().rect().contains(last)
