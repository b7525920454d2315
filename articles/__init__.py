"""The app: everything editors write and readers read."""
