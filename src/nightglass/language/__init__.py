"""The grammar that several steps share: words in, numbers, dates and negation out."""
