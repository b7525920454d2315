"""Form fields of the desk: what editors type, in their own way of typing it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import gettext_lazy as _

from articles.admin.editor import body_widget
from articles.admin.widgets import TagsInput
from articles.markup import Refused, SafeHtml, clean
from articles.models import split_tags

if TYPE_CHECKING:
    from collections.abc import Iterable

    from articles.models import Category, Tag

LANGUAGES = {"zh-hans": "简体中文", "zh-hant": "繁體中文", "en": "English"}


class BodyFormField(forms.CharField):
    """Rich text, made safe here, so that a text that cannot be saved is told to its writer."""

    def __init__(self, **kwargs: Any) -> None:
        """Use the editor that this newsroom has chosen."""
        kwargs.update(widget=body_widget(), strip=False)
        super().__init__(**kwargs)

    def clean(self, value: Any) -> SafeHtml:
        """Return clean HTML; what the sanitiser refuses is an error of the form."""
        try:
            return clean(super().clean(value))
        except Refused as problem:
            raise ValidationError(str(problem)) from problem


class TagsField(forms.CharField):
    """Tags as one line, parted by Western or Chinese commas."""

    widget = TagsInput

    def prepare_value(self, value: Any) -> Any:
        """Return the line that shows these tags."""
        return value if value is None or isinstance(value, str) else "，".join(_names(value))

    def clean(self, value: Any) -> Any:
        """Return the names typed, each once."""
        return split_tags(super().clean(value))

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Compare the names, not the commas."""
        return _names(initial or []) != split_tags(data or "")


class SectionField(forms.ModelChoiceField):
    """A section, chosen from the tree: its name set in by its depth."""

    def label_from_instance(self, obj: Any) -> str:
        """Return the name, set in under the section it belongs to."""
        return indented(obj)


class LanguageField(forms.ChoiceField):
    """The language of a text: those this site knows, and the one it has already."""

    def __init__(self, *, current: str = "", **kwargs: Any) -> None:
        """Offer the site's languages."""
        known = LANGUAGES | dict(settings.LANGUAGES)
        super().__init__(
            choices=list(({current: current} | known if current else known).items()), **kwargs
        )


class LinksField(forms.CharField):
    """Links, one a line: a name, a bar, an address."""

    widget = forms.Textarea

    def prepare_value(self, value: Any) -> Any:
        """Return the lines that show these links."""
        if not isinstance(value, list):
            return value
        return "\n".join(f"{link['label']} | {link['url']}" for link in value)

    def clean(self, value: Any) -> Any:
        """Return the links as they are stored; a line without a web address is an error."""
        return [_link(line) for line in super().clean(value).splitlines() if line.strip()]

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Compare what the lines say."""
        return bool(self.prepare_value(initial or []) != (data or "").strip().replace("\r\n", "\n"))


def indented(category: Category) -> str:
    """Return a section's name, set in by its depth (no query)."""
    return "　" * (category.path.count("/") - 1) + category.name


def _names(tags: Iterable[Tag | str]) -> list[str]:
    return [str(tag) for tag in tags]


def _link(line: str) -> dict[str, str]:
    label, _bar, url = (part.strip() for part in line.rpartition("|"))
    try:
        URLValidator(schemes=["http", "https"])(url)
    except ValidationError as problem:
        raise ValidationError(
            _("Write each link on a line of its own: name | https://…")
        ) from problem
    return {"label": label or url, "url": url}
