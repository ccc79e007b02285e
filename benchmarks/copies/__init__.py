"""Near-duplicates, measured on newswire texts and beside two other tools."""
