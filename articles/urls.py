"""Every public address on one screen. Fixed routes first; then sections, articles, pages, old paths."""

from django.conf import settings
from django.urls import path, re_path

from articles import feeds, sitemaps
from articles.views import addresses, archive, home, media, plain, search, sections

app_name = "articles"
# Kept: of the years that a calendar knows, the last has no day after its end.
YEAR, MONTH, DAY = r"(?P<year>(?!9999)[1-9]\d{3})", r"(?P<month>\d{2})", r"(?P<day>\d{2})"
KIND = r"(?P<kind>rss|atom)"
MEDIA = settings.MEDIA_URL.lstrip("/")

pictures = [
    # Where pictures stand on another host, that host serves them.
    re_path(rf"^{MEDIA}i/(?P<token>[\w-]{{16,64}})/(?P<name>\d{{1,4}}\.(?:webp|jpg))$", media.picture)
] if "://" not in MEDIA else []  # fmt: skip

urlpatterns = [
    path("", home.home, name="home"),
    path("search/", search.search, name="search"),
    path("archive/", archive.archive, name="archive"),
    re_path(rf"^{YEAR}/$", archive.archive_year, name="archive_year"),
    re_path(rf"^{YEAR}/{MONTH}/$", archive.archive_month, name="archive_month"),
    re_path(rf"^{YEAR}/{MONTH}/{DAY}/$", archive.archive_day, name="archive_day"),
    re_path(r"^tag/(?P<slug>[^/]+)/?$", sections.tag_detail, name="tag"),
    re_path(r"^author/(?P<slug>[^/]+)/?$", sections.author_detail, name="author"),
    re_path(rf"^feed/{KIND}/$", feeds.site_feed, name="feed"),
    re_path(rf"^(?P<path>.+)/feed/{KIND}/$", feeds.section_feed, name="section_feed"),
    re_path(r"^(?:feed/?|rss2?\.xml|atom\.xml|feed\.xml|index\.xml)$", plain.old_feed),
    path("robots.txt", plain.robots, name="robots"),
    path("sitemap.xml", sitemaps.index, name="sitemap"),
    path("sitemaps/sections.xml", sitemaps.sections, name="sitemap_sections"),
    path("sitemaps/news.xml", sitemaps.news, name="sitemap_news"),
    re_path(rf"^sitemaps/{YEAR}-{MONTH}\.xml$", sitemaps.month, name="sitemap_month"),
    path("healthz", plain.healthz, name="healthz"),
    *pictures,
    re_path(r"^(?P<path>.+)$", addresses.address, name="address"),
]
