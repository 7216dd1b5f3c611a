"""Which print folders are offered for removal."""

from hope_desktop.services.printing.old_folders import old_folders


def test_only_print_folders_of_before_the_last_school_year(tmp_path):
    old = ["Printmap 2B 2024-11-03", "Printmap 2025-07-31", "Printmap 2B 2024-11-03 (2)"]
    stay = ["Printmap 2B 2025-08-01", "Printmap 2B 2026-11-03", "Printmap 2B", "Foto's 2019-01-01",
            "Printmap 2B 2024-11-03 oud", "Printmappen 2019-01-01"]  # fmt: skip
    for name in (*old, *stay):
        (tmp_path / name).mkdir()
    (tmp_path / "Printmap 3C 2020-01-01").touch()
    found = old_folders(tmp_path, "2026-2027")
    assert sorted(one.name for one in found) == sorted(old)
    assert old_folders(tmp_path / "none", "2026-2027") == ()
