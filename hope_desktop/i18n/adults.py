"""Words for a group of adults: "participants" where other texts say pupils and class.

A page or a paper about such a group is given this translator and says the same texts as ever.
"""

from hope_desktop.domain.levels import Adults
from hope_desktop.i18n.catalogue import Counted, Forms, Reworded, Translator, counted

INSTEAD: Forms[str | Counted] = {
    "%(name)s, alone with the mentor": "%(name)s, alone",
    "Asked: is anything going on in this class?": "Asked: is anything going on in this group?",
    "At school you can go to:": "You can also go to:",
    "&Go-to person at school": "&Go-to person",
    "The whole lesson": "The whole meeting",
    "All of this lesson fits": "All of this meeting fits",
    "Lesson": "Meeting",
    "Begin the lesson  F5": "Begin  F5",
    "%(minutes)d min too long, the lesson ends at %(time)s": (
        "%(minutes)d min too long, it ends at %(time)s"
    ),
    "Once more, for another class": "Once more, for another group",
    "F5 shows this large; the board shows only what the class may see": (
        "F5 shows this large; the board shows only what the group may see"
    ),
    "%(name)s said yes for this class": "%(name)s said yes for this group",
    "About the class": "About the group",
    "Class, for example 2B": "Group, for example parents of 2B",
    "All of it may stay empty. Only what was done. No names or stories of pupils.": (
        "All of it may stay empty. Only what was done. No names or stories of children."
    ),
    "New class": "New group",
    "No names or stories of pupils.": "No names or stories of children.",
    "Nobody yet. Ask who pupils can go to, today and tomorrow.": (
        "Nobody yet. Ask who people can go to, today and tomorrow."
    ),
    "Open the &class": "Open the &group",
    "Who pupils can go to, that day and the next. Stands on their card.": (
        "Who people can go to, that day and the next. Stands on their card."
    ),
    "At school:": "Go-to person:",
    "At school: %(name)s.": "Here: %(name)s.",
    "At school: the name is on the board.": "Who you can talk to here stands on the flip chart.",
    "Class": "Group",
    "Class %(label)s": "%(label)s",
    "Dear school,": "Dear colleagues,",
    "End of the lesson": "End of the meeting",
    "Every pupil has a help card. The go-to person is {{helper}}, and {{reserve}} else.": (
        "Everybody has a card with help."
    ),
    "For every pupil": "For every participant",
    "For in front of the class": "For in front of the group",
    "For the school": "For the contact",
    "Go-to person at school:": "Go-to person:",
    "Go-to person for pupils": "Go-to person",
    "Letter to parents": "Invitation",
    "Mentor": "Contact",
    "Number of pupils": "Number of participants",
    "Pupils have been told": "Everybody has been invited",
    "The go-to person is within reach on the day itself and the day after. Afterwards we stay "
    "in the room for a while, for whoever wants to talk.": (
        "Afterwards we stay in the room for a while, for whoever wants to talk."
    ),
    "The plan is %(minutes)s longer than the lesson.": (
        "The plan is %(minutes)s longer than the time there is."
    ),
    "The school sees to": "You see to",
    "There is a quiet spot outside the room": "There is a quiet spot outside the hall",
    "The workshop does not end with 'Where can I go?'. Put it last.": (
        "The workshop does not end with what says where help is. Put it last."
    ),
    "The workshop does not start with the agreements. Put them first: "
    "pupils need to know what they can count on.": (
        "The workshop does not start with the agreements. Put them first: "
        "people need to know what they can count on."
    ),
    "Thank you for having us. This is what class {{class}} did on {{date}}.": (
        "Thank you for having us. This is what we did with {{class}} on {{date}}."
    ),
    "This class": "This group",
    "This lesson is not until %(day)s.": "This meeting is not until %(day)s.",
    "the trainers of this lesson": "the trainers of this meeting",
    "The lesson is over.": "The time is over.",
    "The computer slept for %(minutes)d min. The lesson went on.": (
        "The computer slept for %(minutes)d min. The time went on."
    ),
    "No go-to person at school is named yet. Ask who pupils can go to.": (
        "No go-to person is named yet. Ask who people can go to."
    ),
    "go-to person for pupils": "go-to person",
    "%(minutes)s planned, the lesson has %(slot)d": "%(minutes)s planned, there are %(slot)d",
    "We write down nothing about pupils: no names, no stories.": (
        "We write down nothing about who was there: no names, no stories."
    ),
    "Who is the go-to person for pupils?": "Who is the go-to person?",
    "class": "group",
    "a lesson about %(subject)s": "a meeting about %(subject)s",
    "lesson of %(minutes)s": "meeting of %(minutes)s",
    "letter to": "invitation for",
    "name of the class": "name of the group",
    "number of pupils": "number of participants",
    "parents": "participants",
    "pupils": "participants",
    "school": "contact",
    "%(activity)s was not made for this level.": "%(activity)s was not made for adults.",
    "Not here: it was not made for this level.": "Not here: it was not made for adults.",
    counted("%(n)d pupil", "%(n)d pupils"): counted("%(n)d participant", "%(n)d participants"),
    counted(
        "What pupils say (%(count)d slip)", "What pupils say (%(count)d slips)", "count"
    ): counted(
        "What participants say (%(count)d slip)",
        "What participants say (%(count)d slips)",
        "count",
    ),
}

INSTEAD_ELSEWHERE: Forms[str | Counted] = {
    **INSTEAD,
    "&Report for the school…": "&Report for the organisation…",
    "&School": "&Organisation",
    "Agreements with the &school": "&Agreements with the organisation",
    "Arranged with the school": "Arranged with the organisation",
    "Class, for example 2B": "Group, for example the youth team",
    "Confi&rmation for the school…": "Confi&rmation for the organisation…",
    "For each other and for the school": "For each other and for the organisation",
    "Name of the school": "Name of the organisation",
    "What does the school ask?": "What does the organisation ask?",
    "for example 2B": "for example the youth team",
    counted("The school copies %(n)d", "The school copies %(n)d"): counted(
        "The organisation copies %(n)d", "The organisation copies %(n)d"
    ),
}
"""The same at another organisation than a school."""


def words_for(translate: Translator, *, adults: Adults | None) -> Translator:
    """Return the translator itself, or for a group of adults one that calls nobody a pupil."""
    if adults is None:
        return translate
    return Reworded(translate, INSTEAD_ELSEWHERE if adults is Adults.ELSEWHERE else INSTEAD)
