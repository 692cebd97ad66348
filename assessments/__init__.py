"""What was asked and answered, and what it means: catalogue, values, scores, rules and the store."""
