"""Binnenhalen: what participants filled in beforehand comes into the workshop."""
