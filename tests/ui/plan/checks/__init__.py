"""Tests of the check before printing on the screen."""
