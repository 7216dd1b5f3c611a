"""Words about a story that somebody tells: why it cannot be, and what it waits for."""

from hope_desktop.domain.errors import NoStory, NotATrainer, StoryNotReady
from hope_desktop.i18n.catalogue import Translator, listed


def no_story(_error: NoStory, translate: Translator) -> str:
    """There is nothing to tell."""
    return translate(
        "There is no story in this workshop that somebody could tell. Put activity 4.2 in it first."
    )


def not_a_trainer(error: NotATrainer, translate: Translator) -> str:
    """Who was named does not give the workshop."""
    if not error.name:
        return translate("Choose first who tells.")
    if not error.trainers:
        return translate("Write down first who gives this workshop; one of them can tell.")
    text = translate("%(name)s does not give this workshop. One of its trainers tells: %(names)s.")
    return text % {"name": error.name, "names": listed(error.trainers, translate)}


def not_ready(error: StoryNotReady, translate: Translator) -> str:
    """What there has to be before there are papers, each in its own sentence."""
    # A start needs none of the rules.
    from hope_desktop.domain.workshops.safety import Concern, Rule
    from hope_desktop.domain.workshops.stories import STORY_CLOSING_MINUTES, STORY_OPENING_MINUTES
    from hope_desktop.i18n.labels import warning_text

    least = {Rule.STORY_OPENING: STORY_OPENING_MINUTES, Rule.STORY_CLOSING: STORY_CLOSING_MINUTES}
    teller = (error.teller,) if error.teller else ()
    missing = (
        Concern(Rule(one), minutes=least.get(Rule(one), 0), names=teller) for one in error.rules
    )
    said = [warning_text(concern, {}, translate) for concern in missing]
    first = translate("There are no papers of a story told live yet. First this:")
    return " ".join([first, *said])
