"""Sites whose films, posts and charts articles show: known by host, led to by a page for people."""

import re
from collections.abc import Callable
from urllib.parse import SplitResult, parse_qs, urlsplit

NAMES = {
    "asciinema.org": "asciinema",
    "bilibili.com": "哔哩哔哩",
    "bsky.app": "Bluesky",
    "codepen.io": "CodePen",
    "dailymotion.com": "Dailymotion",
    "datawrapper.dwcdn.net": "Datawrapper",
    "facebook.com": "Facebook",
    "flourish.studio": "Flourish",
    "gist.github.com": "GitHub Gist",
    "google.com": "Google",
    "instagram.com": "Instagram",
    "iqiyi.com": "爱奇艺",
    "ixigua.com": "西瓜视频",
    "jsfiddle.net": "JSFiddle",
    "music.163.com": "网易云音乐",
    "qq.com": "腾讯视频",
    "soundcloud.com": "SoundCloud",
    "spotify.com": "Spotify",
    "ted.com": "TED",
    "tiktok.com": "TikTok",
    "twitter.com": "X",
    "vimeo.com": "Vimeo",
    "weibo.com": "微博",
    "x.com": "X",
    "xinpianchang.com": "新片场",
    "y.qq.com": "QQ音乐",
    "youku.com": "优酷",
    "youtu.be": "YouTube",
    "youtube-nocookie.com": "YouTube",
    "youtube.com": "YouTube",
    "163.com": "网易",
}
"""How readers know a host, or one below it."""

_MEDIA_FILE = re.compile(r"\.(?:m4a|m4v|mp3|mp4|ogg|ogv|wav|webm)$", re.IGNORECASE)
_MASTODON = re.compile(r"(/@[\w.]{1,60}(?:@[\w.-]{1,100})?/\d{5,25})(?:/embed)?/?")
_YOUTUBE = re.compile(r"/(?:embed|live|shorts|v)/([\w-]{6,20})/?")
_YOUTUBE_ID = re.compile(r"[\w-]{6,20}")
_VIMEO = re.compile(r"/(?:video/)?(\d{1,15})/?")
_BILIBILI = re.compile(
    r"(?:(?P<film>BV\w{1,12})|(?:av)?(?P<old>\d{1,15})|(?P<part>(?:ep|ss)\d{1,15}))/?(?:[?&]\S{0,300})?",
    re.IGNORECASE | re.ASCII,
)
_PATH_OF_BILIBILI = re.compile(r"/video/(?=[a-z])(\w{1,20})/?", re.IGNORECASE | re.ASCII)
_POST_OF_X = re.compile(r"/(?:(\w{1,20})|i/web)/status(?:es)?/(\d{1,25})(?:/.*)?", re.ASCII)
_GIST = re.compile(r"(/(?:[\w-]{1,60}/)?[0-9a-f]{1,40})(?:\.js|/)?", re.ASCII)


def parts_of(address: str) -> SplitResult | None:
    """Return the parts of an address of the web; None for all others, broken ones too."""
    address = address.strip()
    try:
        parts = urlsplit("https:" + address if address.startswith("//") else address)
        host = parts.hostname
        _ = parts.port
    except ValueError:
        return None
    return parts if host and parts.scheme in ("http", "https") else None


def name_of(parts: SplitResult) -> str:
    """Return how a reader knows the site, or "" for one that is not in the table."""
    host = (parts.hostname or "").rstrip(".")
    labels = host.split(".")
    below = (".".join(labels[at:]) for at in range(len(labels)))
    known = next((NAMES[site] for site in below if site in NAMES), "")
    if known:
        return known
    if _MASTODON.fullmatch(parts.path):
        return "Mastodon"
    return host if _MEDIA_FILE.search(parts.path) else ""


def page_of(parts: SplitResult) -> str:
    """Return the page for people that belongs to a player's address; else that address.

    A number that does not look like one of the site's own is never put into another address.
    """
    of_site = _PAGES.get(name_of(parts))
    return (of_site(parts) if of_site else "") or parts.geturl()


def film_of_bilibili(number: str) -> str:
    """Return the page of a film of 哔哩哔哩 by its number, "" for what is none of its numbers.

    They are ``BV…``, the older ``av…``, of which the letters may be missing, and for series ``ep…`` and
    ``ss…``. What stands behind a question mark tells the part of a film, and the page shows them all.
    """
    found = _BILIBILI.fullmatch(number.strip())
    if found is None:
        return ""
    if found["part"]:
        return f"https://www.bilibili.com/bangumi/play/{found['part']}"
    return f"https://www.bilibili.com/video/{found['film'] or 'av' + found['old']}/"


def _youtube(parts: SplitResult) -> str:
    short = parts.path.strip("/") if parts.hostname == "youtu.be" else ""
    query = parse_qs(parts.query)
    found = _YOUTUBE.fullmatch(parts.path)
    number = found[1] if found else (short or query.get("v", [""])[0])
    if number == "videoseries" or not _YOUTUBE_ID.fullmatch(number):
        listed = query.get("list", [""])[0]
        is_list = re.fullmatch(r"[\w-]{2,60}", listed) is not None
        return f"https://www.youtube.com/playlist?list={listed}" if is_list else ""
    return f"https://www.youtube.com/watch?v={number}"


def _vimeo(parts: SplitResult) -> str:
    found = _VIMEO.fullmatch(parts.path)
    return f"https://vimeo.com/{found[1]}" if found else ""


def _bilibili(parts: SplitResult) -> str:
    query = parse_qs(parts.query)
    found = _PATH_OF_BILIBILI.fullmatch(parts.path)
    told = found[1] if found else query.get("bvid", [""])[0] or query.get("aid", [""])[0]
    return film_of_bilibili(told)


def _x(parts: SplitResult) -> str:
    found = _POST_OF_X.fullmatch(parts.path)
    number = found[2] if found else parse_qs(parts.query).get("id", [""])[0]
    is_number = re.fullmatch(r"\d{1,25}", number, re.ASCII) is not None
    return f"https://x.com/{(found and found[1]) or 'i'}/status/{number}" if is_number else ""


def _gist(parts: SplitResult) -> str:
    found = _GIST.fullmatch(parts.path)
    return f"https://gist.github.com{found[1]}" if found else ""


def _mastodon(parts: SplitResult) -> str:
    found = _MASTODON.fullmatch(parts.path)
    return f"https://{parts.netloc}{found[1]}" if found else ""


_PAGES: dict[str, Callable[[SplitResult], str]] = {
    "GitHub Gist": _gist,
    "Mastodon": _mastodon,
    "Vimeo": _vimeo,
    "X": _x,
    "YouTube": _youtube,
    "哔哩哔哩": _bilibili,
}
