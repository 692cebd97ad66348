"""Tests of the meetings and of the times that come back."""
