"""No request that fits the schema, and none that does not, is a fault of the desk."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import schemathesis
from hypothesis import HealthCheck, Phase, given, settings

from desk.desks import HOME, Noon, Opened, opened
from nightglass.desk.app import create_app
from nightglass.desk.building import Builds
from nightglass.desk.publishing import Publishing

FEW = settings(
    max_examples=25, deadline=None, phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)  # fmt: skip


class Idle(Publishing):
    """Takes every wish to publish, and does nothing."""

    def _run(self, work: Callable[[], None]) -> None:
        """Leave the work."""


def test_no_request_is_a_fault_of_the_desk(tmp_path: Path) -> None:
    """What cannot be used gets 4xx, in words; every route is asked."""
    desk = opened(tmp_path)
    schema = _schema(desk)
    asked: list[Any] = [cast("Any", result).ok() for result in schema.get_all_operations()]
    for operation in asked:
        _ask(operation, desk)
    assert {operation.path for operation in asked} >= {"/api/session", "/api/claims", "/api/claims/{claim_id}"}


def _schema(desk: Opened) -> schemathesis.BaseSchema:
    app = create_app(desk.desk, desk.page)
    # Every request to build or to publish would start a real one, to whatever folder.
    app.state.publishing = Idle(desk.desk.case, Noon())
    app.state.builds = Builds(desk.desk.case.root, Noon(), lambda: None, [sys.executable, "-c", ""])
    schema = schemathesis.openapi.from_dict(app.openapi())
    schema.app = app
    return schema


def _ask(operation: Any, desk: Opened) -> None:
    @FEW
    @given(operation.as_strategy())
    def ask(case: Any) -> None:
        session = desk.desk.doors.enter(desk.desk.doors.invite())
        assert session is not None
        response = case.call(base_url=HOME, headers={"Authorization": f"Bearer {session.token}"})
        assert response.status_code < 500, case.as_curl_command()
        if response.status_code >= 400:
            assert set(response.json()) == {"got", "expected", "do"}

    ask()
