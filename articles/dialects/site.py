"""What a generator's own configuration says, in the one shape that all of them are read into."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from articles.dialects.header import Value

Shows = Literal["home", "archive", "feed", "paging"]
"""What an old list that stands for no row shows: the newest of all, a period, a feed; or the word
before the number of a page."""


_NOBODYS = frozenset(
    {"", "localhost", "example.com", "example.net", "example.org", "yoursite.com", "yourdomain.com"}
)
"""Hosts in the configurations that generators start a site with."""


@dataclass(frozen=True, slots=True)
class Default:
    """Values that a configuration gives to all files below a path ("" is every one).

    ``glob`` narrows them further, and so do ``kind``, Jekyll's type of a file, and patterns of ``languages``.
    """

    path: str
    values: Mapping[str, Value]
    glob: str = ""
    kind: str = ""
    languages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Collection:
    """Documents beside the posts. Only with ``is_shown`` each had a page."""

    is_shown: bool = False
    permalink: str = ""


@dataclass(frozen=True, slots=True)
class Site:
    """What a generator's own configuration says about all its posts. "" means: not said."""

    timezone: str = ""
    permalink: str = ""
    names_by_permalink: bool = False
    """Whether a header's own ``permalink`` was but the name in that pattern, as it was before Hexo 5."""
    permalink_defaults: Mapping[str, str] = field(default_factory=dict)
    """What parts of that pattern stand for in posts that do not say."""
    file_name: str = ""
    default_category: str = "uncategorized"
    category_slugs: Mapping[str, str] | None = None
    prefix: str = ""
    """The path below which the site stood on its host, as ``/blog``."""
    is_part: bool = False
    """Whether that is one folder of a larger site: pictures at ``/a.png`` then stood at the host's root."""
    defaults: tuple[Default, ...] = ()
    section_permalinks: Mapping[str, str] | None = None
    language_permalinks: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """By language, in lower case: the patterns by section of those that have some of their own."""
    languages: tuple[str, ...] = ()
    language: str = ""
    main_language: str = ""
    """The language that Hugo itself knew the site by: not what its pages are said to be written in."""
    language_folders: Mapping[str, str] = field(default_factory=dict)
    """Languages by the folder of their texts, in lower case, where that has a name of its own."""
    languages_in_paths: bool = False
    """Whether even the default language has a folder of its own in addresses."""
    language_homes: Mapping[str, str] = field(default_factory=dict)
    """The path below which each language stood (""), in lower case, where all had addresses of their own."""
    other_hosts: frozenset[str] = frozenset()
    """Hosts of the site's languages beside its own."""
    address_rules: tuple[Default, ...] = ()
    """Patterns of addresses (under ``pattern``) by what each is for: the first that means a page counts."""
    ugly_addresses: bool = False
    ugly_sections: frozenset[str] = frozenset()
    """Folders at the top, in lower case, of which alone the pages were files such as ``a.html``."""
    drops_accents: bool = False
    """Whether addresses were written without accents."""
    drops_suffix: bool = False
    """Whether links had no ``.html`` at their end, though the files had."""
    keeps_case: bool = False
    dates_from_names: bool = False
    names_before_headers: bool = False
    """Whether a day in a file's name counts before that of its header."""
    languages_off: frozenset[str] = frozenset()
    """Languages, in lower case, of which no page was shown."""
    passed_over: tuple[str, ...] = ()
    """Regular expressions of Go's: files that they mean are none of Hugo's."""
    breaks: bool | None = None
    is_typographic: bool | None = None
    keeps_quotes: bool = False
    """Whether quotes stayed straight where hyphens became dashes."""
    links_addresses: bool | None = None
    tight_headings: bool = False
    """Whether ``##Title`` was a heading, with no blank behind the signs."""
    titles_code: bool = False
    """Whether the words behind the language of a block of code were its title, as in Octopress."""
    reads_html: bool = False
    """Whether Markdown inside all blocks of HTML was read."""
    plugins: frozenset[str] = frozenset()
    """What plugins made of Markdown beyond the usual, in the words of ``Manner``."""
    older: frozenset[str] = frozenset()
    """What an older maker of Markdown read otherwise than today's, in the words of ``hexo_older``."""
    by_marked: bool = True
    """Whether marked made Hexo's HTML: its own maker of it, which serves where no other is named."""
    draws_names: bool = False
    """Whether ``:tada:`` and the like were shown as the signs they name."""
    shows_html: bool = False
    """Whether HTML inside Markdown was shown, where a generator asks for that to be said."""
    takes_attributes: bool = False
    """Whether a line such as ``{.wide}`` says something of the block above it."""
    runs_inline: bool = False
    """Whether a template that stands in a text of Hugo's wrote what was shown there."""
    marks: frozenset[str] = frozenset()
    """What a theme of Hugo's, or a maker of Hexo's Markdown, read beyond it: ruby, fraction, spans."""
    locked_tags: frozenset[str] = frozenset()
    """Tags whose posts were only shown by a password."""
    spells_addresses: bool = False
    """Whether a plugin wrote the names in addresses as they are spoken, which no file tells."""
    takes_bare_pages: bool = False
    """Whether a plugin of Jekyll's made pages of Markdown without front matter."""
    asset_folders: bool = False
    """Whether files beside a post of Hexo went out in a folder named as its address is."""
    friends: str = ""
    """The list of links to other sites that a theme showed from a file of data, as HTML."""
    moments: str = ""
    """The short notes that it showed so, as Markdown."""
    roots_pictures: bool = False
    """Whether Hexo's maker of Markdown put the root before each relative path of a picture."""
    emoji: Mapping[str, str] = field(default_factory=dict)
    """The addresses of a theme's own small pictures by their kinds, with ``{name}`` for that of each."""
    shelf: str = ""
    """The address below which a plugin of Hexo's kept pictures of its own tag."""
    excerpt_separator: str = ""
    title: str = ""
    """Its name for people, where posts may show it."""
    host: str = ""
    """Its name in the web, in lower case."""
    domain: str = ""
    """Another name, which a file beside the configuration tells: both are its own."""
    skipped: tuple[str, ...] = ()
    """Patterns of files that went out as they were."""
    ignored: tuple[str, ...] = ()
    """Patterns of files that Hexo did not read at all, posts too, against ``source/`` and the path."""
    excluded: tuple[str, ...] = ()
    included: tuple[str, ...] = ()
    collections: Mapping[str, Collection] = field(default_factory=dict)
    collections_folder: str = ""
    taxonomies: Mapping[str, str] = field(default_factory=dict)
    """The folder of a taxonomy's lists by its key in headers, both in lower case."""
    term_keys: Mapping[str, str] = field(default_factory=dict)
    """Keys of headers that stand for ``categories`` or ``authors``, each with that one."""
    list_patterns: Mapping[str, str] = field(default_factory=dict)
    """Patterns of list addresses, by what is listed; in Pelican also of pages and translations."""
    language_list_patterns: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """The same of languages, in lower case, that have some of their own."""
    lists: tuple[tuple[str, Shows], ...] = ()
    """Paths of lists that stand for no section, tag or author."""
    tag_slugs: Mapping[str, str] = field(default_factory=dict)
    slug_case: str = ""
    """Lower or upper, where slugs of sections and tags do not keep their case."""
    builds: frozenset[str] = frozenset()
    """What it showed beyond the usual: drafts, future, expired."""
    section_titles: Mapping[str, str] = field(default_factory=dict)
    """Names of Hugo's sections by their folder."""
    section_folders: frozenset[str] = frozenset()
    """Folders of Hugo's below those at the top that are sections: a page of a list stands in each."""
    term_titles: Mapping[str, str] = field(default_factory=dict)
    """Names of Hugo's terms by the path of their own page, in lower case: ``tags/go``."""
    main_sections: tuple[str, ...] = ()
    """Folders that hold the posts of Hugo or Pelican, as the configuration says."""
    page_folders: tuple[str, ...] = ()
    """Folders of Pelican's that hold its pages."""
    told_by_path: tuple[tuple[str, str], ...] = ()
    """Patterns whose named parts are keys, by what they are held against: the name of a file, its path,
    its folder, or its name for want of a slug."""
    pictures_at: str = ""
    """The address or path that a theme put before the addresses of all local pictures."""
    lead_file: str = ""
    """The pattern of files beside a post that a theme shows above it where the post names none."""
    texts: Mapping[str, str] = field(default_factory=dict)
    """What posts may show of the configuration, by its key."""
    own_parts: Mapping[str, str] = field(default_factory=dict)
    """Files that it brings for its own tags, by name: includes of Jekyll, shortcodes of Hugo, Hexo's code."""

    def language_at(self, folder: str) -> str:
        """Return the language whose texts lie in this folder at the top; "" where it is no such folder."""
        name = folder.lower()
        return self.language_folders.get(name, "") or (name if name in self.languages else "")

    @property
    def hosts(self) -> frozenset[str]:
        """Return the site's own hosts without ``www.``; none where only a starter's example is said."""
        return frozenset(map(_bare, (self.host, self.domain, *self.other_hosts))) - _NOBODYS

    @property
    def answers_at(self) -> str:
        """Return the host that shows the site to everybody; "" where none is said, or none of the web."""
        named = next((one for one in (self.domain, self.host) if _bare(one) in self.hosts), "")
        is_of_web = "." in named and not named.rpartition(".")[2].isdecimal()
        return named if is_of_web else ""

    def owns(self, host: str) -> bool:
        """Say whether an address at this host is one of the site: it answers with and without ``www.``."""
        return _bare(host.lower()) in self.hosts


def _bare(host: str) -> str:
    return host.removeprefix("www.")
