"""Markup: HTML or Markdown in, safe HTML in one form out. Pure, no Django."""

from articles.markup.clean import clean
from articles.markup.guard import Refused
from articles.markup.kind import kind_of
from articles.markup.manner import Manner
from articles.markup.markdown import render
from articles.markup.safe import SafeHtml
from articles.markup.simple import is_simple
from articles.markup.usual import as_kept

__all__ = ["Manner", "Refused", "SafeHtml", "as_kept", "clean", "is_simple", "kind_of", "render"]
