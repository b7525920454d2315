"""Sets of names, written as one readable line of words."""


def names(words: str) -> frozenset[str]:
    """Return the blank-separated words as a set."""
    return frozenset(words.split())
