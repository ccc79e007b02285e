"""Who said what, by which cue, through whom."""
