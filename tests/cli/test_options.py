"""What options of several commands mean."""

import pytest

from nightglass.cli.options import given_of
from nightglass.errors import UsageError


@pytest.mark.parametrize("zone", ["Mars/Olympus", "Asia", "../zone", ""])
def test_a_zone_that_is_none_is_told_before_any_file_is_read(zone: str) -> None:
    """A slip in ``--zone`` is the person's to mend, and no fault of the program."""
    with pytest.raises(UsageError, match="zone"):
        given_of(None, False, None, zone)
