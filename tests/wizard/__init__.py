"""Facts about the way through and what comes out."""
