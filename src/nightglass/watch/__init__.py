"""Posts and series into silences, outages and bursts: what can be said of who could speak, with how often it errs."""
