"""Texts in, bursts out: phrases, names and claims whose share of what is published rises."""
