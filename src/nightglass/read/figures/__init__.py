"""Counts in a text, with their hedges and what stands around them."""
