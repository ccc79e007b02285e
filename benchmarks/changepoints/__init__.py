"""Where levels change, against series that people annotated."""
