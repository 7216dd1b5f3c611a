"""The first and the last step of a release: its number and day, then gates, sums and signature.

python packaging/release.py                     only the gates
python packaging/release.py --sums              after signing: lists, sums and shops anew
python packaging/release.py --begin 1.2.3       write number, day and changelog of a new version
python packaging/release.py --sign KEYFILE      gates, then sign dist/SHA256SUMS
"""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path

from bundling import release, shops
from bundling.project import DIST, ROOT, Refusal, run, say, version


def main(words: list[str]) -> int:
    """Begin a version; or judge, and sign when asked."""
    is_known = words in ([], ["--sums"]) or (len(words) == 2 and words[0] in {"--begin", "--sign"})
    if not is_known:
        print(__doc__)
        return 2
    today = dt.datetime.now(dt.UTC).date()
    try:
        if words[:1] == ["--begin"]:
            release.begin(words[1], today)
            say("version", words[1], "is written; look at the change and commit it")
            return 0
        if words == ["--sums"]:
            release.tell_signatures()
            commit = run(["git", "-C", ROOT, "rev-parse", "HEAD"]).strip()
            for setup in DIST.glob(f"*-{version()}-windows-setup.exe"):
                say("for winget and Flathub:", shops.fill(setup, commit))
            return 0
        release.check_release()
        release.check_parts(today)
        if words:
            say("signed:", release.sign(Path(words[1])))
    except Refusal as refusal:
        say(refusal)
        return 1
    say("nothing stands in the way of a release")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
