"""Incident facts of military press releases."""
