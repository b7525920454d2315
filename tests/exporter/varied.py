"""Newsrooms made at random, from a number: all that the desk offers, in states that nobody would think of."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from django.core.management import call_command
from django.utils import timezone

from articles import library, publishing
from articles.models import (
    Article,
    Author,
    Byline,
    Category,
    Correction,
    Image,
    Kind,
    SiteTexts,
)
from articles.text import normal
from tests import make
from tests.exporter.newsrooms import plain

WORDS = (
    "江湾", "C++", "yes", "012", "null", "~", "- a", "a: b", "# x", "'q'", '"dq"', "a\\b", "\\u0041",
    "{{ x }}", "{% raw %}", "<b>", "&amp;", "𠮷野家", "e\u0301lan", "ＷＩＤＥ", "wide", "👩\u200d👧", "a/b",
    "a, b", "甲、乙", "true", "2020-01-01", "1e3", "|", ">", "@x", "`x`", "%x", "=", "<<", "!x", "*x",
    "日本\u3000語",
    "a\u00a0b", "[a] b", "---", "+++", "...", "NATO", "nato", "con", "Île", "مرحبا", "a b", "1.5", "?", "a;b",
    "$x$", "a_b_c", "…", "“引”",
)  # fmt: skip
BLOCKS = (
    "<p>{}</p>", "<p>{} <em>{}</em> <a href=\"https://a.example/?a=1&amp;b=2\">{}</a></p>", "<h2>{}</h2>",
    "<blockquote><p>{}</p></blockquote>", "<pre><code class=\"language-py\">{}\n\n{}\n</code></pre>", "<hr>",
    "<ul><li>{}</li><li>{}</li></ul>", "<ol start=\"3\"><li>{}</li></ol>", "<p>{}<br>{}</p>",
    "<table><tbody><tr><td>{}</td><td>{}</td></tr></tbody></table>",
    "<aside class=\"note\"><p>{}</p></aside>",
    "<p lang=\"en\">{}</p>", "<dl><dt>{}</dt><dd>{}</dd></dl>", "<p>{{{{&lt; {} &gt;}}}}</p>",
)  # fmt: skip
LANGUAGES = ("zh-hans", "zh-hant", "en", "ar", "ja")
POST = (
    "---\ntitle: {title}\ndate: 2021-03-{day:02} 05:06:07\ncategories: [{section}]\ntags: [{tag}, 江]\n"
    "author: {author}\nmood: [1, yes]\n{more}---\n\n正文 **{day}**。\n\n![船](boat-{picture}.png)\n"
)


class Desk:
    """Makes rows, and does with them what people at a desk do; the same for the same number."""

    def __init__(self, number: int, folder: Path) -> None:
        self.random, self.folder = Random(number), folder
        self.now = timezone.now()
        self.images: list[Image] = []
        self.authors: list[Author] = []
        self.sections: list[Category] = []

    def furnish(self) -> None:
        """Make all of it."""
        self.images = [self.picture(number) for number in range(5)]
        self.authors = [self.author() for _ in range(5)]
        for _ in range(8):
            self.sections.append(self.section())
        for _ in range(3):
            make.tag(self.words())
        for _ in range(self.random.randrange(3)):
            self.old_site()
        for _ in range(12):
            self.work_on(self.article())
        for article in Article.objects.exclude(legacy_post=None):
            if self.maybe():
                self.work_on(article)
        for _ in range(4):
            self.page()
        for _ in range(3):
            self.move()
        self.texts()

    def go_on(self) -> None:
        """Work on with what is there already."""
        self.images = [*Image.objects.order_by("pk")]
        self.authors, self.sections = (
            [*Author.objects.order_by("pk")],
            [*Category.objects.order_by("pk")],
        )
        for article in Article.objects.order_by("pk"):
            if self.maybe():
                self.work_on(article)
        for _ in range(3):
            self.work_on(self.article())
            self.move()

    def maybe(self, share: float = 0.5) -> bool:
        return self.random.random() < share

    def words(self, most: int = 2) -> str:
        return " ".join(self.random.choices(WORDS, k=self.random.randint(1, most)))

    def some(self, most: int = 3) -> str:
        return self.words(most) if self.maybe() else ""

    def lines(self) -> str:
        return "\n\n".join(self.words(4) for _ in range(self.random.randrange(4)))

    def picture(self, number: int) -> Image:
        texts = {name: self.some() for name in ("title", "alt", "caption", "credit", "licence")}
        if number > 2:
            made = make.remote_image(f"https://pictures.example/{number}%20a.jpg?a=1&b=2", **texts)
            if number == 4:
                library.give_file(made, library.write_files(plain(f"fetched {number}")))
                made.refresh_from_db()
        else:
            made = library.take_in(plain(f"varied {number}"), name="a b.png", **texts).image
        made.is_decorative = self.maybe(0.3)
        made.focal_x = self.random.choice([0.5, 0, 1, 1 / 3])
        made.save()
        return made

    def author(self) -> Author:
        links = [
            {"label": self.words(), "url": "https://a.example/?a=1&b=2"}
        ] * self.random.randrange(3)
        return make.author(
            self.random.choice(["王伟", "Wang", "WANG", self.words(3)]),
            kind=self.random.choice(Author.Kind.values), bio=self.lines(), links=links,
            portrait=self.random.choice([None, *self.images]),
        )  # fmt: skip

    def section(self) -> Category:
        return make.category(
            self.random.choice(["城市", "City", "ＣＩＴＹ", self.words()]),
            parent=self.random.choice([None, *self.sections]), hue=self.random.choice(Category.Hue.values),
            position=self.random.randrange(5), description=self.lines(),
        )  # fmt: skip

    def body(self) -> str:
        return "\n".join(self.block() for _ in range(self.random.randrange(6)))

    def block(self) -> str:
        if self.maybe(0.7):
            words = (self.words(3).replace("&", "&amp;").replace("<", "&lt;") for _ in range(3))
            return self.random.choice(BLOCKS).format(*words)
        image = self.random.choice(self.images)
        wide = self.random.choice(["", " wide", " half"])
        if image.remote_url:
            address = image.remote_url.replace("&", "&amp;")
            return f'<p><img src="{address}" alt="x"></p>'
        caption = self.random.choice(["", "<figcaption>图 <em>一</em></figcaption>"])
        return f'<figure class="news-image{wide}" data-image-id="{image.pk}">{caption}</figure>'

    def filled(self, article: Article) -> None:
        """Type something into each field of an article, or nothing."""
        rng = self.random
        article.headline, article.body, article.standfirst = self.some(4), self.body(), self.lines()
        article.summary, article.language = self.lines(), rng.choice(LANGUAGES)
        article.kind, article.dateline = rng.choice(Kind.values), self.some()
        article.section = rng.choice([None, *self.sections])
        article.lead_image, article.lead_caption = rng.choice([None, *self.images]), self.some()
        article.source_name = self.some()
        article.source_url = rng.choice(["", "https://source.example/a?b=c&d=%20"])
        article.comments_allowed, article.is_pinned = self.maybe(), self.maybe(0.2)
        article.seo_title, article.seo_description = self.some(), self.some()
        if self.maybe(0.3):
            article.slug = rng.choice(["", "twin", "con", "江湾", "a-b"])

    def article(self) -> Article:
        article = Article()
        self.edit(article)
        return article

    def edit(self, article: Article) -> None:
        """Save other words, credits, tags and sections, as the desk does."""
        self.filled(article)
        publishing.settle(article)
        article.save()
        article.bylines.all().delete()
        lines = {
            (
                self.random.choice(self.authors),
                self.random.choice(["text", "text", *Byline.Role.values]),
            )
            for _ in range(self.random.randrange(4))
        }
        for place, (author, role) in enumerate(sorted(lines, key=str)):
            Byline.objects.create(
                article=article, author=author, role=role, lead_in=self.some(), position=place
            )
        article.tags.set([self.words() for _ in range(self.random.randrange(4))], clear=True)
        article.categories.set(self.random.sample(self.sections, self.random.randrange(3)))
        if self.maybe(0.2):
            Correction.objects.create(
                article=article, text=self.lines() or "更正", at=self.now - timedelta(hours=1),
                kind=self.random.choice(Correction.Kind.values),
            )  # fmt: skip
        publishing.save_revision(article, by=None)

    def work_on(self, article: Article) -> None:
        """Do what may be done with an article, a few times; what is refused does nothing."""
        for _ in range(self.random.randrange(5)):
            verb = self.random.choice(
                ["edit", "publish", "publish", "early", "schedule", "until", "withdraw", "expire", "submit",
                 "ask", "approve", "cancel", "over"]
            )  # fmt: skip
            getattr(self, f"_{verb}")(article)
            article.refresh_from_db()

    def _edit(self, article: Article) -> None:
        self.edit(article)

    def _publish(self, article: Article) -> None:
        publishing.publish(article, by=None, waiting=self.random.choice([None, "carry", "drop"]))

    def _early(self, article: Article) -> None:
        if not article.editions.exists():
            at = self.random.choice([datetime(1969, 12, 31, 23, 59, 59, 5, tzinfo=UTC), self.now])
            publishing.publish(
                article, by=None, now=at - timedelta(days=self.random.randrange(900))
            )

    def _schedule(self, article: Article) -> None:
        publishing.schedule(
            article, by=None, at=self.now + timedelta(days=self.random.randint(1, 9))
        )

    def _until(self, article: Article) -> None:
        at = self.now + timedelta(days=self.random.randint(1, 9), microseconds=7)
        publishing.schedule(article, by=None, at=at, until=at + timedelta(hours=3))

    def _withdraw(self, article: Article) -> None:
        publishing.withdraw(article, by=None, reason=self.some())

    def _expire(self, article: Article) -> None:
        publishing.expire(
            article, by=None, at=self.now + timedelta(days=self.random.randint(1, 99))
        )

    def _over(self, article: Article) -> None:
        """Publish it long ago, and let it expire since."""
        if not article.editions.exists():
            early = self.now - timedelta(days=30)
            publishing.publish(article, by=None, now=early)
            publishing.expire(article, by=None, at=early + timedelta(days=2), now=early)

    def _submit(self, article: Article) -> None:
        publishing.submit(article, by=None)

    def _ask(self, article: Article) -> None:
        publishing.ask_changes(article, by=None, note=self.some())

    def _approve(self, article: Article) -> None:
        publishing.approve(article, by=None)

    def _cancel(self, article: Article) -> None:
        publishing.cancel_schedule(article, by=None)

    def page(self) -> None:
        page = make.page(
            self.words(3), body=self.body(), language=self.random.choice(LANGUAGES),
            position=self.random.randrange(9), in_footer=self.maybe(), is_published=self.maybe(0.7),
        )  # fmt: skip
        if self.maybe(0.3):
            page.slug = f"page-{self.random.randrange(99)}"
            publishing.keep(page)

    def move(self) -> None:
        """Give something another name, address or place."""
        thing: Any = self.random.choice([*self.authors, *self.sections])
        thing.refresh_from_db()
        if self.maybe():
            thing.name = normal.line(self.words())
        if self.maybe():
            thing.slug = f"moved-{self.random.randrange(99)}"
        if isinstance(thing, Category) and self.maybe():
            below = {row.pk for row in Category.objects.within(thing.path)}
            thing.parent = self.random.choice([None, *Category.objects.exclude(pk__in=below)])
        publishing.keep(thing)

    def texts(self) -> None:
        texts = SiteTexts.current()
        texts.name, texts.tagline, texts.footer = self.words(3), self.some(), self.lines()
        texts.logo = self.random.choice([None, *self.images])
        publishing.keep(texts)

    def old_site(self) -> None:
        """Import a small site of one of the generators."""
        rng = self.random
        source = f"old {rng.randrange(10**6)}"
        form = rng.choice(["hexo", "jekyll", "hugo", "plain"])
        root = self.folder / source
        posts = root / {"hexo": "source/_posts", "jekyll": "_posts", "hugo": "content/posts"}.get(
            form, ""
        )
        posts.mkdir(parents=True)
        if form != "plain":
            (root / ("hugo.yaml" if form == "hugo" else "_config.yml")).write_text("title: 旧\n")
        for day in range(1, rng.randint(3, 7)):
            more = rng.choice(
                ["", "draft: true\n", f"alias: /{source}/{day}.html\n", "top: true\n"]
            )
            picture = rng.randrange(2)
            text = POST.format(
                title=f"旧 {day}", day=day, section=rng.choice(["城市", "city", "社会", "NATO"]),
                tag=rng.choice(["NATO", "nato", "雾"]), author=rng.choice(["王伟", "wang", "林晓"]),
                more=more, picture=picture,
            )  # fmt: skip
            name = f"2021-03-{day:02}-post-{day}"
            (posts / f"{name}.md").write_text(text)
            beside = posts / name if form == "hexo" else posts
            beside.mkdir(exist_ok=True)
            (beside / f"boat-{picture}.png").write_bytes(plain(f"boat {picture}"))
        with suppress(SystemExit):
            call_command("import_posts", str(root), source=source, verbosity=0)
