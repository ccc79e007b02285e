"""Rows of many documents in, what they claim out: which say the same, which deny it, which only agree with it."""
