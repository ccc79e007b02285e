"""Errors keep their three parts, between processes too."""

import pickle

import pytest

from nightglass.errors import NightglassError


def family(error: type[NightglassError]) -> list[type[NightglassError]]:
    """Return an error and all that descend from it."""
    return [error, *(one for child in error.__subclasses__() for one in family(child))]


@pytest.mark.parametrize("kind", family(NightglassError))
def test_an_error_comes_out_of_a_worker_as_it_went_in(kind: type[NightglassError]) -> None:
    """With what was found, what was expected and what to do."""
    error = pickle.loads(pickle.dumps(kind("the disk is full", expected="room", do="Free some")))
    assert type(error) is kind
    assert (error.got, error.expected, error.do) == ("the disk is full", "room", "Free some")
    assert str(error) == "the disk is full; expected room. Free some."
