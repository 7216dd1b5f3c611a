"""Words for a group of adults: "participants" where other texts say pupils and class.

A page or a paper about such a group is given this translator and says the same texts as ever.
"""

from collections.abc import Mapping

from hope_desktop.domain.levels import Adults
from hope_desktop.i18n.catalogue import Counted, Reworded, Translator, counted, marked as _

INSTEAD: Mapping[str | Counted, str | Counted] = {
    "%(name)s, alone with the mentor": _("%(name)s, alone"),
    "Asked: is anything going on in this class?": _("Asked: is anything going on in this group?"),
    "At school you can go to:": _("You can also go to:"),
    "&Go-to person at school": _("&Go-to person"),
    "About the class": _("About the group"),
    "Class, for example 2B": _("Group, for example parents of 2B"),
    "All of it may stay empty. Only what was done. No names or stories of pupils.": _(
        "All of it may stay empty. Only what was done. No names or stories of children."
    ),
    "New class": _("New group"),
    "No names or stories of pupils.": _("No names or stories of children."),
    "Nobody yet. Ask who pupils can go to, today and tomorrow.": _(
        "Nobody yet. Ask who people can go to, today and tomorrow."
    ),
    "Open the &class": _("Open the &group"),
    "Who pupils can go to, that day and the next. Stands on their card.": _(
        "Who people can go to, that day and the next. Stands on their card."
    ),
    "At school:": _("Go-to person:"),
    "At school: %(name)s.": _("Here: %(name)s."),
    "At school: the name is on the board.": _("Who you can talk to here stands on the flip chart."),
    "Class": _("Group"),
    "Class %(label)s": "%(label)s",
    "Dear school,": _("Dear colleagues,"),
    "End of the lesson": _("End of the meeting"),
    "Every pupil has a help card. The go-to person is {{helper}}, and {{reserve}} else.": _(
        "Everybody has a card with help."
    ),
    "For every pupil": _("For every participant"),
    "For in front of the class": _("For in front of the group"),
    "For the school": _("For the contact"),
    "Go-to person at school:": _("Go-to person:"),
    "Go-to person for pupils": _("Go-to person"),
    "Letter to parents": _("Invitation"),
    "Mentor": _("Contact"),
    "Number of pupils": _("Number of participants"),
    "Pupils have been told": _("Everybody has been invited"),
    "The go-to person is within reach on the day itself and the day after. Afterwards we stay "
    "in the room for a while, for whoever wants to talk.": _(
        "Afterwards we stay in the room for a while, for whoever wants to talk."
    ),
    "The plan ends here, %(minutes)d min after the lesson": _(
        "The plan ends here, %(minutes)d min after the meeting"
    ),
    "The plan is %(minutes)s longer than the lesson.": _(
        "The plan is %(minutes)s longer than the time there is."
    ),
    "The school sees to": _("You see to"),
    "There is a quiet spot outside the room": _("There is a quiet spot outside the hall"),
    "The workshop does not end with 'Where can I go?'. Put it last.": _(
        "The workshop does not end with what says where help is. Put it last."
    ),
    "The workshop does not start with the agreements. Put them first: "
    "pupils need to know what they can count on.": _(
        "The workshop does not start with the agreements. Put them first: "
        "people need to know what they can count on."
    ),
    "Thank you for having us. This is what class {{class}} did on {{date}}.": _(
        "Thank you for having us. This is what we did with {{class}} on {{date}}."
    ),
    "This class": _("This group"),
    "This lesson is not until %(day)s.": _("This meeting is not until %(day)s."),
    "the trainers of this lesson": _("the trainers of this meeting"),
    "The lesson is over.": _("The time is over."),
    "The computer slept for %(minutes)d min. The lesson went on.": _(
        "The computer slept for %(minutes)d min. The time went on."
    ),
    "No go-to person at school is named yet. Ask who pupils can go to.": _(
        "No go-to person is named yet. Ask who people can go to."
    ),
    "go-to person at school": _("go-to person"),
    "%(minutes)s planned, the lesson has %(slot)d": _("%(minutes)s planned, there are %(slot)d"),
    "We write down nothing about pupils: no names, no stories.": _(
        "We write down nothing about who was there: no names, no stories."
    ),
    "Who is the go-to person for pupils?": _("Who is the go-to person?"),
    "class": _("group"),
    "a lesson about %(subject)s": _("a meeting about %(subject)s"),
    "lesson of %(minutes)s": _("meeting of %(minutes)s"),
    "letter to": _("invitation for"),
    "name of the class": _("name of the group"),
    "number of pupils": _("number of participants"),
    "parents": _("participants"),
    "pupils": _("participants"),
    "school": _("contact"),
    "%(activity)s was not made for this level.": _("%(activity)s was not made for adults."),
    "Not here: it was not made for this level.": _("Not here: it was not made for adults."),
    counted("%(n)d pupil", "%(n)d pupils"): counted("%(n)d participant", "%(n)d participants"),
    counted(
        "What pupils say (%(count)d slip)", "What pupils say (%(count)d slips)", "count"
    ): counted(
        "What participants say (%(count)d slip)",
        "What participants say (%(count)d slips)",
        "count",
    ),
}

INSTEAD_ELSEWHERE: Mapping[str | Counted, str | Counted] = {
    **INSTEAD,
    "&Report for the school…": _("&Report for the organisation…"),
    "&School": _("&Organisation"),
    "Agreements with the &school": _("&Agreements with the organisation"),
    "Arranged with the school": _("Arranged with the organisation"),
    "Class, for example 2B": _("Group, for example the youth team"),
    "Confi&rmation for the school…": _("Confi&rmation for the organisation…"),
    "For each other and for the school": _("For each other and for the organisation"),
    "Name of the school": _("Name of the organisation"),
    "What does the school ask?": _("What does the organisation ask?"),
    "for example 2B": _("for example the youth team"),
    counted("The school copies %(n)d", "The school copies %(n)d"): counted(
        "The organisation copies %(n)d", "The organisation copies %(n)d"
    ),
}
"""The same at another organisation than a school."""


def words_for(translate: Translator, *, adults: Adults | None) -> Translator:
    """The translator itself, or for a group of adults one that calls nobody a pupil."""
    if adults is None:
        return translate
    return Reworded(translate, INSTEAD_ELSEWHERE if adults is Adults.ELSEWHERE else INSTEAD)
