"""Tests for the list of tasks."""
