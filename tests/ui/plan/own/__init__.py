"""Tests for tasks that people add themselves."""
