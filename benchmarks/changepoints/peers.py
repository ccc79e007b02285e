"""Window of ruptures (Truong, Oudre and Vayatis, Signal Processing 167, 2020), the peer of the segmentation."""

import math
import warnings

import ruptures  # type: ignore[import-untyped]  # it carries no types

from nightglass.watch.outages.signals import Numbers


def by_window(values: Numbers, model: str, width: int, penalty: float) -> list[int]:
    """Return the changes in (n, d) values, each column scaled by its standard deviation; none where too short.

    ``penalty`` is in units of the logarithm of n.
    """
    spread = values.std(axis=0)
    scaled = (values - values.mean(axis=0)) / (spread + (spread == 0))
    count = len(values)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        search = ruptures.Window(width=min(width, count // 2 * 2 - 2), model=model).fit(scaled)
        try:
            return [int(one) for one in search.predict(pen=penalty * math.log(count))[:-1]]
        except ruptures.exceptions.BadSegmentationParameters:
            return []
