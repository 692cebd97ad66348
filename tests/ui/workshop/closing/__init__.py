"""Tests of the page Afronden."""
