"""HTML bodies as old sites leave them, made from a seed."""

import random
from collections.abc import Callable

CHINESE = [
    "港口",
    "议会",
    "渔船",
    "测量",
    "潮汐",
    "列车",
    "档案",
    "图书馆",
    "山谷",
    "收成",
    "桥梁",
    "学生",
    "展览",
    "乐团",
    "气象站",
    "灯塔",
]
ENGLISH = [
    "harbour",
    "council",
    "survey",
    "tide",
    "archive",
    "library",
    "valley",
    "harvest",
    "bridge",
    "students",
    "orchestra",
]
ODD = [
    "&nbsp;",
    "&amp;",
    "&lt;b&gt;",
    "“引号”",
    "　",
    "A&amp;B",
    "&copy;",
    "😀",
    "👩&#x200d;🚀",
    "1 &lt; 2",
    "&quot;",
    "&#8203;",
    "{{ x }}",
    "é",
    "&mdash;",
    "\n",
    "  ",
    "&nbsp;&nbsp;",
    "'",
    "&amp;nbsp;",
]
INLINE = [
    "strong",
    "em",
    "b",
    "i",
    "s",
    "del",
    "sub",
    "sup",
    "code",
    "kbd",
    "mark",
    "q",
    "cite",
    "u",
    "font",
    "span",
]


