"""One article as one file: the kept bytes where nobody touched it, else its header and its text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from articles.dialects import DIALECTS, UNKNOWN, Unreadable
from articles.exporter.telling import Telling, differing
from articles.models import Edition, Stage
from articles.text.packing import Damaged

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from articles.exporter.forms import Form, Ways
    from articles.exporter.stories import Story
    from articles.exporter.yaml_writing import Written
    from articles.models import LegacyPost
    from articles.snapshot import Snapshot

FORMAT = 1
MAX_HEADER = 60_000  # the importer reads 65,536 characters
DEFAULTS: Mapping[str, Written] = {"comments": True, "top": False, "kind": "news"}
KNOWN = frozenset(
    {
        "title", "date", "pubdate", "publishdate", "published", "created", "post_date", "updated",
        "lastmod", "modified", "last_modified_at", "draft", "status", "hidden", "unlisted", "hide",
        "post_status", "visibility", "access", "publish", "dg-publish", "public", "private", "secret",
        "protected", "isdraft", "is_draft", "_draft", "ispublished", "is_published", "encrypt",
        "encrypted", "password", "expirydate", "unpublishdate", "expires", "categories", "category",
        "section", "sections", "tags", "tag", "topics", "topic", "keywords", "author", "authors", "by",
        "post_author", "bylines", "translator", "translators", "editor", "editors", "photographer",
        "photographers", "illustrator", "illustrators", "headimg", "thumbnail", "image", "cover",
        "featured_image", "primary_image", "top_img", "banner", "hero", "teaser_image", "og_image",
        "photos", "photo", "imgsrc", "headimg_alt", "image_alt", "cover_alt", "headimg_caption",
        "image_caption", "image_figcaption", "cover_caption", "headimg_credit", "image_credit",
        "cover_credit", "headimg_licence", "image_licence", "lead_caption", "pictures",
        "standfirst", "subtitle", "deck", "lede", "summary", "description", "excerpt", "abstract",
        "source", "source_name", "source_url", "original_url", "original", "canonical",
        "canonical_url", "external_url", "link", "url", "lang", "language", "locale", "kind",
        "dateline", "comments", "comment", "top", "sticky", "pin", "pinned", "seo_title",
        "seo_description", "slug", "permalink", "path", "alias", "aliases", "redirect_from",
        "corrections", "newsroom", "params", "disablenunjucks", "render_with_liquid", "layout",
    }
)  # fmt: skip
"""Keys that mean something to the importer: what they said once may be wrong after an edit."""


@dataclass(frozen=True, slots=True)
class Post:
    """An article's file, all but its place, and what could not be said in it."""

    text: str
    lost: tuple[str, ...] = ()


def is_untouched(story: Story, now: datetime) -> bool:
    """Say whether the file the article came from still says all of it, and readers see it so.

    One that waits for another moment than the file's is seen too early by it.
    """
    legacy, article = story.legacy, story.article
    if legacy is None or legacy.version != article.version:
        return False
    if not story.out or legacy.published_at is None:
        is_draft = article.stage == Stage.DRAFT and not article.stage_note
        return is_draft and not story.out and legacy.published_at is None
    if article.stage != Stage.APPROVED or article.stage_note:
        return False
    edition = story.out[0]
    is_open = len(story.out) == 1 and edition.live_until is None
    is_of_its_day = edition.published_at == legacy.published_at
    is_in_time = edition.live_from <= now or edition.live_from == edition.published_at
    return is_open and is_of_its_day and is_in_time and edition.article_version == article.version


def written(story: Story, form: Form, telling: Telling) -> Post:
    """Return the article in a form: what readers see, and below ``newsroom`` what else there is."""
    main = telling.said(story.main)
    body = main.pop("body")
    says = _other_texts(story, telling, {**main, "body": body})
    values = {
        "title": story.main.headline,
        **_dates(story, telling),
        **_kept(main, form),
        **_places(story),
        **(form.hidden if _is_hidden(story) else {}),
        **_unknown(story),
    }
    values["newsroom"] = _desk(story, telling, says)
    text = form.file(values, str(body))
    if len(text) - len(str(body)) <= MAX_HEADER:
        return Post(text)
    values["newsroom"] = _desk(story, telling, {})
    return Post(form.file(values, str(body)), ("Its unpublished change is too long for a header.",))


def _kept(said: Mapping[str, Written], form: Form) -> dict[str, Written]:
    """Return what the header says of the article: nothing that is empty, nothing that goes without saying."""
    ways: Ways = said["sections"]  # type: ignore[assignment]  # as ``Telling`` tells them
    sections = form.sorted_into(ways) if ways else {}
    values = {
        **sections,
        **{key: value for key, value in said.items() if key not in ("sections", "title")},
    }
    return {
        key: value
        for key, value in values.items()
        if value not in ("", [], {}) and value != DEFAULTS.get(key)
    }


def _dates(story: Story, telling: Telling) -> dict[str, Written]:
    if not story.out:
        return {}
    first = story.out[0]
    dates: dict[str, Written] = {"date": telling.date(first.published_at)}
    if first.updated_at:
        dates["updated"] = telling.date(first.updated_at)
    last = story.out[-1]
    if last.live_until and last.ended_as == Edition.EndedAs.EXPIRED:
        dates["expires"] = telling.moment(last.live_until)
    return dates


