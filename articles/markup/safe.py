"""What `clean` gives: HTML that may be stored and shown as it is."""

from articles.text.normal import Tidy


class SafeHtml(Tidy):
    """HTML that has passed `clean`: it may be stored and shown as it is."""

    __slots__ = ()
