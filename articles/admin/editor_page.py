"""Pages that hold the text editor: the field itself, and the policy such a page needs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from articles.admin.csp import allow, allow_remote_pictures
from articles.admin.editor import CONTENT_SECURITY_POLICY, is_plain
from articles.admin.fields import BodyFormField
from articles.admin.shared import DeskAdmin
from articles.admin.widgets import Growing
from articles.markup.pictures import remote_addresses
from articles.models.fields import BodyField, LinesField

if TYPE_CHECKING:
    from django.db.models import Model
    from django.http import HttpRequest, HttpResponse


class EditorPage(DeskAdmin):
    """What an admin class adds to put the editor on its form."""

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Give rich text the editor, and plain lines a field that grows."""
        if isinstance(db_field, BodyField):
            return BodyFormField(label=db_field.verbose_name, required=False)
        if isinstance(db_field, LinesField) and "widget" not in kwargs:
            kwargs["widget"] = Growing()
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        """Send what the editor needs with this page alone, and with it what remote pictures need."""
        response: HttpResponse = super().render_change_form(request, context, *args, **kwargs)
        if self._holds_text() and not is_plain():
            response = allow(response, CONTENT_SECURITY_POLICY)
        if shows_remote_pictures(kwargs.get("obj")):
            response = allow_remote_pictures(response)
        return response

    def _holds_text(self) -> bool:
        return any(isinstance(field, BodyField) for field in self.opts.get_fields())


def shows_remote_pictures(thing: Model | None) -> bool:
    """Say whether a form for ``thing`` shows a picture from another site."""
    chosen = [getattr(thing, name, None) for name in ("lead_image", "portrait", "logo")]
    held = any(image and image.is_remote for image in chosen)
    return held or bool(remote_addresses(getattr(thing, "body", "") or ""))
