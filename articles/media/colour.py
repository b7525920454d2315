"""Bringing every way of storing colour down to grey, RGB or RGBA for screens."""

from __future__ import annotations

import io

from PIL import Image, ImageCms

MAX_PROFILE_BYTES = 64 * 1024
PROFILE_SPACE = slice(16, 20)  # where an ICC profile names its colour space
READY = ("RGBA", "LA", "CMYK")
WHITE = (255, 255, 255, 255)


def resizable(image: Image.Image) -> Image.Image:
    """Return the picture in a mode that can be made smaller without harm.

    Kept: 16-bit greys are divided, because converting them would clip all but the darkest.
    """
    if image.mode.startswith("I"):
        return image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if image.mode in READY or (image.mode in ("L", "RGB") and not image.has_transparency_data):
        return image
    if image.has_transparency_data:
        return image.convert("RGBA")
    return image.convert("L" if image.mode == "1" else "RGB")


def for_screens(image: Image.Image) -> Image.Image:
    """Return the picture as grey, RGB or RGBA, with what colour profile it may keep."""
    profile = _profile(image)
    space = profile[PROFILE_SPACE]
    if image.mode == "CMYK":
        return _to_srgb(image, profile)
    if image.mode in ("RGB", "RGBA") and space == b"RGB ":
        return image if len(profile) <= MAX_PROFILE_BYTES else _to_srgb(image, profile)
    image.info.pop("icc_profile", None)
    return image.convert("RGBA") if image.mode == "LA" else image


def without_alpha(image: Image.Image) -> Image.Image:
    """Return the picture on white, for formats that know no transparency."""
    if image.mode != "RGBA":
        return image
    flat = Image.alpha_composite(Image.new("RGBA", image.size, WHITE), image).convert("RGB")
    flat.info = image.info
    return flat


def _profile(image: Image.Image) -> bytes:
    profile = image.info.get("icc_profile") or b""
    return profile if isinstance(profile, bytes) else b""


def _to_srgb(image: Image.Image, profile: bytes) -> Image.Image:
    """Convert by the picture's own profile; a broken one is taken for none."""
    mode = "RGBA" if image.mode == "RGBA" else "RGB"
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        found = ImageCms.profileToProfile(
            image, source, ImageCms.createProfile("sRGB"), outputMode=mode
        )
    except (ImageCms.PyCMSError, OSError, ValueError):
        found = None
    found = found or image.convert(mode)
    found.info = {}
    return found
