"""A post's lead picture, from the many keys in which themes keep one."""

from __future__ import annotations

import html
import re

from articles.dialects import Value, elsewhere, pelican_links
from articles.dialects.header import word
from articles.dialects.tag_html import figure
from articles.importer.bodies import picture, texts_of
from articles.importer.incoming import Picture, ThemesPicture
from articles.importer.keys import Keys, is_false, is_true
from articles.importer.keys import plain as plain_line
from articles.importer.placing import placed
from articles.markup import SafeHtml
from articles.markup.addresses import is_picture_file
from articles.markup.pictures import first_caption, first_picture
from articles.text import normal, plain

KEYS = (
    "headimg", "thumbnail", "image", "cover", "featured_image", "primary_image", "top_img", "banner",
    "hero", "teaser_image", "og_image", "photos", "photo", "imgsrc", "index_img", "banner_img",
    "header-img", "cover-img", "cover_image", "coverimage", "feature_image", "featureimage",
    "featured-image", "featuredimage", "featuredimagepreview", "heroimage", "hero_image", "img",
    "thumbnailimage", "ogimage", "thumbnail-img", "bigimg", "feature-img", "feature_img",
    "featureimg", "header_image", "header-image", "headerimage", "banner_image", "bannerimage", "image_url",
    "imageurl", "socialimage", "social_image", "background", "share-img", "header", "article_header",
)  # fmt: skip
TEXT_KEYS = {
    "alt": ("headimg_alt", "image_alt", "imagealt", "cover_alt", "featured_image_alt"),
    "caption": (
        "headimg_caption",
        "image_caption",
        "imagecaption",
        "image_figcaption",
        "cover_caption",
        "featured_image_caption",
    ),
    "credit": ("headimg_credit", "image_credit", "cover_credit"),
    "licence": ("headimg_licence", "image_licence"),
}
_FIELDS = {
    "alt": "alt", "alttext": "alt", "alt_text": "alt", "caption": "caption", "cap": "caption",
    "figcaption": "caption", "credit": "credit", "credits": "credit", "licence": "licence",
    "license": "licence",
}  # fmt: skip
"""What stands behind the key of a picture in that of a text for it (``featureImageCap``)."""
_ADDRESS_KEYS = (
    "src", "url", "path", "file", "filename", "image", "overlay_image", "feature", "banner", "teaser",
    "thumbnail", "thumb",
)  # fmt: skip
_ABOVE = re.compile(r"banner|cover|featured?|header|hero|lead|thumbnail", re.IGNORECASE)
_PARTS = frozenset({"header", "article_header"})
"""Keys whose text alone is no picture."""
_TINY = re.compile(
    r"//[^/]*\.(?:blogspot|googleusercontent)\.com/[^?#]*[/=]s72(?:-[a-z0-9]+)*(?:/|$)"
)
"""The picture of 72 dots that Blogger made of the first in the text."""
MAX_ADDRESS = 1_500
MAX_CAPTION = 1_000


def lead_of(keys: Keys, told: dict[str, Value], folder: str = "") -> Picture | None:
    """Return the first picture that the header names; the same one under two keys is one.

    One that the site gives to posts that name none is theirs no more than its background.
    ``folder`` is what stands before the addresses of local pictures.
    """
    texts = {field: said for field, names in TEXT_KEYS.items() if (said := keys.line(*names))}
    for name in filter(keys.own.__contains__, KEYS):
        found = _picture(_said(keys, name), told)
        if found is not None and len(found.address) <= MAX_ADDRESS:
            keys.asked.update(KEYS)
            return _below(folder, _with(found, {**texts, **_texts_beside(keys, name)}))
    found = _resource(keys.values.get("resources"))
    if found is None:
        return None
    keys.asked.add("resources")
    return _with(found, texts)


def of_theme(keys: Keys, address: str) -> ThemesPicture:
    """Return a file beside the text that the theme showed; ``image`` may say what it is (Wowchemy)."""
    return ThemesPicture(
        "local", address, written=b"", **_without_links(texts_of(keys.raw("image")))
    )


