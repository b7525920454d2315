"""How fast it is, beside what could be reached at all. A benchmark is not a test: run it by hand."""
