"""What a trainer chose about the program itself, in a TOML file that people may edit.

A file that cannot be read, an unknown key or a value of the wrong kind never stops the program:
what cannot be used counts as not chosen. No content of workshops belongs here.
"""

import contextlib
import dataclasses
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args

Language = Literal["nl", "en"]
Theme = Literal["system", "light", "dark"]
Signs = Literal["", "both", "organisation", "names"]

TEXT_SCALES = range(75, 301)
"""The percentages that the text size can have."""

_CHOICES = {
    "language": get_args(Language),
    "theme": get_args(Theme),
    "text_scale": TEXT_SCALES,
    "signs": get_args(Signs),
}


@dataclass(frozen=True, slots=True)
class Settings:
    """Frozen: a change makes a new value, which is written as a whole."""

    language: Language = "nl"
    theme: Theme = "system"
    text_scale: int = 100
    """Percent of the system's text size."""
    trainer1: str = ""
    """Filled in on a new workshop."""
    trainer2: str = ""
    print_folder: str = ""
    """Where printed bundles go; empty is the documents folder."""
    printer: str = ""
    """The printer that was used last; empty is the computer's own first choice."""
    ink: str = ""
    """`colour`, or empty for black and white."""
    letters_too: bool = False
    """Letters and school papers are printed; else they are files to mail."""
    cloud_told: str = ""
    """Which program copies the folder of the work to other computers, once that was said."""
    organisation: str = ""
    """Whose letters they are; may stay empty."""
    contact: str = ""
    """How parents and schools reach the trainers."""
    logo: str = ""
    """A picture of hers, by the name that texts use."""
    signs: Signs = ""
    """What stands below a letter; empty is names and organisation."""
    people_asked: str = ""
    """The school year in which it was asked whether old names and print folders may go."""
    sender_asked: bool = False
    """That letters have no sender was said."""
    keeps_library: bool = False
    """She works in what readers say of the library's texts."""


def read_settings(path: Path) -> Settings:
    """Return what the file says, with the defaults for everything that it does not say well."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except (OSError, ValueError):
        return Settings()
    import tomllib  # here, since most trainers have no such file

    try:
        found = tomllib.loads(text)
    except (ValueError, RecursionError):
        return Settings()
    usable: dict[str, Any] = {}
    for field in dataclasses.fields(Settings):
        default, value = field.default, found.get(field.name)
        # Compared by exact type, since True is an int for isinstance.
        if type(value) is type(default) and value in _CHOICES.get(field.name, (value,)):
            usable[field.name] = value
    return Settings(**usable)


def write_settings(path: Path, settings: Settings) -> None:
    """Replace the file as a whole, or leave it as it was."""
    values = dataclasses.asdict(settings)
    text = "".join(f"{name} = {_toml(value)}\n" for name, value in values.items())
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".settings-", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(text.encode("utf-8", "replace"))
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise


def _toml(value: str | int) -> str:
    if isinstance(value, int):
        return str(value).lower()  # a truth is a number here
    return '"' + "".join(_escaped(character) for character in value) + '"'


def _escaped(character: str) -> str:
    if character in '\\"':
        return "\\" + character
    if ord(character) < 32 or ord(character) == 127:
        return f"\\u{ord(character):04X}"
    return character
