"""One dossier as one file (``.rwdossier``), out and in."""
