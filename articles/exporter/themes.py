"""The plainest theme of a generator that builds no page without one: a title, the text, lists of links.

An operator names another theme in the configuration, and this one is in nobody's way.
"""

from __future__ import annotations

NAME = "plain"
_HEAD = '<!doctype html>\n<meta charset="utf-8">\n'
_HEXO_PAGE = (
    _HEAD + "<title><%= page.title %></title>\n<h1><%= page.title %></h1>\n<%- page.content %>\n"
)
_HEXO_LIST = (
    _HEAD + "<title><%= config.title %></title>\n<% page.posts.each(function (post) { %>"
    '<p><a href="<%- url_for(post.path) %>"><%= post.title %></a></p>\n<% }) %>'
)
HEXO = {
    "themes/plain/layout/post.ejs": _HEXO_PAGE,
    "themes/plain/layout/page.ejs": _HEXO_PAGE,
    "themes/plain/layout/index.ejs": _HEXO_LIST,
}
HUGO = {
    "themes/plain/layouts/_default/single.html": (
        _HEAD + "<title>{{ .Title }}</title>\n<h1>{{ .Title }}</h1>\n{{ .Content }}\n"
    ),
    "themes/plain/layouts/_default/list.html": (
        _HEAD + "<title>{{ .Title }}</title>\n{{ range .Pages }}"
        '<p><a href="{{ .RelPermalink }}">{{ .Title }}</a></p>\n{{ end }}'
    ),
}
"""Each file by its path in a site."""
