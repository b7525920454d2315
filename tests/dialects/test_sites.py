"""Which generator a site is of, and what its configuration gives its posts."""

import json
from pathlib import Path

import pytest

from articles.dialects import DIALECTS, Named, Unreadable
from articles.importer.find import Found, find
from articles.importer.hugo_config import texts_apart
from articles.importer.sites import site_of
from articles.importer.start import start_of
from tests.importer.posts import read

SITES = [
    pytest.param(["_config.yml", "source/_posts/a.md"], "hexo", ["_posts/a.md"], id="Hexo"),
    pytest.param(
        ["_config.yml", "_posts/2020-01-02-a.md", "world/_posts/2020-01-02-b.md", "about.md"],
        "jekyll",
        ["_posts/2020-01-02-a.md", "about.md", "world/_posts/2020-01-02-b.md"],
        id="Jekyll",
    ),
    pytest.param(
        ["_config.yml", "_posts/2020-01-02-a.md", "source/b.md"],
        "jekyll",
        ["_posts/2020-01-02-a.md", "source/b.md"],
        id="Jekyll, with a folder that Hexo has",
    ),
    pytest.param(
        ["_config.yml", "_includes/a.md", "source/_posts/a.md"],
        "hexo",
        ["_posts/a.md"],
        id="Hexo, with a folder that Jekyll has",
    ),
    pytest.param(
        ["_posts/2020-01-02-a.md"], "jekyll", ["_posts/2020-01-02-a.md"], id="dated names"
    ),
    pytest.param(
        [
            "hugo.toml",
            "content/posts/a.md",
            "content/b/index.md",
            "content/b/c.md",
            "content/_index.md",
        ],
        "hugo",
        ["_index.md", "b/index.md", "posts/a.md"],
        id="Hugo",
    ),
    pytest.param(
        ["config.toml", "content/index.md", "content/a.md", "content/b/index.md", "content/b/c.md"],
        "hugo",
        ["a.md", "b/c.md", "b/index.md", "index.md"],
        id="Hugo, older than bundles",
    ),
    pytest.param(
        ["config/_default/config.toml", "content/a.md"], "hugo", ["a.md"], id="Hugo, in a folder"
    ),
    pytest.param(
        ["config/_default/hugo.toml", "config/_default/languages.en.toml", "content/a.en.md"],
        "hugo",
        ["a.en.md"],
        id="Hugo, with a file a language",
    ),
    pytest.param(["_posts/a.md"], "", ["_posts/a.md"], id="nothing to tell by"),
]


@pytest.mark.parametrize(("files", "dialect", "paths"), SITES)
def test_a_site_tells_its_generator(
    tmp_path: Path, files: list[str], dialect: str, paths: list[str]
) -> None:
    for name in files:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x = 1")
    start = start_of(tmp_path)
    assert start.dialect == dialect
    assert sorted(item.path for item in find([start]) if isinstance(item, Found)) == paths


def test_pictures_of_a_site_that_nothing_tells_lie_where_its_generators_serve_them(
    tmp_path: Path,
) -> None:
    for folder in ("static", ".vuepress/public", "docs/public", "blog"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "public").symlink_to(tmp_path.parent)
    assert set(start_of(tmp_path).assets) == {
        tmp_path / "static",
        tmp_path / ".vuepress/public",
        tmp_path / "docs/public",
    }
    assert start_of(tmp_path / "blog").assets == ()


def test_octopress_is_jekyll_below_its_source(tmp_path: Path) -> None:
    (tmp_path / "source/_posts").mkdir(parents=True)
    config = "source: source  # all texts\npermalink: /blog/:year/:month/:day/:title/\n"
    (tmp_path / "_config.yml").write_text(config)
    site = site_of(tmp_path / "source" / "_posts")
    assert (site.dialect, site.base) == ("jekyll", tmp_path / "source")
    assert site.posts == (tmp_path / "source/_posts",)


def test_jekyll_may_have_its_articles_in_collections_alone(tmp_path: Path) -> None:
    (tmp_path / "all/_story").mkdir(parents=True)
    (tmp_path / "all/_story/river.md").write_text("---\ntitle: River\ndate: 2020-01-02\n---\nText")
    config = "collections_dir: all\ncollections:\n  story:\n    output: true\n"
    (tmp_path / "_config.yml").write_text(config)
    start = start_of(tmp_path)
    assert start.dialect == "jekyll"
    assert [found.path for found in find([start])] == ["all/_story/river.md"]


