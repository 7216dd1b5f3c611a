"""Make resources/words/nl-common.txt from the frequency data of wordfreq.

`python -m tests.tools.word_list FOLDER/wordfreq/data/large_nl.msgpack.gz`: the data file lies in
the package `wordfreq`, which the project itself does not need. Its form: a list of lists of words,
each list a hundredth of a bel rarer than the one before.
"""

import gzip
import re
import sys
from itertools import chain
from pathlib import Path

import msgspec

from hope_desktop.domain.texts.checks import Check
from hope_desktop.domain.texts.text_rules import slips

TARGET = Path(__file__).resolve().parents[2] / "resources" / "words" / "nl-common.txt"
MOST = 12_000
WORD = re.compile(r"[a-zà-öø-ÿ]+(?:[’'-][a-zà-öø-ÿ]+)*")
HEAD = """\
# The commonest Dutch words, one a line, for the reading hint. Made by tests/tools/word_list.py
# from wordfreq 3.1.1 by Robyn Speer; CC BY-SA 4.0. Sources and credits: README.txt beside this.
"""


def common_words(packed: bytes) -> list[str]:
    """The first `MOST` words that are written with letters only and that we would print."""
    ranked = msgspec.msgpack.decode(gzip.decompress(packed))[1:]
    found = []
    for word in chain.from_iterable(ranked):
        rules = {slip.rule for slip in slips(word, for_pupils=False)}
        if WORD.fullmatch(word) and Check.BANNED_WORD not in rules:
            found.append(word)
        if len(found) == MOST:
            break
    return sorted(found)


if __name__ == "__main__":
    words = common_words(Path(sys.argv[1]).read_bytes())
    TARGET.write_text(HEAD + "\n".join(words) + "\n", encoding="utf-8")
    print(f"{len(words)} words in {TARGET}")
