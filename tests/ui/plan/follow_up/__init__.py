"""Tests of Verloop en besluiten."""
