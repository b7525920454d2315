"""Pictures made in memory: honest ones, odd ones and hostile ones."""

import io
import struct
import zlib

from PIL import Image, ImageCms, ImageDraw
from PIL.ExifTags import IFD, Base


def encoded(image: Image.Image, kind: str = "PNG", **options: object) -> bytes:
    """Return a picture's bytes."""
    written = io.BytesIO()
    image.save(written, kind, **options)
    return written.getvalue()


def picture(kind="JPEG", size=(64, 48), mode="RGB", **options) -> bytes:
    """Return a small picture with a bright patch in its upper left corner."""
    image = Image.new(mode, size)
    patch = (0, 0, max(0, size[0] // 4 - 1), max(0, size[1] // 4 - 1))
    ImageDraw.Draw(image).rectangle(patch, fill={"L": 255, "1": 1}.get(mode, "white"))
    return encoded(image, kind, **options)


def photograph(kind="JPEG", *, orientation=1, gps=False, **texts: str) -> bytes:
    """Return a picture with EXIF as cameras write it."""
    exif = Image.Exif()
    exif[Base.Orientation] = orientation
    for name, value in texts.items():
        exif[Base[name]] = value.encode()
    if gps:
        exif.get_ifd(IFD.GPSInfo).update(
            {1: "N", 2: (31.0, 14.0, 7.0), 3: "E", 4: (121.0, 28.0, 9.0)}
        )
        exif.get_ifd(IFD.Exif)[Base.BodySerialNumber] = "SECRET-SERIAL"
    return picture(kind, (64, 32), exif=exif)


def with_iptc(**fields: bytes) -> bytes:
    """Return a JPEG whose IPTC record holds ``by_line`` or ``caption``."""
    numbers = {"by_line": 80, "credit": 110, "caption": 120}
    record = b"".join(
        b"\x1c\x02" + bytes([numbers[name]]) + struct.pack(">H", len(text)) + text
        for name, text in fields.items()
    )
    block = (
        b"8BIM\x04\x04\x00\x00"
        + struct.pack(">I", len(record))
        + record
        + b"\x00" * (len(record) % 2)
    )
    payload = b"Photoshop 3.0\x00" + block
    data = picture()
    return data[:2] + b"\xff\xed" + struct.pack(">H", len(payload) + 2) + payload + data[2:]


def with_xmp(packet: str) -> bytes:
    """Return a JPEG that carries an XMP packet."""
    return picture(xmp=packet.encode())


def png_chunk(kind: bytes, body: bytes) -> bytes:
    """Return one chunk of a PNG."""
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def bomb_png(width: int, height: int) -> bytes:
    """Return a 1-bit PNG of a few kilobytes that decodes to ``width * height`` pixels."""
    packer = zlib.compressobj(9)
    row = bytes(1 + (width + 7) // 8)
    packed = b"".join(packer.compress(row) for _ in range(height)) + packer.flush()
    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + png_chunk(b"IHDR", header)
        + png_chunk(b"IDAT", packed)
        + png_chunk(b"IEND", b"")
    )


def claiming(width: int, height: int, *, colour_type: int = 2) -> bytes:
    """Return a PNG whose header claims a size that its body does not hold."""
    header = struct.pack(">IIBBBBB", width, height, 8, colour_type, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + png_chunk(b"IHDR", header)
        + png_chunk(b"IDAT", zlib.compress(b"\x00"))
    )


def without_palette() -> bytes:
    """Return a PNG of numbered colours that does not say which they are."""
    data = picture("PNG", mode="P")
    at = data.index(b"PLTE")
    return data[: at - 4] + data[at + 8 + int.from_bytes(data[at - 4 : at], "big") :]


def summed(data: bytes) -> bytes:
    """Return a damaged PNG with the sums of its parts put right; anything else as it is."""
    if not data.startswith(b"\x89PNG"):
        return data
    parts, at = [data[:8]], 8
    while at + 12 <= len(data):
        end = at + 8 + int.from_bytes(data[at : at + 4], "big")
        parts.append(png_chunk(data[at + 4 : at + 8], data[at + 8 : end]))
        at = end + 4
    return b"".join(parts)


def moving_gif(frames: int) -> bytes:
    """Return a GIF of many tiny frames, without encoding them one by one."""
    still = encoded(Image.new("P", (2, 2)), "GIF")
    start = still.index(b",\x00\x00\x00\x00")
    frame = still[start:-1]
    return still[:start] + b"!\xf9\x04\x04\x00\x00\x00\x00" + frame * frames + b";"


def moving(kind: str, frames: int) -> bytes:
    """Return an animation whose frames differ."""
    pages = [
        Image.new("RGB", (8, 8), (index * 37 % 256, index * 91 % 256, index // 4 % 256))
        for index in range(frames)
    ]
    return encoded(pages[0], kind, save_all=True, append_images=pages[1:])


def deep_grey() -> bytes:
    """Return a 16-bit grey PNG: a ramp from black to white."""
    ramp = struct.pack("<256H", *(step * 257 for step in range(256)))
    return encoded(
        Image.frombytes("I;16", (256, 1), ramp).resize((256, 4), Image.Resampling.NEAREST)
    )


def pale_palette() -> bytes:
    """Return a palette PNG: left half transparent, right half red."""
    image = Image.new("P", (40, 20), 0)
    image.putpalette([0, 0, 0, 255, 0, 0])
    image.paste(1, (20, 0, 40, 20))
    return encoded(image, "PNG", transparency=0)


def srgb_profile() -> bytes:
    """Return a small RGB colour profile."""
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def shown(data: bytes) -> Image.Image:
    """Decode a rendition."""
    image = Image.open(io.BytesIO(data))
    image.load()
    return image
