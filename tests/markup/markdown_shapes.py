"""Markdown bodies, made from a seed."""

from tests.markup.shapes import Shapes


class MarkdownShapes(Shapes):
    """A source of random Markdown with HTML in it; the same seed gives the same."""

    def markdown(self) -> str:
        return self.times(3, 10, self.markdown_block, "\n\n") + self.random.choice(
            ["", "\n\n[^1]: note **b**\n[^2]: 注\n    二\n"]
        )

    def markdown_block(self) -> str:
        return self.pick(
            *[self.markdown_text] * 6,
            lambda: "#" * self.random.randint(1, 6) + " " + self.words().strip(),
            lambda: self.times(1, 3, lambda: "- " + self.markdown_text() + "\n"),
            lambda: self.times(1, 3, lambda: "1. " + self.markdown_text() + "\n\n   - 子项\n"),
            lambda: "> " + self.markdown_text() + "\n>\n> " + self.words(),
            lambda: "| a | 甲 |\n|---|:-:|\n" + self.times(1, 3, lambda: "| x | `y` |", "\n"),
            lambda: "```python\n  x < 1 & 2\n\n    y\n```",
            lambda: '![说明 "x"](https://i.test/1.jpg?a=1&b=2)',
            lambda: "词\n: 解释\n: 另一\n\n    段",
            lambda: "---",
            self.figure,
            lambda: "<div>\n\n   " + self.paragraph() + "\n\n</div>",
        )

    def markdown_text(self) -> str:
        return self.times(
            1,
            4,
            lambda: self.pick(
                self.words,
                self.words,
                lambda: f"**“{self.words().strip()}”**",
                lambda: f"*{self.words().strip()}*",
                lambda: f"[{self.words().strip()}](https://e.test/a_(b)?c=1&d=2)",
                lambda: "~~x~~",
                lambda: "`a < b`",
                lambda: "<https://e.test/x>",
                lambda: "[^1]",
                lambda: "[^2]",
                lambda: "\n",
                lambda: "  \n",
                lambda: "<u>x</u>",
            ),
        )
