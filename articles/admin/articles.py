"""The article's screens."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin, messages
from django.contrib.auth import get_user_model
from django.http import Http404, HttpResponseRedirect
from django.urls import path, reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import linebreaks
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles import publishing
from articles.admin import clash, history, preview, verbs
from articles.admin.article_form import ArticleForm, fieldsets
from articles.admin.article_list import ArticleColumns
from articles.admin.editor_page import EditorPage
from articles.admin.forms import DeskForm, is_number
from articles.admin.inlines import BylineInline, CorrectionInline
from articles.admin.shared import account
from articles.admin.site import desk
from articles.admin.status import status_of
from articles.admin.widgets import RowsInput
from articles.models import Article, LegacyPost, Revision
from articles.text import plain

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.db.models import Model
    from django.forms import BaseModelFormSet, ModelForm
    from django.http import HttpRequest, HttpResponse
    from django.urls import URLPattern


@admin.register(Article, site=desk)
class ArticleAdmin(ArticleColumns, EditorPage):
    """Writing, and all the steps from a draft to the readers."""

    form = ArticleForm
    inlines = (BylineInline, CorrectionInline)
    autocomplete_fields = ("categories",)
    change_form_template = "admin/articles/article/change_form.html"
    delete_confirmation_template = None

    def get_queryset(self, request: HttpRequest) -> Any:
        """Keep to one's own articles without the right to work on those of others."""
        rows = Article.objects.with_standing(timezone.now()).select_related("section", "owner")
        return (
            rows
            if request.user.has_perm("articles.edit_any_article")
            else rows.owned_by(account(request))
        )

    def get_urls(self) -> list[URLPattern]:
        """Add preview, history with differences, and restoring."""
        view = self.admin_site.admin_view
        own = [
            path(
                "<int:number>/preview/",
                view(self._framed(preview.frame)),
                name="articles_article_preview",
            ),
            path(
                "<int:number>/preview/page/",
                view(preview.page),
                name="articles_article_preview_page",
            ),
            path(
                "<int:number>/revisions/<int:revision>/",
                view(self._framed(history.revision)),
                name="articles_article_revision",
            ),
            path(
                "<int:number>/revisions/<int:revision>/restore/",
                view(history.restore),
                name="articles_article_restore",
            ),
        ]
        return [*own, *super().get_urls()]

    def get_fieldsets(self, request: HttpRequest, obj: Model | None = None) -> Any:
        """Return the groups with the fields of this role; no other is ever read from a request."""
        groups = fieldsets(request.user)
        if obj is not None and not self.has_change_permission(request, obj):
            groups[0][1]["fields"] = ["headline", "standfirst", "text_shown"]
        return groups

    def get_form(self, request: HttpRequest, obj: Any = None, *args: Any, **kwargs: Any) -> Any:
        """Give whoever may only look a form without the editor."""
        if obj is not None and not self.has_change_permission(request, obj):
            kwargs["form"] = DeskForm
        return super().get_form(request, obj, *args, **kwargs)

    @admin.display(description=gettext_lazy("Text"))
    def text_shown(self, obj: Article) -> Any:
        """Show the text to those who may not change it, as plain words."""
        return linebreaks(plain.from_html(obj.body), autoescape=True)

    def get_object(
        self, request: HttpRequest, object_id: str, from_field: str | None = None
    ) -> Any:
        """Return the article; one that is about to be saved is held until the save is done."""
        if request.method == "POST" and is_number(str(object_id)):
            Article.objects.select_for_update().filter(pk=object_id).values("pk").first()
        return super().get_object(request, object_id, from_field)

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """Start a new article as its writer's own."""
        return {"owner": request.user.pk} | super().get_changeform_initial_data(request)

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Offer those who can sign in as owners."""
        if db_field.name == "owner":
            kwargs["queryset"] = (
                get_user_model().objects.filter(is_staff=True, is_active=True).order_by("username")
            )
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def formfield_for_manytomany(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Let sections be found by typing."""
        if db_field.name in self.autocomplete_fields:
            kwargs["widget"] = RowsInput(db_field, self.admin_site, using=kwargs.get("using"))
        return super().formfield_for_manytomany(db_field, request, **kwargs)

    def save_model(
        self, request: HttpRequest, obj: Article, form: ModelForm[Any], change: Any
    ) -> None:
        """Store the desk copy; a new one belongs to whoever wrote it."""
        if not change and obj.owner_id is None:
            obj.owner = account(request)
        super().save_model(request, obj, form, change)

    def save_formset(
        self, request: HttpRequest, form: Any, formset: BaseModelFormSet[Any, Any], change: Any
    ) -> None:
        """Remember who wrote a correction."""
        for row in formset.save(commit=False):
            if hasattr(row, "by_id") and row.by_id is None:
                row.by = account(request)
            row.save()
        for row in formset.deleted_objects:
            row.delete()
        formset.save_m2m()

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: Any) -> None:
        """Keep the state as a revision once all rows are written."""
        super().save_related(request, form, formsets, change)
        kind = Revision.Kind.CLASH if request.POST.get("_beside") else Revision.Kind.SAVE
        publishing.save_revision(form.instance, by=account(request), kind=kind)

    def response_add(
        self, request: HttpRequest, obj: Article, post_url_continue: str | None = None
    ) -> HttpResponse:
        """Stay with the new article."""
        return self._stay(request, obj)

    def response_change(self, request: HttpRequest, obj: Article) -> HttpResponse:
        """Stay with the article, and do what the button pressed says."""
        return self._stay(request, obj)

    def _stay(self, request: HttpRequest, article: Article) -> HttpResponse:
        moment = date_format(timezone.localtime(), "TIME_FORMAT")
        if request.POST.get("_verb") == "preview":
            return HttpResponseRedirect(
                reverse("admin:articles_article_preview", args=[article.pk])
            )
        if not request.POST.get("_verb"):
            messages.success(request, _("Saved at %(time)s.") % {"time": moment})
        further = verbs.run(request, article)
        return HttpResponseRedirect(
            reverse("admin:articles_article_change", args=[article.pk]) + further
        )

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        """Add where the article stands, what can be done, and, after a clash, both texts."""
        article: Any = kwargs.get("obj")
        form = context["adminform"].form
        if article:
            context |= {
                "status": status_of(article, account(request), timezone.now()),
                "latest": article.revisions.select_related("by")[:5],
                "legacy": LegacyPost.objects.select_related("waiting")
                .only("path_in_source", "source", "waiting__run_id")
                .filter(article=article)
                .first(),
                "asks_waiting": verbs.QUESTION in request.GET,
            }
        if getattr(form, "has_clash", False):
            context["clash"] = clash.rows(article, form)
        return super().render_change_form(request, context, *args, **kwargs)

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Show every saved state, and every edition that readers saw."""
        if not is_number(object_id):
            raise Http404
        return history.overview(request, int(object_id), self.admin_site.each_context(request))

    def _framed(self, shown: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        """Give a view what the desk's own frame shows around it."""

        def view(request: HttpRequest, **found: int) -> HttpResponse:
            return shown(request, **found, around=self.admin_site.each_context(request))

        return view
