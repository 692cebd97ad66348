"""Pictures drawn once, as plain shapes, for screen and paper alike."""
