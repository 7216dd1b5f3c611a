from hope_desktop.domain.terms import ActivityId
from hope_desktop.domain.workshops.fit_result import Cut, Fit, FitChange, Why
from hope_desktop.i18n.catalogue import translator
from hope_desktop.i18n.fitting import change_text, fit_text, reason_text
from tests.each import each
from tests.making import activity

NL = translator("nl")
RECORDS = {ActivityId("1.4"): activity("1.4", min_minutes=14)}


def _change(what: Cut, why: Why, to: int = 12) -> FitChange:
    return FitChange(ActivityId("1.4"), what, 20, to, why, "Drie stellingen")


@each(
    ("change", "what", "why"),
    [
        (
            _change(Cut.SHORTENED, Why.STILL_SAFE, 15),
            "Titel 1.4: 15 in plaats van 20 minuten",
            "Het kan korter; 14 minuten is het minste.",
        ),
        (
            _change(Cut.VARIANT, Why.SHORT_VERSION),
            "Titel 1.4: korte versie ‘Drie stellingen’, 12 minuten",
            "De korte versie heeft eigen stappen.",
        ),
        (
            _change(Cut.DROPPED, Why.NO_ROOM, 0),
            "Titel 1.4: weglaten",
            "Het past niet meer; bewaar het voor een andere les.",
        ),
        (
            FitChange(None, Cut.SHORTENED, 10, 5, Why.PAUSE),
            "Pauze: 5 in plaats van 10 minuten",
            "Een pauze valt als eerste weg.",
        ),
    ],
)
def test_a_change_and_its_reason(change, what, why):
    assert (change_text(change, RECORDS, NL), reason_text(change, RECORDS, NL)) == (what, why)


@each("why", Why)
def test_every_reason_has_words(why):
    assert reason_text(_change(Cut.SHORTENED, why), RECORDS, NL).endswith(".")


@each(
    ("fit", "words"),
    [
        (Fit((), (), 0, 4), "Het past, met 4 min over."),
        (Fit((), (_change(Cut.DROPPED, Why.EXTRA),), 0, 1), "Het past, met 1 min over."),
        (Fit((), (_change(Cut.DROPPED, Why.EXTRA),), 0, 0), "Begin op tijd"),
        (
            Fit((), (), 2, 0),
            "2 min te kort: de opening en de afsluiting hebben hun tijd nodig. ",
        ),
        (Fit((), (), 2, 0, 26), "les duurt 26 min."),
        (Fit((), (), 2, 0, story_stays=True), "2 min te kort: een verhaal heeft zijn tijd nodig"),
        (Fit((), (), 0, 3, 64), "is 64 min nodig, 52 meer dan je hebt."),
    ],
)
def test_how_it_ends(fit, words):
    assert words in fit_text(fit, 12, NL)


NL = translator("nl")
