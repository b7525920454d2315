"""What people are told about a picture that we do not take.

This room knows no Django, so the sentences are only marked here; who shows one translates it.
"""

from __future__ import annotations


def gettext_noop(sentence: str) -> str:
    """Mark a sentence for the catalogues, and return it as it is."""
    return sentence


NOT_A_PICTURE = gettext_noop(
    "This is not a picture we can use. Save it as JPEG, PNG, WebP, GIF or AVIF."
)
DAMAGED = gettext_noop("This picture is damaged or incomplete. Save it again and try once more.")
EMPTY = gettext_noop("This file is empty.")
TOO_HEAVY = gettext_noop("This file is larger than 25 MB. Make the picture smaller and try again.")
TOO_MANY_PIXELS = gettext_noop(
    "This picture has more than 50 million pixels. Make it smaller and try again."
)
TOO_MANY_FOR_ITS_FORMAT = gettext_noop(
    "This picture has too many pixels for its format. Save it as JPEG, or make it smaller."
)
TOO_LONG = gettext_noop(
    "One side of this picture is longer than 16,383 pixels. Crop it or make it smaller."
)
TOO_MANY_FRAMES = gettext_noop(
    "This moving picture has more than 1,000 frames. Only the first would be shown: save that one."
)
