"""Stories against annotated pairs and clusters of news."""
