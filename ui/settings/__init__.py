"""Instellingen: how the program looks, who advises, and where the data is."""

from ui.settings.dialog import SettingsDialog

__all__ = ["SettingsDialog"]
