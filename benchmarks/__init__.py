"""Measurements: gold data goes in, tables and scores come out."""
