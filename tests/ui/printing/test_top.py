"""For whom and when the workshop is, and what has to be known first."""

from hope_desktop.ui.widgets.destination import to_workshop


def test_it_says_for_whom_and_when_and_leads_to_the_workshop(page, session, qtbot):
    assert page.body.back.text() == "2B · Voorbeeldschool De Brug"
    assert page.body.when.text().startswith("di 1 dec, 9:00 · 27 leerlingen")
    with qtbot.waitSignal(page.go) as wish:
        page.body.back.click()
    assert wish.args == [to_workshop(session)]
