"""The check before printing as a way of looking at the plan."""
