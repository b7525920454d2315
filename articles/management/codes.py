"""The exit codes that all commands have in common. 1 is each command's own."""

WRONG_CALL, BROKEN_OFF, STOPPED = 2, 3, 130
"""The call was wrong; the machine failed; somebody pressed Ctrl-C, as a shell says it."""
