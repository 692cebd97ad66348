"""The files the program reads: content, fonts, icons, translations and schemas."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent
"""Folder that holds everything the program ships beside its code."""
