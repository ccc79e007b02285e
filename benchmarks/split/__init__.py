"""How well a file of several articles is cut into its articles."""
