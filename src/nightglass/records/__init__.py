"""What we know, as frozen dataclasses: nothing goes in but values, nothing comes out but rows."""
