"""The language of a post: its own word, the old site's, or what its letters tell."""

import pytest

from articles.dialects import Site
from tests.importer.posts import post, read

TEXTS = {
    "zh": "江边的市场今天开门，码头上的灯还亮着。",
    "ja": "川のそばの市場は今日ひらきます。港のあかりはまだついています。",
    "ko": "강가의 시장이 오늘 문을 엽니다. 부두의 불은 아직 켜져 있습니다.",
    "han": "東京港湾局",
    "en": "The market by the river opens today.",
    "de": "Der Markt am Fluss öffnet heute früh.",
    "ru": "Рынок у реки открывается сегодня.",
    "uk": "Ринок біля річки відкривається сьогодні.",
    "ar": "يفتح السوق بجانب النهر اليوم.",
    "fa": "بازار کنار رود امروز باز می‌شود، چراغ‌های بندر هنوز روشن است.",
    "he": "השוק ליד הנהר נפתח היום.",
    "el": "Η αγορά δίπλα στο ποτάμι ανοίγει σήμερα.",
    "none": "2022",
    "mixed": "使用 Docker Compose, Kubernetes, Prometheus, Alertmanager 部署 Grafana 监控",
}
TOLD = [
    ("ja", "ja", "ja"), ("ja", "han", "ja"), ("ja", "en", "en"), ("ja", "zh", "ja"), ("ja-JP", "ja", "ja"),
    ("ko", "ko", "ko"), ("ko", "en", "en"), ("ko", "zh", "zh-hans"),
    ("zh-TW", "zh", "zh-hant"), ("zh-TW", "en", "en"), ("zh-CN", "ja", "ja"), ("zh_HK", "none", "zh-hant"),
    ("de", "de", "de"), ("de-DE", "en", "de"), ("de", "zh", "zh-hans"), ("es", "none", "es"),
    ("en", "zh", "zh-hans"), ("en-us", "ja", "ja"), ("en-us", "ko", "ko"), ("en-us", "en", "en"),
    ("", "zh", "zh-hans"), ("", "ja", "ja"), ("", "ko", "ko"), ("", "de", "en"), ("", "none", "zh-hans"),
    ("", "ru", "ru"), ("en", "ru", "ru"), ("bg", "ru", "bg"), ("", "uk", "uk"), ("ru", "uk", "uk"),
    ("zh", "ar", "ar"), ("", "fa", "fa"), ("ur", "fa", "ur"), ("", "he", "he"), ("de", "el", "el"),
    ("<b>", "en", "en"), ("zh-cn", "mixed", "zh-hans"), ("ja", "mixed", "ja"), ("en", "mixed", "en"),
]  # fmt: skip


@pytest.mark.parametrize(("site", "text", "language"), TOLD)
def test_the_old_sites_language_counts_where_the_letters_fit(
    site: str, text: str, language: str
) -> None:
    found = read(post(f"{TEXTS[text]}\n"), site=Site(language=site))
    assert TEXTS[text] in found.body
    assert found.language == language


ADDRESS = "https://files.a.example/very/long/way/to/a/page/that/nobody/reads.html"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (f"江边开门。\n\n{ADDRESS}\n\n{ADDRESS}", "zh-hans"),
        ("江边开门。\n\n```sh\n" + "run this and that\n" * 60 + "```", "zh-hans"),
        ("```sh\n" + "run this and that\n" * 60 + "```\n\n江边开门。", "zh-hans"),
        (f"{ADDRESS} `code alone`", "zh-hans"),
        (f"The market opens.\n\n{ADDRESS}\n\n江边", "en"),
    ],
)
def test_addresses_and_code_are_in_no_language(text: str, language: str) -> None:
    assert read(post(text), site=Site(language="zh-CN")).language == language


def test_a_posts_own_word_counts_before_all() -> None:
    assert read(post(lang="pt-BR"), site=Site(language="ja")).language == "pt-br"
