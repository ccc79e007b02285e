"""What many tests share: the English model, loaded once; and how properties are checked."""

import pytest
from hypothesis import HealthCheck, settings

from nightglass.engines.models import load_models
from nightglass.interfaces import Model

# How long one example takes says more of the machine than of the code; a slow machine must not fail a law.
settings.register_profile("nightglass", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("nightglass")


@pytest.fixture(scope="session")
def english() -> Model:
    """The trained English parser."""
    return load_models(("en",))["en"]
