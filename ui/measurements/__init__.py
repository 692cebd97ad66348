"""Measurements over the years: choosing, locking, and beginning the next one."""
