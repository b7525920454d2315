"""What becomes of a file: one table, read from the top, the first rule that applies counts."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Literal

from articles.dialects import Dialect, Named, Place, Site, file_names
from articles.dialects.globs import lies_in
from articles.dialects.hexo_friends import shows_friends
from articles.dialects.hexo_moments import shows_moments
from articles.importer import own_words
from articles.importer.forms import MARKDOWN, not_read, said_form
from articles.importer.incoming import Options
from articles.importer.keys import Keys
from articles.importer.sites import POSTS

Kind = Literal["article", "page", "redirect", "author", "section", "left out"]

REDIRECT_KEYS = ("redirect", "redirect_to", "redirectto", "redirect_url", "redirect-url")
_REDIRECTS = frozenset({"redirect", "redirected", "redirects"})
_AUTHORS = frozenset({"author", "authors-single"})
_PAGES = frozenset({"page", "single-page", "static"})
_FILLED = frozenset(
    {
        "tags", "tag", "categories", "category", "archive", "archives", "404", "search", "sitemap",
        "feed", "home", "index", "tag-index", "category-index", "timeline",
    }
)  # fmt: skip
_OF_POSTS = frozenset({"blog", "posts"})
"""Layouts that show a list where a page has no text: elsewhere the words mean other things."""
_BY_HAND = frozenset({"timeline"})
"""Those that are written by hand as often: several lines are what readers saw."""
_PLAIN = frozenset({"", "default", "page", "post", "false"})
"""Shapes that add nothing of their own to a text."""
_LINE = re.compile(r"^[ \t]*[^\s<{]", re.MULTILINE)
_NO_TEXT = re.compile(r"(?:\s++|<!--(?:[^-]|-(?!->))*-->)*")
_POST_SECTIONS = frozenset({"posts", "post", "blog", "news", "article", "articles", "stories"})
_PAGE_SECTIONS = frozenset({"about", "contact", "page", "pages", "legal", "privacy"})
AUTHOR_FOLDERS = frozenset({"_authors", "author", "authors"})
_OF_THE_FOLDER = frozenset(
    {
        "changelog", "code_of_conduct", "contributing", "copying", "issue_template", "licence", "license",
        "pull_request_template", "readme",
    }
)  # fmt: skip
"""Names of files that tell of the folder they lie in, where they have no header."""
_BARE_PAGES = frozenset({"changelog"})
"""Those of them that jekyll-optional-front-matter made pages of all the same."""
_HOMES = frozenset({"index", "_index"})
_OWN_ADDRESSES = frozenset({"/", "/index.html", "/404", "/404/", "/404.html"})
"""Addresses of pages that are made here."""
FILLED = "It is a template: the generator filled it with a list."
EMPTY = "It holds no text: the theme filled it. Write a page here if readers are to find one."
FILLED_BY_THEME = "The theme filled it with a list, which the site makes itself here."


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that decides: where the file lies, what its header says, and whether it has one."""

    path: str
    place: Place
    keys: Keys
    named: Named
    site: Site
    body: str
    has_header: bool
    has_date: bool
    is_worked_out: bool = False
    """Its own lists are, from what the site's files say: they hold what readers saw."""

    @property
    def layout(self) -> str:
        """Return what the header calls the shape of the page."""
        return self.keys.line("layout").lower()

    @property
    def shapes(self) -> set[str]:
        """Return its layout and its type."""
        return {self.layout, self.keys.line("type").lower()}

    @property
    def has_terms(self) -> bool:
        """Say whether it stands in a section or carries a tag, as posts do."""
        taxonomies = {"categories", "category", "tags", "tag", *self.site.taxonomies}
        return any(self.keys.raw(name) for name in taxonomies)


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of the table. ``roles`` are the places it holds for; none are named: all."""

    becomes: Kind
    roles: frozenset[str]
    applies: Callable[[Sheet], bool]
    reason: str = ""


def _rule(becomes: Kind, roles: str, applies: Callable[[Sheet], bool], reason: str = "") -> Rule:
    return Rule(becomes, frozenset(roles.split()), applies, reason)


def _leads_on(sheet: Sheet) -> bool:
    """Say whether the file only led to another address. Kept: with an alias Hexo makes a page of it."""
    target = sheet.keys.raw(*REDIRECT_KEYS)
    is_path = bool(target) and str(target).lower() not in {"true", "false"}
    return sheet.layout in _REDIRECTS or (is_path and not sheet.keys.raw("alias"))


def _is_home(sheet: Sheet) -> bool:
    *folders, name = PurePosixPath(sheet.path.lower()).parts
    if sheet.keys.line("permalink", "url") in _OWN_ADDRESSES:
        return True
    is_top = not folders or (len(folders) == 1 and bool(sheet.site.language_at(folders[0])))
    return is_top and name.split(".", 1)[0] in {*_HOMES, "404"}


def names_an_author(path: str, keys: Keys) -> bool:
    """Say whether a file in a folder of authors has a name where a post has a title, and no date."""
    folder = PurePosixPath(path.lower()).parent.name
    return folder in AUTHOR_FOLDERS and bool(keys.line("name")) and not keys.raw("title", "date")


def _tells_of_its_folder(path: str) -> bool:
    """Say whether a file's name does, in whichever language (``README.zh.md``)."""
    return file_names.last_part(path).lower().partition(".")[0] in _OF_THE_FOLDER


