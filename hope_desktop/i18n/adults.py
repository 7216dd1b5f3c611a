"""Words for a group of adults: "participants" where other texts say pupils and class.

A page or a paper about such a group is given this translator and says the same texts as ever.
"""

from hope_desktop.domain.levels import Adults
from hope_desktop.i18n.catalogue import Phrases, Reworded, Translator, marked as _

INSTEAD: Phrases[str] = {
    "At school you can go to:": "You can also go to:",
    "At school:": "Go-to person:",
    "At school: %(name)s.": "Here: %(name)s.",
    "At school: the name is on the board.": "Who you can talk to here stands on the flip chart.",
    "Class, for example 2B": "Class",
    "Dear school,": "Dear colleagues,",
    "Every pupil has a help card. The go-to person is {{helper}}, and {{reserve}} else.": (
        "Everybody has a card with help."
    ),
    "No names or stories of pupils.": "No names or stories of children.",
    "The go-to person is within reach on the day itself and the day after. Afterwards we stay "
    "in the room for a while, for whoever wants to talk.": (
        "Afterwards we stay in the room for a while, for whoever wants to talk."
    ),
    "for example 2B": "Class",
}
"""What is another sentence for adults; in all others `SWAPS` changes a word."""

SWAPS = _(
    "letter to parents=invitation, letter to=invitation for, pupils=participants, "
    "pupil=participant, parents=participants, classes=groups, class=group, "
    "lessons=meetings, lesson=meeting, the room=the hall, mentor=contact"
)
SWAPS_ELSEWHERE = _("a school=an organisation, school=organisation")
"""At another organisation than a school these too."""


def words_for(translate: Translator, *, adults: Adults | None) -> Translator:
    """Return the translator itself, or for a group of adults one that calls nobody a pupil."""
    if adults is None:
        return translate
    swaps = [SWAPS, SWAPS_ELSEWHERE] if adults is Adults.ELSEWHERE else [SWAPS]
    pairs = [pair.split("=") for text in swaps for pair in translate(text).split(", ")]
    return Reworded(translate, INSTEAD, dict(pairs))
