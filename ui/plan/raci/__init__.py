"""Who does what: the tasks of the plan and the work that goes on, against the six roles."""
