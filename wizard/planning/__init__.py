"""From answers to tasks with people and dates."""
