"""Bodies as imported posts have them: Chinese and English, HTML and Markdown, from a fixed seed."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

from articles.markup import SafeHtml, clean, render

CHINESE = (
    "江湾大桥清晨六时开放，首日约有三万人步行过桥。",
    "“我每天坐渡船上班，”林先生说，“要等四十分钟。”",
    "市交通局表示，夜间将限速三十公里——直到护栏装好。",
    "票价仍为２元；学生、老人免费……",
    "水位在三小时内涨了１２厘米，超过警戒线。",
)
ENGLISH = (
    "The bridge opened at six; some thirty thousand people walked across on the first day.",
    "“It used to take forty minutes,” Mr Lin said — “if the ferry came at all.”",
    "Traffic & transit officials said 5 < 6 lanes would open, at < 30 km/h.",
    "Fares stay at ¥2 (about $0.28), the city said.",
    "Nobody knows who will ring the bell now…",
)
Writer = Callable[[random.Random], str]


def sentence(dice: random.Random) -> str:
    """Return a sentence, sometimes with emphasis, a link or code in it."""
    text = dice.choice(CHINESE + ENGLISH).replace("&", "&amp;").replace("<", "&lt;")
    half = len(text) // 2
    inner = dice.choice(
        (
            "{}", "<strong>{}</strong>", "<em>{}</em>", "<s>{}</s>", "<b><i>{}</i></b>", "<u>{}</u>",
            '<a href="https://example.org/a?b=1&amp;c=2">{}</a>', "<mark>{}</mark>", "<q>{}</q>",
            '<a href="/2022/02/03/old/" title="旧闻">{}</a>', "<code>x &lt; y</code>{}", "{}&nbsp;",
            "H<sub>2</sub>O {}", "{}<sup>2</sup>", '<span style="color:red">{}</span>', "{}<br>",
            '<font face="x">{}</font>',
        )
    )  # fmt: skip
    return text[:4] + inner.format(text[4:half]) + text[half:]


def paragraph(dice: random.Random) -> str:
    """Return a paragraph of one to three sentences."""
    return "<p>" + " ".join(sentence(dice) for _ in range(dice.randint(1, 3))) + "</p>"


def heading(dice: random.Random) -> str:
    """Return a heading of any level."""
    level = dice.randint(1, 6)
    return f"<h{level}>{dice.choice(CHINESE)[:12]}</h{level}>"


def listing(dice: random.Random) -> str:
    """Return a list, at times with one inside it, or with paragraphs in its items."""
    name = dice.choice(("ul", "ol", 'ol start="3"'))
    items = [f"<li>{sentence(dice)}</li>" for _ in range(dice.randint(2, 4))]
    if dice.random() < 0.3:
        items.append(f"<li>{sentence(dice)}<ul><li>{sentence(dice)}</li></ul></li>")
    if dice.random() < 0.2:
        items.append(f"<li><p>{sentence(dice)}</p><p>{sentence(dice)}</p></li>")
    return f"<{name}>{''.join(items)}</{name.split()[0]}>"


def table(dice: random.Random) -> str:
    """Return a small table with or without a head."""
    head = "<thead><tr><th>年份</th><th>Passengers</th></tr></thead>" if dice.random() < 0.6 else ""
    rows = "".join(f"<tr><td>{2019 + at}</td><td>{sentence(dice)}</td></tr>" for at in range(3))
    caption = "<caption>过江人数</caption>" if dice.random() < 0.3 else ""
    return f'<table border="1" width="100%">{caption}{head}<tbody>{rows}</tbody></table>'


def remote_picture(dice: random.Random) -> str:
    """Return a picture that stands elsewhere, in one of the ways old posts have it."""
    address = f"https://pictures.example/{dice.randint(1, 99)}.jpg"
    return dice.choice(
        (
            f'<p><img src="{address}" alt="桥" referrerpolicy="no-referrer"></p>',
            f'<figure><img src="{address}" alt=""><figcaption>{sentence(dice)}</figcaption></figure>',
            f'<p>{sentence(dice)}<img src="//pictures.example/b.png">{sentence(dice)}</p>',
            f'<img src="{address}" width="640" height="400">',
            f'<p><a href="{address}"><img src="{address}" alt="x"></a></p>',
            f'<div align="center"><img src="{address}"><br>{sentence(dice)}</div>',
        )
    )


def own_picture(dice: random.Random) -> str:
    """Return a picture of the library, with or without a caption."""
    caption = f"<figcaption>{sentence(dice)}</figcaption>" if dice.random() < 0.6 else ""
    extra = dice.choice(("", " wide", " half"))
    return (
        f'<figure class="news-image{extra}" data-image-id="{dice.randint(1, 9)}">{caption}</figure>'
    )


def quotation(dice: random.Random) -> str:
    """Return a quotation, a pull quote, a note, code, a rule, or definitions."""
    return dice.choice(
        (
            f"<blockquote>{paragraph(dice)}</blockquote>",
            f"<blockquote>{sentence(dice)}</blockquote>",
            f'<aside class="pull-quote"><p>{sentence(dice)}</p></aside>',
            f'<aside class="note"><p>{sentence(dice)}</p></aside>',
            "<pre><code>for x in y:\n    print(x)\n\n# 完</code></pre>",
            '<pre><code>甲 <strong>乙</strong>\n  <a href="https://example.org/">x</a></code></pre>',
            '<iframe src="https://www.youtube.com/embed/abcdefg" title="江"></iframe>',
            '<blockquote class="twitter-tweet"><p>江</p><a href="https://x.com/a/status/1">1</a></blockquote>',
            "<hr>",
            f"<dl><dt>渡口</dt><dd>{sentence(dice)}</dd></dl>",
            f"<div><p>{sentence(dice)}</p>{sentence(dice)}</div>",
        )
    )


def markdown(dice: random.Random) -> str:
    """Return a Markdown text with emphasis, lists, a table, pictures and footnotes."""
    plain = [dice.choice(CHINESE + ENGLISH) for _ in range(8)]
    return "\n\n".join(
        (
            f"{plain[0]} **重点**，*强调* and `code`.[^1]",
            f"## {plain[1][:12]}",
            f"* {plain[2]}\n* {plain[3]}\n  1. {plain[4]}",
            f"> {plain[5]}\n> {plain[6]}",
            "| 年 | n |\n|---|---|\n| 2021 | 3 |",
            f"![桥](https://pictures.example/{dice.randint(1, 9)}.jpg)",
            f"{plain[7]}  \n换行 ~~删~~ <https://example.org>",
            "```python\nx < y\n```",
            "[^1]: 注：**江湾**。",
        )
    )


def body(number: int) -> SafeHtml:
    """Return the body of this number, as the importer would store it."""
    dice = random.Random(number)
    if number % 4 == 0:
        return clean(render(markdown(dice)))
    writers: tuple[Writer, ...] = (
        paragraph, paragraph, paragraph, heading, listing, table, remote_picture, own_picture, quotation,
    )  # fmt: skip
    parts = [dice.choice(writers)(dice) for _ in range(dice.randint(5, 14))]
    return clean(dice.choice(("\n", "\n\n", "", "<br>")).join(parts))


def bodies(count: int) -> Iterator[SafeHtml]:
    """Return this many different bodies, the same each time."""
    return (body(number) for number in range(count))
