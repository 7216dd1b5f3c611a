"""A data folder as the first start leaves it, for tests that are about what comes after.

Reading the library and filling the database takes ten times as long as writing the result down.
What a first start does is tested where it is made: `tests/services/test_opening.py`.
"""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from hope_desktop.paths import DataFolder, data_folder
from hope_desktop.services.opening import open_services
from hope_desktop.storage.database import open_database

_RESERVE = "hope.reserve"


@cache
def _files(*, with_library: bool) -> dict[Path, bytes]:
    with TemporaryDirectory() as place:
        root = Path(place, "data")
        if with_library:
            services, findings = open_services(data_folder(root))
            services.close()
            assert findings == ()
        else:
            open_database(data_folder(root)).close()
        return {
            file.relative_to(root): file.read_bytes() for file in root.rglob("*") if file.is_file()
        }


def begun(root: Path, *, with_library: bool = True) -> DataFolder:
    """The folder, made as the first start does when it is not there yet."""
    if not root.exists():
        for name, content in _files(with_library=with_library).items():
            file = root / name
            file.parent.mkdir(parents=True, exist_ok=True)
            if file.name == _RESERVE:
                with file.open("wb") as reserve:  # nobody reads what is in it
                    reserve.truncate(len(content))
            else:
                file.write_bytes(content)
    return data_folder(root)
