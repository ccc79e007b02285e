"""Places against the LGL corpus."""
