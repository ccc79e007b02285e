"""Replays the post times of channels with injected silences."""
