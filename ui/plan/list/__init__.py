"""All tasks of the plan in one table: filtered, sorted, grouped, and changed in place."""
