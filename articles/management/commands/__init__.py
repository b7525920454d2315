"""One command a module: arguments, progress, printing, exit codes."""
