"""Counts inside counts: a total nets out the incidents that it contains, and is never added to them.

As Iraq Body Count does with the totals of morgues and ministries: "confirmed and potential overlaps" with incidents
already recorded are subtracted before what is left may count (its notes on entries x132 and x334).
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from nightglass.count.rules import Ranged
from nightglass.records.claim import Claim
from nightglass.records.place import Place
from nightglass.text.fold import key

_NUMBER = re.compile(r"\b(?:at least|up to|about|no|none|\d[\d,.]*(?: to \d[\d,.]*)?)(?=\s|$)")
_ANYBODY = frozenset(
    (
        "people",
        "persons",
        "person",
        "of",
        "the",
        "civilians",
        "protesters",
        "demonstrators",
        "نفر",
        "تن",
        "شخص",
        "человек",
    )
)
"""Words that tell no kind of people from another."""


def net(total: Ranged, contained: Iterable[Ranged]) -> Ranged:
    """Return what a total tells of beyond the incidents that it contains, as low and high; no best and no trace.

    Low is what is left if every incident was as high as it can be, high if as low; an end that is unknown in the total
    or in any incident it needs is unknown in the rest, and so is one of which nothing is left: nobody said "none".
    """
    parts = list(contained)
    low, high = _less(total.low, [part.high for part in parts]), _less(total.high, [part.low for part in parts])
    return Ranged(low, None, high, ())


def _less(total: int | None, taken: Sequence[int | None]) -> int | None:
    if total is None or None in taken:
        return None
    left = total - sum(one for one in taken if one is not None)
    return left if left > 0 else None


def contains(total: Claim, incident: Claim, places: Mapping[str, Place]) -> bool:
    """Say whether a total holds an incident: same measure, a wider period or place, and the other no narrower."""
    if total.id == incident.id or total.measure is None or total.measure is not incident.measure:
        return False
    time, place = _time_in(total, incident), _place_in(total, incident, places)
    return time is not None and place is not None and (time or place) and whom(total) == whom(incident)


def whom(claim: Claim) -> str:
    """Return whom a claim counts, in the words of its subject without number and measure; "" for people of any kind.

    A toll of officers lies in no toll of people that is known to count them, so only the same words are the same.
    """
    words = key(claim.subject).removesuffix(claim.measure.value if claim.measure else "")
    left = [word for word in _NUMBER.sub(" ", words).split() if word not in _ANYBODY]
    return " ".join(left)


def _time_in(total: Claim, incident: Claim) -> bool | None:
    """Return whether the total's period is wider (true) or the same (false); null where it does not hold the other."""
    if (total.period_from, total.period_to) == (incident.period_from, incident.period_to):
        return None if total.period_from is None and total.period_to is None else False
    if incident.period_from is None or incident.period_to is None or total.period_from is None:
        return None
    later = total.period_to is None or incident.period_to <= total.period_to
    return True if total.period_from <= incident.period_from and later else None


def _place_in(total: Claim, incident: Claim, places: Mapping[str, Place]) -> bool | None:
    """Return whether the total's place is wider (true) or the same (false); null where it does not hold the other."""
    if total.place_id is not None and total.place_id == incident.place_id:
        return False
    wide, narrow = places.get(total.place_id or ""), places.get(incident.place_id or "")
    if wide is None or narrow is None or wide.country is None or wide.country != narrow.country:
        return None
    return True if wide.is_country and not narrow.is_country else None
