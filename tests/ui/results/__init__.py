"""Facts about the results overview."""
