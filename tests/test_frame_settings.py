"""What the environment says is what the site does; what makes no sense is refused by name."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from newsroom import environment

ROOT = Path(__file__).resolve().parent.parent
PRODUCTION = {
    "SECRET_KEY": "9cLh7qWmX2vTzR4bNs8dKfJ3gPy6uAeQ5tHwYxV1oZiMnBlC0pSrDkGj",
    "SITE_URL": "https://news.example",
    "TRUST_PROXY": "1",
    "DATABASE_URL": "postgres://newsroom:secret@127.0.0.1/newsroom",
    "REDIS_URL": "redis://127.0.0.1:6379/3",
}


def manage(
    tmp_path: Path, *command: str, environ: dict[str, str]
) -> subprocess.CompletedProcess[str]:
    """Run a command of the site in an environment that says only what is given here."""
    environ = {"PATH": os.environ["PATH"], "VAR_DIR": str(tmp_path / "var"), **environ}
    return subprocess.run(
        [sys.executable, "manage.py", *command],
        cwd=ROOT,
        env=environ,
        check=False,
        capture_output=True,
        text=True,
    )


def setting(tmp_path: Path, name: str, **environ: str) -> str:
    """Return one setting as Python writes it."""
    code = f"from newsroom import settings; print(repr(settings.{name}))"
    environ = {"PATH": os.environ["PATH"], "VAR_DIR": str(tmp_path), **environ}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=environ, check=True, capture_output=True
    )
    return done.stdout.decode().strip()


REFUSED = [
    ("SITE_URL", "news.example"),
    ("SITE_URL", "https://news.example/paper"),
    ("SITE_URL", "ftp://news.example"),
    ("SITE_URL", "https://news.example:port"),
    ("DATABASE_URL", "mysql://localhost/news"),
    ("DATABASE_URL", "news.sqlite3"),
    ("DATABASE_URL", "postgres://localhost/"),
    ("REDIS_URL", "localhost:6379"),
    ("TIME_ZONE", "Asia/Beijing2"),
    ("TIME_ZONE", "../etc/passwd"),
    ("NEWSROOM_LANGUAGE", "zh-CN"),
    ("NEWSROOM_EDITOR", "word"),
    ("REMOTE_PICTURES", "yes"),
    ("DEBUG", "maybe"),
    ("HSTS_SECONDS", "-1"),
    ("HSTS_SECONDS", "一天"),
    ("MEDIA_ROOT", "media"),
]


@pytest.mark.parametrize(("name", "value"), REFUSED, ids=[f"{n}={v}" for n, v in REFUSED])
def test_a_bad_value_is_refused_by_one_sentence_that_names_it(
    tmp_path: Path, name: str, value: str
) -> None:
    environ = {**PRODUCTION, name: value} if name == "HSTS_SECONDS" else {name: value}
    environ.setdefault("SECRET_KEY", PRODUCTION["SECRET_KEY"])

    done = manage(tmp_path, "check", environ=environ)

    assert done.returncode != 0
    assert done.stderr.count("\n") == 1
    assert name in done.stderr
    assert value in done.stderr


def test_a_site_for_readers_needs_a_secret_key(tmp_path: Path) -> None:
    done = manage(tmp_path, "check", environ={"SITE_URL": "https://news.example"})

    assert done.returncode != 0
    assert "SECRET_KEY" in done.stderr


def test_a_refused_address_of_a_database_does_not_show_its_password(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("DATABASE_URL", "mysql://root:geheim@db/news")

    with pytest.raises(ImproperlyConfigured) as refusal:
        environment.database("DATABASE_URL", "")

    assert "geheim" not in str(refusal.value)
    assert "db/news" in str(refusal.value)


def test_with_no_variable_set_the_site_checks_and_migrates(tmp_path: Path) -> None:
    checked = manage(tmp_path, "check", environ={})
    migrated = manage(tmp_path, "migrate", "--verbosity=0", environ={})

    assert (checked.returncode, checked.stderr) == (0, "")
    assert (migrated.returncode, migrated.stderr) == (0, "")
    assert (tmp_path / "var" / "newsroom.sqlite3").is_file()


def test_a_full_environment_passes_the_deployment_checks_in_silence(tmp_path: Path) -> None:
    done = manage(tmp_path, "check", "--deploy", "--fail-level=WARNING", environ=PRODUCTION)

    assert (done.returncode, done.stderr) == (0, "")


def test_the_deployment_checks_refuse_a_site_for_trying_things(tmp_path: Path) -> None:
    done = manage(tmp_path, "check", "--deploy", "--fail-level=WARNING", environ={})

    assert done.returncode != 0
    assert "SITE_URL" in done.stderr
    assert "SECRET_KEY" in done.stderr


DERIVED = [
    ({}, "DEBUG", "True"),
    ({"SECRET_KEY": "x"}, "DEBUG", "False"),
    ({"SECRET_KEY": "x", "DEBUG": "1"}, "DEBUG", "True"),
    ({"SECRET_KEY": "x", "SITE_URL": "https://新闻.example/"}, "SITE_URL", "'https://新闻.example'"),
    ({**PRODUCTION}, "ALLOWED_HOSTS", "['news.example']"),
    ({**PRODUCTION, "ALLOWED_HOSTS": "a.example, b.example"}, "ALLOWED_HOSTS", "['a.example', 'b.example']"),
    ({"SECRET_KEY": "x"}, "ALLOWED_HOSTS", "['127.0.0.1', 'localhost', '[::1]']"),
    ({**PRODUCTION}, "SESSION_COOKIE_SECURE", "True"),
    ({"SECRET_KEY": "x"}, "SESSION_COOKIE_SECURE", "False"),
    ({}, "LANGUAGE_CODE", "'zh-hans'"),
    ({"NEWSROOM_LANGUAGE": "en"}, "LANGUAGE_CODE", "'en'"),
    ({"SITE_NAME": " 新媒体 ", "SECRET_KEY": "x"}, "SITE_NAME", "'新媒体'"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("environ", "name", "expected"), DERIVED, ids=[f"{n}={e}" for _, n, e in DERIVED]
)
def test_settings_follow_the_environment(
    tmp_path: Path, environ: dict[str, str], name: str, expected: str
) -> None:
    assert setting(tmp_path, name, PYTHONIOENCODING="utf-8", **environ) == expected


def test_a_new_database_has_large_pages(tmp_path: Path) -> None:
    place = tmp_path / "news.sqlite3"
    settings = environment.database("UNSET", f"sqlite:///{place}")
    with closing(sqlite3.connect(place)) as database:
        database.executescript(settings["OPTIONS"]["init_command"])
        database.execute("CREATE TABLE one (two)")
        assert database.execute("PRAGMA page_size").fetchone() == (environment.SQLITE_PAGE_BYTES,)


def test_sqlite_lets_readers_read_while_an_editor_writes() -> None:
    settings = environment.database("UNSET", "sqlite:////tmp/news.sqlite3")

    assert settings["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    assert "journal_mode=WAL" in settings["OPTIONS"]["init_command"]
