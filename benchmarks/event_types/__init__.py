"""Which of PLOVER's types a sentence holds for a given pair, and which of ACLED's a passage tells of."""
