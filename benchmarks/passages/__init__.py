"""Reused passages, scored on PAN-2013's text alignment."""
