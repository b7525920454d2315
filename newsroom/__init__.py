"""The project: wiring only. Everything that is written and read stands in `articles`."""
