"""Papier overnemen: what participants filled in by hand, typed in by number."""
