"""Facts about the screens."""
