"""The public site as files that a web server serves alone."""
