"""Widgets that every screen is built from; each can be made and driven alone."""
