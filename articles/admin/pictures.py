"""The picture library's screens."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from articles import library, publishing
from articles.admin.csp import allow_remote_pictures
from articles.admin.forms import DeskForm
from articles.admin.library import thumbnail
from articles.admin.moments import time_tag
from articles.admin.shared import DeskAdmin, account
from articles.admin.site import desk
from articles.admin.widgets import FocalPoint, Growing
from articles.media import MAX_BYTES, Unreadable, examine
from articles.models import Article, Image, PictureFetch

if TYPE_CHECKING:
    from django.db.models import Model, QuerySet
    from django.http import HttpRequest, HttpResponse

MOST_NAMED = 20
WORDS = ("title", "alt", "is_decorative", "caption", "credit", "licence")


class ImageForm(DeskForm):
    """A picture: what it shows, who made it, what matters in it."""

    file = forms.FileField(
        label=_("Picture file"),
        required=False,
        help_text=_("JPEG, PNG, WebP, GIF or AVIF. It is checked and its place data is left out."),
    )

    class Meta:
        """All that an editor says of a picture."""

        model = Image
        fields = (*WORDS, "remote_url", "focal_x", "focal_y")
        widgets = {
            "alt": Growing(advised=140), "caption": Growing(), "focal_x": FocalPoint, "focal_y": FocalPoint
        }  # fmt: skip

    def clean_file(self) -> Any:
        """Look into the file; what is no picture is told to whoever chose it."""
        file = self.cleaned_data["file"]
        if not file:
            return None
        if file.size > MAX_BYTES:
            raise ValidationError(
                _("This file is too large: at most %(size)s MB."),
                params={"size": MAX_BYTES // 10**6},
            )
        data = file.read()
        try:
            examine(data)
        except Unreadable as problem:
            raise ValidationError(str(problem)) from problem
        self.data_taken = data
        return file

    def clean_remote_url(self) -> str:
        """Take an address of the web alone; all pictures of articles come from there."""
        address: str = self.cleaned_data["remote_url"]
        if address:
            URLValidator(schemes=["https", "http"])(address)
        return address

    def clean(self) -> dict[str, Any]:
        """Ask for a file or an address on another site: exactly one."""
        given: dict[str, Any] = super().clean() or {}
        if (
            self.instance.pk is None
            and not self.errors
            and bool(given.get("file")) == bool(given.get("remote_url"))
        ):
            raise ValidationError(_("Choose a file, or give an address on another site."))
        return given


class WhereItStands(admin.SimpleListFilter):
    """Our own pictures, those on other sites, and those that could not be brought here."""

    title = _("place of the file")
    parameter_name = "place"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        """Name the choices."""
        return [
            ("here", _("here")),
            ("elsewhere", _("on another site")),
            ("failed", _("on another site, could not be fetched")),
        ]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Image]) -> QuerySet[Image]:
        """Keep what was chosen."""
        match self.value():
            case "here":
                return queryset.exclude(original="")
            case "elsewhere":
                return queryset.filter(original="")
            case "failed":
                return queryset.filter(original="", fetch__problem__gt="")
        return queryset


@admin.register(Image, site=desk)
class ImageAdmin(DeskAdmin):
    """Pictures: seen as pictures, searched by their words."""

    form = ImageForm
    list_display = ("small", "title_shown", "credit", "licence", "added")
    empty_value_display = ""
    list_display_links = ("small", "title_shown")
    list_filter = (WhereItStands,)
    search_fields = ("title", "alt", "caption", "credit", "remote_url")
    ordering = ("-created_at", "-pk")
    list_per_page = 30
    change_form_template = "admin/articles/image/change_form.html"

    @admin.display(description=_("added"), ordering="created_at")
    def added(self, obj: Image) -> Any:
        """Show the time in words."""
        return time_tag(obj.created_at, timezone.now())

    def get_fields(self, request: HttpRequest, obj: Model | None = None) -> Any:
        """Return the fields: a file is given once, with the new picture."""
        if obj is None:
            return ["file", "remote_url", *WORDS]
        return [*WORDS, "focal_x", "focal_y"]

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: Any) -> None:
        """Take a new file into the library; one that is there already is said so and left as it is."""
        data = getattr(form, "data_taken", None)
        if change or data is None:
            super().save_model(request, obj, form, change)
            return
        words = {
            name: form.cleaned_data[name]
            for name in ("title", "alt", "caption", "credit", "licence")
        }
        taken = library.take_in(
            data, name=form.cleaned_data["file"].name, by=account(request), **words
        )
        if taken.is_new and form.cleaned_data["is_decorative"]:
            Image.objects.filter(pk=taken.image.pk).update(is_decorative=True)
        if not taken.is_new:
            messages.info(request, _("The library had this picture already. Nothing was changed."))
        obj.pk = taken.image.pk
        obj.refresh_from_db()

    def get_deleted_objects(self, objs: Any, request: Any) -> Any:
        """Name what shows a picture, where that keeps it from being deleted."""
        deleted, counts, needed, kept_by = super().get_deleted_objects(objs, request)
        if kept_by:
            kept_by = [line for image in objs for line in _shown_in(library.usage(image))]
        return deleted, counts, needed, kept_by

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        """Delete the picture with its files."""
        number = obj.pk
        library.remove(obj)
        obj.pk = number
        publishing.changed(obj)

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        """Show the picture itself, and where it is used."""
        image: Any = kwargs.get("obj")
        if image is None:
            return super().render_change_form(request, context, *args, **kwargs)
        used = library.usage(image)
        context |= {
            "usage": used, "used_articles": used.articles[:20], "used_authors": used.authors[:20],
            "used_pages": used.pages[:20], "old_paths": used.addresses[:20],
            "large": library.largest(image), "fetch": PictureFetch.objects.filter(pk=image.pk).first(),
        }  # fmt: skip
        response = super().render_change_form(request, context, *args, **kwargs)
        return allow_remote_pictures(response) if image.is_remote else response

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> Any:
        """Let the list show remote pictures too."""
        return allow_remote_pictures(super().changelist_view(request, extra_context))

    @admin.display(description=_("picture"))
    def small(self, obj: Image) -> Any:
        """Show the picture, small."""
        return format_html(
            '<img class="row-picture" src="{}" alt="" loading="lazy" referrerpolicy="no-referrer">',
            thumbnail(obj),
        )

    @admin.display(description=_("title"), ordering="title")
    def title_shown(self, obj: Image) -> Any:
        """Show the title, and whether a description is missing."""
        if not obj.needs_alt:
            return str(obj)
        return format_html(
            '{} <span class="chip chip--stage-in_review">{}</span>',
            str(obj),
            _("needs a description"),
        )


def _shown_in(used: library.Usage) -> list[Any]:
    """Return links to all that shows a picture, also in an edition of the past, and what else needs it."""
    articles = Article.objects.filter(
        Q(pk__in=used.articles.values("pk")) | Q(pk__in=used.editions.values("article"))
    )
    return [
        *(
            format_html(
                '<a href="{}">{}</a>', reverse(f"admin:articles_{name}_change", args=[row.pk]), row
            )
            for name, rows in (
                ("article", articles), ("author", used.authors), ("page", used.pages),
            )
            for row in rows[:MOST_NAMED]
        ),
        *(row.path for row in used.addresses[:MOST_NAMED]),
        *([_("The site's logo")] if used.is_logo else []),
    ]  # fmt: skip
