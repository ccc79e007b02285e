"""Tables in, what a page shows out."""
