"""A workshop led by a facilitator: votes, spread, agreement, dots, and what the room may see of it. No Qt, no files."""
