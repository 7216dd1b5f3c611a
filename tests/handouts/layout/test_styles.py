"""The numbers of the reading forms."""

import pytest

from hope_desktop.domain.terms import Profile
from hope_desktop.handouts.layout.styles import MM, READINGS, SAFE, STANDARD, WRITING_LINE, scaled

FORMS = [
    # reading form, size / leading, writing lines in mm
    (Profile.STANDARD, (12.5, 18), 10),
    (Profile.EASY, (14, 21), 12),
    (Profile.LARGE, (18, 27), 14),
    (Profile.PICTO, (16, 26), 14),
]


@pytest.mark.parametrize(("profile", "letters", "writing"), FORMS)
def test_each_reading_form_is_as_promised(profile, letters, writing):
    reading = READINGS[profile]
    assert (reading.look.body.size, reading.look.body.leading) == letters
    assert pytest.approx(writing) == reading.writing / MM


def test_every_reading_form_has_its_numbers():
    assert set(READINGS) == set(Profile) == {form[0] for form in FORMS}
    assert all(reading.writing >= WRITING_LINE for reading in READINGS.values())
    assert SAFE / MM >= 12


def test_large_print_has_no_small_letters_and_no_grey():
    look = READINGS[Profile.LARGE].look
    assert min(look.cell.size, look.small.size) == look.body.size
    assert look.small.colour == look.body.colour


def test_scaling_keeps_the_proportions():
    large = scaled(STANDARD, 2)
    assert large.body.size == 24
    assert large.heading(1).leading == 2 * STANDARD.heading(1).leading
    assert large.heading(9) == large.headings[2]
