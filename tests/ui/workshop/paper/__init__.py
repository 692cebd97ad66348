"""Tests of taking over paper."""
