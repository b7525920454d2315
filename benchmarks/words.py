"""The words that made-up posts are made of; most of them stand in ``words.toml``."""

import tomllib
from pathlib import Path

_WRITTEN = tomllib.loads((Path(__file__).parent / "words.toml").read_text("utf-8"))


def _chinese(key: str) -> list[str]:
    return _WRITTEN[key].split()


def _english(key: str) -> list[str]:
    return [" ".join(phrase.split()) for phrase in _WRITTEN[key].split(",")]


PLACES, WHO, DID, WHAT, ASIDES = map(_chinese, ("places", "who", "did", "what", "asides"))
SUBJECTS, VERBS, OBJECTS, CLAUSES = map(_english, ("subjects", "verbs", "objects", "clauses"))
SECTIONS = [
    ("国际", "亚洲"), ("国际", "欧洲"), ("社会", "城市"), ("社会", "教育"), ("财经", "市场"), ("科技",),
    ("文化", "书"), ("体育",), ("World", "Asia"), ("Business",), ("Culture", "Books"), ("Science", "Climate"),
]  # fmt: skip
AGENCIES = ["江报", "River News", "海潮通讯社"]
PEOPLE = [
    "林晓", "陈望舒", "周砚", "何知秋", "许青", "沈河", "Nora Bell", "Tomás Reyes", "Ines Okafor",
]  # fmt: skip
TAGS = [
    "防洪",
    "地铁",
    "水质",
    "票价",
    "老城",
    "高考",
    "台风",
    "书展",
    "climate",
    "budget",
    "harbour",
    "transit",
]