def test_the_folder_of_jekyll_s_collections_is_no_category_of_its_posts() -> None:
    jekyll = DIALECTS["jekyll"]
    site = jekyll.read_site("collections_dir: all\npermalink: date\n")
    found = [
        read("---\ntitle: 江\n---\n正文", f"{path}/2020-01-02-a.md", dialect=jekyll, site=site)
        for path in ("all/_posts", "all/news/_posts")
    ]
    assert [one.addresses[0] for one in found] == ["/2020/01/02/a.html", "/news/2020/01/02/a.html"]


@pytest.mark.parametrize(
    ("usual", "own", "path"),
    [
        ("[Def]", "categories: [Up, def]", "/def/up/a/"),
        ("[Def, Up]", "categories: Up Two", "/def/up/two/a/"),
        ("[Def]", "category: Up", "/def/up/a/"),
        ("Def Two", "categories: [Up]", "/def/two/up/a/"),
        ("[Def]", "tags: [x]", "/def/a/"),
    ],
)
def test_categories_of_jekyll_s_defaults_stand_before_a_post_s_own(
    usual: str, own: str, path: str
) -> None:
    jekyll = DIALECTS["jekyll"]
    site = jekyll.read_site(
        "permalink: /:categories/:title/\ndefaults:\n"
        f"- {{scope: {{path: '', type: posts}}, values: {{categories: {usual}}}}}\n"
    )
    text = f"---\ntitle: 江\n{own}\n---\n正文"
    found = read(text, "_posts/2020-01-02-a.md", dialect=jekyll, site=site)
    assert found.addresses[0] == path


def test_a_configuration_that_names_no_collection_and_no_posts_tells_nothing(
    tmp_path: Path,
) -> None:
    (tmp_path / "_config.yml").write_text("theme: plain\n")
    assert start_of(tmp_path).dialect == ""


def test_a_source_outside_of_the_site_is_not_looked_into(tmp_path: Path) -> None:
    for folder in ("site/_posts", "other/_posts"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "site/_config.yml").write_text("source: ../other\n")
    assert site_of(tmp_path / "site").base == tmp_path / "site"


@pytest.mark.parametrize("said", ["src", "./src/", "'src'  # all texts", "docs/src"])
def test_hexo_reads_the_folder_that_its_configuration_names(tmp_path: Path, said: str) -> None:
    base = tmp_path / ("docs/src" if "docs" in said else "src")
    (base / "_posts").mkdir(parents=True)
    (tmp_path / "_config.yml").write_text(f"title: 港\nsource_dir: {said}\n")
    for given in (tmp_path, base / "_posts"):
        start = start_of(given)
        assert (start.dialect, start.base) == ("hexo", base)


def test_a_folder_of_hexo_outside_of_the_site_is_not_looked_into(tmp_path: Path) -> None:
    for folder in ("site", "other/_posts"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "site/link").symlink_to(tmp_path / "other")
    for said in ("../other", "link", "link/../../other"):
        (tmp_path / "site/_config.yml").write_text(f"source_dir: {said}\n")
        assert site_of(tmp_path / "site").dialect == ""


def test_zola_is_not_taken_for_hugo(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "config.toml").write_text('base_url = "https://example.org"')
    assert start_of(tmp_path).dialect == ""


def test_of_two_defaults_of_jekyll_for_one_path_that_of_a_type_counts() -> None:
    jekyll = DIALECTS["jekyll"]
    site = jekyll.read_site(
        "defaults:\n- {scope: {path: '', type: posts}, values: {lang: zh}}\n"
        "- {scope: {path: ''}, values: {lang: en, author: a}}\n"
        "- {scope: {path: news}, values: {author: b}}\n"
    )
    assert jekyll.defaults("_posts/2020-01-01-a.md", site) == {"lang": "zh", "author": "a"}
    assert jekyll.defaults("news/_posts/2020-01-01-a.md", site) == {"lang": "zh", "author": "b"}