def _texts_beside(keys: Keys, name: str) -> dict[str, str]:
    """Return the texts under keys that begin as that of the picture does."""
    found: dict[str, str] = {}
    for key in keys.values:
        field = _FIELDS.get(key[len(name) :].lstrip("_-")) if key.startswith(name) else None
        if field and (said := keys.line(key)):
            found.setdefault(field, said)
    return found


def _resource(value: Value) -> Picture | None:
    """Return what a bundle of Hugo's names as the picture that its themes show above the text."""
    for item in value if isinstance(value, list) else ():
        if not isinstance(item, dict):
            continue
        src = word(item, "src")
        is_named = _ABOVE.search(word(item, "name")) is not None
        if is_named and is_picture_file(src) and "*" not in src:
            return _picture_at(src, texts_of(item))
    return None


def _said(keys: Keys, name: str) -> Value:
    if name == "background":  # it may as well be a colour
        return keys.raw(name) if is_picture_file(keys.line(name)) else None
    if name not in _PARTS:
        return keys.raw(name)
    whole = keys.values.get(name)
    return whole if isinstance(whole, dict) else None


def gallery(value: Value, lead: Picture | None, told: dict[str, Value]) -> str:
    """Return pictures that a header lists, all but the lead picture, as HTML to stand above the text."""
    items = value if isinstance(value, list) else [value]
    shown = [lead.address] if lead else []
    figures = []
    for item in items:
        found = _picture(item, told)
        if found is not None and found.address not in shown and len(found.address) <= MAX_ADDRESS:
            shown.append(found.address)
            figures.append(figure(found.address, alt=found.alt, caption=found.caption).strip())
    return "\n".join(figures)


_LINK = re.compile(r"\[(\**)([^\[\]*\n]{1,300})\1\]\([^()\s]{1,500}\)")
"""A link of Markdown, as Minimal Mistakes reads it in a caption: here its words stay."""


def caption_in_text(lead: Picture | None, body: SafeHtml) -> str:
    """Return the caption that the text gives the lead picture where it shows it first; else ""."""
    if lead is None or first_picture(body) != lead.address:
        return ""
    return normal.cut(plain.from_html(first_caption(body)), MAX_CAPTION)


def _picture(value: Value, told: dict[str, Value]) -> Picture | None:
    if isinstance(value, list):
        return _picture(value[0], told) if value else None
    if isinstance(value, dict):
        return _in_mapping(value, told)
    if not isinstance(value, str) or is_false(value) or is_true(value):
        return None
    return _picture_at(value, texts_of(told.get(value)))


def _in_mapping(value: dict[str, Value], told: dict[str, Value]) -> Picture | None:
    """Return what a mapping names: under a key, in a mapping of its own, or by its only key."""
    key = next((key for key in _ADDRESS_KEYS if isinstance(value.get(key), str)), "")
    if key:
        texts = _without_links(texts_of(value))
        return _picture_at(_in_its_folder(key, word(value, key)), texts)
    if isinstance(inner := value.get("image"), dict):
        return _picture(inner, told)
    address, caption = next(iter(value.items()), ("", None))
    if len(value) > 1 or not is_picture_file(address):
        return None
    return _picture_at(
        address, {"caption": plain_line(caption)} if isinstance(caption, str) else {}
    )


def _in_its_folder(key: str, address: str) -> str:
    """Return where a picture lies: themes that call one ``feature`` look for its name in ``images``."""
    return f"images/{address}" if key == "feature" and "/" not in address else address


def _picture_at(address: str, texts: dict[str, str]) -> Picture | None:
    address = pelican_links.bare(html.unescape(address)).removeprefix(elsewhere.GHOST)
    found = None if _TINY.search(address) else picture(address, texts)
    return None if found is None or found.written else found


def _below(folder: str, found: Picture) -> Picture:
    own = {field: getattr(found, field) for field in TEXT_KEYS}
    return (picture(placed(found.address, folder), own) or found) if folder else found


def _with(found: Picture, texts: dict[str, str]) -> Picture:
    own = {field: getattr(found, field) for field in TEXT_KEYS}
    return Picture(found.where, found.address, written=b"", **{**own, **_without_links(texts)})


def _without_links(texts: dict[str, str]) -> dict[str, str]:
    return {field: _LINK.sub(r"\2", text) for field, text in texts.items()}
