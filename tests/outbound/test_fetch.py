"""One file fetched from a server that may do anything: it comes whole, or a sentence says why not."""

from __future__ import annotations

import gzip
import socket
import ssl

import pytest

from articles.outbound import Door, Limits, NotFetched, Problem, fetch
from tests.outbound.hostile import (
    Speak,
    answer,
    door_to,
    dripping,
    pouring,
    saying,
    serving,
)

MAX = 50_000
BRIEF = Limits(MAX, seconds=0.5)
PATIENT = Limits(MAX, seconds=20)
URL = "http://pictures.example/a"
BODY = b"0123456789" * 100
CHUNKED = answer(length=None, Transfer_Encoding="chunked")
OPEN_END = answer(length=None)
PIECE = b"2710\r\n" + b"x" * 10_000 + b"\r\n"
GZIP = answer(gzip.compress(b"\0" * 10**7), Content_Encoding="gzip")


def _fetch(speak: Speak, limits: Limits = PATIENT) -> bytes:
    with serving({"/a": speak}) as server:
        return fetch(URL, limits, door_to(server)).data


SOUND = {
    "with its length": saying(answer(BODY)),
    "in pieces": saying(answer(length=1000), BODY[:1], BODY[1:500], BODY[500:]),
    "without a length": saying(OPEN_END, BODY),
    "in chunks": saying(
        CHUNKED, b"1f4\r\n", BODY[:500], b"\r\n1F4;x=y\r\n", BODY[500:], b"\r\n0\r\nA: b\r\n\r\n"
    ),
    "with more than its length": saying(answer(BODY, length=1000), b"and a second answer"),
    "of another type": saying(answer(BODY, Content_Type="text/html")),
    "said not to be packed": saying(answer(BODY, Content_Encoding="identity")),
    "in old HTTP": saying(answer(BODY).replace(b"HTTP/1.1", b"HTTP/1.0")),
}  # fmt: skip


@pytest.mark.parametrize("speak", SOUND.values(), ids=SOUND)
def test_a_file_comes_whole(speak: Speak) -> None:
    assert _fetch(speak) == BODY


HOSTILE = {
    "a length beyond the limit": (pouring(answer(length=10**12), b"x" * 1000, 10), Problem.TOO_LARGE),
    "a body beyond the limit": (pouring(OPEN_END, b"x" * 10_000, 100), Problem.TOO_LARGE),
    "chunks beyond the limit": (pouring(CHUNKED, PIECE, 100), Problem.TOO_LARGE),
    "one endless chunk": (pouring(CHUNKED + b"ffffffffffff\r\n", b"x" * 10_000, 100), Problem.TOO_LARGE),
    "less than it promised": (saying(answer(BODY, length=2000)), Problem.CUT_OFF),
    "a chunk that breaks off": (saying(CHUNKED, b"1f4\r\n", BODY[:100]), Problem.CUT_OFF),
    "chunks without an end": (saying(CHUNKED, b"a\r\n0123456789\r\n"), Problem.CUT_OFF),
    "a chunk of no size": (saying(CHUNKED, b"xyz\r\n" + BODY), Problem.CUT_OFF),
    "nothing at all": (saying(), Problem.CUT_OFF),
    "half a header": (saying(b"HTTP/1.1 200 OK\r\nContent-Le"), Problem.CUT_OFF),
    "an empty file": (saying(answer(b"")), Problem.CUT_OFF),
    "no HTTP": (saying(b"SSH-2.0-OpenSSH_9.2\r\n"), Problem.GARBLED),
    "a status of letters": (saying(b"HTTP/1.1 abc OK\r\n\r\n"), Problem.GARBLED),
    "an endless header line": (pouring(b"HTTP/1.1 200 OK\r\nA: ", b"x" * 10_000, 20), Problem.GARBLED),
    "endless headers": (pouring(b"HTTP/1.1 200 OK\r\n", b"A: b\r\n", 5000), Problem.GARBLED),
    "gzip that was not asked for": (saying(GZIP), Problem.PACKED),
    "two packings": (saying(answer(BODY, Content_Encoding="br, gzip")), Problem.PACKED),
    "nothing found": (saying(answer(b"x", "404 Not Found")), Problem.GONE),
    "gone": (saying(answer(b"", "410 Gone")), Problem.GONE),
    "forbidden": (saying(answer(b"", "403 Forbidden")), Problem.STATUS),
    "an error": (saying(answer(b"x", "500 Oops")), Problem.STATUS),
    "too busy": (saying(answer(b"", "429 Slow down")), Problem.STATUS),
    "a part": (saying(answer(BODY, "206 Partial Content")), Problem.STATUS),
    "not modified": (saying(answer(b"", "304 Not Modified")), Problem.STATUS),
    "a sign-in": (saying(answer(b"", "401 Unauthorized", WWW_Authenticate="Basic")), Problem.STATUS),
}  # fmt: skip


@pytest.mark.parametrize(("speak", "problem"), HOSTILE.values(), ids=HOSTILE)
def test_what_is_no_file_is_refused_with_its_reason(speak: Speak, problem: Problem) -> None:
    with pytest.raises(NotFetched) as caught:
        _fetch(speak)
    assert caught.value.problem is problem


