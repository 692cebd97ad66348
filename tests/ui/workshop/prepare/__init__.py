"""Tests of what happens before a workshop."""
