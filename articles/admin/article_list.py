"""The list of articles: headline first, then where it stands, section, byline, time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.core.paginator import Paginator
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext_lazy as _

from articles.admin.fields import LANGUAGES, indented
from articles.admin.forms import is_number
from articles.admin.moments import time_tag
from articles.admin.shared import DeskAdmin, account
from articles.models import Category, Edition, Kind, Stage, Standing

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest

    from articles.models import Article

COUNTED = 1_000
MAX_WORDS = 200


class CheapPaginator(Paginator):
    """Pages that count no further than anyone turns them."""

    @cached_property
    def count(self) -> int:
        """Return how many there are, or one more than ``COUNTED`` (1 query)."""
        rows: Any = self.object_list
        return len(rows.order_by().values_list("pk")[: COUNTED + 1])


class NewsList(ChangeList):
    """The rows with all that the columns show, in a fixed number of queries."""

    def get_queryset(self, request: HttpRequest, exclude_parameters: Any = None) -> Any:
        """Load the bylines along, and no text."""
        rows = super().get_queryset(request, exclude_parameters)
        return rows.prefetch_related("bylines__author").defer("body")


class StandingFilter(admin.SimpleListFilter):
    """Where the paper stands."""

    title = _("with readers")
    parameter_name = "standing"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Any:
        """Offer every standing."""
        return Standing.choices

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        """Keep one standing."""
        return (
            queryset.filter(standing=self.value()) if self.value() in Standing.values else queryset
        )


class SectionFilter(admin.SimpleListFilter):
    """One section and all below it."""

    title = _("section")
    parameter_name = "section"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Any:
        """Offer the tree."""
        return [(str(row.pk), indented(row)) for row in Category.objects.order_by("path")]

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        """Keep one branch."""
        chosen = self.value() or ""
        top = Category.objects.filter(pk=int(chosen)).first() if is_number(chosen) else None
        return queryset.filter(section__in=Category.objects.within(top.path)) if top else queryset


class WhoseFilter(admin.SimpleListFilter):
    """My articles."""

    title = _("whose")
    parameter_name = "whose"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Any:
        """Offer one's own."""
        return [("mine", _("mine"))]

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        """Keep one's own."""
        return queryset.owned_by(account(request)) if self.value() == "mine" else queryset


class _ChoiceFilter(admin.SimpleListFilter):
    choices_given: list[tuple[str, Any]] = []

    def lookups(self, request: HttpRequest, model_admin: Any) -> Any:
        """Offer the choices."""
        return self.choices_given

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        """Keep one."""
        known = {value for value, _label in self.choices_given}
        return (
            queryset.filter(**{str(self.parameter_name): self.value()})
            if self.value() in known
            else queryset
        )


class StageFilter(_ChoiceFilter):
    """Where the desk stands."""

    title = _("at the desk")
    parameter_name = "stage"
    choices_given = Stage.choices


class KindFilter(_ChoiceFilter):
    """What sort of piece."""

    title = _("kind")
    parameter_name = "kind"
    choices_given = Kind.choices


class LanguageFilter(_ChoiceFilter):
    """The language of the text."""

    title = _("language")
    parameter_name = "language"
    choices_given = list(LANGUAGES.items())


class ArticleColumns(DeskAdmin):
    """How articles are listed, searched and narrowed."""

    list_display = ("headline_shown", "chips", "section_shown", "byline_shown", "changed_shown")
    list_display_links = None  # the headline is its own link
    list_filter = (
        WhoseFilter,
        StageFilter,
        StandingFilter,
        SectionFilter,
        KindFilter,
        LanguageFilter,
    )
    search_fields = ("headline",)
    search_help_text = _("Finds words in headlines, and in all that readers have seen.")
    ordering = ("-changed_at", "-pk")
    sortable_by = ("headline_shown", "changed_shown")
    paginator = CheapPaginator
    change_list_template = "admin/articles/article/change_list.html"

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[ChangeList]:
        """Use the list that loads bylines."""
        return NewsList

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> Any:
        """Find words in headlines and, through the search table, in what was published."""
        term = search_term.strip()[:MAX_WORDS]
        if not term:
            return queryset, False
        in_headline = Q()
        for word in term.split():
            in_headline &= Q(headline__icontains=word)
        in_print = Edition.objects.found(term).values("article")
        return queryset.filter(in_headline | Q(pk__in=in_print)), False

    @admin.display(description=_("headline"), ordering="headline")
    def headline_shown(self, obj: Article) -> Any:
        """Show the headline in its own language, and on hover or focus what else one opens."""
        return format_html(
            '<a class="row-headline" lang="{}" href="{}">{}</a>'
            ' <span class="row-actions"><a href="{}">{}</a> <a href="{}">{}</a></span>',
            obj.language,
            reverse("admin:articles_article_change", args=[obj.pk]),
            str(obj),
            reverse("admin:articles_article_preview", args=[obj.pk]),
            _("Preview"),
            reverse("admin:articles_article_history", args=[obj.pk]),
            _("History"),
        )

    @admin.display(description=_("where it stands"))
    def chips(self, obj: Any) -> Any:
        """Show stage and standing as words with a colour each."""
        shown = [("standing", obj.standing, Standing(obj.standing).label)]
        if obj.standing not in (Standing.LIVE, Standing.WITHDRAWN) or obj.stage != Stage.APPROVED:
            shown.insert(0, ("stage", obj.stage, Stage(obj.stage).label))
        return format_html_join(" ", '<span class="chip chip--{}-{}">{}</span>', shown)

    @admin.display(description=_("section"), empty_value="—")
    def section_shown(self, obj: Article) -> Any:
        """Show the section."""
        return obj.section.name if obj.section else None

    @admin.display(description=_("by"), empty_value="—")
    def byline_shown(self, obj: Article) -> Any:
        """Show the credited, or whose piece it is."""
        names = "、".join(line.author.name for line in obj.bylines.all())
        return names or (obj.owner.get_username() if obj.owner else None)

    @admin.display(description=_("changed"), ordering="changed_at")
    def changed_shown(self, obj: Article) -> Any:
        """Show the time in words, the exact one on hover."""
        return time_tag(obj.changed_at, timezone.now())