SLOW = {
    "a body drop by drop": dripping(answer(length=MAX)),
    "a body without end, drop by drop": dripping(OPEN_END),
    "chunks drop by drop": dripping(CHUNKED, b"1\r\nx\r\n"),
    "headers drop by drop": dripping(b"HTTP/1.1 200 OK\r\n", b"A: b\r\n"),
    "one header drop by drop": dripping(b"HTTP/1.1 200 OK\r\nA: "),
    "notes without end": dripping(b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
    "trailers drop by drop": dripping(CHUNKED + b"0\r\n", b"A: b\r\n"),
    "silence": dripping(b"", b""),
}


@pytest.mark.parametrize("speak", SLOW.values(), ids=SLOW)
def test_no_slowness_prolongs_the_time_that_is_given(speak: Speak) -> None:
    with pytest.raises(NotFetched) as caught:
        _fetch(speak, BRIEF)
    assert caught.value.problem is Problem.TOO_SLOW


def test_redirects_share_one_span_of_time() -> None:
    slow_redirect = dripping(b"HTTP/1.1 302 Found\r\nLocation: /a\r\nA: ")
    with pytest.raises(NotFetched) as caught:
        _fetch(slow_redirect, BRIEF)
    assert caught.value.problem is Problem.TOO_SLOW


def test_a_request_says_who_we_are_and_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    """Proxies and credentials of the environment are not for a stranger's address."""
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9/")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9/")
    pages = {"/a?b=1": saying(answer(BODY, Set_Cookie="a=b"))}
    with serving(pages) as server:
        for _ in range(2):
            fetch("http://pictures.example/a?b=1#c", PATIENT, door_to(server))
    assert server.heads[0] == server.heads[1]
    names = [line.partition(":")[0] for line in server.heads[1].split("\r\n")[1:] if line]
    assert names == ["Host", "User-Agent", "Accept", "Accept-Encoding", "Connection"]
    assert "Host: pictures.example\r\n" in server.heads[1]
    assert "Accept-Encoding: identity\r\n" in server.heads[1]


def test_an_encrypted_site_must_prove_that_it_is_the_host() -> None:
    with serving({"/a": saying(answer(BODY))}, is_encrypted=True) as server:
        trusting, strict = door_to(server), door_to(server, trusted=False)
        assert fetch("https://pictures.example/a", PATIENT, trusting).data == BODY
        for address, door in [
            ("https://other.example/a", trusting),
            ("https://93.184.215.14/a", trusting),
            ("https://pictures.example/a", strict),
        ]:
            with pytest.raises(NotFetched) as caught:
                fetch(address, PATIENT, door)
            assert caught.value.problem is Problem.CERTIFICATE


def test_a_site_that_does_not_speak_tls_does_not_hold_us() -> None:
    with socket.create_server(("127.0.0.1", 0)) as mute:
        port = mute.getsockname()[1]
        door = Door(
            lambda _host, _port: ["93.184.215.14"],
            lambda _address, _port, seconds: socket.create_connection(
                ("127.0.0.1", port), timeout=seconds
            ),
            ssl.create_default_context(),
        )
        with pytest.raises(NotFetched) as caught:
            fetch("https://pictures.example/a", BRIEF, door)
    assert caught.value.problem is Problem.TOO_SLOW


def test_the_next_address_of_a_host_is_tried_when_one_does_not_answer() -> None:
    with serving({"/a": saying(answer(BODY))}) as server:
        local, dialled = door_to(server), []

        def dial(address: str, port: int, seconds: float) -> socket.socket:
            dialled.append(address)
            if address == "1.1.1.1":
                raise ConnectionRefusedError
            return local.dial(address, port, seconds)

        door = Door(lambda _host, _port: ["1.1.1.1", "1.0.0.1"], dial, local.tls)
        assert fetch(URL, PATIENT, door).data == BODY
    assert dialled == ["1.1.1.1", "1.0.0.1"]


def _refuse(*_: object) -> socket.socket:
    raise ConnectionRefusedError


def _no_such_host(*_: object) -> list[str]:
    raise socket.gaierror


@pytest.mark.parametrize(
    ("door", "problem"),
    [
        (Door(lambda _host, _port: ["1.1.1.1"] * 9, _refuse), Problem.SILENT),
        (Door(_no_such_host, _refuse), Problem.UNKNOWN_HOST),
        (Door(lambda _host, _port: [], _refuse), Problem.UNKNOWN_HOST),
    ],
    ids=["nobody there", "no such host", "a host without address"],
)
def test_a_site_that_is_no_more_is_said_to_be(door: Door, problem: Problem) -> None:
    with pytest.raises(NotFetched) as caught:
        fetch(URL, PATIENT, door)
    assert caught.value.problem is problem
    assert str(caught.value) == problem.sentence


def test_a_reason_says_the_other_sites_answer() -> None:
    assert str(NotFetched(Problem.GONE, 410)) == "The file is no longer there. (410)"
