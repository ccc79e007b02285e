"""Counts: figures -> ranges by named rules."""
