"""Tests of Hulpmiddelen."""
