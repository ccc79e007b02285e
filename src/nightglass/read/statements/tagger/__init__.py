"""Statements by a trained tagger: what it sees of a page, and what its scores mean."""
