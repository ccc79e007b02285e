"""What many tests share: the English model, loaded once."""

import pytest

from nightglass.engines.models import load_models
from nightglass.interfaces import Model


@pytest.fixture(scope="session")
def english() -> Model:
    """The trained English parser."""
    return load_models(("en",))["en"]
