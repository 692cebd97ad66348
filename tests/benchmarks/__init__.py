"""What the program costs, each figure as a ratio measured in one run."""
