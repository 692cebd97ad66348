"""The tools of method 2.8 on paper."""
