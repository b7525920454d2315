"""Players and other embedded things become a line with a link: nothing foreign loads by itself."""

import html as entities
import re
from urllib.parse import parse_qs, urlsplit

_EMBED = re.compile(r"<(?:iframe|embed|video|audio|source)\b([^>]*+)>", re.IGNORECASE)
_SIGNS = ("<iframe", "<embed", "<video", "<audio", "<source")
_ATTRIBUTE = re.compile(r"""\b(src|title)\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'>]++))""", re.I)
_PLAYERS = {
    "bilibili.com": "哔哩哔哩",
    "dailymotion.com": "Dailymotion",
    "datawrapper.dwcdn.net": "Datawrapper",
    "facebook.com": "Facebook",
    "flourish.studio": "Flourish",
    "google.com": "Google",
    "instagram.com": "Instagram",
    "iqiyi.com": "爱奇艺",
    "ixigua.com": "西瓜视频",
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
    "youku.com": "优酷",
    "youtu.be": "YouTube",
    "youtube-nocookie.com": "YouTube",
    "youtube.com": "YouTube",
    "163.com": "网易",
}
_MEDIA_FILE = re.compile(r"\.(?:m4a|m4v|mp3|mp4|ogg|ogv|wav|webm)$", re.IGNORECASE)
_YOUTUBE = re.compile(r"/(?:embed|v)/([\w-]{6,20})")
_VIMEO = re.compile(r"/video/(\d+)")


def to_links(html: str) -> str:
    """Return the text with players of known hosts and media files replaced by links.

    Works on text that is not yet clean, and gives text that is not yet clean.
    """
    lowered = html.lower()
    if not any(sign in lowered for sign in _SIGNS):
        return html
    return _EMBED.sub(_link, html)


def _link(tag: re.Match[str]) -> str:
    found = {
        each[1].lower(): each[2] or each[3] or each[4] or "" for each in _ATTRIBUTE.finditer(tag[1])
    }
    address = entities.unescape(found.get("src", "")).strip()
    title = entities.unescape(found.get("title", "")).strip()
    name = _name(address)
    if not name:
        return tag[0]
    words = f"{name}: {title}" if title and title != name else name
    return f'<p class="embed"><a href="{entities.escape(_page(address))}">{entities.escape(words)}</a></p>'


def _name(address: str) -> str:
    """Return how a reader knows the host, or "" for one that we do not lead to."""
    try:
        parts = urlsplit("https:" + address if address.startswith("//") else address)
        host = (parts.hostname or "").lower()
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https"):
        return ""
    if _MEDIA_FILE.search(parts.path):
        return host
    known = (name for site, name in _PLAYERS.items() if host == site or host.endswith("." + site))
    return next(known, "")


def _page(address: str) -> str:
    """Return the page for people that belongs to a player's address, where we know it."""
    parts = urlsplit("https:" + address if address.startswith("//") else address)
    query = parse_qs(parts.query)
    if "youtube" in parts.netloc and (video := _YOUTUBE.search(parts.path)):
        return f"https://www.youtube.com/watch?v={video[1]}"
    if "vimeo" in parts.netloc and (video := _VIMEO.search(parts.path)):
        return f"https://vimeo.com/{video[1]}"
    if "bilibili" in parts.netloc and "bvid" in query:
        return f"https://www.bilibili.com/video/{query['bvid'][0]}/"
    return parts.geturl()