def _is_among_posts(sheet: Sheet) -> bool:
    """Say whether it lies where a Hugo site keeps its posts: an undated one is a draft then."""
    main = {name.lower() for name in sheet.site.main_sections} or _POST_SECTIONS
    return sheet.named.section.lower() in main


def _is_empty(sheet: Sheet) -> bool:
    """Say whether a page of a shape of its own holds no text, and nothing that is known to be shown there."""
    own_shapes = {*sheet.shapes, sheet.keys.line("template").lower()} - _PLAIN
    if not own_shapes or sheet.keys.raw("photos", "photo"):
        return False
    if sheet.site.friends and shows_friends(sheet.keys.values):
        return False
    if sheet.keys.raw("links"):
        return False
    if sheet.site.moments and shows_moments(sheet.keys.values):
        return False
    return _NO_TEXT.fullmatch(sheet.body) is not None


def _is_page_of_hugo(sheet: Sheet) -> bool:
    """Say whether a single page of Hugo's, or of a site that nothing tells of, is no post."""
    if _PAGES & sheet.shapes:
        return True
    if sheet.place.role != "single":
        return False
    section = sheet.named.section.lower()
    if section in _PAGE_SECTIONS or not (section or (sheet.has_date and sheet.has_terms)):
        return True
    return not sheet.has_date and not _is_among_posts(sheet)


def _is_template(sheet: Sheet) -> bool:
    """Say whether its tags list things, and it says little beside."""
    return (
        not sheet.is_worked_out
        and "{%" in sheet.body
        and own_words.is_filled(sheet.body)
        and not own_words.has_words(sheet.body)
    )


def _is_filled_by_theme(sheet: Sheet) -> bool:
    filled = _FILLED & sheet.shapes
    is_by_hand = filled <= _BY_HAND and len(_LINE.findall(sheet.body)) > 1
    return bool(filled) and not is_by_hand and not own_words.has_words(sheet.body)


def _lists_posts(sheet: Sheet) -> bool:
    return sheet.layout in _OF_POSTS and _is_empty(sheet)


def _always(_: Sheet) -> bool:
    return True


RULES = (
    _rule("left out", "out", _always),
    _rule("redirect", "", _leads_on),
    _rule("author", "author", lambda sheet: sheet.has_header),
    _rule("author", "page single document any", lambda sheet: sheet.layout in _AUTHORS),
    _rule("author", "any", lambda sheet: names_an_author(sheet.path, sheet.keys)),
    _rule("page", "list", lambda sheet: sheet.named.stem.lower() in _PAGE_SECTIONS),
    _rule("section", "list", _always),
    _rule("article", "post", _always),
    _rule("left out", "page single author", lambda sheet: not sheet.has_header,
          "It has no front matter: generators send such a file as it is."),
    _rule("left out", "any", lambda sheet: not sheet.has_header and _tells_of_its_folder(sheet.path),
          "It tells of the folder, and is no post."),
    _rule("left out", "page document", _is_template, FILLED),
    _rule("left out", "page single document", _is_filled_by_theme, FILLED_BY_THEME),
    _rule("left out", "page document", _lists_posts, FILLED_BY_THEME),
    _rule("left out", "page single", _is_home,
          "It was the front page or the one for missing addresses. Both are made here."),
    _rule("left out", "page", _is_empty, EMPTY),
    _rule("page", "page", _always),
    _rule("article", "document", lambda sheet: sheet.has_date),
    _rule("left out", "document", _is_empty, EMPTY),
    _rule("page", "document", _always),
    _rule("left out", "single", lambda sheet: _is_page_of_hugo(sheet) and _is_empty(sheet), EMPTY),
    _rule("page", "single any", _is_page_of_hugo),
    _rule("article", "", _always),
)  # fmt: skip


def kind_of(sheet: Sheet) -> tuple[Kind, str]:
    """Return what becomes of a file; for what is left out, why."""
    if form := said_form(sheet.keys.line("markup")):
        return "left out", not_read(form)
    for rule in RULES:
        if (not rule.roles or sheet.place.role in rule.roles) and rule.applies(sheet):
            return rule.becomes, rule.reason or sheet.place.reason
    raise AssertionError("The last rule holds for everything.")


def needs_no_header(path: str, dialect: Dialect) -> bool:
    """Say whether a file without a header was a page all the same, and is no word about its folder."""
    is_read = file_names.suffix(path).lower() in MARKDOWN
    return is_read and not dialect.pages_need_headers and not _tells_of_its_folder(path)


def is_bare_page(path: str, site: Site) -> bool:
    """Say whether a plugin of Jekyll's made a page of a text without a header: of all but some names."""
    if not site.takes_bare_pages or file_names.suffix(path).lower() not in MARKDOWN:
        return False
    is_told = PurePosixPath(path).stem.lower() in _OF_THE_FOLDER - _BARE_PAGES
    return not is_told or lies_in(path, site.included)


def place_of(path: str, options: Options) -> Place:
    """Return what a file is by its place: as its generator says, where a configuration tells the site."""
    if options.is_site:
        return options.dialect.place(path, options.site)
    is_post = any(part in POSTS for part in path.split("/")[:-1])
    return Place("post" if is_post else "any")
