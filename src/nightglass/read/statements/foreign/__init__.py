"""Statements in languages without a trained parser: by quotation marks, cue words and the order of words."""
