"""What the program does, as facts; the folders mirror the packages."""
