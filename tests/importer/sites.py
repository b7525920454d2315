"""A small whole site of each generator: Chinese names, pages, redirects, authors, things to leave out."""

from __future__ import annotations

from pathlib import Path


def post(title: str, date: str = "2022-03-04 10:00", **header: str) -> str:
    """Return a post of a few words."""
    lines = [
        f"title: {title}",
        f"date: {date}",
        *(f"{key}: {text}" for key, text in header.items()),
    ]
    return "\n".join(["---", *lines, "---", "清晨五点，码头上的灯还亮着。\n"])


def page(title: str, body: str = "我们写河流与城市。", **header: str) -> str:
    """Return a page without a date."""
    lines = [f"title: {title}", *(f"{key}: {text}" for key, text in header.items())]
    return "\n".join(["---", *lines, "---", f"{body}\n"])


def build(root: Path, files: dict[str, str]) -> Path:
    """Write a site and return its folder."""
    for name, text in files.items():
        place = root / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    return root


HEXO = {
    "_config.yml": "url: https://old.example\ntimezone: Asia/Shanghai\n"
    "skip_render: ['raw/*', '**/*.htm']\nexclude: ['private/**']\n"
    "category_map: {城市: city}\ntag_map: {港口: harbour}\nfeed: {path: news.xml}\n"
    "tag_generator: {enable_index_page: true}\n",
    "source/_posts/market.md": post(
        "江边的市场", categories="[社会, 城市]", tags="[港口, Élan vital]"
    ),
    "source/_posts/later.md": post(
        "后来", "2021-12-31 10:00", categories="[社会]", wordpress_id="77"
    ),
    "source/_posts/hidden.md": post("未完", draft="true", tags="[秘密]"),
    "source/_posts/_aside.md": post("旁"),
    "source/_drafts/idea.md": post("想法"),
    "source/about/index.md": page("关于", aliases="[/who/]"),
    "source/guide/start.md": page("开始"),
    "source/secret/index.md": page("秘密", published="false"),
    "source/old-market/index.md": page("旧", redirect="/2022/03/04/market/"),
    "source/older/index.md": page("更旧", redirect="old-market/"),
    "source/away/index.md": page("远", redirect="https://elsewhere.example/x"),
    "source/nowhere/index.md": page("无", redirect="/not/here/"),
    "source/tags/index.md": page("标签", "", type="tags"),
    "source/index.md": page("首页"),
    "source/404.md": page("没有"),
    "source/plain.md": "没有头部。\n",
    "source/README.md": "说明\n",
    "source/raw/as-is.html": page("原样"),
    "source/raw.htm": "<p>原样</p>",
    "source/private/notes.md": page("私"),
    "source/robots.txt": "User-agent: *\n",
    "source/_data/people.txt": "data",
    "source/notes.md~": page("旧稿"),
}
HEXO_BECOMES = {
    "_posts/market.md": ("article", "created"),
    "_posts/later.md": ("article", "created"),
    "_posts/hidden.md": ("article", "created"),
    "_posts/_aside.md": ("article", "left out"),
    "_drafts/idea.md": ("article", "created"),
    "about/index.md": ("page", "created"),
    "guide/start.md": ("page", "created"),
    "secret/index.md": ("page", "created"),
    "old-market/index.md": ("redirect", "created"),
    "older/index.md": ("redirect", "created"),
    "away/index.md": ("article", "left out"),
    "plain.md": ("page", "created"),
    "nowhere/index.md": ("redirect", "left out"),
    **dict.fromkeys(
        ("tags/index.md", "index.md", "404.md", "README.md", "raw/as-is.html", "raw.htm",
         "private/notes.md", "robots.txt", "_data/people.txt", "notes.md~"),
        ("article", "left out"),
    ),
}  # fmt: skip

