"""Addresses that nobody vouches for: what is never connected to, however it is written."""

from __future__ import annotations

import socket
from collections.abc import Sequence

import pytest

from articles.outbound import Door, Limits, NotFetched, Problem, fetch
from articles.outbound.public import is_public
from articles.outbound.target import target_of
from tests.outbound.hostile import PUBLIC, answer, door_to, redirect, saying, serving

LIMITS = Limits(1000, seconds=10)


def _never(address: str, port: int, _seconds: float) -> socket.socket:
    raise AssertionError(f"connected to {address}:{port}")


# Hosts that no resolver is asked about, and hosts that this machine itself resolves.
INSIDE = [
    "http://127.0.0.1/", "http://127.255.255.254/", "http://localhost/", "http://LOCALHOST./",
    "http://0.0.0.0/", "http://0.1.2.3/", "http://10.0.0.5/", "http://172.16.0.1/",
    "http://172.31.255.255/", "http://192.168.1.1/", "http://169.254.169.254/latest/meta-data/",
    "http://100.64.0.1/", "http://100.127.255.255/", "http://192.0.0.8/", "http://192.0.2.1/",
    "http://198.18.0.1/", "http://198.51.100.7/", "http://203.0.113.9/", "http://192.88.99.1/",
    "http://224.0.0.1/", "http://239.255.255.250/", "http://240.0.0.1/", "http://255.255.255.255/",
    "http://[::1]/", "http://[::]/", "http://[::127.0.0.1]/", "http://[::ffff:169.254.169.254]/",
    "http://[::ffff:7f00:1]/", "http://[::ffff:8.8.8.8]/", "http://[64:ff9b::a9fe:a9fe]/",
    "http://[64:ff9b:1::808:808]/", "http://[2002:7f00:1::]/", "http://[2002:808:808::]/",
    "http://[2001:0:53aa:64c:0:fbff:ad1f:fbfe]/", "http://[2001:db8::1]/", "http://[3fff::1]/",
    "http://[fe80::1]/", "http://[fc00::1]/", "http://[fd12:3456::1]/", "http://[fec0::1]/",
    "http://[ff02::1]/", "http://[100::1]/", "http://①②⑦.⓪.⓪.①/", "http://127。0。0。1/",
    "https://１２７.0.0.1/",
]  # fmt: skip
NO_ADDRESS = [
    "http://2130706433/", "http://0x7f000001/", "http://0x7f.1/", "http://017700000001/",
    "http://127.1/", "http://0177.0.0.1/", "http://127.0.0.1.0x1/", "http://127.000.000.001/",
    "http://256.1.1.1/", "http://0/", "http://1.1.1.1:22/", "http://1.1.1.1:8080/",
    "http://1.1.1.1:0/", "http://1.1.1.1:65536/", "http://1.1.1.1:80x/", "http://user@1.1.1.1/",
    "http://user:secret@1.1.1.1/", "http://1.1.1.1@127.0.0.1/", "http://@1.1.1.1/",
    "http://1.1.1.1\\@127.0.0.1/", "http://1.1.1.1\t/", "http://1.1.1.1/\r\nX: y", "ht\ntp://1.1.1.1/",
    "http://[fe80::1%25lo]/", "http://[fe80::1%lo]/", "http://%31%32%37.0.0.1/", "http://[::1", "http://[x]/",
    "http:///a.jpg", "http:a.jpg", "//1.1.1.1/a.jpg", "a.jpg", "", " ", "http://", "http://.../",
    "http://-a.example/", "http://a b.example/", f"http://{'a' * 64}.example/",
    f"http://{'a.' * 130}example/",
    "http://1.1.1.1/" + "a" * 5000, "ftp://1.1.1.1/a.jpg", "file:///etc/passwd", "file://localhost/etc/passwd",
    "gopher://127.0.0.1:80/x", "data:image/png;base64,AA", "javascript:alert(1)", "dict://1.1.1.1/",
    "http://\ud800.example/", "http://a.example/\ud800", "http://a\u2100.example/",
]  # fmt: skip


@pytest.mark.parametrize("address", INSIDE)
def test_no_address_leads_inside(address: str) -> None:
    with pytest.raises(NotFetched) as caught:
        fetch(address, LIMITS, Door(dial=_never))
    assert caught.value.problem in {Problem.INSIDE, Problem.UNKNOWN_HOST}
    if "://[" in address or address[7].isdigit():
        assert caught.value.problem is Problem.INSIDE


@pytest.mark.parametrize("address", NO_ADDRESS)
def test_what_is_no_address_of_the_web_is_not_even_looked_up(address: str) -> None:
    def resolve(host: str, _port: int) -> Sequence[str]:
        raise AssertionError(f"looked up {host}")

    with pytest.raises(NotFetched) as caught:
        fetch(address, LIMITS, Door(resolve, _never))
    assert caught.value.problem is Problem.ADDRESS


