"""The desk: where editors work. Stock Django admin underneath, our words and templates above."""

from articles.admin import articles, legacy, pages, people, pictures, sections
from articles.admin.site import desk

__all__ = ["articles", "desk", "legacy", "pages", "people", "pictures", "sections"]
