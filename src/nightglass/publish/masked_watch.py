"""What an account may show of who could speak: nothing of a source that may not be named, no text of its posts."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Any

from nightglass.present.format import clean
from nightglass.present.held import Held
from nightglass.publish.seals import Sealer
from nightglass.publish.seam import Masker
from nightglass.records.burst import Burst, BurstKind
from nightglass.records.coincidence import Coincidence, CoincidenceKind
from nightglass.records.outage import Outage
from nightglass.records.silence import Silence

PLACES = 3
"""Digits kept of a rate, a share or a chance: more would claim what no test here bears."""


def shown_watch(
    held: Held,
    open_sources: Collection[str],
    shown: Collection[str],
    sealer: Sealer,
    masker: Masker,
    signals: Mapping[str, str],
) -> dict[str, tuple[Any, ...]]:
    """Return silences, outages, bursts and coincidences, masked and sealed, as fields of ``Held``.

    ``shown`` are the ids of rows that the account holds, ``signals`` the masked names of signals and scopes. A burst is
    left out where no source of it may be named, and one of a name that the masker hides. Reasons are Nightglass's own
    words: they name no source and are not masked.
    """

    def words(text: str) -> str:
        return clean(masker.mask(text).text)

    return {
        "silences": tuple(_silence(one, sealer) for one in held.silences if one.source_id in open_sources),
        "outages": tuple(_outage(one, sealer, words, signals) for one in held.outages),
        "bursts": tuple(
            _burst(one, sealer, open_sources)
            for one in held.bursts
            if not set(open_sources).isdisjoint(one.source_ids) and words(one.phrase) == clean(one.phrase)
        ),
        "coincidences": tuple(
            _coincidence(one, sealer, open_sources, shown)
            for one in held.coincidences
            if one.kind is not CoincidenceKind.REPORTED_AGAINST_MEASURED
            or not set(open_sources).isdisjoint(one.about_ids)
        ),
    }


def _silence(one: Silence, sealer: Sealer) -> Silence:
    return replace(
        one,
        id=sealer.row_id(one.id),
        source_words=None,
        longest_earlier_gap=_rounded(one.longest_earlier_gap),
        false_alarms_per_year=_rounded(one.false_alarms_per_year),
        probability=_chance(one.probability),
        q_value=_rounded(one.q_value),
        basis=clean(one.basis),
        made_from=(),
    )


def _outage(one: Outage, sealer: Sealer, words: Any, signals: Mapping[str, str]) -> Outage:
    return replace(
        one,
        id=sealer.row_id(one.id),
        signal=signals.get(one.signal, words(one.signal)),
        scope=None if one.scope is None else signals.get(one.scope, words(one.scope)),
        depth=round(one.depth, 2),
        lowest=_rounded(one.lowest) or 0.0,
        missing=round(one.missing, 2),
        basis=clean(one.basis),
        made_from=(),
    )


def _burst(one: Burst, sealer: Sealer, open_sources: Collection[str]) -> Burst:
    return replace(
        one,
        id=sealer.row_id(one.id),
        kind=BurstKind(one.kind),
        phrase=clean(one.phrase),
        about_id=None,
        source_ids=tuple(name if name in open_sources else "" for name in one.source_ids),
        post_ids=tuple(sealer.row_id(post) for post in one.post_ids),
        document_ids=(),
        rate_ratio=_rounded(one.rate_ratio) or 0.0,
        q_value=_rounded(one.q_value) or 0.0,
        made_from=(),
    )


def _coincidence(
    one: Coincidence, sealer: Sealer, open_sources: Collection[str], shown: Collection[str]
) -> Coincidence:
    about = [name if name in open_sources else sealer.row_id(name) for name in one.about_ids if name in shown]
    return replace(
        one,
        id=sealer.row_id(one.id),
        about_ids=tuple(about),
        observed=_rounded(one.observed),
        expected=_rounded(one.expected),
        low=_rounded(one.low),
        high=_rounded(one.high),
        p_value=_rounded(one.p_value),
        control=None if one.control is None else clean(one.control),
        basis=clean(one.basis),
        made_from=(),
    )


def _rounded(value: float | None) -> float | None:
    """Return a number with three digits that count."""
    return None if value is None else float(f"{value:.{PLACES}g}")


def _chance(value: float | None) -> float | None:
    """Return a probability that is never shown as certain."""
    return None if value is None else min(max(round(value, PLACES), 0.001), 0.999)
