"""Outages, against invented series of known truth and the measured one of January 2026."""
