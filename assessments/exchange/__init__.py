"""One dossier as one file (``.rwdossier``), out and in."""

from assessments.exchange.files import read_dossier, write_dossier
from assessments.exchange.reading import parse
from assessments.exchange.rendering import render

__all__ = ["parse", "read_dossier", "render", "write_dossier"]
