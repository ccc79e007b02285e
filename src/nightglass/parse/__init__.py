"""A capture in, documents, posts and series out; hostile input stops here."""
