"""Names of places to places: the names that say so, and which of the entries of a name is meant."""
