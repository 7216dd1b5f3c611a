"""A table as one case: it goes on after the first fault, and says all that is wrong.

For rules that are asked of every text, word or value and need nothing that has to be made anew.
Collecting six thousand cases took longer than running them, and a text that broke a rule was red
in sixty places.
"""

import inspect
from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any


def each(
    names: str | tuple[str, ...], values: Iterable[Any], ids: object = None
) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """In the place of `pytest.mark.parametrize`."""
    wanted = [one.strip() for one in names.split(",")] if isinstance(names, str) else list(names)
    table = list(values)
    assert table, "a table without a row tests nothing"

    def over(test: Callable[..., None]) -> Callable[..., None]:
        asked = inspect.signature(test)

        @wraps(test)
        def whole(**others: Any) -> None:
            wrong = []
            for row in table:
                parts = getattr(row, "values", row) if hasattr(row, "marks") else row
                one = {wanted[0]: parts} if len(wanted) == 1 and parts is row else None
                given = one or dict(zip(wanted, parts, strict=True))
                try:
                    test(**given, **others)
                except Exception as fault:  # noqa: BLE001 - told with the others
                    wrong.append(f"{_named(row, ids)}: {type(fault).__name__}: {fault}")
            assert not wrong, f"{len(wrong)} of {len(table)}:\n" + "\n\n".join(wrong)

        left = [one for one in asked.parameters.values() if one.name not in wanted]
        whole.__signature__ = asked.replace(parameters=left)  # type: ignore[attr-defined]
        del whole.__wrapped__  # type: ignore[attr-defined]  # pytest would ask for its arguments
        return whole

    return over


def _named(row: object, ids: object) -> str:
    if callable(ids):
        return str(ids(row))
    return str(getattr(row, "id", None) or row)[:100]
