"""Pictures in pages: renditions in a few widths, their size said beforehand so that nothing jumps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import template
from django.conf import settings
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _

from articles import library
from articles.models import full_address

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.template import RequestContext

    from articles.library import Rendition
    from articles.models import Image

register = template.Library()
IN_TEXT = "(min-width: 68.75em) 720px, 100vw"
LEADING = "(min-width: 68.75em) 1000px, 100vw"
MAX_CARD = 1280
CARD_FALLBACK = 640
LOGO_HEIGHT = 96
MIDDLE = 50
FIRST = ' fetchpriority="high"'
LATER = ' loading="lazy"'


@register.simple_tag(takes_context=True)
def crop(
    context: RequestContext, image: Image | None, sizes: str, *, is_first: bool = False
) -> str:
    """Return a card's picture, cropped about its focal point; "" without one.

    Its ``alt`` is empty because the headline beside it says what the story is.
    """
    if image is None:
        return ""
    inner = (
        _remote_crop(context, image) if image.is_remote else _crop(image, sizes, is_first=is_first)
    )
    return format_html('<div class="crop{}">{}</div>', _focus(image), inner) if inner else ""


@register.simple_tag(takes_context=True)
def lead_figure(context: RequestContext, image: Image, caption: str) -> str:
    """Return the picture above a text, in full."""
    inner = _whole(context, image, LEADING, is_first=True)
    if not inner:
        return ""
    return format_html(
        '<figure class="lead-picture">{}{}</figure>', inner, _caption(image, caption)
    )


@register.simple_tag(takes_context=True)
def logo(context: RequestContext, image: Image) -> str:
    """Return the site's mark, to stand before its name."""
    found = [each for each in library.renditions(image) if each.format == "WEBP"]
    if not found:
        return ""
    least = next((each for each in found if each.height >= LOGO_HEIGHT), found[-1])
    return _img(least, least.url, "", how="")


def figure(context: RequestContext, image: Image | None, caption: str) -> str:
    """Return one of the library's pictures amid a text; "" when it is gone."""
    inner = _whole(context, image, IN_TEXT) if image else ""
    if not image or not inner:
        return ""
    return format_html("<figure>{}{}</figure>", inner, _caption(image, caption))


def picture_once_elsewhere(
    context: RequestContext, image: Image | None, address: str, alt: str
) -> str:
    """Return a picture that a text names by its address on another site: ours, when its file is here."""
    if image is None or not (inner := _whole(context, image, IN_TEXT, alt=alt)):
        return remote_picture(address, alt, context)
    return inner


def plain_figure(image: Image | None, caption: str) -> str:
    """Return a picture for feeds: no choice of renditions, a full address."""
    if image is None:
        return ""
    inner = plain_picture(image, image.remote_url, image.alt)
    return format_html("<figure>{}{}</figure>", inner, _caption(image, caption)) if inner else ""


def plain_picture(image: Image | None, address: str, alt: str) -> str:
    """Return a picture for feeds without its caption: ours where there is one, else that of the address."""
    found = library.renditions(image) if image else []
    jpegs = [each for each in found if each.format == "JPEG"]
    if not jpegs:
        return remote_picture(address, alt) if image is None or image.is_remote else ""
    middle = jpegs[len(jpegs) // 2]
    url = full_address(middle.url) if middle.url.startswith("/") else middle.url
    return _img(middle, url, alt or (image.alt if image else ""))


def remote_picture(address: str, alt: str, context: RequestContext | None = None) -> str:
    """Return a picture that stands on another site, or a link to it where settings say so."""
    if not address.startswith(("https://", "http://")):
        return ""
    if settings.REMOTE_PICTURES == "link":
        words = alt or _("Picture on another site")
        return format_html('<a href="{}" rel="nofollow noopener">{}</a>', address, words)
    _tell(context)
    return format_html(
        '<img src="{}" alt="{}" loading="lazy" referrerpolicy="no-referrer">', address, alt
    )


def _tell(context: RequestContext | None) -> None:
    """Let the middleware know that this page needs pictures of other sites."""
    request = getattr(context, "request", None)
    if request is not None:
        request.shows_remote_pictures = True


def _remote_crop(context: RequestContext, image: Image) -> str:
    if settings.REMOTE_PICTURES == "link":
        return ""
    return remote_picture(image.remote_url, "", context)


def _crop(image: Image, sizes: str, *, is_first: bool) -> str:
    found = [each for each in library.renditions(image) if each.width <= MAX_CARD]
    webp = [each for each in found if each.format == "WEBP"]
    jpeg = [each for each in found if each.format == "JPEG"]
    if not jpeg:
        return ""
    if sizes.endswith("px") and sizes[:-2].isdigit():  # A portrait: the smallest will do.
        return _img(jpeg[0], jpeg[0].url, "", how="")
    plain = next((each for each in jpeg if each.width >= CARD_FALLBACK), jpeg[-1])
    return _picture(webp, [], sizes, _img(plain, plain.url, "", how=FIRST if is_first else LATER))


def _whole(
    context: RequestContext, image: Image, sizes: str, *, is_first: bool = False, alt: str = ""
) -> str:
    alt = alt or image.alt
    if image.is_remote:
        return remote_picture(image.remote_url, alt, context)
    found = library.renditions(image)
    jpeg = [each for each in found if each.format == "JPEG"]
    webp = [each for each in found if each.format == "WEBP"]
    if not jpeg:
        return ""
    plain = jpeg[len(jpeg) // 2]
    few = jpeg[1::2] or jpeg  # Kept: only browsers of before 2020 read these.
    return _picture(webp, few, sizes, _img(plain, plain.url, alt, how=FIRST if is_first else LATER))


def _picture(webp: Sequence[Rendition], jpeg: Sequence[Rendition], sizes: str, img: str) -> str:
    sources = [(kind, rows) for kind, rows in (("webp", webp), ("jpeg", jpeg)) if rows]
    return format_html(
        "<picture>{}{}</picture>",
        format_html_join(
            "",
            '<source type="image/{}" srcset="{}" sizes="{}">',
            ((kind, _srcset(rows), sizes) for kind, rows in sources),
        ),
        img,
    )


def _srcset(renditions: Sequence[Rendition]) -> str:
    return ", ".join(f"{each.url} {each.width}w" for each in renditions)


def _img(rendition: Rendition, url: str, alt: str, *, how: str = LATER) -> str:
    return format_html(
        '<img src="{}" width="{}" height="{}" alt="{}"' + how + ">",
        url,
        rendition.width,
        rendition.height,
        alt,
    )


def _caption(image: Image, caption: str) -> str:
    """Return the words under a picture: this use's own or the picture's, then who made it."""
    words = caption or image.caption
    credit = format_html('<span class="credit">{}</span>', image.credit) if image.credit else ""
    if not words and not credit:
        return ""
    return format_html("<figcaption>{}{}{}</figcaption>", words, " " if words else "", credit)


def _focus(image: Image) -> str:
    """Return the classes of the focal point in quarters, "" for the middle."""
    steps = (("x", round(image.focal_x * 4) * 25), ("y", round(image.focal_y * 4) * 25))
    return "".join(f" {axis}{percent}" for axis, percent in steps if percent != MIDDLE)
