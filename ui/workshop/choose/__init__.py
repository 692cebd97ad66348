"""The last hour of a workshop: choosing tasks with dots, who does what, and the first appointments."""
