"""What the room sees: slides painted large, on a screen of their own."""