def test_jekyll_gives_defaults_by_path() -> None:
    site = DIALECTS["jekyll"].read_site(
        "timezone: Asia/Shanghai\nbaseurl: /blog\npermalink: pretty\ndefaults:\n"
        "- scope: {path: ''}\n  values: {author: 林晓, lang: zh-CN}\n"
        "- scope: {path: _posts/en, type: posts}\n  values: {lang: en}\n"
    )
    found = read(
        "---\ntitle: 江\n---\n正文",
        "_posts/en/2020-01-02-river.md",
        dialect=DIALECTS["jekyll"],
        site=site,
    )
    assert (found.language, found.bylines[0].person.name) == ("en", "林晓")
    assert found.addresses == ("/blog/2020/01/02/river/", "/2020/01/02/river/")
    assert found.unknown == ()


def test_a_post_of_jekyll_is_known_by_its_folder_too() -> None:
    found = read(
        "---\ntitle: 江\n---\n正文", "zh/news/_posts/2020-01-02-a.md", dialect=DIALECTS["jekyll"]
    )
    assert found.possible_addresses == ("/_posts/2020-01-02-a", "/zh/news/_posts/2020-01-02-a")


@pytest.mark.parametrize(
    ("path", "language", "stem"),
    [
        ("english/blog/a.md", "en", "blog/a"),
        ("Chinese/blog/a/index.md", "zh-cn", "blog/a"),
        ("fr/blog/a.md", "fr", "blog/a"),
        ("blog/a.ZH-cn.md", "zh-cn", "blog/a"),
        ("german/blog/a.md", "", "german/blog/a"),
    ],
)
def test_hugo_knows_a_language_by_the_folder_that_the_configuration_gives_it(
    path: str, language: str, stem: str
) -> None:
    hugo = DIALECTS["hugo"]
    site = hugo.read_site(
        "[languages.en]\ncontentDir = 'content/english'\n[languages.zh-CN]\n"
        "contentDir = './content/Chinese/'\n[languages.fr]\ncontentDir = 'content/fr'\n"
    )

    named = hugo.named(path, site)

    assert (named.language, named.stem) == (language, stem)


CASCADES = {
    "the first that is said": ("x/a.md", "一"),
    "a language of its name": ("x/a.en.md", "英"),
    "a pattern of languages": ("x/a.zh-tw.md", "华"),
    "a folder of its own": ("photos/a.md", "影"),
    "a page of a list": ("x/_index.md", "列"),
}


@pytest.mark.parametrize(("path", "author"), CASCADES.values(), ids=CASCADES)
def test_hugo_hands_down_what_is_meant_for_a_page(path: str, author: str) -> None:
    hugo = DIALECTS["hugo"]
    site = hugo.read_site(
        "defaultContentLanguage: zh\nlanguages: {zh: {}, en: {}, zh-TW: {}}\ncascade:\n"
        "- {target: {environment: development}, author: 无}\n"
        "- {_target: {lang: en}, author: 英}\n"
        "- {target: {sites: {matrix: {languages: ['zh-*']}}}, author: 华}\n"
        "- {target: {path: /photos/**}, author: 影}\n"
        "- {target: {kind: section}, author: 列}\n"
        "- {target: {environment: production}, author: 一}\n- {author: 二, mood: 静}\n"
    )
    assert hugo.defaults(path, site) == {"author": author, "mood": "静"}


@pytest.mark.parametrize(
    ("files", "base"),
    [
        ({"hugo.toml": "contentDir = 'src'", "src/posts/a.md": ""}, "src"),
        ({"hugo.json": '{"title": "x", "contentDir": "./src/"}', "src/posts/a.md": ""}, "src"),
        (
            {
                "config.toml": 'contentDir = "content/en"\n[languages.en]\ncontentDir = "content/en"',
                "content/en/posts/a.md": "",
            },
            "content/en",
        ),
        (
            {
                "config/_default/hugo.yaml": "title: x",
                "config/_default/languages.yaml": "en: {contentDir: c/en}\nzh: {contentDir: c/zh}",
                "content/en/posts/a.md": "",
            },
            "content",
        ),
        (
            {
                "hugo.yaml": "languages:\n  ja: {weight: 1}\n  en: {contentDir: content/en}\n",
                "content/en/posts/a.md": "",
            },
            "content",
        ),
        (
            {
                "config/_default/hugo.toml": "contentDir = 'content/en'",
                "config/_default/languages.toml": "[en]\nweight = 1\n[ja]\ncontentDir = 'content/en'",
                "content/en/posts/a.md": "",
            },
            "content/en",
        ),
        (
            {
                "hugo.yaml": "module:\n  mounts:\n    - source: docs\n      target: content\n",
                "docs/posts/a.md": "",
            },
            "docs",
        ),
        ({"hugo.toml": "contentDir = '../else'", "content/posts/a.md": ""}, "content"),
    ],
    ids=[
        "one of its own",
        "in JSON",
        "one below",
        "several",
        "of one language alone",
        "of all and one language",
        "a mount",
        "one outside",
    ],
)
def test_the_folder_of_hugos_texts_is_that_of_the_configuration(
    tmp_path: Path, files: dict[str, str], base: str
) -> None:
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    site = site_of(tmp_path)
    assert (site.dialect, site.base) == ("hugo", tmp_path / base)


