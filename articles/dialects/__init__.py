"""Front matter as the site generators mean it: text in, dataclasses out. Pure.

A generator that comes along later is one more module with a ``Dialect`` in it, named below.
"""

from articles.dialects.dates import BadDate, Moment, read_date
from articles.dialects.dialect import (
    CODE_COMMENT,
    Addresses,
    Converted,
    Dated,
    Dialect,
    Listing,
    Named,
    Place,
)
from articles.dialects.header import Header, Unreadable, Value
from articles.dialects.hexo import HEXO
from articles.dialects.hugo import HUGO
from articles.dialects.jekyll import JEKYLL
from articles.dialects.pelican import PELICAN
from articles.dialects.site import Collection, Default, Shows, Site
from articles.dialects.unknown import UNKNOWN
from articles.dialects.yaml_text import read_yaml

DIALECTS: dict[str, Dialect] = {dialect.name: dialect for dialect in (HEXO, JEKYLL, HUGO)}

__all__ = [
    "CODE_COMMENT",
    "DIALECTS",
    "PELICAN",
    "UNKNOWN",
    "Addresses",
    "BadDate",
    "Collection",
    "Converted",
    "Dated",
    "Default",
    "Dialect",
    "Header",
    "Listing",
    "Moment",
    "Named",
    "Place",
    "Shows",
    "Site",
    "Unreadable",
    "Value",
    "read_date",
    "read_yaml",
]
