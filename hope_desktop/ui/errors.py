"""What happens to an exception nobody expected: it is logged without content and told calmly."""

import sys
from collections.abc import Callable
from types import TracebackType

type Hook = Callable[[type[BaseException], BaseException, TracebackType | None], None]


def catch_everything(
    log: Callable[[BaseException], None], tell: Callable[[BaseException], None]
) -> Hook:
    """Send every unexpected exception to `log` and then to `tell`; gives the hook before it.

    While one is told, the next is only logged: a bug that repeats must not stack windows.
    """
    before = sys.excepthook
    telling = False

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        nonlocal telling
        if issubclass(kind, KeyboardInterrupt):
            before(kind, error, trace)
            return
        log(error)
        if telling:
            return
        telling = True
        try:
            tell(error)
        finally:
            telling = False

    sys.excepthook = hook
    return before