def _places(story: Story) -> dict[str, Written]:
    """Return where readers find it, and every other path that leads there."""
    own = story.out[0].path if story.out else ""
    others: list[Written] = [_as_folder(path) for path in story.addresses if path != own]
    address: dict[str, Written] = {"permalink": f"{own}/"} if own else {}
    return {**address, **({"aliases": others} if others else {})}


def _as_folder(path: str) -> str:
    """Return a path with the slash at its end that it has here, unless it names a file or asks for more.

    Without one, plugins for old addresses write a file that answers at another address, or as no page.
    """
    return path if re.search(r"[.?][^/]*$", path) else f"{path}/"


def _is_hidden(story: Story) -> bool:
    """Say whether no reader may see it, neither now nor at its date."""
    return not story.out or story.is_over


def _unknown(story: Story) -> dict[str, Written]:
    """Return the keys of the old header that mean nothing here: they go out as they came in."""
    header = story.legacy.header if story.legacy else {}
    unknown = {key: value for key, value in header.items() if key.lower() not in KNOWN}
    return (
        {**unknown, **_as_written(story.legacy, unknown)} if story.legacy and unknown else unknown
    )


def _as_written(legacy: LegacyPost, kept: Mapping[str, Written]) -> dict[str, Written]:
    """Return those of the kept values that the file's bytes still give: they know what stood in quotes.

    Limit: they are read as UTF-8. Of a file in another encoding, values that its letters stand in stay texts.
    """
    try:
        text = legacy.raw.decode("utf-8-sig", "replace")
    except Damaged:
        return {}
    for read in (DIALECTS.get(legacy.dialect, UNKNOWN).read, UNKNOWN.read):
        try:
            values = read(text).values
        except Unreadable:
            continue
        if found := {key: value for key, value in values.items() if kept.get(key, "") == value}:
            return dict(found)
    return {}


def _other_texts(
    story: Story, telling: Telling, main: Mapping[str, Written]
) -> dict[str, Mapping[str, Written]]:
    """Return what the waiting edition and the desk copy say otherwise than the file."""
    texts: dict[str, Mapping[str, Written]] = {}
    waiting = story.text_of(story.out[-1]) if story.out else story.main
    if _differs(waiting, story.main) and _differs(waiting, story.desk):
        texts["later"] = differing(telling.said(waiting), main)
    if _differs(story.desk, story.main):
        texts["desk"] = differing(telling.said(story.desk), main)
    return {name: text for name, text in texts.items() if text}


def _differs(one: Snapshot, other: Snapshot) -> bool:
    return one.to_json() != other.to_json()


def _desk(
    story: Story, telling: Telling, texts: Mapping[str, Mapping[str, Written]]
) -> Mapping[str, Written]:
    article = story.article
    usual = Stage.APPROVED if story.out else Stage.DRAFT
    told: dict[str, Written] = {"format": FORMAT}
    if article.stage != usual or article.stage_note:
        told |= {
            "stage": article.stage,
            **({"note": article.stage_note} if article.stage_note else {}),
        }
    if not _goes_without_saying(story):
        windows = (*story.before, *story.out)
        told["windows"] = [_window(row, story, telling, texts) for row in windows]
    return {**told, **texts}


def _goes_without_saying(story: Story) -> bool:
    """Say whether date and slug tell all about the article's one window."""
    if not story.out:
        return True
    first = story.out[0]
    return (
        len(story.out) == 1
        and not story.before
        and first.live_from == first.published_at
        and first.live_until is None
        and first.updated_at is None
        and first.path == _usual_path(first, story.main)
    )


def _window(
    row: Edition, story: Story, telling: Telling, texts: Mapping[str, Mapping[str, Written]]
) -> dict[str, Written]:
    """Return when an edition is seen, which of the texts it shows, and where."""
    content = story.text_of(row)
    window: dict[str, Written] = {"from": telling.moment(row.live_from)}
    if row.live_until:
        window |= {"until": telling.moment(row.live_until), "ended": row.ended_as}
    if row.ended_note:
        window["reason"] = row.ended_note
    if row.updated_at:
        window["updated"] = telling.moment(row.updated_at)
    if texts and _differs(content, story.main):
        window["says"] = "later" if "later" in texts else "desk"
    if row.path != _usual_path(row, content):
        window["address"] = row.path
    return window


def window_of(story: Story) -> dict[str, Written]:
    """Return when and where readers see an untouched post; nothing where its date and slug tell it."""
    if _goes_without_saying(story):
        return {}
    row = story.out[0]
    told: dict[str, Written] = {"from": row.live_from.isoformat()}
    if row.updated_at:
        told["updated"] = row.updated_at.isoformat()
    if row.path != _usual_path(row, story.main):
        told["address"] = row.path
    return told


def _usual_path(row: Edition, content: Snapshot) -> str:
    return f"/{row.published_on:%Y/%m/%d}/{content.slug}"


def moment_of(story: Story) -> datetime | None:
    """Return when readers first saw the article, or will; None for what was never out."""
    return story.out[0].published_at if story.out else None
