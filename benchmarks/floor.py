"""The least a rendered page can be: one row, one small template, no middleware."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template import engines
from django.urls import path
from django.utils import timezone

from articles.models import Edition

TEMPLATE = """<!doctype html>
<html lang="{{ edition.language }}">
<head><meta charset="utf-8"><title>{{ edition.headline }}</title></head>
<body><main><article><h1>{{ edition.headline }}</h1>
{% if edition.standfirst %}<p>{{ edition.standfirst }}</p>{% endif %}
<p>{% for line in edition.labels.bylines %}<a href="{{ line.path }}/">{{ line.name }}</a>{% endfor %}
<time datetime="{{ edition.published_at|date:'c' }}">{{ edition.published_at }}</time></p>
<nav>{% for label in edition.labels.sections %}<a href="{{ label.path }}/">{{ label.name }}</a>{% endfor %}
</nav>
{{ edition.text_row.html|safe }}
</article></main></body></html>"""

template = engines["django"].from_string(TEMPLATE)


def page(request: HttpRequest, number: int) -> HttpResponse:
    """Show one edition."""
    rows = Edition.objects.live(timezone.now()).select_related("text_row")
    return HttpResponse(template.render({"edition": get_object_or_404(rows, pk=number)}, request))


urlpatterns = [path("<int:number>/", page)]
