"""Posts that share a text within minutes."""
