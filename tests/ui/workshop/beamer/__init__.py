"""Facts about what the room sees."""
