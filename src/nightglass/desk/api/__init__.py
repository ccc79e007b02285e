"""The routes of the desk, one file for each noun."""
