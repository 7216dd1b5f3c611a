"""Tries what was made for Linux, as people get it: `tasks.py bundle-test` runs this file, as root.

(nothing)     everything that lies in dist/ for this version
deb|tar|twice     only that; twice: a second build gives the same bytes
here      only the .deb, unpacked and used in a folder: without root and a clean Debian

What is for Windows is tried there, by `windows/judge.ps1`.
"""

from __future__ import annotations

import sys
from pathlib import Path

from bundling import gates, linux_proof, release, twice
from bundling.judge import Judge
from bundling.project import DIST, NAME, Refusal, say, version

KINDS = ("deb", "tar", "twice", "here")
USUAL = KINDS[:-1]


def main(words: list[str]) -> int:
    """Try all or some; one line each; gives the exit code."""
    if set(words) - set(KINDS):
        print(__doc__)
        return 2
    judge = Judge()
    try:
        for kind in words or USUAL:
            if kind == "deb":
                linux_proof.prove_package(_sized("_*.deb", judge), judge)
            elif kind == "tar":
                linux_proof.prove_archive(_sized("-*-linux-*.tar.xz", judge), judge)
            elif kind == "here":
                linux_proof.prove_unpacked(_sized("_*.deb", judge), judge)
            else:
                judge("a second build gives the same bytes", twice.build_again)
    except Refusal as refusal:
        say(refusal)
        return 1
    print(f"Not good: {', '.join(judge.failed)}" if judge.failed else "All good.")
    return bool(judge.failed)


def _sized(pattern: str, judge: Judge) -> Path:
    """The one artefact of a kind, after its size was judged."""
    found = [file for file in DIST.glob(NAME + pattern) if version() in file.name]
    if len(found) != 1:
        raise Refusal(f"make it first: python3 tasks.py bundle all ({len(found)} of {pattern})")
    file = found[0]

    def size() -> str:
        gates.check_size(file)
        return f"{file.stat().st_size / 1e6:.1f} MB, sha256 {release.digest(file)[:16]}"

    judge(f"size of {file.name}", size)
    return file


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
