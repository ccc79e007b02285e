"""Time phrases against TempEval-3 Platinum."""