class Shapes:
    """A source of random markup; the same seed gives the same."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

    def pick(self, *makers: Callable[[], str]) -> str:
        return self.random.choice(makers)()

    def times(self, least: int, most: int, maker: Callable[[], str], between: str = "") -> str:
        return between.join(maker() for _ in range(self.random.randint(least, most)))

    def html(self) -> str:
        return self.pick(
            lambda: "<div>   \n" + self.times(3, 9, self.block, "\n") + "\n  </div>\n",
            lambda: self.times(3, 9, self.block, "\n\n    "),
            lambda: self.times(2, 6, self.bare, ""),
        )

    def block(self) -> str:
        return self.pick(
            *[self.paragraph] * 8,
            self.heading,
            self.list,
            self.list,
            self.table,
            self.quote,
            self.figure,
            self.figure,
            self.code,
            self.definitions,
            self.aside,
            self.bare,
            self.embed,
            lambda: "<hr>",
            lambda: "<p>&nbsp;</p>",
            lambda: "<p><br></p>",
            lambda: "<div></div>",
        )

    def words(self) -> str:
        chinese = self.random.random() < 0.6
        chosen = self.random.choices(CHINESE if chinese else ENGLISH, k=self.random.randint(1, 5))
        text = ("" if chinese else " ").join(chosen)
        return text + (self.random.choice(ODD) if self.random.random() < 0.3 else "")

    def text(self) -> str:
        return self.times(1, 4, self.piece)

    def piece(self) -> str:
        return self.pick(
            *[self.words] * 5,
            self.styled,
            self.styled,
            self.link,
            self.picture,
            lambda: " ",
            lambda: "<br>",
        )

    def styled(self) -> str:
        name = self.random.choice(INLINE)
        inner = self.text() if self.random.random() < 0.3 else self.words()
        return f"<{name}>{inner}</{name}>"

    def link(self) -> str:
        address = self.random.choice(
            [
                "https://e.test/a?b=1&amp;c=2",
                "//e.test/x",
                "/2020/01/02/x/",
                "mailto:a@e.test",
                "https://e.test/中文 路径",
                "javascript:alert(1)",
                "https://e.test/(a)'b'",
                "#x",
                "",
            ]
        )
        title = ' title="a &quot;b&quot; &lt;c&gt;"' if self.random.random() < 0.2 else ""
        return f'<a target="_blank" href="{address}"{title}>{self.words()}</a>'

    def picture(self) -> str:
        number = self.random.randint(1, 99)
        return self.random.choice(
            [
                f'<img loading="lazy" src="https://i.test/{number}.jpg?w=7&h=5" alt="图 &quot;1&quot;">',
                f'<img src="data:image/gif;base64,R0lG" data-original="//i.test/{number}.png">',
                f'<a href="https://i.test/{number}.jpg"><img src="http://i.test/s/{number}.jpg" alt></a>',
                f'<a href="https://e.test/{number}"><img src="/local/{number}.jpg" width="3"></a>',
            ]
        )

    def paragraph(self) -> str:
        close = "" if self.random.random() < 0.1 else "</p>"
        return f'<p style="color:red" class="x">{self.text()}{close}'

    def heading(self) -> str:
        level = self.random.randint(1, 6)
        return f"<h{level} id='h'>{self.text()}</h{level}>"

    def bare(self) -> str:
        return self.text() + self.random.choice(["<br><br>", "<br>　　", "\n", "<p>"])

    def list(self, depth: int = 0) -> str:
        name, start = self.random.choice([("ul", ""), ("ol", ""), ("ol", ' start="3"')])
        return f"<{name}{start}>{self.times(1, 4, lambda: self.item(depth))}</{name}>"

    def item(self, depth: int) -> str:
        inner = self.pick(
            self.text,
            self.text,
            self.paragraph,
            lambda: self.text() + (self.list(depth + 1) if depth < 3 else ""),
            lambda: self.paragraph() + self.paragraph(),
            lambda: self.text() + (self.table() if depth < 1 else ""),
        )
        return f"<li>{inner}" + self.random.choice(["</li>", "</li>\n", ""])

    def table(self) -> str:
        caption = f"<caption>{self.text()}</caption>" if self.random.random() < 0.3 else ""
        head = f"<thead>{self.row('th')}</thead>" if self.random.random() < 0.5 else ""
        return (
            f'<table border="1">{caption}{head}{self.times(1, 3, lambda: self.row("td"))}</table>'
        )

    def row(self, name: str) -> str:
        return f"<tr>{self.times(1, 3, lambda: self.cell(name))}</tr>"

    def cell(self, name: str) -> str:
        span = self.random.choice(["", "", ' colspan="2"', ' rowspan="2" scope="row"'])
        inner = self.pick(
            self.text, self.text, self.paragraph, lambda: "", lambda: "&nbsp;", lambda: self.list(3)
        )
        return f"<{name}{span}>{inner}</{name}>"

    def quote(self) -> str:
        inner = self.times(1, 2, lambda: self.pick(self.paragraph, self.text, lambda: self.list(2)))
        return f'<blockquote cite="https://e.test/">{inner}</blockquote>'

    def figure(self) -> str:
        return self.random.choice(
            [
                f'<figure class="wp-caption" style="width:7px" id="f">{self.picture()}{self.text()}</figure>',
                f"<figure>{self.picture()}<figcaption>{self.text()}</figcaption></figure>",
                f'<figure class="news-image" data-image-id="7"><figcaption>{self.words()}</figcaption>',
                f'<div class="wp-caption">{self.picture()}<p class="wp-caption-text">{self.words()}',
                f"<figure>{self.table()}<figcaption>{self.words()}</figcaption></figure>",
                f"<p>{self.picture()}</p>",
                f"<center>{self.picture()}</center>",
            ]
        )

    def code(self) -> str:
        return self.random.choice(
            [
                '<pre><code class="language-python">  if a &lt; b:\n\n    say("&amp;amp;")\n</code></pre>',
                "<pre>\n   诗\n\t二  行\n</pre>",
                '<pre class="brush: js">a<br>b&nbsp;&nbsp;c</pre>',
                '<pre><code>a <b>二</b>\n  <a href="https://e.test/">c</a></code></pre>',
            ]
        )

    def definitions(self) -> str:
        second = self.paragraph() + self.list(2)
        return f"<dl><dt>{self.text()}</dt><dd>{self.text()}</dd><dd>{second}</dd></dl>"

    def aside(self) -> str:
        kind = self.random.choice(["note", "update", "pull-quote", "other"])
        return f'<aside class="{kind}">{self.text()}{self.paragraph()}</aside>'

    def embed(self) -> str:
        number = self.random.randint(100, 999)
        return f'<p><iframe src="//www.youtube.com/embed/abcdef{number}" title="片"></iframe></p>'
