"""Trains the tagger of statements, in an environment of its own: its packages are in ``requirements.txt``."""
