"""How well the blackout case's hand-marked rows are read: statements, figures and activities, a file each."""
