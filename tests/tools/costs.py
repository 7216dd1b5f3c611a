"""What each test takes of the processor, programs it starts included; at night it is said."""

import os
from collections.abc import Generator

import pytest

from tests.tiers import LONGEST


def _spent() -> float:
    now = os.times()
    return now.user + now.system + now.children_user + now.children_system


class Costs:
    """Names what is in the suite and takes more than `LONGEST`: shorten it, or mark it."""

    def __init__(self) -> None:
        self._begun = 0.0
        self.dear: dict[str, float] = {}

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_logstart(self) -> None:
        self._begun = _spent()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(
        self, call: pytest.CallInfo[None]
    ) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        report = yield
        if call.when == "teardown":
            report.user_properties.append(("processor", _spent() - self._begun))
        return report

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        took = dict(report.user_properties).get("processor", 0)
        if isinstance(took, float) and took > LONGEST and "nightly" not in report.keywords:
            self.dear[report.nodeid] = took

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        for name, took in sorted(self.dear.items(), key=lambda one: -one[1]):
            terminalreporter.write_line(f"{took:.1f} s, not marked nightly: {name}")
