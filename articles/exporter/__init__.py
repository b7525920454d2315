"""Back out: every article as a file with front matter, and the whole site as files that need no server."""
