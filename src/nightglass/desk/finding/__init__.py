"""Search over the case: what a person asks, the index, and the words that a find shows."""
