"""What a browser posts for an article's form."""

from __future__ import annotations

from typing import Any

from django.test import Client
from django.urls import reverse

from articles.models import Article


def form_of(article: Article) -> dict[str, Any]:
    """Return what the article's form posts when nothing was changed."""
    return {
        "seen_version": article.version, "headline": article.headline, "standfirst": article.standfirst,
        "body": article.body, "section": article.section_id or "", "kind": article.kind,
        "language": article.language, "slug": article.slug, "owner": article.owner_id or "",
        "tags": "、".join(map(str, article.tags.all())),
        "comments_allowed": "on",
        "bylines-TOTAL_FORMS": 0, "bylines-INITIAL_FORMS": 0, "corrections-TOTAL_FORMS": 0,
        "corrections-INITIAL_FORMS": 0,
    }  # fmt: skip


def post(client: Client, article: Article, *, follow: bool = True, **changed: Any) -> Any:
    """Save the article's form with these fields changed, and follow to the page that answers."""
    address = reverse("admin:articles_article_change", args=[article.pk])
    return client.post(address, form_of(article) | changed, follow=follow)


def messages_of(answer: Any) -> str:
    """Return the messages that the page shows."""
    return "\n".join(str(message) for message in answer.context["messages"])
