"""Names of months and days in the languages of a site, as Hugo writes them by a layout (``dateFormat``)."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime

from articles.dialects.go_tokens import Unknown

NAMED = re.compile(r"January|Jan|Monday|Mon")
_MONTHS = {
    "de": "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember",
    "fr": "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre",
    "es": "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre",
    "pt": "janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro",
    "it": "gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre",
    "nl": "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december",
    "ru": "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря",
    "pl": "stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada"
    "|grudnia",
    "sv": "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december",
    "tr": "Ocak|Şubat|Mart|Nisan|Mayıs|Haziran|Temmuz|Ağustos|Eylül|Ekim|Kasım|Aralık",
    "zh": "一月|二月|三月|四月|五月|六月|七月|八月|九月|十月|十一月|十二月",
    "ja": "1月|2月|3月|4月|5月|6月|7月|8月|9月|10月|11月|12月",
    "ko": "1월|2월|3월|4월|5월|6월|7월|8월|9월|10월|11월|12월",
}
_SHORT_MONTHS = {
    "de": "Jan.|Feb.|März|Apr.|Mai|Juni|Juli|Aug.|Sept.|Okt.|Nov.|Dez.",
    "fr": "janv.|févr.|mars|avr.|mai|juin|juil.|août|sept.|oct.|nov.|déc.",
    "es": "ene.|feb.|mar.|abr.|mayo|jun.|jul.|ago.|sept.|oct.|nov.|dic.",
    "pt": "jan.|fev.|mar.|abr.|maio|jun.|jul.|ago.|set.|out.|nov.|dez.",
    "it": "gen|feb|mar|apr|maggio|giu|lug|ago|set|ott|nov|dic",
    "nl": "jan.|feb.|mrt.|apr.|mei|jun.|jul.|aug.|sep.|okt.|nov.|dec.",
    "ru": "янв.|февр.|мар.|апр.|мая|июн.|июл.|авг.|сент.|окт.|нояб.|дек.",
    "pl": "sty|lut|mar|kwi|maja|cze|lip|sie|wrz|paź|lis|gru",
    "sv": "jan.|feb.|mars|apr.|maj|juni|juli|aug.|sep.|okt.|nov.|dec.",
    "tr": "Oca|Şub|Mar|Nis|Mayıs|Haz|Tem|Ağu|Eyl|Eki|Kas|Ara",
    "zh": "1月|2月|3月|4月|五月|6月|7月|8月|9月|10月|11月|12月",
    "ja": _MONTHS["ja"],
    "ko": _MONTHS["ko"],
}
"""Of May, Hugo takes the long name for the short one."""
_DAYS = {
    "de": "Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag",
    "fr": "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche",
    "es": "lunes|martes|miércoles|jueves|viernes|sábado|domingo",
    "pt": "segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|sábado|domingo",
    "it": "lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica",
    "nl": "maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag",
    "ru": "понедельник|вторник|среда|четверг|пятница|суббота|воскресенье",
    "pl": "poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela",
    "sv": "måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag",
    "tr": "Pazartesi|Salı|Çarşamba|Perşembe|Cuma|Cumartesi|Pazar",
    "zh": "星期一|星期二|星期三|星期四|星期五|星期六|星期日",
    "ja": "月曜日|火曜日|水曜日|木曜日|金曜日|土曜日|日曜日",
    "ko": "월요일|화요일|수요일|목요일|금요일|토요일|일요일",
}
_SHORT_DAYS = {
    "de": "Mo.|Di.|Mi.|Do.|Fr.|Sa.|So.", "fr": "lun.|mar.|mer.|jeu.|ven.|sam.|dim.",
    "es": "lun.|mar.|mié.|jue.|vie.|sáb.|dom.", "pt": "seg.|ter.|qua.|qui.|sex.|sáb.|dom.",
    "it": "lun|mar|mer|gio|ven|sab|dom", "nl": "ma|di|wo|do|vr|za|zo", "ru": "пн|вт|ср|чт|пт|сб|вс",
    "pl": "pon.|wt.|śr.|czw.|pt.|sob.|niedz.", "sv": "mån|tis|ons|tors|fre|lör|sön",
    "tr": "Pzt|Sal|Çar|Per|Cum|Cmt|Paz", "zh": "周一|周二|周三|周四|周五|周六|周日",
    "ja": "月|火|水|木|金|土|日", "ko": "월|화|수|목|금|토|일",
}  # fmt: skip
_LIKE = {
    "zh-hans": "zh", "zh-hans-cn": "zh", "pt-br": "pt", "ja-jp": "ja", "ko-kr": "ko", "sv-se": "sv",
    **{f"{code}-{code}": code for code in ("es", "fr", "it", "nl", "pl", "ru", "tr")},
}  # fmt: skip
_ENGLISH = frozenset({"", "en", "de-de", "zh-cn", "zh-hk", "zh-tw"})
"""Codes under which Hugo knows no names of months, and writes those that Go has."""
_NAMES = {"January": _MONTHS, "Jan": _SHORT_MONTHS, "Monday": _DAYS, "Mon": _SHORT_DAYS}


def in_language(
    layout: str, at: datetime, language: str, formed: Callable[[str, datetime], str]
) -> str:
    """Return a moment by a layout with names in a language; ``formed`` writes it in English.

    Raises ``Unknown`` where the names of a language are not known here.
    """
    code = _LIKE.get(language.lower(), language.lower())
    if code in _ENGLISH or code.startswith("en-") or not NAMED.search(layout):
        return formed(layout, at)
    if code not in _MONTHS:
        raise Unknown(language)
    pieces, end = [], 0
    for name in NAMED.finditer(layout):
        place = at.month - 1 if name[0].startswith("J") else at.weekday()
        pieces += [
            _between(layout[end : name.start()], at, formed),
            _NAMES[name[0]][code].split("|")[place],
        ]
        end = name.end()
    return "".join((*pieces, _between(layout[end:], at, formed)))


def _between(part: str, at: datetime, formed: Callable[[str, datetime], str]) -> str:
    return formed(part, at) if part else ""
