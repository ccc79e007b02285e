"""An encoder of sentences: its weights file, its word pieces, its layers."""
