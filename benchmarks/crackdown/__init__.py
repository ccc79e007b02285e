"""Which sentences tell that police killed, arrested, used force or failed to act."""
