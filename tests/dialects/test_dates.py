"""Dates as posts carry them."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from articles.dialects import DIALECTS, BadDate, read_date

SHANGHAI = ZoneInfo("Asia/Shanghai")
TABLE = [
    ("Fri, 04 Mar 2022 02:29:29 GMT", "2022-03-04T02:29:29"),
    ("4 Mar 2022 02:29 +0800", "2022-03-03T18:29:00"),
    ("Fri, 4 Mar 2022 02:29:29 EST", "2022-03-04T07:29:29"),
    ("Fri Mar 04 2022 10:29:29 GMT+0800 (中国标准时间)", "2022-03-04T02:29:29"),
    ("March 4, 2022", "2022-03-03T16:00:00"),
    ("Mar 4, 2022 2:29 PM", "2022-03-04T06:29:00"),
    ("2022-03-04", "2022-03-03T16:00:00"),
    ("2022-3-4 5:6", "2022-03-03T21:06:00"),
    ("2022-03-04 10:29:29", "2022-03-04T02:29:29"),
    ("2022-03-04T10:29:29Z", "2022-03-04T10:29:29"),
    ("2022-03-04T10:29:29.123+08:00", "2022-03-04T02:29:29"),
    ("2022-03-04 10:29:29 +0800", "2022-03-04T02:29:29"),
    ("2022-03-04 10:29:29 UTC", "2022-03-04T10:29:29"),
    ("2022-03-04 10:29:29 +08", "2022-03-04T02:29:29"),
    ("2022/3/4 10:29:29", "2022-03-04T02:29:29"),
    ("2022.03.04", "2022-03-03T16:00:00"),
    ("“2022-03-04 10:29”", "2022-03-04T02:29:00"),
    ("2022年3月4日", "2022-03-03T16:00:00"),
    ("2022年3月4日 星期五 10:29", "2022-03-04T02:29:00"),
    ("2022年3月4日下午2时29分", "2022-03-04T06:29:00"),
    ("2022年3月4日 凌晨12点", "2022-03-03T16:00:00"),
    ("２０２２年３月４日", "2022-03-03T16:00:00"),
    (" 2022-03-04\u00a010:29 ", "2022-03-04T02:29:00"),
    ("2022-03-04 12:05 am", "2022-03-03T16:05:00"),
    ("2022-03-04 10:00 +9:00 GMT", "2022-03-04T01:00:00"),
    ("2022-03-04 10:00 +8:0", "2022-03-04T02:00:00"),
    ("2022-03-04 10:00 GMT-3", "2022-03-04T13:00:00"),
    ("2022-03-04 10:00 +0545", "2022-03-04T04:15:00"),
    ("Sun, 04 Mar 2022 02:29:29 GMT", "2022-03-04T02:29:29"),
    ("2022-03-04 10:29:29.5 +0800 CST", "2022-03-04T02:29:29"),
    ("Fri Mar  4 02:29:29 UTC 2022", "2022-03-04T02:29:29"),
    ("Fri Mar 04 10:29:29 +0800 2022", "2022-03-04T02:29:29"),
    ("Fri Mar  4 10:29:29 2022", "2022-03-04T02:29:29"),
    ("1646360969123", "2022-03-04T02:29:29"),
    ("2022-03-04, 10:29", "2022-03-04T02:29:00"),
    ("March 4th, 2022 at 2:29pm", "2022-03-04T06:29:00"),
    ("4th March, 2022", "2022-03-03T16:00:00"),
    ("2022-03-04 24:00:00", "2022-03-04T16:00:00"),
    ("2022-12-31 24:00", "2022-12-31T16:00:00"),
    ("21/08/2010", "2010-08-20T16:00:00"),
    ("8/21/2010 10:00", "2010-08-21T02:00:00"),
    ("21.08.2010", "2010-08-20T16:00:00"),
    ("Fri 4 Mar 02:29:29 GMT 2022", "2022-03-04T02:29:29"),
    ("Fri Mar  4 02:29:29 PM UTC 2022", "2022-03-04T14:29:29"),
    ("Fr 4. Mar 2022 10:29:29 +0800", "2022-03-04T02:29:29"),
    ("ven., 4 mars 2022 10:29", "2022-03-04T02:29:00"),
    ("2022 Mar 4", "2022-03-03T16:00:00"),
    ("04/Mar/2022 10:29", "2022-03-04T02:29:00"),
    ("2022年 03月 04日 星期五 10:29:29 CST", "2022-03-04T02:29:29"),
]


@pytest.mark.parametrize(("text", "instant"), TABLE, ids=[row[0] for row in TABLE])
def test_a_date_is_an_instant(text: str, instant: str) -> None:
    moment = read_date(text, SHANGHAI)
    assert moment.at.astimezone(UTC).replace(tzinfo=None).isoformat() == instant


REFUSED = [
    ("02/03/2022", "told apart"), ("03.02.2022", "told apart"), ("21/13/2010", "told apart"),
    ("21/8-2010", "told apart"),
    ("hello", "not a date"),
    ("1646360969", "not a date"), ("2022-02-30", "no such date"), ("2022-14-01", "no such date"),
    ("2022-03-04 25:00", "no such date"), ("2022-03-04 10:00 CST", "not known"),
    ("2022-03-04 10:00 +19:00", "Greenwich"), ("0000-01-01", "no such date"), ("", "not a date"),
    ("0001-01-01 00:00:00 +08:00", "no such date"), ("2022-03-04" * 10_000, "not a date"),
    ("2023 -0800", "not a date"), ("22:010:17", "not a date"),
    ("2022-03-04 10:00 UTC CST", "not a date"), ("Fri Mar 4 10:00:00 CST 2022", "not known"),
    ("0202-02-03", "no such date"), ("9999-12-31", "no such date"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "word"), REFUSED, ids=[row[0][:30] for row in REFUSED])
def test_what_is_no_date_is_refused_with_a_sentence(text: str, word: str) -> None:
    with pytest.raises(BadDate, match=word):
        read_date(text, SHANGHAI)


def test_a_moment_says_what_the_text_said_itself() -> None:
    assert not read_date("2022-03-04", SHANGHAI).has_time
    assert not read_date("2022-03-04 10:00", SHANGHAI).has_zone
    assert read_date("2022-03-04 10:00 +08:00", SHANGHAI).has_zone


def test_hugo_counts_seconds_and_reads_all_else_as_others_do() -> None:
    read = DIALECTS["hugo"].read_date
    assert read("1588320000", SHANGHAI, is_unquoted=True).at == datetime(2020, 5, 1, 8, tzinfo=UTC)
    assert read("2022-03-04", SHANGHAI, is_unquoted=True).at.astimezone(UTC).hour == 16
    with pytest.raises(BadDate):
        read("15883200000", SHANGHAI, is_unquoted=True)


NAMED_ZONES = [
    ("jekyll", "Fri 1 Jul 10:51:24 BST 2022", "2022-07-01T02:51:24"),
    ("jekyll", "Fri 1 July 2022 10:51:24 CEST", "2022-07-01T02:51:24"),
    ("hexo", "Fri 1 Jul 10:51:24 EDT 2022", "2022-07-01T14:51:24"),
    ("hugo", "Fri Jul  1 10:51:24 CST 2022", "2022-07-01T02:51:24"),
    ("hugo", "Fri, 01 Jul 2022 10:51:24 BST", "2022-07-01T02:51:24"),
]


@pytest.mark.parametrize(("dialect", "text", "instant"), NAMED_ZONES)
def test_a_name_of_a_zone_means_what_it_does_to_the_generator(
    dialect: str, text: str, instant: str
) -> None:
    moment = DIALECTS[dialect].read_date(text, SHANGHAI, is_unquoted=True)
    assert moment.at.astimezone(UTC).replace(tzinfo=None).isoformat() == instant


UNKNOWN_ZONES = [
    ("jekyll", "Fri Jul 1 10:51:24 CST 2022"),
    ("hexo", "Fri 1 Jul 10:51:24 BST 2022"), ("hexo", "Fri Jul 1 10:51:24 CST 2022"),
    ("hugo", "Fri 1 Jul 10:51:24 BST 2022"),
]  # fmt: skip


@pytest.mark.parametrize(("dialect", "text"), UNKNOWN_ZONES)
def test_a_name_of_a_zone_that_may_mean_several_is_refused(dialect: str, text: str) -> None:
    with pytest.raises(BadDate, match="not known"):
        DIALECTS[dialect].read_date(text, SHANGHAI, is_unquoted=True)


def test_a_name_with_one_meaning_left_is_read() -> None:
    kolkata, text = ZoneInfo("Asia/Kolkata"), "Fri 1 Jul 10:00:00 {} 2022"
    read = DIALECTS["jekyll"].read_date
    assert read(text.format("IST"), kolkata, is_unquoted=True).at.astimezone(UTC).hour == 4
    assert read(text.format("CST"), kolkata, is_unquoted=True).at.astimezone(UTC).hour == 16


AS_RUBY_READ_THEM = {
    "2022-03-04-10:00": "2022-03-04T10:00:00+08:00",
    "2022-03-04_10:00:30": "2022-03-04T10:00:30+08:00",
    "2022. 3. 4": "2022-03-04T00:00:00+08:00",
    "2022. 03. 04. 10:00": "2022-03-04T10:00:00+08:00",
    "2022-03-04 10:00:00 +09:00:00": "2022-03-04T10:00:00+09:00",
    "2022-03-04 10:00:00 +9": "2022-03-04T10:00:00+09:00",
    "2022-03-04 10h30": "2022-03-04T10:30:00+08:00",
    "2022-03-04 3pm": "2022-03-04T15:00:00+08:00",
    "20220304T101112": "2022-03-04T10:11:12+08:00",
    "202203041011": "2022-03-04T10:11:00+08:00",
}


@pytest.mark.parametrize(("text", "at"), AS_RUBY_READ_THEM.items())
def test_dates_of_jekyll_are_read_as_ruby_read_them(text: str, at: str) -> None:
    moment = DIALECTS["jekyll"].read_date(text, SHANGHAI, is_unquoted=True)
    assert (moment.at, moment.passed_over) == (datetime.fromisoformat(at), "")
