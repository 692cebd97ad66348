"""Tests of the presenter's screen."""
