"""How the sheet for the wall looks: its geometry, what fits on it, and how it is drawn."""
