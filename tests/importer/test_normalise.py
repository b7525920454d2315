"""What becomes of a post's header and text."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.dialects import DIALECTS, UNKNOWN, Default, Site
from articles.importer.incoming import Incoming, Picture, Refused
from articles.importer.normalise import normalise
from tests.importer.posts import options, post, read, refuse

FIELDS = [
    pytest.param({}, "headline", "江边的市场", id="title"),
    pytest.param({"title": "2022"}, "headline", "2022", id="a number as title"),
    pytest.param({"title": "yes"}, "headline", "yes", id="a word that is no flag"),
    pytest.param({"title": "'A &amp; B <b>C</b>'"}, "headline", "A & B C", id="entities and tags"),
    pytest.param({"title": ""}, "headline", "market", id="no title"),
    pytest.param({}, "slug", "market", id="slug from the file"),
    pytest.param({"slug": "river-market"}, "slug", "river-market", id="slug of its own"),
    pytest.param(
        {"slug": "/%E5%B8%82%E5%9C%BA.html"}, "slug", "市场", id="slug with percent signs"
    ),
    pytest.param({"slug": "🎉"}, "slug", "market", id="slug of an emoji"),
    pytest.param({}, "published_at", datetime(2022, 3, 4, 2, tzinfo=UTC), id="a bare date"),
    pytest.param(
        {"date": "Fri, 04 Mar 2022 02:29:29 GMT"},
        "published_at",
        datetime(2022, 3, 4, 2, 29, 29, tzinfo=UTC),
        id="its own zone",
    ),
    pytest.param(
        {"date": "", "pubDate": "2022-03-04"},
        "published_at",
        datetime(2022, 3, 3, 16, tzinfo=UTC),
        id="an aggregator's date",
    ),
    pytest.param(
        {"date": "", "published": "2022-03-04"},
        "published_at",
        datetime(2022, 3, 3, 16, tzinfo=UTC),
        id="published as a date",
    ),
    pytest.param({"date": ""}, "published_at", None, id="no date"),
    pytest.param({"published": "false"}, "published_at", None, id="not published"),
    pytest.param({"draft": "true"}, "published_at", None, id="draft"),
    pytest.param(
        {"draft": "false"}, "published_at", datetime(2022, 3, 4, 2, tzinfo=UTC), id="no draft"
    ),
    pytest.param({"status": "private"}, "published_at", None, id="private"),
    pytest.param({"password": "abc"}, "published_at", None, id="a password"),
    *(
        pytest.param({key: value}, "published_at", None, id=f"{key}: {value}")
        for key, value in (
            ("status", "trash"),
            ("status", "inherit"),
            ("status", "草稿"),
            ("post_status", "draft"),
            ("visibility", "members"),
            ("access", "private"),
            ("publish", "draft"),
            ("publish", "false"),
            ("public", "false"),
            ("private", "true"),
            ("secret", "true"),
            ("_draft", "true"),
            ("isDraft", "true"),
            ("post_password", "abc"),
            ("pwd", "abc"),
            ("passwords", "[abc, d]"),
            ("encrypt", "true"),
            ("encrypted", "abc"),
            ("keys", f"['{'0af1' * 8}']"),
        )
    ),
    *(
        pytest.param(
            {key: value}, "published_at", datetime(2022, 3, 4, 2, tzinfo=UTC), id=f"{key}: {value}"
        )
        for key, value in (
            ("status", "publish"),
            ("visibility", "public"),
            ("publish", "true"),
            ("private", "false"),
            ("encrypt", "false"),
            ("keys", "[river, market]"),
            ("public", "''"),
        )
    ),
    pytest.param({}, "categories", (("社会", "城市"),), id="categories are a path"),
    pytest.param(
        {"categories": "[[A, B], [C]]"}, "categories", (("A", "B"), ("C",)), id="two paths"
    ),
    pytest.param(
        {"categories": "[{name: A, slug: a}, {title: B}]"},
        "categories",
        (("A", "B"),),
        id="mappings",
    ),
    pytest.param({"categories": "{label: A}"}, "categories", (("A",),), id="one mapping"),
    pytest.param({"tags": "[{id: 3, name: 港口}, {slug: b}]"}, "tags", ("港口", "b"), id="tags so"),
    pytest.param({"categories": ""}, "categories", (("Uncategorized",),), id="no category"),
    pytest.param(
        {"categories": "[A, B, C, D, E, F]"},
        "categories",
        (("A", "B", "C", "D", "E"),),
        id="too deep",
    ),
    pytest.param({"tags": "[港口, 菜价, 港口]"}, "tags", ("港口", "菜价"), id="tags"),
    pytest.param(
        {"keywords": "港口，菜价"}, "tags", ("港口", "菜价"), id="keywords for want of tags"
    ),
    pytest.param(
        {"keywords": "江 港口 菜价 晨报 市场"}, "tags", (), id="keywords that only blanks part"
    ),
    pytest.param({"comments": "false"}, "comments_allowed", False, id="comments off"),
    pytest.param({}, "comments_allowed", True, id="comments on"),
    pytest.param({"top": "100"}, "is_pinned", True, id="top"),
    pytest.param({"sticky": "0"}, "is_pinned", False, id="sticky nought"),
    pytest.param(
        {"description": "一句话"}, "standfirst", "一句话", id="a description is the standfirst"
    ),
    pytest.param(
        {"excerpt": '"*一句*话，3 * 4 * 5"'}, "standfirst", "一句话，3 * 4 * 5", id="stressed words"
    ),
    pytest.param(
        {"summary": "江边**市场**：2**3**4"},
        "standfirst",
        "江边市场：2**3**4",
        id="bold in Chinese",
    ),
    pytest.param(
        {"deck": "'**江边** 的 [市场](https://a.test/x)'"},
        "standfirst",
        "江边 的 市场",
        id="signs of Markdown",
    ),
    pytest.param(
        {"deck": "'2 ** 3 f[0](x) a**b**'"},
        "standfirst",
        "2 ** 3 f[0](x) a**b**",
        id="no signs of Markdown",
    ),
    pytest.param(
        {"subtitle": "甲", "summary": "乙"}, "summary", "乙", id="a summary beside a subtitle"
    ),
    pytest.param(
        {"tagline": "甲"}, "standfirst", "甲", id="the second line of Jekyll Bootstrap's titles"
    ),
    pytest.param({"lang": "zh-CN"}, "language", "zh-hans", id="Chinese by region"),
    pytest.param({"lang": "zh_TW"}, "language", "zh-hant", id="Taiwan"),
    pytest.param({"lang": "en-GB"}, "language", "en-gb", id="another language"),
    pytest.param({"lang": "<script>"}, "language", "zh-hans", id="no language tag"),
    pytest.param({"kind": "Opinion"}, "kind", "opinion", id="kind"),
    pytest.param({"kind": "rumour"}, "kind", "news", id="an unknown kind"),
    pytest.param(
        {"source": "江报", "source_url": "https://example.org/a"},
        "source_url",
        "https://example.org/a",
        id="source",
    ),
    pytest.param(
        {"source": "https://example.org/a"}, "source_name", "", id="an address is no name"
    ),
    pytest.param({"url": "/2020/a/"}, "source_url", "", id="an own path is no source"),
    pytest.param(
        {"canonicalURL": "https://e.org/a"}, "source_url", "https://e.org/a", id="PaperMod"
    ),
    pytest.param(
        {"external-url": "https://e.org/a"}, "source_url", "https://e.org/a", id="Octopress"
    ),
    pytest.param(
        {"externalUrl": "https://e.org/a"}, "source_url", "https://e.org/a", id="Blowfish"
    ),
    pytest.param(
        {"canonical": "javascript:alert(1)"}, "source_url", "", id="a script is no source"
    ),
    pytest.param({"mood": "好", "layout": "post"}, "unknown", ("mood",), id="unknown keys"),
    pytest.param({"keywords": "江", "tags": "[河]"}, "unknown", (), id="keywords beside tags"),
]


@pytest.mark.parametrize(("header", "field", "value"), FIELDS)
def test_keys_become_fields(header: dict[str, str], field: str, value: object) -> None:
    assert getattr(read(post(**header)), field) == value


def test_all_keys_are_kept_as_written_but_for_a_password() -> None:
    found = read(post(mood="012", password="abc", Post_password="abc", params="{pwd: abc, a: b}"))
    assert found.header["mood"] == "012"
    assert "abc" not in str(found.header)
    assert found.header["params"] == {"a": "b"}


def test_a_post_whose_name_is_a_day_alone_has_that_for_a_headline() -> None:
    found = read(post(title=""), "_posts/2010-09-08-.md", dialect=DIALECTS["jekyll"])
    assert found.headline == "2010-09-08-"


BEFORE = [
    pytest.param({"blogger_orig_url": "http://a.blogspot.test/2012/01/b.html"}, "/2012/01/b.html"),
    pytest.param({"tumblr_url": "https://a.test/post/12/b"}, "/post/12/b"),
    pytest.param({"wordpress_url": "https://a.test/blog/2012/b/"}, "/blog/2012/b/"),
    pytest.param({"wordpress_url": "https://a.test/"}, ""),
    pytest.param({"tumblr_url": "http://["}, ""),
]


@pytest.mark.parametrize(("header", "path"), BEFORE)
def test_where_a_post_stood_before_it_came_to_jekyll_leads_here(
    header: dict[str, str], path: str
) -> None:
    found = read(post(**header))
    assert found.possible_addresses == ((path,) if path else ())
    assert found.unknown == ()


def test_a_number_of_wordpress_may_stand_in_an_address() -> None:
    assert "/?p=45" in read(post(wordpress_url="http://a.test/?p=45")).addresses


OWN = [
    pytest.param("https://old.example/2020/a/", ("", ("/2020/a/",)), id="own"),
    pytest.param("http://www.old.example/2020/a", ("", ("/2020/a",)), id="own, written otherwise"),
    pytest.param("https://old.example/", ("https://old.example/", ()), id="the front page"),
    pytest.param("https://old.example/?p=3", ("https://old.example/?p=3", ()), id="by a number"),
    pytest.param("https://a.test/old.example", ("https://a.test/old.example", ()), id="another"),
]


@pytest.mark.parametrize(("link", "expected"), OWN)
def test_an_address_of_the_old_site_is_no_source_but_leads_here(
    link: str, expected: tuple[str, tuple[str, ...]]
) -> None:
    found = read(post(link=link), site=Site(host="old.example"))
    assert (found.source_url, found.possible_addresses) == expected


BYLINES = [
    pytest.param({"author": "林晓"}, [("林晓", "person", "text")], id="a person"),
    pytest.param(
        {"author": "社会"}, [("社会", "agency", "agency")], id="also a category: an outlet"
    ),
    pytest.param(
        {"author": "ＮＥＷＳ网", "categories": "[NEWS网]"},
        [("ＮＥＷＳ网", "agency", "agency")],
        id="in another width",
    ),
    pytest.param(
        {"author": "[甲, 乙]"}, [("甲", "person", "text"), ("乙", "person", "text")], id="a list"
    ),
    pytest.param(
        {"author": "{name: 甲, email: a@b.cn}"}, [("甲", "person", "text")], id="a mapping"
    ),
    pytest.param(
        {"author": "甲 <a@b.cn>"}, [("甲", "person", "text")], id="a mail address is not shown"
    ),
    pytest.param({"author": "a@b.cn"}, [], id="nothing but a mail address"),
    pytest.param(
        {"author": "甲", "translator": "乙"},
        [("甲", "person", "text"), ("乙", "person", "translation")],
        id="a translator",
    ),
    pytest.param(
        {"author": "", "bylines": "[{name: 甲, role: photo}, {name: 乙, role: king}]"},
        [("甲", "person", "photo"), ("乙", "person", "text")],
        id="bylines with roles",
    ),
    pytest.param({"author": ""}, [], id="nobody"),
]


@pytest.mark.parametrize(("header", "expected"), BYLINES)
def test_bylines(header: dict[str, str], expected: list[tuple[str, str, str]]) -> None:
    found = [
        (line.person.name, line.person.kind, line.role) for line in read(post(**header)).bylines
    ]
    assert found == expected


LEADS = [
    pytest.param(
        {"headimg": "https://e.org/a.jpg?w=1&h=2"},
        ("remote", "https://e.org/a.jpg?w=1&h=2"),
        id="headimg",
    ),
    pytest.param(
        {"thumbnail": "//e.org/a.jpg"}, ("remote", "https://e.org/a.jpg"), id="without a scheme"
    ),
    pytest.param(
        {"headimg": "pictures/a.png"}, ("local", "pictures/a.png"), id="a file beside the post"
    ),
    pytest.param({"cover": "false"}, None, id="no"),
    pytest.param({"cover": "true"}, None, id="yes, but which"),
    pytest.param({"image": "{path: a.png, alt: 码头}"}, ("local", "a.png"), id="a mapping"),
    pytest.param(
        {"photos": "[https://e.org/a.jpg, b.jpg]"},
        ("remote", "https://e.org/a.jpg"),
        id="the first of a list",
    ),
    pytest.param({"index_img": "/a.png"}, ("local", "/a.png"), id="Fluid"),
    pytest.param({"header-img": "img/a.png"}, ("local", "img/a.png"), id="Hux"),
    pytest.param({"featuredImage": "a.png"}, ("local", "a.png"), id="LoveIt"),
    pytest.param({"heroImage": "a.png"}, ("local", "a.png"), id="Astro"),
    pytest.param(
        {"header": "{teaser: a.png, overlay_image: /b.png, caption: 江}"},
        ("local", "/b.png"),
        id="Minimal Mistakes",
    ),
    pytest.param({"image": "{feature: a.png, credit: 林}"}, ("local", "images/a.png"), id="HPSTR"),
    pytest.param({"image": "{feature: /b/a.png}"}, ("local", "/b/a.png"), id="HPSTR, with a path"),
    pytest.param(
        {"article_header": "{type: cover, image: {src: /a.png}}"}, ("local", "/a.png"), id="TeXt"
    ),
    pytest.param({"article_header": "{type: cover}"}, None, id="TeXt, without one"),
    pytest.param(
        {"cover-img": '[{"/a.png": "江 (2017)"}, {"/b.png": "边"}]'},
        ("local", "/a.png"),
        id="Beautiful Jekyll, with captions",
    ),
    pytest.param({"cover-img": "{江: 边}"}, None, id="a mapping of something else"),
    pytest.param({"thumbnail-img": "/a.png"}, ("local", "/a.png"), id="Beautiful Jekyll, small"),
    pytest.param({"img": "https://e.org/a.jpg"}, ("remote", "https://e.org/a.jpg"), id="Matery"),
    pytest.param(
        {
            "resources": "[{src: '**.png'}, {name: a, src: a.png}, {name: Featured-image, src: b.png}]"
        },
        ("local", "b.png"),
        id="a bundle of Hugo's",
    ),
    pytest.param({"resources": "[{name: hero, src: '*.png'}, a]"}, None, id="a bundle without one"),
    pytest.param({"bigimg": "[{src: /a.png, desc: 江}]"}, ("local", "/a.png"), id="Beautiful Hugo"),
    pytest.param({"feature-img": "a.png"}, ("local", "a.png"), id="Type on Strap"),
    pytest.param({"socialImage": "/a.png"}, ("local", "/a.png"), id="Lumen"),
    pytest.param({"background": "/a.png"}, ("local", "/a.png"), id="Clean Blog"),
    pytest.param({"background": "'#fff'"}, None, id="a colour"),
    pytest.param(
        {"thumbnail": "https://1.bp.blogspot.com/-x/s72-c/a.jpg"},
        None,
        id="the small one of Blogger",
    ),
    pytest.param(
        {"thumbnail": "https://lh3.googleusercontent.com/b=s72-w4-h5-c"}, None, id="a newer one"
    ),
    pytest.param(
        {"thumbnail": "https://1.bp.blogspot.com/s1600/a.jpg"},
        ("remote", "https://1.bp.blogspot.com/s1600/a.jpg"),
        id="a large one of Blogger",
    ),
    pytest.param({"header": "false"}, None, id="no header"),
    pytest.param({"header": "江边"}, None, id="another header"),
    pytest.param({"headimg": "javascript:alert(1)"}, None, id="a script"),
    pytest.param({"headimg": "data:image/png;base64,AAAA"}, None, id="data"),
    pytest.param({"headimg": "file:///etc/passwd"}, None, id="a file address"),
]


def test_a_caption_may_stand_behind_the_address_of_a_picture() -> None:
    lead = read(post(**{"cover-img": '[{"/a.png": "江 <b>2017</b>"}]'})).lead
    assert lead is not None
    assert lead.caption == "江 2017"


@pytest.mark.parametrize(
    ("keys", "texts"),
    [
        pytest.param(
            {"featureImage": "a.png", "featureImageAlt": "灯", "featureImageCap": "江 [边](https://a.test)"},
            ("灯", "江 边", ""), id="Clarity",
        ),
        pytest.param(
            {"cover": "a.png", "coverCaption": "江", "image_caption": "别"}, ("", "江", ""), id="hello-friend"
        ),
        pytest.param(
            {"featured_image": "a.png", "featured_image_credit": "林 摄"}, ("", "", "林 摄"), id="a credit"
        ),
        pytest.param(
            {"image": "{filename: a.png, alt_text: 灯, caption: '摄: [**林**](https://a.test)'}"},
            ("灯", "摄: 林", ""), id="Wowchemy",
        ),
        pytest.param({"image": "a.png", "images_caption": "江"}, ("", "", ""), id="of another key"),
    ],
)  # fmt: skip
def test_texts_of_the_lead_picture_stand_beside_its_key(
    keys: dict[str, str], texts: tuple[str, str, str]
) -> None:
    lead = read(post(**keys)).lead
    assert lead is not None
    assert (lead.alt, lead.caption, lead.credit) == texts


def test_of_a_link_in_the_caption_of_a_picture_the_words_stay() -> None:
    said = "{overlay_image: /b.png, caption: '由 [**江 边**](https://a.test/) 摄 [x]'}"
    lead = read(post(header=said)).lead
    assert lead is not None
    assert lead.caption == "由 江 边 摄 [x]"


@pytest.mark.parametrize(("header", "expected"), LEADS)
def test_lead_pictures(header: dict[str, str], expected: tuple[str, str] | None) -> None:
    lead = read(post(**header)).lead
    assert (lead and (lead.where, lead.address)) == expected


def test_the_picture_of_every_post_is_the_lead_of_none() -> None:
    site = Site(defaults=(Default("", {"image": "/all.png", "lang": "en"}),))
    found = read(post(), path="_posts/2022-03-04-a.md", dialect=DIALECTS["jekyll"], site=site)
    assert (found.lead, found.language) == (None, "en")


HEADINGS = [
    pytest.param("# 江 *边*\n\n正文", "江 边", "<p>正文</p>", id="a heading"),
    pytest.param("<!-- 注 -->\n\n江边\n===\n\n正文", "江边", "<p>正文</p>", id="an underlined one"),
    pytest.param("## 江边\n\n正文", "market", "<h2>江边</h2>\n<p>正文</p>", id="one below"),
    pytest.param("正文\n\n# 江边", "market", "<p>正文</p>\n<h2>江边</h2>", id="a text first"),
    pytest.param("```\n# 江边\n```", "market", "<pre><code># 江边</code></pre>", id="code"),
    pytest.param("# 江边", "江边", "<h2>江边</h2>", id="nothing else"),
]


@pytest.mark.parametrize(("text", "headline", "body"), HEADINGS)
def test_the_first_heading_is_the_title_of_a_post_without_one(
    text: str, headline: str, body: str
) -> None:
    found = read(post(text, title=""), dialect=UNKNOWN)
    assert (found.headline, found.body) == (headline, body)
    serves = "first heading serves" if headline != "market" else "file's name serves"
    assert [serves in said for said in found.warnings] == [True]


def test_hexo_and_jekyll_knew_no_title_in_the_text() -> None:
    text = post("# 江边\n\n正文", title="")
    assert read(text).headline == "market"
    found = read(text, "_posts/2022-03-04-the-market.md", dialect=DIALECTS["jekyll"])
    assert found.headline == "The Market"


def test_a_lead_picture_has_its_texts_from_the_header() -> None:
    header = {
        "headimg": "a.png",
        "headimg_alt": "码头",
        "headimg_caption": "清晨",
        "headimg_credit": "林晓 摄",
    }
    expected = Picture("local", "a.png", alt="码头", caption="清晨", credit="林晓 摄")
    assert read(post(**header)).lead == expected


def test_a_lead_picture_shown_first_in_the_text_takes_the_caption_there() -> None:
    figure = '<figure><img src="https://e.org/a.jpg?a=1&b=2"><figcaption>清晨的<em>码头</em></figcaption></figure>'
    found = read(post(f"<div>{figure}<p>正文</p></div>", headimg="'https://e.org/a.jpg?a=1&b=2'"))
    assert found.lead_caption == "清晨的码头"


BODIES = [
    pytest.param("一段。\n\n## 小标题\n\n**“重点”**内容", "<h2>小标题</h2>", id="Markdown"),
    pytest.param(
        "<div>\n<p>一段</p>\n\n    <p>缩进的</p>\n</div>",
        "<p>缩进的</p>",
        id="indented HTML is no code",
    ),
    pytest.param("**“重点”**内容", "<strong>“重点”</strong>内容", id="Chinese emphasis"),
    pytest.param(
        '![码头](pictures/a.png "清晨")',
        '<figure class="news-image" data-image-id="1"><figcaption>清晨</figcaption></figure>',
        id="a picture of ours",
    ),
    pytest.param(
        "<figure><img src='a.png'><figcaption>清晨的<em>码头</em></figcaption></figure>",
        'data-image-id="1"><figcaption>清晨的<em>码头</em></figcaption></figure>',
        id="a figure of ours",
    ),
    pytest.param(
        '<p>x</p><figure class="news-image" data-image-id="7"></figure>',
        "<p>x</p>",
        id="a number from outside is no picture",
    ),
]


@pytest.mark.parametrize(("text", "expected"), BODIES)
def test_texts_become_clean_html(text: str, expected: str) -> None:
    assert expected in read(post(text)).body


def test_a_forged_number_of_a_picture_is_gone() -> None:
    assert (
        "data-image-id"
        not in read(post('<p>x</p><figure class="news-image" data-image-id="7"></figure>')).body
    )


def test_local_pictures_are_numbered_in_reading_order() -> None:
    remote = '<p><img src="https://e.org/r.jpg"></p>'
    text = f'<p>甲 <img src="b.png" alt="乙"> 丙</p>{remote}<p><img src="a.png"></p>'
    found = read(post(text, pictures="{a.png: {alt: 丁, caption: 戊, credit: 己}}"))
    assert [picture.address for picture in found.pictures] == ["b.png", "a.png"]
    assert found.pictures[1] == Picture("local", "a.png", alt="丁", caption="戊", credit="己")
    assert found.body.count("data-image-id") == 2
    assert "<figcaption>戊</figcaption>" in found.body


SAID = [
    pytest.param("\n" + post(), "repairs", "Blank lines", id="a blank line first"),
    pytest.param("\ufeff" + post(), "repairs", "byte order mark", id="a byte order mark"),
    pytest.param(post().replace("市场", "市\x00场"), "repairs", "control characters", id="a NUL"),
    pytest.param(post(title=""), "warnings", "no title", id="no title"),
    pytest.param(post(title="字" * 400), "warnings", "400 characters", id="a very long title"),
    pytest.param(post(date=""), "warnings", "no date", id="no date"),
    pytest.param(post(date="2030-01-01"), "warnings", "SCHEDULED", id="a date to come"),
    pytest.param(post(date="1970-01-01"), "warnings", "1970", id="a very old date"),
    pytest.param(post(draft="true"), "warnings", "Hexo showed it", id="a draft that Hexo showed"),
    pytest.param(post(categories=""), "warnings", "No category", id="no category"),
    pytest.param(post("{% asset_img a.png %}"), "converted", "asset_img", id="a template tag"),
    pytest.param(
        post(permalink="../../etc"), "warnings", "cannot be an address", id="an address that climbs"
    ),
]


@pytest.mark.parametrize(("written", "field", "word"), SAID)
def test_the_report_says_what_was_odd(written: str, field: str, word: str) -> None:
    assert any(word in sentence for sentence in getattr(read(written), field))


def test_no_list_is_endless() -> None:
    many = "[" + ", ".join(f"n{number}" for number in range(3_000)) + "]"
    found = read(post(tags=many, author=many, alias=many))
    assert (len(found.tags), len(found.bylines), len(found.addresses)) == (100, 50, 50)
    assert "Only the first 100 of 3000 tags were taken." in found.warnings


def test_line_ends_of_windows_change_nothing() -> None:
    unix, windows = read(post()), read(post().replace("\n", "\r\n"))
    assert (unix.body, unix.header) == (windows.body, windows.header)


REFUSED = [
    pytest.param('---\ntitle: "\\q"\n---\n', 2, "quotes", id="broken YAML"),
    pytest.param(post(date="02/03/22"), 3, "told apart", id="a date in two ways"),
    pytest.param(post(date="2022-02-30"), 3, "no such date", id="a day that never was"),
    pytest.param("江".encode("gb18030"), 1, "--encoding", id="another encoding"),
    pytest.param(post("<div>" * 300), 0, "", id="markup too deep"),
]


def test_a_post_that_liquid_left_alone_is_kramdown_all_the_same() -> None:
    written = "---\ntitle: 甲\nrender_with_liquid: false\n---\n{{ 江 }} *边*{: .x}\n{: .lead}\n"
    jekyll = options(dialect=DIALECTS["jekyll"])
    found = normalise(written.encode(), "_posts/2022-03-04-a.md", jekyll)
    assert isinstance(found, Incoming)
    assert found.body == "<p>{{ 江 }} <em>边</em></p>"


@pytest.mark.parametrize(("written", "line", "word"), REFUSED)
def test_a_bad_file_is_refused_with_its_place(written: str | bytes, line: int, word: str) -> None:
    refusal = refuse(written)
    assert refusal.line == line
    assert word in refusal.message


def test_an_encoding_is_used_when_it_is_named() -> None:
    found = read(post().encode("gb18030"), encoding="gb18030")
    assert found.headline == "江边的市场"
    assert "gb18030" in found.repairs[0]


def test_flat_categories_are_each_a_section() -> None:
    assert read(post(), category_mode="flat").categories == (("社会",), ("城市",))


def test_slugs_can_come_from_headlines() -> None:
    assert read(post(), slug_mode="headline").slug == "江边的市场"


def test_old_addresses_follow_the_sites_pattern() -> None:
    found = read(
        post(date="2022-03-04T02:29:29Z"), site=Site(permalink=":year/:month/:day/:title.html")
    )
    assert found.addresses == ("/2022/03/04/market.html",)
    assert found.possible_addresses == ("/2022/03/03/market.html",)


def test_a_draft_has_no_old_address() -> None:
    assert read(post(draft="true")).addresses == ()


@settings(max_examples=200, deadline=None)
@given(
    st.one_of(st.binary(max_size=300), st.text(max_size=200).map(lambda text: post(text).encode()))
)
def test_any_bytes_are_an_article_or_a_refusal(raw: bytes) -> None:
    assert isinstance(normalise(raw, "_posts/a.md", options()), Incoming | Refused)


PASSED_OVER = {
    "2022-03-04 10:00:00 2022 +0900": "2022-03-04T02:00:00+00:00",
    "'2022-03-04 10:00 noon'": "2022-03-04T02:00:00+00:00",
    "2022-03-04 10:00:00 +0900 +0900": "2022-03-04T01:00:00+00:00",
    "2022-03-04 10:00:00 +0900 x": "2022-03-04T01:00:00+00:00",
    "2022-03-04 10:00:00+200": "2022-03-04T02:00:00+00:00",
    "2022-03-04 10:00 -08000": "2022-03-04T02:00:00+00:00",
    "2022-03-04 10:00:00 -4:0:0": "2022-03-04T02:00:00+00:00",
    "2022-03-04 noon": "2022-03-03T16:00:00+00:00",
    "2022-03-04 오후 3:00": "2022-03-04T03:00:00+08:00",
    "2022-03-04 10:00:00 GMT+9": "2022-03-04T10:00:00+08:00",
    "'2022-03-04 10:00:00 +9'": "2022-03-04T10:00:00+08:00",
    "2022-03-04 10:00:00 UTC +0900": "2022-03-04T10:00:00+00:00",
    "Fri Mar 4 2022 10:00:00 GMT+0900 (JST)": "2022-03-04T10:00:00+08:00",
    "2022-03-04 (金) 10:00": "2022-03-04T10:00:00+08:00",
    "2022-03-04 ~ 2022-03-06": "2022-03-04T00:00:00+08:00",
    "4 Mar 2022 ~ 6 Mar 2022": None,
    "2022-03-04 - 6 Mar": None,
    "2022-02-30 10:00:00 2022": None,
    "Wed 2 Mar 10:11:12 BST 2022": "2022-03-02T10:11:12+08:00",
    "Wed Mar 2 10:11:12 CEST 2022": "2022-03-02T10:11:12+08:00",
    "Wed 2 March 2022 10:11:12 MSK": "2022-03-02T10:11:12+08:00",
    "Wed 2 March 2022 BST": "2022-03-02T00:00:00+08:00",
    "2022-03-02 10:11:12 +/-TTTT": "2022-03-02T10:11:12+08:00",
    "2022-03-02 10:11 +-0800": "2022-03-02T10:11:00+08:00",
    "2022-03-02 10:11:12 -": "2022-03-02T10:11:12+08:00",
    "Wed 2 Mar 10:11:12 CST 2022": None,
    "Wed 31 Feb 10:11:12 BST 2022": None,
}


@pytest.mark.parametrize(("date", "at"), PASSED_OVER.items())
def test_what_jekyll_passed_over_behind_a_date_is_told(date: str, at: str | None) -> None:
    raw = f"---\ntitle: a\ndate: {date}\n---\nx\n".encode()
    path, jekyll = "_posts/2022-03-04-a.md", options(dialect=DIALECTS["jekyll"])
    found = normalise(raw, path, jekyll)
    if at is None:
        assert isinstance(found, Refused)
        return
    assert isinstance(found, Incoming)
    assert found.published_at == datetime.fromisoformat(at)
    told = f"Of the date {date.strip(chr(39))!r} Jekyll passed over "
    assert any(warning.startswith(told) for warning in found.warnings)


@pytest.mark.parametrize(
    ("name", "word"), [(n, w) for n in ("jekyll", "hugo") for w in ("no", "Off")]
)
def test_any_word_for_no_keeps_a_post_from_readers(name: str, word: str) -> None:
    found = read(post(published=word), "_posts/2022-03-04-a.md", dialect=DIALECTS[name])
    assert found.published_at is None


def test_jekyll_fails_on_no_date_but_its_own() -> None:
    written = "---\ntitle: a\ncreated: 1291046400\n---\nx\n"  # as imports from Drupal have it
    found = read(written, "_posts/2010-11-29-a.md", dialect=DIALECTS["jekyll"])
    assert str(found.published_at)[:10] == "2010-11-29"
    assert found.warnings[0].endswith("Until then that in its name or folder serves.")


PARTED = {
    "江 边": ("江", "边"),
    "江边, 山 水": ("江边", "山 水"),
    "江，边、岸,": ("江", "边", "岸"),
    "[江 边, 山]": ("江 边", "山"),
}


@pytest.mark.parametrize(("written", "names"), PARTED.items())
def test_commas_part_the_tags_and_categories_of_jekyll(
    written: str, names: tuple[str, ...]
) -> None:
    raw = f"---\ntitle: a\ntags: {written}\ncategories: {written}\n---\nx\n".encode()
    found = normalise(raw, "_posts/2022-03-04-a.md", options(dialect=DIALECTS["jekyll"]))
    assert isinstance(found, Incoming)
    assert found.tags == names
    assert found.categories == tuple((name,) for name in names)


AS_RUBY_DOES = {
    "02/03/2022": "2022-03-01T16:00:00+00:00",
    "02-03-2022 10:00": "2022-03-02T02:00:00+00:00",
    "02.03.2022 10:00:00": "2022-03-02T02:00:00+00:00",
    "20220302": "2022-03-01T16:00:00+00:00",
    "20220302 10:00": "2022-03-02T02:00:00+00:00",
}


@pytest.mark.parametrize(("date", "at"), AS_RUBY_DOES.items())
def test_jekyll_takes_the_first_number_for_the_day(date: str, at: str) -> None:
    raw = f"---\ntitle: a\ndate: {date}\n---\nx\n".encode()
    found = normalise(raw, "_posts/2022-03-04-a.md", options(dialect=DIALECTS["jekyll"]))
    assert isinstance(found, Incoming)
    assert found.published_at == datetime.fromisoformat(at)


@pytest.mark.parametrize(
    "picture",
    [
        '<img src="a.png" data-id="x" id="a">',
        "<figure id='a'><img src='a.png'></figure>",
        '<figure><img id=a src="a.png"><figcaption></figcaption></figure>',
    ],
)
def test_a_link_to_a_picture_leads_to_what_follows_it(picture: str) -> None:
    found = read(post(f"[图](#a)\n\n{picture}\n\n乙\n\n丙"))
    assert '<p><a href="#note-a">图</a></p>' in found.body
    assert '</figure>\n<p id="note-a">乙</p>' in found.body


def test_an_id_is_no_way_into_a_tag() -> None:
    found = read(post('[图](#a)\n\n<img src="a.png" id=\'a" onclick="b\'>\n\n乙'))
    assert "onclick" not in found.body


def test_the_link_around_a_picture_stands_behind_a_caption_that_has_its_own() -> None:
    found = read(
        post('{{< figure src="a.png" caption="[甲](/b)" link="/c/d.html" >}}'),
        dialect=DIALECTS["hugo"],
    )
    assert '<a href="/b">甲</a> <a href="/c/d.html">d.html</a></figcaption>' in found.body


NAME_SERVES = "It has no date of its own: the one in its name serves."


@pytest.mark.parametrize(
    ("dialect", "site", "is_told"),
    [
        pytest.param("hexo", Site(), True, id="Hexo, which took no day from there"),
        pytest.param(
            "hexo", Site(file_name=":year-:month-:day-:title.md"), False, id="Hexo, by its pattern"
        ),
        pytest.param("jekyll", Site(), False, id="Jekyll"),
        pytest.param("hugo", Site(), True, id="Hugo, which took no day from there"),
        pytest.param("hugo", Site(dates_from_names=True), False, id="Hugo, as configured"),
    ],
)
def test_a_day_in_the_name_is_told_where_its_generator_did_not_take_it(
    dialect: str, site: Site, *, is_told: bool
) -> None:
    given = options(dialect=DIALECTS[dialect], site=site)
    found = normalise(b"---\ntitle: A\n---\n\ntext\n", "_posts/2022-03-04-a.md", given)
    assert isinstance(found, Incoming)
    assert found.published_at is not None
    assert (NAME_SERVES in found.warnings) is is_told


@pytest.mark.parametrize(
    ("header", "is_draft"),
    [
        ({"tags": ["日记"]}, True),
        ({"tags": ["河流"]}, False),
        ({"tags": ["日记"], "password": '""'}, False),
    ],
)
def test_a_tag_may_lock_its_posts(header: dict, is_draft: bool) -> None:
    site = DIALECTS["hexo"].read_site("encrypt: {tags: [{name: 日记, password: abc}]}")
    found = read(post(**header), site=site, dialect=DIALECTS["hexo"])
    assert (found.published_at is None) == is_draft
    assert any("locked by a password" in one for one in found.warnings) == is_draft
