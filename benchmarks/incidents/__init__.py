"""Victims of incidents in newswire of 1989 and 1990."""
