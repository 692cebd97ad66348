"""Tests of wizard.planning."""
