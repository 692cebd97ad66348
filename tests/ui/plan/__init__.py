"""Tests of the plan screen."""