JEKYLL = {
    "_config.yml": "url: https://old.example\ntimezone: Asia/Shanghai\nbaseurl: /blog\n"
    "collections: {recipes: {output: true, permalink: '/food/:path/'}, quiet: {output: false},"
    " authors: {output: true}}\n"
    "exclude: [private, '*.htm']\nplugins: [jekyll-archives]\n"
    "jekyll-archives: {enabled: all, permalinks: {tag: '/topic/:name/'}}\n"
    "defaults:\n- {scope: {path: '', type: pages}, values: {lang: zh-TW}}\n"
    "- {scope: {path: 'guides/**/*.md'}, values: {redirect_from: /from-defaults/}}\n",
    "_posts/2022-03-04-market.md": page(
        "江边的市场", categories="社会 城市", tags="[港口, Big News]"
    ),
    "_posts/2021-12-31-later.md": page("后来", category="社会", author="lin"),
    "world/_posts/2022-01-02-war.md": page("战争"),
    "_drafts/idea.md": page("想法"),
    "about.md": page("关于", permalink="/about-us/"),
    "guides/deep/start.md": page("开始"),
    "contact/index.html": page("联系", "<p>写信来。</p>"),
    "old.md": page("旧", redirect_to="/blog/about-us/"),
    "_authors/lin.md": page("林晓", "写河流。", github="linxiao"),
    "_recipes/soup.md": page("汤"),
    "_recipes/2022-02-02-fish.md": page("鱼", date="2022-02-02"),
    "_quiet/hush.md": page("静"),
    "_unknown/x.md": page("不"),
    "_layouts/post.html": page("布局"),
    "_includes/x.md": "部分",
    "index.html": page("首页", "{% for post in site.posts %}{{ post.title }}{% endfor %}"),
    "archive.html": page("全部", "{% for post in site.posts %}{{ post.title }}{% endfor %}"),
    "README.md": "说明\n",
    "plain.md": "没有头部。\n",
    "bare.md": "---\n---\n空头部。\n",
    "private/x.md": page("私"),
    "google.htm": "x",
}
JEKYLL_BECOMES = {
    "_posts/2022-03-04-market.md": ("article", "created"),
    "_posts/2021-12-31-later.md": ("article", "created"),
    "world/_posts/2022-01-02-war.md": ("article", "created"),
    "_drafts/idea.md": ("article", "created"),
    "about.md": ("page", "created"),
    "guides/deep/start.md": ("page", "created"),
    "contact/index.html": ("page", "created"),
    "bare.md": ("page", "created"),
    "old.md": ("redirect", "created"),
    "_authors/lin.md": ("author", "created"),
    "_recipes/soup.md": ("page", "created"),
    "_recipes/2022-02-02-fish.md": ("article", "created"),
    **dict.fromkeys(
        ("_quiet/hush.md", "_unknown/x.md", "_layouts/post.html", "_includes/x.md", "index.html",
         "archive.html", "README.md", "plain.md", "private/x.md", "google.htm"),
        ("article", "left out"),
    ),
}  # fmt: skip

HUGO = {
    "hugo.toml": 'baseURL = "https://old.example/"\ntimeZone = "Asia/Shanghai"\n'
    "buildExpired = true\n[taxonomies]\ntag = 'tags'\ncategory = 'categories'\nseries = 'series'\n"
    "author = 'authors'\n[cascade]\nlang = 'zh-TW'\n",
    "content/_index.md": page("首页"),
    "content/news/_index.md": page("新闻", description="江湾的新闻。", cascade="{tags: [江湾]}"),
    "content/news/market.md": post("江边的市场", series="[河流 故事]", authors="[lin-xiao]"),
    "content/news/over.md": post("旧闻", expiryDate="2022-05-01", categories="[往事]"),
    "content/news/hidden.md": post("未完", draft="true"),
    "content/news/江/index.md": post("江", "2022-01-05", aliases="[../river/]"),
    "content/news/江/extra.md": page("附"),
    "content/news/江/more/deep.md": page("附"),
    "content/about.md": page("关于"),
    "content/legal/_index.md": page("法律", "全文。"),
    "content/docs/guide.md": page("指南"),
    "content/old.md": page("旧", redirect="/news/market/", type="redirect", layout="redirect"),
    "content/authors/_index.md": page("作者"),
    "content/authors/lin-xiao/_index.md": page("林晓", description="写河流。"),
    "content/tags/江湾/_index.md": page("江湾"),
    "content/categories/往事/_index.md": page("往事", description="从前。"),
    "content/deep/er/_index.md": page("更深", description="x"),
    "content/plain.md": "没有头部。\n",
    "content/docs/bare.html": "+++\n+++\n<p>空头部。</p>\n",
    "content/raw.html": "<p>原样</p>\n",
    "content/README.md": "说明\n",
    "content/news/notes.txt": "x",
    "content/.hidden.md": page("藏"),
}
HUGO_BECOMES = {
    "news/_index.md": ("section", "updated"),
    "categories/往事/_index.md": ("section", "updated"),
    "news/market.md": ("article", "created"),
    "news/over.md": ("article", "created"),
    "news/hidden.md": ("article", "created"),
    "news/江/index.md": ("article", "created"),
    "about.md": ("page", "created"),
    "legal/_index.md": ("page", "created"),
    "docs/guide.md": ("page", "created"),
    "docs/bare.html": ("page", "created"),
    "plain.md": ("page", "created"),
    "old.md": ("redirect", "created"),
    "authors/lin-xiao/_index.md": ("author", "created"),
    "deep/er/_index.md": ("page", "created"),
    **dict.fromkeys(
        ("_index.md", "authors/_index.md", "tags/江湾/_index.md", "news/江/extra.md",
         "news/江/more/deep.md", "news/notes.txt", ".hidden.md", "raw.html", "README.md"),
        ("article", "left out"),
    ),
}  # fmt: skip


def deep(folder: Path, depth: int) -> Path:
    """Make folders in each other, and return the innermost."""
    for _ in range(depth):
        folder /= "d"
        folder.mkdir()
    return folder
