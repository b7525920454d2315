"""Form widgets of the desk. Each works without scripts; the scripts make it pleasant."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib.admin.widgets import AutocompleteSelect, AutocompleteSelectMultiple
from django.urls import reverse

from articles.admin.forms import is_number

if TYPE_CHECKING:
    from collections.abc import Mapping


class Growing(forms.Textarea):
    """A field that is as high as its text; ``one_line`` takes no line ends."""

    def __init__(
        self, *, advised: int = 0, one_line: bool = False, attrs: Mapping[str, Any] | None = None
    ) -> None:
        """Count the characters typed against ``advised``, the length that readers like."""
        given: dict[str, Any] = {
            "rows": 1 if one_line else 2,
            "data-grow": "line" if one_line else "lines",
        }
        if advised:
            given["data-count"] = advised
        super().__init__(given | dict(attrs or {}))


class TagsInput(forms.TextInput):
    """One line of tags, with those that exist proposed while typing."""

    def __init__(self, attrs: Mapping[str, Any] | None = None) -> None:
        """Mark the field for the script."""
        super().__init__(
            {"data-tags": "", "autocomplete": "off", "class": "vTextField"} | dict(attrs or {})
        )


class PictureInput(forms.TextInput):
    """A picture by its number, shown as itself, chosen in the library."""

    template_name = "admin/widgets/picture.html"

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Add the address of the picture that is chosen."""
        context = super().get_context(name, value, attrs)
        number = str(value or "")
        context["widget"]["picture"] = (
            reverse("admin:library_picture", args=[number]) if is_number(number) else ""
        )
        return context


class FocalPoint(forms.NumberInput):
    """One coordinate of the focal point; the script sets both by a click on the picture."""

    def __init__(self, attrs: Mapping[str, Any] | None = None) -> None:
        """Step by hundredths of the picture."""
        super().__init__(
            {"step": "0.01", "min": "0", "max": "1", "data-focal": ""} | dict(attrs or {})
        )


class _Numbers:
    """Shows a refused form again though it was sent what is no number of a row: that one is dropped."""

    def optgroups(self, name: str, value: Any, attr: Any = None) -> Any:
        """Return the rows that are chosen."""
        known = [one for one in value if not one or is_number(str(one))]
        return super().optgroups(name, known, attr)  # type: ignore[misc]  # of the widget beside it


class RowInput(_Numbers, AutocompleteSelect):
    """One row, found by typing."""


class RowsInput(_Numbers, AutocompleteSelectMultiple):
    """Several rows, found by typing."""
