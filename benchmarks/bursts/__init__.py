"""Bursts, on invented channels with planted ones."""
