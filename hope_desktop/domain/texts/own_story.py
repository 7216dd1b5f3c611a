"""Whether a text looks like the trainer's own story, so that she is asked once to keep it hers.

It is a guess, for a question that is easily answered with no: lesson texts are about other people,
or in the first person about things that nobody was forced to do.
"""

import re

_DONE = (
    "misbruikt|uitgebuit|verkracht|gedwongen|verhandeld|gechanteerd|mishandeld|aangerand|verkocht|"
    "bedreigd|opgesloten"
)
_DID = "dwong|dwongen|misbruikte|verkrachtte|verkocht|chanteerde|sloeg|bedreigde"
_ME = "me|mij"
_LIVED = re.compile(
    rf"""
    \bmijn\s(eigen\s)?(levens)?verhaal\b
    | \bmijn\s(getuigenis|dagboek|aangifte|dader|pooier|loverboy|trauma)\b
    | \bik\s(was|werd|ben|word)\s(\w+\s){{0,5}}({_DONE})\b
    | \b(was|werd|ben)\sik\s(\w+\s){{0,5}}({_DONE})\b
    | \b(heeft|hebben|had|hadden)\s({_ME})\s(\w+\s){{0,4}}({_DONE})\b
    | \b({_DID})(\s\w+)?\s({_ME})\b
    | \b({_ME})\s({_DID})\b
    | \bik\smoest\s(\w+\s){{0,2}}(seks|geld\sverdienen|met\smannen|van\shem)\b
    | \bwat\s({_ME})\s(is\s)?(overkomen|overkwam|aangedaan)\b
    | \bwat\sik\s(zelf\s)?(heb\s)?(mee)(gemaakt|maakte)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)


def looks_lived(text: str) -> bool:
    """Whether somebody seems to tell in it what happened to her."""
    return _LIVED.search(" ".join(text.split())) is not None
