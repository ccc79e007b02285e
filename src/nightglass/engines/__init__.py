"""What performs: SQL and functions in, tables out; models and gazetteers are loaded here."""
