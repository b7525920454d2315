"""The admin, the pictures, and everything readers see."""

from importlib.util import find_spec

from django.conf import settings
from django.contrib import admin
from django.urls import include, path, re_path
from django.views.static import serve

media = settings.MEDIA_URL.lstrip("/")
urlpatterns = [path("admin/", admin.site.urls)]
if "://" not in media:  # Pictures on another host are served there.
    urlpatterns.append(
        re_path(f"^{media}(?P<path>.*)$", serve, {"document_root": settings.MEDIA_ROOT})
    )
if find_spec("articles.urls"):
    urlpatterns.append(path("", include("articles.urls")))
