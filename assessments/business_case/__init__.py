"""What other ways of recruiting would cost, from how many hires they pay, and what the change brings."""
