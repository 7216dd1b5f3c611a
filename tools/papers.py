"""Every kind of paper in every reading form: what is looked at and what is validated."""

from collections.abc import Iterator

from hope_desktop.domain.terms import Profile
from hope_desktop.handouts import specs
from hope_desktop.handouts.slide_specs import TextSlides
from tests.handouts.samples import SHEETS, document
from tests.shipped import CONTENT


def kinds() -> dict[str, specs.Sheet]:
    """A sheet of each kind that is ours; for own files no accessible PDF is promised."""
    return {
        name: sheet for name, sheet in SHEETS.items() if not isinstance(sheet, specs.OwnMaterial)
    }


def every_paper() -> Iterator[tuple[str, specs.Document]]:
    """The kinds in every reading form, the library in two and as slides.

    Texts differ more than reading forms do: two of these, with and without pictures, are enough.
    """
    handouts = [handout for activity in CONTENT.activities for handout in activity.handouts]
    for profile in Profile:
        for name, sheet in kinds().items():
            yield f"{name}-{profile.value}", _dutch(sheet, profile=profile)
        for handout in handouts if profile in {Profile.STANDARD, Profile.PICTO} else ():
            name = str(handout.id).replace("/", "-")
            sheet, language = specs.SingleHandout(handout), handout.language
            yield f"{name}-{profile.value}", document(sheet, language=language, profile=profile)
    for activity in CONTENT.activities:
        for source in activity.slides:
            for handout in source.among(handouts, activity.id):
                slides = TextSlides(handout, activity.module, source.most)
                name = f"slides-{activity.id}-{handout.id}".replace("/", "-")
                form, language = handout.profile, handout.language
                yield name, document(slides, language=language, profile=form)


def _dutch(sheet: specs.Sheet, **more: object) -> specs.Document:
    return document(sheet, language="nl", **more)
