"""The whole window, used as a person uses it."""
