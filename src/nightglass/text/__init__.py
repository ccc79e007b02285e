"""Folding of letters and digits, tokens, scripts, offsets: text in, text and offsets out."""
