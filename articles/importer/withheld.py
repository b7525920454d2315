"""What a header says against readers, in the words of many generators and of the exports to them. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping

from articles.dialects import Value
from articles.importer.incoming import Options
from articles.importer.keys import Keys, is_false

PASSWORDS = frozenset(
    {"password", "passwords", "passwd", "pwd", "post_password", "enc_pwd", "passphrase"}
)
"""Keys of what readers had to know. No header is kept with them."""
_HIDDEN = frozenset(
    {
        "draft", "auto-draft", "private", "pending", "hidden", "skip", "trash", "trashed", "deleted",
        "inherit", "unlisted", "unpublished", "invisible", "protected", "password", "secret", "members",
        "paid", "tiers", "草稿", "私密", "私有", "隐藏", "待审", "未发布", "回收站",
    }
)  # fmt: skip
"""What is not public, in the words of WordPress, Ghost, Metalsmith, Notion and Pelican."""
_ONLY_UNLISTED = frozenset({"hidden", "unlisted", "隐藏"})
_STATUS_KEYS = ("status", "post_status", "visibility", "access", "publish")
_PRIVATE_KEYS = ("private", "secret", "protected", "isdraft", "is_draft", "_draft")
_PUBLIC_KEYS = ("publish", "dg-publish", "public", "ispublished", "is_published")
_LOCKED_KEYS = ("encrypt", "encrypted")
_UNLISTED_KEYS = ("hidden", "unlisted", "hide")
_ASKED = PASSWORDS.union(
    _STATUS_KEYS, _PRIVATE_KEYS, _PUBLIC_KEYS, _LOCKED_KEYS, _UNLISTED_KEYS, ("robots",)
)
_TELLING = _ASKED | {"keys"}
"""Where a header has none of these, as most have, nothing else need be asked."""
_DIGEST = re.compile(r"[0-9a-fA-F]{32}")


def reasons(
    keys: Keys, options: Options, body: str, *, is_listed: bool
) -> tuple[tuple[bool, str], ...]:
    """Return what may be said: whether it is, and a sentence.

    What was only kept out of lists is hidden where it would be listed here.
    """
    keys.asked.update(_ASKED)
    is_locked_in_part = _is_locked_in_part(body, options)
    if keys.values.keys().isdisjoint(_TELLING) and not (
        is_locked_in_part or options.site.locked_tags
    ):
        return ()
    return (
        (
            _is_private(keys, is_listed=is_listed),
            "Its status is not public: it comes in as a draft.",
        ),
        (
            _has_password(keys) or is_locked_in_part,
            "It has a password: it comes in as a draft, without the password.",
        ),
        (
            _is_locked(keys, options),
            "It was locked by a password for one of its tags: it comes in as a draft.",
        ),
        (
            is_listed and keys.flag(*_UNLISTED_KEYS, default=False),
            "It was hidden: it comes in as a draft.",
        ),
        (
            "noindex" in keys.line("robots").lower(),
            "Search engines were kept off it: it comes in as a draft.",
        ),
    )


def without_passwords(header: Mapping[str, Value]) -> dict[str, Value]:
    """Return a header, and the mappings in it, without what readers had to know."""
    return {
        key: without_passwords(value) if isinstance(value, dict) else value
        for key, value in header.items()
        if key.lower() not in PASSWORDS and not (key.lower() == "keys" and _are_digests(value))
    }


def _is_private(keys: Keys, *, is_listed: bool) -> bool:
    words = _HIDDEN if is_listed else _HIDDEN - _ONLY_UNLISTED
    said = {keys.line(key).lower() for key in _STATUS_KEYS}
    return (
        not said.isdisjoint(words)
        or any(keys.flag(key, default=False) for key in _PRIVATE_KEYS)
        or any(_says_no(keys, key) for key in _PUBLIC_KEYS)
    )


def _says_no(keys: Keys, key: str) -> bool:
    return is_false(keys.line(key) or "yes")


def _has_password(keys: Keys) -> bool:
    return (
        bool(keys.raw(*PASSWORDS))
        or any(not is_false(keys.line(key)) for key in _LOCKED_KEYS)
        or _are_digests(keys.values.get("keys"))
    )


def _are_digests(value: Value) -> bool:
    """Say whether these are passwords as the theme Reco of VuePress keeps them."""
    items = value if isinstance(value, list) else [value]
    return bool(items) and all(isinstance(one, str) and _DIGEST.fullmatch(one) for one in items)


def _is_locked_in_part(body: str, options: Options) -> bool:
    """Say whether readers had to give a password for a part of the text."""
    is_locked = options.dialect.is_locked_in_part
    return is_locked is not None and is_locked(body)


def _is_locked(keys: Keys, options: Options) -> bool:
    """Say whether a tag locks the post; an empty password of its own opens it (``hexo-blog-encrypt``)."""
    locked = options.site.locked_tags
    if not locked or keys.values.get("password") == "":
        return False
    return not locked.isdisjoint(options.dialect.tags(keys.values))
