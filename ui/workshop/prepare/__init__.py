"""What happens before a workshop: setting it up, printing for it, and seeing whether all is ready."""
