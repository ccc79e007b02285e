"""Genres told from invented texts."""
