"""Outages, silences, reports and events set side by side in time: what falls together, and what chance would give."""
