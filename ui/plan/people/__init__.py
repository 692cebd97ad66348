"""Personen: who carries the plan, how many hours that is per month, and what is too much for one."""