PUBLIC_ONES = [
    "1.1.1.1",
    PUBLIC,
    "172.32.0.1",
    "100.128.0.1",
    "2606:4700::1111",
    "64:ff9b::808:808",
]
OTHERS = [
    "",
    "x",
    "1.1.1.1%eth0",
    "fe80::1%eth0",
    "2606:4700::1111%eth0",
    "64:ff9b::a00:1",
    "1.1.1",
]


@pytest.mark.parametrize("address", PUBLIC_ONES)
def test_what_the_internet_has_is_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize("address", OTHERS)
def test_what_the_internet_does_not_have_is_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("HTTP://Pictures.Example:80/a.jpg#x", "http://pictures.example/a.jpg"),
        ("https://pictures.example:443", "https://pictures.example/"),
        ("https://pictures.example:80/a", "https://pictures.example:80/a"),
        (" http://江报.example/图 片.jpg?a=江 ", "http://xn--4ru89s.example/%E5%9B%BE%20%E7%89%87.jpg?a=%E6%B1%9F"),
        ("http://a.example/%E5%9B%BE?x=%26&y=1/2?", "http://a.example/%E5%9B%BE?x=%26&y=1/2?"),
        ("http://a_b.example./a|b", "http://a_b.example/a%7Cb"),
        ("http://[2606:4700:0::1111]/", "http://[2606:4700::1111]/"),
    ],
    ids=["case and port", "no path", "odd pair", "Chinese", "already encoded", "underscore", "IPv6"],
)  # fmt: skip
def test_addresses_are_written_anew(written: str, meant: str) -> None:
    assert target_of(written).url == meant


def test_one_private_address_among_public_ones_is_enough_to_refuse() -> None:
    door = Door(lambda _host, _port: [PUBLIC, "10.0.0.1"], _never)
    with pytest.raises(NotFetched) as caught:
        fetch("http://pictures.example/", LIMITS, door)
    assert caught.value.problem is Problem.INSIDE


def test_a_host_is_looked_up_once_and_connected_to_where_it_was_then() -> None:
    """A name that means a public address first and a private one a moment later gains nothing."""
    answers, dialled = [["127.0.0.1"], [PUBLIC]], []
    with serving({"/a": saying(answer(b"ok"))}) as server:
        local = door_to(server)

        def dial(address: str, port: int, seconds: float) -> socket.socket:
            dialled.append((address, port))
            return local.dial(address, port, seconds)

        door = Door(lambda _host, _port: answers.pop(), dial, local.tls)
        assert fetch("http://pictures.example/a", LIMITS, door).data == b"ok"
        with pytest.raises(NotFetched) as caught:
            fetch("http://pictures.example/a", LIMITS, door)
    assert dialled == [(PUBLIC, 80)]
    assert caught.value.problem is Problem.INSIDE


HOSTS = {
    "pictures.example": [PUBLIC],
    "inside.example": ["10.1.2.3"],
    "meta.example": ["169.254.169.254"],
}


@pytest.mark.parametrize(
    ("location", "problem"),
    [
        ("http://169.254.169.254/latest/meta-data/", Problem.INSIDE),
        ("http://meta.example/", Problem.INSIDE),
        ("//inside.example/a", Problem.INSIDE),
        ("https://inside.example/a", Problem.INSIDE),
        ("file:///etc/passwd", Problem.ADDRESS),
        ("http://user:x@pictures.example/ok", Problem.ADDRESS),
        ("http://pictures.example:8080/ok", Problem.ADDRESS),
        ("gopher://pictures.example/", Problem.ADDRESS),
        ("http://2130706433/", Problem.ADDRESS),
        ("http://[::1]/", Problem.INSIDE),
        ("http://pictures.example/loop", Problem.REDIRECTS),
        ("/chain5", Problem.REDIRECTS),
        ("http://gone.example/", Problem.UNKNOWN_HOST),
        ("http://[broken/", Problem.ADDRESS),
        ("", Problem.GARBLED),
    ],
)
def test_a_redirect_is_checked_like_any_address(location: str, problem: Problem) -> None:
    pages = {
        "/a": redirect(location),
        "/loop": redirect("/loop", "301 Moved Permanently"),
        **{f"/chain{n}": redirect(f"/chain{n - 1}") for n in range(1, 9)},
        "/chain0": saying(answer(b"ok")),
    }
    with serving(pages) as server, pytest.raises(NotFetched) as caught:
        fetch("http://pictures.example/a", LIMITS, door_to(server, HOSTS))
    assert caught.value.problem is problem


@pytest.mark.parametrize("status", ["301 x", "302 x", "303 x", "307 x", "308 x"])
def test_up_to_four_redirects_are_followed_also_to_another_host(status: str) -> None:
    pages = {
        "/a": redirect("http://elsewhere.example/b", status),
        "/b": redirect("c/图", status),
        "/c/%E5%9B%BE": redirect("?d=1", status),
        "/c/%E5%9B%BE?d=1": redirect("//pictures.example/e", status),
        "/e": saying(answer(b"ok")),
    }
    with serving(pages) as server:
        found = fetch("http://pictures.example/a", LIMITS, door_to(server))
    assert (found.data, found.url) == (b"ok", "http://pictures.example/e")
    assert len(server.asked) == 5
