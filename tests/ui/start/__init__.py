"""Facts about the start screen."""
