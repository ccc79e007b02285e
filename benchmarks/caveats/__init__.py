"""Caveats found, laid at somebody's door and attached, on invented sentences."""
