"""The web application: a case in a browser, on this machine only."""
