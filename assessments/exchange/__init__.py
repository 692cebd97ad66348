"""One dossier as one file, out and in."""
