"""A participant's own window: one votes file, without a library."""
