"""What people type, paste or import as figures, read into values and written back as they would type it."""
