"""The demonstration's articles: enough of them, of every sort, and none written by a template."""

import re
from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest

from articles.demonstration.posts_today import POSTS, write_posts

TEXTS = {path.name: path.read_text() for path in POSTS.iterdir()}
BODIES = {name: text.split("---", 2)[2] for name, text in TEXTS.items()}
CHINESE = re.compile(r"[\u4e00-\u9fff]")
NOW = datetime(2030, 5, 17, 9, 30, 44, tzinfo=UTC)


def value(name: str, key: str) -> str:
    """Return one line of a post's header."""
    found = re.search(rf"^{key}: (.*)$", TEXTS[name], re.MULTILINE)
    return found[1] if found else ""


def test_there_are_sixty_articles_two_thirds_of_them_chinese():
    english = [name for name in TEXTS if value(name, "lang") == "en"]
    assert len(TEXTS) >= 60
    assert 0.25 <= len(english) / len(TEXTS) <= 0.4


def test_they_are_of_every_kind():
    kinds = Counter(value(name, "kind") for name in TEXTS)
    assert {"news", "opinion", "analysis", "feature", "interview", "review", "sponsored"} <= set(
        kinds
    )


def test_they_are_short_and_long():
    lengths = sorted(len(CHINESE.findall(body)) for body in BODIES.values())
    assert any(100 <= length <= 200 for length in lengths)
    assert lengths[-1] >= 1_500


@pytest.mark.parametrize(
    ("sort", "pattern"),
    [
        ("table", r"^\|---"),
        ("footnotes", r"^\[\^1\]:"),
        ("list", r"^- "),
        ("numbered list", r"^1\. "),
        ("pull quote", r'class="pull-quote"'),
        ("block quote with its source", r"^> <cite>|<cite>"),
        ("code", r"^```python"),
        ("note", r'class="note"'),
        ("subheading", r"^## "),
        ("picture in the text", r"^!\[\]\("),
        ("HTML", r"^<p>"),
    ],
)
def test_every_sort_of_element_is_in_one_of_them(sort, pattern):
    assert any(re.search(pattern, body, re.MULTILINE) for body in BODIES.values()), sort


def test_no_sentence_stands_in_two_articles():
    sentences = Counter(
        sentence
        for body in BODIES.values()
        for sentence in set(re.findall(r"[^。！？.!?\n|]{16,}[。！？]", body))
    )
    assert not [sentence for sentence, count in sentences.items() if count > 1]


def test_they_reach_over_three_years():
    dates = [datetime.fromisoformat(value(name, "date")[:10]) for name in TEXTS]
    assert timedelta(days=3 * 365 - 10) <= max(dates) - min(dates)


def test_dates_are_moved_together_so_that_the_newest_is_an_hour_old(tmp_path):
    write_posts(tmp_path, NOW)
    moved = {path.name: path.read_text() for path in tmp_path.iterdir()}
    dates = {
        name: re.search(r"^date: (.*)$", text, re.MULTILINE)[1] for name, text in moved.items()
    }
    times = {name: datetime.strptime(date, "%Y-%m-%d %H:%M:%S %z") for name, date in dates.items()}
    old = {name: datetime.strptime(value(name, "date"), "%Y-%m-%d %H:%M:%S %z") for name in TEXTS}
    assert NOW - max(times.values()) == timedelta(hours=1, seconds=44)
    assert len({times[name] - old[name] for name in TEXTS}) == 1
