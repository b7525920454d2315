"""The admin, and everything readers see."""

from importlib.util import find_spec

from django.urls import include, path

from articles.admin import desk

urlpatterns = [path("admin/", desk.urls)]
if find_spec("articles.urls"):
    urlpatterns.append(path("", include("articles.urls")))
handler404 = "articles.views.errors.not_found"
