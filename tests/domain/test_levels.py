from hope_desktop.domain.terms import (
    VO_LEVELS,
    VSO_LEVELS,
    Audience,
    Band,
    Level,
    Profile,
    audiences_of,
    band_of_year,
    bands_of,
    help_card_of,
    help_cards_for,
    levels_of,
    usual_profile,
)
from tests.each import each


@each(
    ("level", "band", "audiences"),
    [
        (Level.PO, None, {Audience.PO}),
        (Level.PRO, None, {Audience.PRO}),
        (Level.ISK, None, {Audience.ISK}),
        (Level.ADULTS, None, {Audience.ADULTS}),
        (Level.MBO, Band.MBO_2, {Audience.MBO}),
        (Level.VSO_AM, None, {Audience.VSO}),
        (Level.VMBO_GT, Band.LOWER, {Audience.VO_LOWER}),
        (Level.VWO, Band.UPPER, {Audience.VO_UPPER}),
        (Level.HAVO, None, {Audience.VO_LOWER, Audience.VO_UPPER}),
    ],
)
def test_whom_material_must_suit(level, band, audiences):
    assert audiences_of(level, band) == audiences


@each(
    ("level", "year", "band"),
    [
        (Level.PO, 8, Band.GROUP_7_8),
        (Level.VMBO_BK, 1, Band.LOWER),
        (Level.HAVO, 3, Band.LOWER),
        (Level.HAVO, 4, Band.UPPER),
        (Level.MBO, 1, None),
        (Level.PRO, 2, None),
    ],
)
def test_the_band_that_follows_from_a_year(level, year, band):
    assert band_of_year(level, year) is band


def test_a_band_that_follows_from_a_year_is_one_of_its_level():
    for level in Level:
        for year in range(1, 9):
            band = band_of_year(level, year)
            assert band is None or band in bands_of(level)


def test_levels_without_bands():
    without = {level for level in Level if not bands_of(level)}
    assert without == {*VSO_LEVELS, Level.PRO, Level.ISK, Level.ADULTS}


def test_levels_of_audiences_come_in_one_order():
    assert levels_of(frozenset(Audience)) == tuple(Level)
    assert set(levels_of(frozenset({Audience.VO_UPPER}))) == VO_LEVELS
    assert levels_of(frozenset()) == ()


@each(
    ("level", "card"),
    [
        (None, "po"),
        (Level.VWO, "vo"),
        (Level.PO, "po"),
        (Level.VSO_DB, "vso"),
        (Level.MBO, "mbo"),
        (Level.PRO, "pro"),
        (Level.ISK, "isk"),
        (Level.ADULTS, "adults"),
    ],
)
def test_which_help_card_a_class_gets(level, card):
    assert help_card_of(level) == card


@each(
    ("audiences", "cards"),
    [
        (set(), ("po",)),
        ({Audience.PO}, ("po",)),
        ({Audience.VO_LOWER, Audience.VO_UPPER}, ("vo",)),
        ({Audience.VO_UPPER, Audience.MBO}, ("mbo", "vo")),
        ({Audience.PRO, Audience.VSO, Audience.ISK}, ("isk", "pro", "vso")),
    ],
)
def test_a_sheet_without_a_class_has_the_cards_of_its_readers(audiences, cards):
    assert help_cards_for(frozenset(audiences)) == cards


def test_reading_forms_have_the_names_of_the_contract():
    names = [profile.value for profile in Profile]
    assert names == ["usual", "easy", "large", "picto"]


@each(
    ("level", "without", "with_pictures"),
    [
        (None, Profile.STANDARD, Profile.STANDARD),
        (Level.PO, Profile.STANDARD, Profile.STANDARD),
        (Level.VMBO_BK, Profile.STANDARD, Profile.STANDARD),
        (Level.MBO, Profile.STANDARD, Profile.STANDARD),
        (Level.PRO, Profile.EASY, Profile.PICTO),
        (Level.ISK, Profile.EASY, Profile.PICTO),
        (Level.VSO_DB, Profile.EASY, Profile.PICTO),
        (Level.VSO_AM, Profile.EASY, Profile.PICTO),
        (Level.VSO_VV, Profile.EASY, Profile.EASY),
    ],
)
def test_a_class_has_a_usual_form(level, without, with_pictures):
    assert usual_profile(level, has_pictures=False) is without
    assert usual_profile(level, has_pictures=True) is with_pictures
