"""What all forms of the desk share."""

from __future__ import annotations

from typing import Any

from django import forms

MAX_DIGITS = 18
"""Of a row's number: more than any database counts to."""


def is_number(text: str) -> bool:
    """Say whether ``text`` can be the number of a row: plain digits, and no more than one can count."""
    return text.isascii() and text.isdigit() and len(text) <= MAX_DIGITS


class DeskForm(forms.ModelForm):
    """A form in our manner. A web address may stay empty: ``publishing`` then makes one."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Leave out the colons after labels."""
        super().__init__(*args, **{"label_suffix": "", **kwargs})

    def _get_validation_exclusions(self) -> set[str]:
        """Do not hold an empty web address against its writer."""
        left_out: set[str] = super()._get_validation_exclusions()  # type: ignore[misc]  # django-stubs leave it out
        return left_out if self.cleaned_data.get("slug") else left_out | {"slug"}
