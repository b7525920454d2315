"""The taxonomies of a Hugo site, which may call its sections and authors by words of its own."""

from __future__ import annotations

from dataclasses import dataclass, field

from articles.dialects.header import Value

AUTHORS = frozenset(
    {
        "authors", "author", "contributors", "writers", "people", "auteur", "auteurs", "autor", "autores",
        "autore", "autori",
    }
)  # fmt: skip
"""Keys of taxonomies whose terms are authors; the last six are French, Spanish and Italian."""
_MEANT = {
    "categories": frozenset(
        {
            "category", "categories", "kategorie", "kategorien", "rubrik", "rubriken", "categoría",
            "categorías", "categoria", "categorias", "catégorie", "catégories", "категория", "категории",
            "рубрика", "рубрики", "分类", "分類", "类别", "カテゴリー", "カテゴリ", "카테고리",
        }
    ),
    "authors": frozenset({"author", "authors", "autoren", "автор", "авторы", "作者", "著者", "저자"}),
}  # fmt: skip
"""Names of a taxonomy, one or many, by what it is, in some languages."""


@dataclass(frozen=True, slots=True)
class Taxonomies:
    """What the configuration says: the folder of each by its key in headers, the plural.

    Those of sections and of authors have the usual key; ``renamed`` leads to it from the site's own.
    """

    by_key: dict[str, str] = field(default_factory=dict)
    renamed: dict[str, str] = field(default_factory=dict)


def taxonomies(value: Value) -> Taxonomies:
    """Return the taxonomies; without a word of them, Hugo's own."""
    if not isinstance(value, dict):
        return Taxonomies({"tags": "tags", "categories": "categories"})
    told = {one: many for one, many in value.items() if isinstance(many, str) and many}
    found = Taxonomies()
    taken = {many.lower() for many in told.values()}
    for one, many in told.items():
        key = many.lower()
        usual = "" if key in AUTHORS else _usual(one.lower(), key)
        if usual and usual not in taken:
            found.renamed[key] = usual
            taken.add(usual)
        found.by_key[found.renamed.get(key, key)] = many
    return found


def _usual(one: str, many: str) -> str:
    """Return the usual key of a taxonomy of sections or authors, as its names tell; "" for any other."""
    return next((key for key, names in _MEANT.items() if not names.isdisjoint((one, many))), "")
