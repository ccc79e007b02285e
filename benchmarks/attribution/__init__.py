"""Scores statements against PolNeAR's annotated news."""
