"""A story as it is read to a class that has no sheet of it: its stops ask for no pencil."""

import re

_STOP = re.compile(r"^(\*\*[^*\n]+\*\*)[^*\n]*(\*\*[^*/\n]+(?:/[^*/\n]+)+\*\*)[ ]*$", re.MULTILINE)
"""A line that begins in bold and ends in words to choose from: `**Stop.** ...: **fijn / niet**`."""
_SHOWN = 2
_QUESTIONS = re.compile(r"^1\. .*\n(?:\d+\. .*\n?)+", re.MULTILINE)


def read_aloud(body: str, show: str, quiet: str) -> str:
    """At the first two stops pupils may `show` what they think; after that it is `quiet`.

    What was read by then is the worst of the story: nobody is asked to judge it in sight of others.
    """
    stops = list(enumerate(_STOP.finditer(body), 1))
    for number, stop in reversed(stops):
        said = f"{show} {stop[2]}" if number <= _SHOWN else quiet
        body = f"{body[: stop.start()]}{stop[1]} {said}{body[stop.end() :]}"
    return body


def until_questions(body: str) -> str:
    """Return the story up to the questions about it; what follows answers them."""
    found = _QUESTIONS.search(body)
    return body[: found.end()] if found else body
