"""Documents in, the links between them out."""
