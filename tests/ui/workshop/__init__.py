"""Tests of the section Workshop."""
