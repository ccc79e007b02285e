"""The signals of one place side by side: where they disagree, both figures, and the days when one was back alone."""

from collections.abc import Sequence
from datetime import datetime

from nightglass.records.coincidence import Coincidence, CoincidenceKind
from nightglass.records.ids import make_id
from nightglass.records.outage import Outage
from nightglass.watch.outages.agreement import Agreement, agreement

MADE_BY = "watch/together 1"


def signals_beside(outages: Sequence[Outage], zone: str, until: datetime | None) -> list[Coincidence]:
    """Return a row for each time at which two signals of a place and more were down; ``until`` is the last value.

    ``low`` and ``high`` are the shares that the shallowest and the deepest lost (0 to 1); they are never averaged.
    """
    return [_row(one, until) for one in agreement(outages, zone, until)]


def _row(one: Agreement, until: datetime | None) -> Coincidence:
    return Coincidence(
        id=make_id("coi", CoincidenceKind.SIGNALS.value, one.scope, *one.outage_ids),
        kind=CoincidenceKind.SIGNALS,
        about_ids=one.outage_ids,
        start=one.start,
        end=one.end or until or one.start,
        unit="share lost",
        observed=None,
        expected=None,
        low=one.shallowest[1],
        high=one.deepest[1],
        p_value=None,
        control=None,
        basis=one.words,
        made_by=MADE_BY,
        made_from=one.outage_ids,
    )
