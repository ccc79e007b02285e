"""Nightglass: from a folder of texts to an account in which every number opens its sentence."""

__version__ = "0.1.0"
