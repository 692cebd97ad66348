"""Facts about the settings."""
