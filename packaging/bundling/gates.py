"""What an artefact must not be: too large, able to reach a network, careless of Debian's rules."""

from __future__ import annotations

import re
import subprocess
import zipfile
from pathlib import Path

from bundling.onedir import size
from bundling.project import LIMITS, MEGABYTE, ROOT, Refusal, run, say
from bundling.trim import NETWORK_MODULES

WITHOUT_ADDRESS = ("cid-desktopapp-is-not-rdns", "developer-id-missing", "url-homepage-missing")
_BINARY = re.compile(r"^(?P<name>\w+)(\.[\w-]+)*\.(so|pyd)$")


def check_size(file: Path) -> None:
    """Refuse a download that grew over its limit."""
    most = LIMITS[file.suffix]
    if file.stat().st_size > most * MEGABYTE:
        raise Refusal(f"{file.name} is {file.stat().st_size / MEGABYTE:.1f} MB, over {most} MB")


def check_folder(folder: Path) -> None:
    """Refuse an installed form that is too large or holds a way to the network."""
    megabytes = size(folder) / MEGABYTE
    say(f"{folder.name}: {megabytes:.1f} MB installed")
    if megabytes > LIMITS["installed"]:
        raise Refusal(f"installed {megabytes:.1f} MB, over {LIMITS['installed']} MB")
    if missing := missing_modules(folder):
        raise Refusal(f"modules of the program are not there as files: {', '.join(missing[:9])}")
    found = network_parts(folder)
    if found:
        raise Refusal(f"a way to the network is inside: {', '.join(sorted(found))}")


def missing_modules(folder: Path) -> list[str]:
    """Return the modules of the program that a folder lacks: some are imported by name alone."""
    place = next((found.parent for found in folder.rglob("hope_desktop/app.pyc")), folder)
    sources = (ROOT / "hope_desktop").rglob("*.py")
    names = (source.relative_to(ROOT / "hope_desktop").with_suffix(".pyc") for source in sources)
    return sorted(name.as_posix() for name in names if not (place / name).is_file())


def network_parts(folder: Path) -> set[str]:
    """Network modules in a folder: as files and in zip archives."""
    found: set[str] = set()
    for path in folder.rglob("*"):
        if not path.is_file():
            continue
        inside = path.relative_to(folder).as_posix()
        if "/plugins/tls/" in inside or "/plugins/networkinformation/" in inside:
            found.add(inside)
        if binary := _BINARY.match(path.name):
            found |= _is_network(_dotted(inside, binary["name"]))
        elif path.suffix in {".py", ".pyc"}:
            found |= _is_network(_dotted(inside, path.stem))
        elif path.suffix == ".zip":
            names = zipfile.ZipFile(path).namelist()
            found |= set().union(*(_is_network(_dotted(n, Path(n).stem)) for n in names), set())
    return found


def _dotted(inside: str, stem: str) -> str:
    """The module a file holds, seen from the innermost folder that is a package of its own."""
    parts = [part for part in Path(inside).parts[:-1] if part not in {"_internal", "lib"}]
    while parts and re.fullmatch(r"python(3\.\d+)?|lib-dynload", parts[0]):
        parts.pop(0)
    return ".".join([*parts, *([] if stem == "__init__" else [stem])])


def _is_network(module: str) -> set[str]:
    return {name for name in NETWORK_MODULES if module == name or module.startswith(name + ".")}


def check_metainfo(file: Path) -> None:
    """Refuse what software shops would show wrongly; only what needs an address may be missing."""
    mild = ",".join(f"{tag}=pedantic" for tag in WITHOUT_ADDRESS)
    run(["appstreamcli", "validate", "--strict", "--no-net", f"--override={mild}", file])
    say("appstreamcli is content")


def check_lintian(package: Path) -> None:
    """Refuse a package that breaks Debian's rules without a stated reason."""
    words = ["lintian", "--fail-on", "error,warning", str(package)]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    if done.returncode:
        said = done.stdout.splitlines()
        raise Refusal("\n".join([f"lintian is not content, {len(said)} times:", *said[:20]]))
    say("lintian is content")
