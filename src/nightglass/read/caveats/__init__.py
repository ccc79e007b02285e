"""What a text says could not be known, and what that limits."""
