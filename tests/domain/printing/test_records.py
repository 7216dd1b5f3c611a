import dataclasses

from hope_desktop.domain.printing.records import PrintedFile, PrintRecord


def test_the_keys_of_the_manifest_keep_their_names():
    files = {field.name for field in dataclasses.fields(PrintedFile)}
    record = {field.name for field in dataclasses.fields(PrintRecord)}
    assert files >= {"file", "kind", "title", "language", "profile", "pages", "copies", "sheets"}
    assert record >= {"session", "class_label", "start", "library_version", "files"}
