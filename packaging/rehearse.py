"""Rehearses two releases in a clone, offline: `tasks.py rehearse [deb|tar|windows|all]`.

A first version and the one that mends it: number, changelog, day, downloads, lists, notes, sums,
a signature with a key that is thrown away, and the update over the first with work kept. Another
clone of the same commit, rehearsed on the same day, gives the same sums. Nothing outside
build/rehearsal is changed. Without a word: what can be made on this computer.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
import tempfile
from functools import partial
from pathlib import Path

from bundling.judge import Judge
from bundling.project import ROOT, Refusal, run, version
from bundling.release import SUMS
from bundling.windows import GIVEN

PLACE = ROOT / "build" / "rehearsal"
TOOLS = {
    "deb": ("lintian", "dpkg-deb"),
    "tar": (),
    "windows": ("makensis", "x86_64-w64-mingw32-gcc"),
}
MENDED = "## [Unreleased]\n\n### Fixed\n\n- A mistake of the rehearsal.\n\n"


def main(words: list[str]) -> int:
    """Rehearse; one line for each thing; gives the exit code."""
    if len(words) > 1 or set(words) - {*TOOLS, "all"}:
        print(__doc__)
        return 2
    able = [kind for kind, tools in TOOLS.items() if all(map(shutil.which, tools))]
    kinds = words if words and words != ["all"] else able
    judge = Judge()
    try:
        _clone()
        for name in following(version()):
            judge(f"{name}: number, day and changelog", partial(_begun, name))
            for kind in ["all"] if len(kinds) == len(TOOLS) else kinds:
                judge(f"{name}: make {kind}", partial(_script, "bundle", kind))
            judge(f"{name}: sums and signature", _signed)
            judge(f"{name}: the gates of a release", gates)
        for kind in kinds:
            judge(f"{kind}: as people get it", partial(_script, "prove", kind))
    except Refusal as refusal:
        print(refusal)
        return 1
    print(f"Not good: {', '.join(judge.failed)}" if judge.failed else f"All good: {PLACE}/dist")
    return bool(judge.failed)


def following(now: str) -> tuple[str, str]:
    """The next version, and the one that mends it."""
    major, minor, _patch = now.split(".")
    return f"{major}.{int(minor) + 1}.0", f"{major}.{int(minor) + 1}.1"


def _clone() -> None:
    """The last commit in a folder of its own, that knows of no other place."""
    shutil.rmtree(PLACE, ignore_errors=True)
    run(["git", "clone", "--quiet", "--no-hardlinks", ROOT, PLACE])
    run(["git", "-C", PLACE, "remote", "remove", "origin"])


def _script(name: str, *words: str) -> str:
    """Run one of the clone's own scripts; gives the last line that it says."""
    said = run([sys.executable, PLACE / "packaging" / f"{name}.py", *words], cwd=PLACE)
    return " ".join(said.strip().rpartition("\n")[2].split()) or "nothing stands in the way"


def gates() -> str:
    """What stands in the way of a release; that Windows got old parts from the index must do so."""
    try:
        return _script("release")
    except Refusal as refusal:
        if os.environ.get(GIVEN) or not re.search(r"-windows-\S+ is of \d{4}", str(refusal)):
            raise
        said = str(refusal).strip().rpartition("\n")[2].removeprefix("[bundle] ")
        return f"refused, as it must be without {GIVEN}: {said}"


def _begun(name: str) -> str:
    """What a person does: write the version, look, commit, tag; at the moment of the last commit.

    That moment is in each file that is made, so that a second rehearsal gives the same bytes.
    """
    log = PLACE / "CHANGELOG.md"
    text = log.read_text(encoding="utf-8")
    if "## [Unreleased]" not in text:
        log.write_text(text.replace("## [", f"{MENDED}## [", 1), encoding="utf-8")
    _script("release", "--begin", name)
    git = ["git", "-C", PLACE, "-c", "user.name=Rehearsal", "-c", "user.email=none@example.org"]
    moment = run([*git, "log", "-1", "--format=%cI"]).strip()
    commit = ["commit", "--quiet", "--all", "--date", moment, "-m", f"Release {name}"]
    run([*git, *commit], env={"GIT_COMMITTER_DATE": moment})
    run([*git, "tag", f"v{name}"])
    return f"v{name}"


def _signed() -> str:
    """The sums are those of the files; a key of this moment signs them and is thrown away."""
    dist = PLACE / "dist"
    run(["sha256sum", "--quiet", "--check", SUMS], cwd=dist)
    lines = len((dist / SUMS).read_text(encoding="utf-8").splitlines())
    if not shutil.which("minisign"):
        return f"{lines} sums; no minisign here, so not signed"
    with tempfile.TemporaryDirectory(prefix="hope-key-") as place:
        public, key = Path(place, "public"), Path(place, "key")
        run(["minisign", "-G", "-W", "-p", public, "-s", key])
        run(["minisign", "-S", "-s", key, "-m", dist / SUMS, "-t", "rehearsal"])
        run(["minisign", "-V", "-p", public, "-m", dist / SUMS])
    (dist / f"{SUMS}.minisig").unlink()
    return f"{lines} sums, signed and checked"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
