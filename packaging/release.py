"""The first and the last step of a release: its number and day, then gates and sums.

python packaging/release.py                     only the gates
python packaging/release.py --sums              the sums of what is given out, anew
python packaging/release.py --begin 1.2.3       write number, day, address and changelog of it
"""

from __future__ import annotations

import datetime as dt
import sys

from bundling import release
from bundling.project import ROOT, Refusal, run, say


def main(words: list[str]) -> int:
    """Begin a version, or write the sums, or judge what lies in dist/."""
    is_known = words in ([], ["--sums"]) or (len(words) == 2 and words[0] == "--begin")
    if not is_known:
        print(__doc__)
        return 2
    today = dt.datetime.now(dt.UTC).date()
    try:
        if words[:1] == ["--begin"]:
            remote = run(["git", "-C", ROOT, "config", "--default", "", "remote.origin.url"])
            release.begin(words[1], today, release.address_of(remote))
            say("version", words[1], "is written; look at the change and commit it")
            return 0
        if words == ["--sums"]:
            release.write_sums()
            return 0
        release.check_release()
        release.check_parts(today)
    except Refusal as refusal:
        say(refusal)
        return 1
    say("nothing stands in the way of a release")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
