"""The tools of method 2.8, filled from a dossier: plain values for screen and paper."""
