"""Documents in, stories and translations out: what belongs together, whatever its language."""
