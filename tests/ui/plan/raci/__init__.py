"""Tests of the RACI matrix."""
