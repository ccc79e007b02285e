"""Figures in languages without a trained parser: by the order of words, with a table for each language."""
