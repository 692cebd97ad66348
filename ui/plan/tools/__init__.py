"""Hulpmiddelen: the tools of the method, filled from the dossier, to fill in further and to print."""
