"""A document in; mentions, places, times, statements, figures, events, activities and caveats out."""
