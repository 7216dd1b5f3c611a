"""The last step before downloads are given out: gates, sums and signature.

python packaging/release.py                     only the gates
python packaging/release.py --sign KEYFILE      gates, then sign dist/SHA256SUMS
"""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path

from bundling import release
from bundling.project import Refusal, say


def main(words: list[str]) -> int:
    """Judge, and sign when asked."""
    if words and (len(words) != 2 or words[0] != "--sign"):
        print(__doc__)
        return 2
    try:
        release.check_release()
        release.check_parts(dt.datetime.now(dt.UTC).date())
        if words:
            say("signed:", release.sign(Path(words[1])))
    except Refusal as refusal:
        say(refusal)
        return 1
    say("nothing stands in the way of a release")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