def test_without_a_folder_of_texts_a_configuration_is_not_hugos(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text("contentDir = 'gone'\n")
    assert site_of(tmp_path).dialect == ""


APART = {
    "a language beside the others": (
        "hugo.toml", "[languages.zh]\ncontentDir = 'content'\n[languages.en]\ncontentDir = 'texts.en'\n",
        ["texts.en"],
    ),
    "all below one folder": (
        "hugo.toml", "[languages.zh]\ncontentDir = 'content/zh'\n[languages.en]\ncontentDir = 'content/en'\n",
        [],
    ),
    "a folder that is mounted": (
        "hugo.yaml", "module:\n  mounts:\n  - source: more/posts\n    target: content/posts\n"
        "  - source: pictures\n    target: static\n  - source: gone\n    target: content/gone\n",
        ["more/posts"],
    ),
    "a file of its own": (
        "config/_default/module.toml", "[[mounts]]\nsource = 'texts.en'\ntarget = 'content'\n", ["texts.en"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("name", "text", "folders"), APART.values(), ids=APART)
def test_hugos_texts_in_other_folders_are_told(
    tmp_path: Path, name: str, text: str, folders: list[str]
) -> None:
    for folder in ("content/zh", "texts.en", "more/posts", "pictures", "config/_default"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "config/_default/hugo.toml").write_text("title = 'x'\n")
    (tmp_path / name).write_text(text)
    site = site_of(tmp_path)
    assert site.config is not None
    assert texts_apart(site.base, site.config) == folders


def test_hugo_reads_patterns_and_languages() -> None:
    hugo = DIALECTS["hugo"]
    site = hugo.read_site(
        'defaultContentLanguage = "zh"\n[permalinks]\nposts = "/:year/:month/:slug/"\n',
        languages="[zh]\nweight = 1\n[en]\nweight = 2\n",
    )
    assert hugo.named("posts/江/index.en.md", site) == Named(
        "posts/江", "江", language="en", section="posts", is_bundle=True
    )
    found = read(
        "+++\ntitle = 'River'\ndate = 2020-01-02\nslug = 'by the river'\n+++\nText",
        "posts/a.en.md",
        dialect=hugo,
        site=site,
    )
    assert (found.addresses, found.language) == (("/en/2020/01/by-the-river/",), "en")


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ('theme = "LoveIt"', {"ruby", "fraction"}),
        ('theme = ["a", "FixIt"]\n[params.page]\nruby = false', {"fraction"}),
        ("module: {imports: [{path: github.com/HEIGE-PCloud/DoIt}]}", {"ruby", "fraction"}),
        ('theme = "a"\n[params.page]\nruby = true', {"ruby"}),
        ('theme = "doing-it"', set()),
    ],
)
def test_a_theme_of_hugo_is_known_by_its_name(text: str, marks: set[str]) -> None:
    assert DIALECTS["hugo"].read_site(text).marks == marks


def test_hugo_reads_the_files_beside_its_configuration(tmp_path: Path) -> None:
    folder = tmp_path / "config/_default"
    folder.mkdir(parents=True)
    (tmp_path / "content").mkdir()
    for name, text in {
        "hugo.toml": 'defaultContentLanguage = "zh-cn"\n',
        "params.toml": 'mainSections = ["river"]\n',
        "markup.toml": "[goldmark.renderer]\nhardWraps = true\nunsafe = true\n",
        "taxonomies.toml": 'series = "series"\n',
        "module.toml": '[[imports]]\npath = "github.com/hugo-fixit/FixIt"\n',
        "languages.zh-cn.toml": "weight = 1\n",
        "languages.en.toml": "weight = 2\n",
    }.items():
        (folder / name).write_text(text)
    parts = {name: place.read_text() for name, place in site_of(tmp_path).parts}
    site = DIALECTS["hugo"].read_site((folder / "hugo.toml").read_text(), **parts)
    assert (site.main_sections, site.breaks, site.shows_html) == (("river",), True, True)
    assert (site.taxonomies, set(site.languages)) == ({"series": "series"}, {"zh-cn", "en"})
    assert site.marks == {"ruby", "fraction"}


def test_hugo_reads_the_address_of_the_site_that_readers_saw(tmp_path: Path) -> None:
    for name, text in {
        "config/_default/hugo.toml": "baseURL = 'http://localhost/'\ntitle = '江'\n",
        "config/production/config.yaml": "baseURL: https://old.example/blog/\ntheme: x\n",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    (tmp_path / "content").mkdir()
    found = site_of(tmp_path)
    assert found.config is not None
    parts = {name: place.read_text() for name, place in found.parts}
    site = DIALECTS["hugo"].read_site(found.config.read_text(), **parts)
    assert (site.host, site.prefix) == ("old.example", "/blog")
    assert DIALECTS["hugo"].read_site("baseURL: https://a.test/", production="").host == "a.test"


def test_hugo_reads_which_extensions_of_markdown_the_site_had() -> None:
    hugo = DIALECTS["hugo"]
    site = hugo.read_site(
        "[markup.goldmark.extensions]\nlinkify = false\n[markup.goldmark.extensions.extras]\n"
        "mark = {enable = true}\ninsert = {enable = false}\nsubscript = {enable = true}\n"
    )
    manner = hugo.manner(site)
    assert (manner.plugins, manner.links_addresses) == ({"mark", "sub"}, False)
    usual = hugo.manner(hugo.read_site(""))
    assert (usual.plugins, usual.links_addresses) == (frozenset(), True)


@pytest.mark.parametrize(
    ("said", "plugins"),
    [
        ({"enable": True, "delimiters": {"inline": [["\\(", "\\)"]]}}, {"passthrough", "strokes"}),
        (
            {"enable": True, "delimiters": {"block": [["$$", "$$"], ["\\[", "\\]"]]}},
            {"passthrough", "strokes"},
        ),
        ({"enable": True, "delimiters": {"block": [["$$", "$$"]], "inline": "x"}}, {"passthrough"}),
        ({"enable": False, "delimiters": {"inline": [["\\(", "\\)"]]}}, set()),
        ({"enable": True}, {"passthrough"}),
    ],
)
def test_hugo_reads_what_stands_around_formulas(said: dict[str, object], plugins: set[str]) -> None:
    hugo = DIALECTS["hugo"]
    markup = {"goldmark": {"extensions": {"passthrough": said}}}
    assert hugo.manner(hugo.read_site(json.dumps({"markup": markup}))).plugins == plugins


@pytest.mark.parametrize("text", ["a: [", "= x", "{"])
@pytest.mark.parametrize("name", ["jekyll", "hugo"])
def test_a_broken_configuration_is_said(name: str, text: str) -> None:
    with pytest.raises(Unreadable):
        DIALECTS[name].read_site(text)


def test_an_empty_configuration_is_one() -> None:
    found = DIALECTS["jekyll"].read_site("")
    assert (found.timezone, found.permalink, found.prefix, found.defaults) == ("", "", "", ())


ZONES = {
    "of the site": (
        "timeZone: Asia/Tokyo\nlanguages: {de: {timeZone: Europe/Berlin}}",
        "Asia/Tokyo",
    ),
    "of its own language": ("languages: {de: {timeZone: Europe/Berlin}, en: {}}", "Europe/Berlin"),
    "of another language": ("languages: {de: {}, en: {timeZone: Europe/London}}", ""),
}


@pytest.mark.parametrize(("said", "zone"), ZONES.values(), ids=ZONES)
def test_hugos_zone_may_be_told_for_its_language(said: str, zone: str) -> None:
    assert DIALECTS["hugo"].read_site(f"defaultContentLanguage: de\n{said}").timezone == zone
