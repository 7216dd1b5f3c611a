"""The workflows of the usual host do what they say, as far as can be read off them.

Nobody could run them where they were written. Each rule below is one that an earlier form broke.
"""

import re
from collections.abc import Iterator
from itertools import chain

import pytest
from bundling.project import PACKAGING, ROOT

import tasks
from tests.packaging import workflows
from tests.packaging.workflows import Job

OURS = sorted(path.stem for path in workflows.WORKFLOWS.glob("*.yml"))
PINNED = re.compile(r"^[\w.-]+/[\w.-]+@[0-9a-f]{40}$")
OF_OURS = re.compile(r"^\$/\.github/workflows/[\w-]+\.yml$")
STARTED = re.compile(r"(^|[&|;(]\s*|\bAsk\s+)[\"']?[^\s\"']*hope-desktop\.exe", re.IGNORECASE)
WINDOWED = re.compile(r"(&|\bAsk\b)[^;|]*\$name\.exe")


def faults(job: Job) -> Iterator[str]:
    """What is wrong with a job, one sentence each."""
    yield from chain(_unsafe(job), _python(job), _libraries(job), _shells(job.script))


def _unsafe(job: Job) -> Iterator[str]:
    for step in job.steps:
        used = step.keys.get("uses", "")
        if used and not PINNED.match(used):
            yield f"{used} is not pinned by its hash"
        if "actions/checkout@" in used and step.keys.get("persist-credentials") != "false":
            yield "what is checked out keeps a key"
    if "uses" in job.keys and not OF_OURS.match(job.keys["uses"]):
        yield f"{job.keys['uses']} is not ours"
    if "uses" not in job.keys and "timeout-minutes" not in job.keys:
        yield "it may run for six hours"


def _python(job: Job) -> Iterator[str]:
    """A leg is about the Python it names; the user `root` has another one."""
    named = {step.keys["python-version"] for step in job.steps if "python-version" in step.keys}
    named = {"$PYTHON" if "matrix" in one else one for one in named} or {None}
    for line in job.script:
        if re.search(r"\bsudo\b[^&|;]*\b(python|tasks\.py|pip)", line):
            yield f"as root another Python is taken: {line}"
        if "tasks.py" in line:
            asked = re.search(r"tasks\.py [\w-]+ --python \"?([$\w.]+)", line)
            if {asked[1] if asked else None} != named:
                yield f"it does not ask for the Python of its leg: {line}"


def _libraries(job: Job) -> Iterator[str]:
    """An ordinary user cannot install what Qt needs, and `tasks.py` then stops."""
    is_linux = job.keys.get("runs-on", "").startswith("ubuntu") or "container" in job.keys
    first = next((n for n, line in enumerate(job.script) if "tasks.py" in line), None)
    if not is_linux or first is None:
        return
    before = " ".join(job.script[:first])
    missing = sorted(name for name in tasks.DRAWING.values() if f" {name}" not in before)
    if missing:
        yield f"Qt's libraries are not installed before: {', '.join(missing)}"


def _shells(lines: list[str]) -> Iterator[str]:
    for line in lines:
        if (STARTED.search(line) or WINDOWED.search(line)) and "Start-Process" not in line:
            yield f"a shell does not wait for a program with a window: {line}"


@pytest.mark.parametrize("name", OURS)
def test_nothing_is_wrong_with_ours(name):
    found = workflows.read(name)
    assert found
    assert {job.name: list(faults(job)) for job in found} == {job.name: [] for job in found}


def test_all_of_a_workflow_is_read():
    """A reader that overlooks something finds no faults in it."""
    for name in OURS:
        text = (workflows.WORKFLOWS / f"{name}.yml").read_text(encoding="utf-8")
        found = workflows.read(name)
        uses = [step.keys["uses"] for job in found for step in job.steps if "uses" in step.keys]
        uses += [job.keys["uses"] for job in found if "uses" in job.keys]
        assert len(uses) == len(re.findall(r"^\s*(?:- )?uses:", text, re.MULTILINE))
        scripts = [step for job in found for step in job.steps if step.script]
        assert len(scripts) == len(re.findall(r"^\s*(?:- )?run:", text, re.MULTILINE))
        assert "permissions:\n  contents: read\n" in text


def test_windows_is_judged_without_a_shell_that_does_not_wait():
    script = (PACKAGING / "windows" / "judge.ps1").read_text(encoding="utf-8").splitlines()
    assert list(_shells(script)) == []
    assert any("Start-Process" in line for line in script)


HEAD = """
jobs:
  leg:
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    steps:
      - uses: actions/setup-python@5fda3b95a4ea91299a34e894583c3862153e4b97 # v7.0.0
        with:
          python-version: "3.14"
"""
LIBRARIES = f"      - run: sudo apt-get install --yes {' '.join(tasks.DRAWING.values())}\n"
OLD = {
    "as root another Python is taken": (
        "      - run: sudo apt-get update && sudo python3 tasks.py setup --python 3.14\n"
    ),
    "it does not ask for the Python of its leg": "      - run: python3 tasks.py test\n",
    "Qt's libraries are not installed before": (
        "      - run: sudo apt-get install --yes nsis\n"
        "      - run: python3 tasks.py bundle --python 3.14 windows\n"
    ),
    "a shell does not wait for a program with a window": (
        "      - shell: pwsh\n"
        "        run: |\n"
        "          & $place\\hope-desktop.exe --self-test\n"
        "          if ($LASTEXITCODE -ne 0) { exit 1 }\n"
    ),
    "actions/checkout@v4 is not pinned by its hash": "      - uses: actions/checkout@v4\n",
    "what is checked out keeps a key": (
        "      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1\n"
    ),
}


@pytest.mark.parametrize("fault", OLD)
def test_each_old_fault_is_seen(fault):
    good = LIBRARIES + "      - run: python3 tasks.py test --python 3.14\n"
    (job,) = workflows.jobs(HEAD + good)
    assert list(faults(job)) == []
    text = HEAD + OLD[fault] if "libraries" in fault else HEAD + LIBRARIES + OLD[fault]
    (job,) = workflows.jobs(text)
    assert any(one.startswith(fault) for one in faults(job)), list(faults(job))


def test_what_is_given_out_for_linux_is_made_where_it_was_proved():
    (linux,) = (job for job in workflows.read("make") if job.name == "linux")
    assert linux.keys["container"] == "debian:13"


def test_what_linux_bundles_with_is_installed_first():
    (linux,) = (job for job in workflows.read("make") if job.name == "linux")
    before = " ".join(linux.script)
    assert [name for name in tasks.X11.values() if f" {name}" not in before] == []


def test_a_release_is_a_draft_with_sums_and_a_word_on_where_it_comes_from():
    text = (workflows.WORKFLOWS / "release.yml").read_text(encoding="utf-8")
    for wanted in ('tags: ["v*"]', "--draft", "--verify-tag", "attest-build-provenance@", "--sums"):
        assert wanted in text


def test_newer_actions_are_told():
    text = (ROOT / ".github" / "dependabot.yml").read_text(encoding="utf-8")
    assert re.findall(r"package-ecosystem: (\S+)", text) == ["github-actions"]


def test_a_checkout_has_the_same_bytes_on_each_system():
    """Git for Windows, and its runner, end lines in two bytes unless the repository says so."""
    lines = (ROOT / ".gitattributes").read_text(encoding="utf-8").splitlines()
    assert "* text=auto eol=lf" in lines
