"""Passages that texts share, found among all texts at once."""
