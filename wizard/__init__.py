"""The way through a dossier, the plan that follows from it, and the documents that come out."""
