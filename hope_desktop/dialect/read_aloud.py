"""A story as it is read to a class that has no sheet of it: its stops ask for no pencil."""

import re

_STOP = re.compile(r"^(\*\*[^*\n]+\*\*)[^*\n]*(\*\*[^*/\n]+(?:/[^*/\n]+)+\*\*)[ ]*$", re.MULTILINE)
"""A line that begins in bold and ends in words to choose from: `**Stop.** ...: **fijn / niet**`."""
_QUESTIONS = re.compile(r"^1\. .*\n(?:\d+\. .*\n?)+", re.MULTILINE)


def read_aloud(body: str, show: str, quiet: str) -> str:
    """At each stop but the last pupils may `show` what they think; there it is `quiet`.

    What was said at the last one is the worst of the story: nobody is asked to judge it in sight
    of others.
    """
    stops = list(_STOP.finditer(body))
    for number, stop in reversed(list(enumerate(stops, 1))):
        said = quiet if number == len(stops) else f"{show} {stop[2]}"
        body = f"{body[: stop.start()]}{stop[1]} {said}{body[stop.end() :]}"
    return body


def until_questions(body: str) -> str:
    """The story up to the questions about it; what follows answers them."""
    found = _QUESTIONS.search(body)
    return body[: found.end()] if found else body
