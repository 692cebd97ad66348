"""Tasks that people add to the plan themselves."""
