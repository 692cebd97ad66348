"""The way through a dossier, the plan that follows from it, and the documents that come out."""

VERSION = "1.0.0"
