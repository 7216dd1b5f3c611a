from hope_desktop.domain.ids import SessionId
from hope_desktop.domain.workshops.promises import Promise, Promised, PromiseState
from hope_desktop.i18n.catalogue import translator
from hope_desktop.i18n.promises import month_text, outcome_text

DUTCH = translator("nl")


def _promised(outcome: PromiseState | None, said: str = "") -> Promised:
    return Promised(SessionId(1), 0, None, "Tafel", Promise("Iets.", outcome=outcome, said=said))


def test_each_answer_in_words():
    assert outcome_text(_promised(PromiseState.CANNOT, "geen geld"), DUTCH) == "kan niet: geen geld"
    assert outcome_text(_promised(None), DUTCH) == "nog niet bekend"
    assert (month_text("2027-03", DUTCH), month_text("", DUTCH)) == ("maart 2027", "")
