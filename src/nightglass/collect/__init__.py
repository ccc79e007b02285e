"""Where things come from: a folder in, paths to capture and problems out."""
