"""What a text reports about outlets on platforms."""
