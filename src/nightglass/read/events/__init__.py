"""What happened, was threatened, denied or planned."""
