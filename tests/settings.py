"""The settings of a test run: the site's own, on databases and folders made for the run."""

import atexit
import os
import shutil
import tempfile
from hashlib import sha256
from pathlib import Path

import dj_database_url

OURS = ("TEST_POSTGRES_URL", "TEST_REDIS_URL", "TEST_DATABASE", "TEST_RUN")
SITE = (
    "ALLOWED_HOSTS DATABASE_URL DEBUG HSTS_SECONDS MEDIA_ROOT MEDIA_URL NEWSROOM_EDITOR "
    "NEWSROOM_LANGUAGE ORIGINALS_ROOT REDIS_PREFIX REDIS_URL REMOTE_PICTURES SECRET_KEY SITE_NAME "
    "SITE_URL STATIC_ROOT TIME_ZONE TRUST_PROXY VAR_DIR"
)
for name in SITE.split():
    os.environ.pop(name, None)  # What this machine is set to must not change what a test says.

# One name for a run and all its processes, unlike that of any other run on the same server.
os.environ.setdefault("TEST_RUN", str(os.getpid()))
RUN = f"{sha256(__file__.encode()).hexdigest()[:6]}_{os.environ['TEST_RUN']}"
FOLDER = Path(tempfile.gettempdir()) / f"newsroom-test-{RUN}"
FOLDER.mkdir(exist_ok=True)
if os.environ["TEST_RUN"] == str(os.getpid()):
    atexit.register(shutil.rmtree, FOLDER, ignore_errors=True)
os.environ.update(VAR_DIR=str(FOLDER), SECRET_KEY="only-for-tests", SITE_URL="https://news.example")

from newsroom.settings import *  # noqa: E402, F403 - the environment had to be emptied first
from newsroom.settings import DATABASES, STORAGES  # noqa: E402 - the same

ALLOWED_HOSTS = ["news.example", "testserver", "localhost", "127.0.0.1"]
SECURE_SSL_REDIRECT = SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = False
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
WHITENOISE_AUTOREFRESH = True
WHITENOISE_USE_FINDERS = True
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}

if os.environ.get("TEST_DATABASE", "sqlite") == "postgres":
    DATABASES["default"] = {
        **dj_database_url.parse(os.environ["TEST_POSTGRES_URL"]),
        "TEST": {"NAME": f"newsroom_test_{RUN}"},
    }
else:
    # Kept: a file and not memory, so that the server of the browser tests has its own connections.
    DATABASES["default"]["TEST"] = {"NAME": str(FOLDER / "test.sqlite3")}
    DATABASES["default"]["OPTIONS"]["init_command"] += "; PRAGMA synchronous=OFF"
