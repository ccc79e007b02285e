"""Sentences of our own in Persian, Arabic and Russian: what `read` makes of their figures and statements."""
