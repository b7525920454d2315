"""All settings; what differs between machines comes from the environment.

`docs/deploying.md` lists the variables. With none set this is a site for trying things on one's own
machine; SECRET_KEY, SITE_URL or ALLOWED_HOSTS make it a site for readers, with DEBUG off.
"""

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

from newsroom import environment

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = environment.folder("VAR_DIR", BASE_DIR / "var")

# --- What kind of site this is ---

LOOPBACK = ["127.0.0.1", "localhost", "[::1]"]
IS_FOR_READERS = any(map(environment.text, ("SECRET_KEY", "SITE_URL", "ALLOWED_HOSTS")))
DEBUG = environment.boolean("DEBUG", default=not IS_FOR_READERS)
SECRET_KEY = environment.text("SECRET_KEY", "django-insecure-only-for-trying-things-out")
if not DEBUG and not environment.text("SECRET_KEY"):
    raise ImproperlyConfigured(
        "The environment variable SECRET_KEY is not set, and a site for readers needs one: "
        "say 50 random characters or more, and keep them."
    )

SITE_URL = environment.site_url("SITE_URL", "http://127.0.0.1:8000")
SITE_NAME = environment.text("SITE_NAME", "Newsroom")
_SITE = urlsplit(SITE_URL)
_SITE_HOST = f"[{_SITE.hostname}]" if ":" in (_SITE.hostname or "") else _SITE.hostname or ""
ALLOWED_HOSTS = environment.words("ALLOWED_HOSTS") or (
    LOOPBACK if _SITE_HOST in LOOPBACK else [_SITE_HOST]
)
CSRF_TRUSTED_ORIGINS = [SITE_URL]

# --- Django's parts and ours ---

INSTALLED_APPS = [
    "articles",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.forms",  # our templates may replace those of its widgets
    "whitenoise.runserver_nostatic",
    "newsroom.staticfiles.TrimmedStaticFiles",
    "taggit",
    "ckeditor",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "articles.middleware.ContentSecurityPolicyMiddleware",
]
ROOT_URLCONF = "newsroom.urls"
WSGI_APPLICATION = "newsroom.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "articles.views.furniture.site",
            ],
        },
    },
]

# --- Where things are kept ---

DATABASES = {
    "default": environment.database(
        "DATABASE_URL", f"sqlite:///{VAR_DIR / 'newsroom.sqlite3'}", conn_max_age=600
    )
}
REDIS_URL = environment.redis_url("REDIS_URL")
CACHES: dict[str, dict[str, Any]] = {
    "default": {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": REDIS_URL,
        "KEY_PREFIX": environment.text("REDIS_PREFIX", "newsroom"),
    }
    if REDIS_URL
    else {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
}
MEDIA_ROOT = environment.folder("MEDIA_ROOT", VAR_DIR / "media")
MEDIA_URL = environment.text("MEDIA_URL", "/media/")
ORIGINALS_ROOT = environment.folder("ORIGINALS_ROOT", VAR_DIR / "originals")
STATIC_ROOT = environment.folder("STATIC_ROOT", VAR_DIR / "static")
STATIC_URL = "/static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATICFILES_FINDERS = [
    "django.contrib.staticfiles.finders.FileSystemFinder",
    "newsroom.finders.TrimmedAppDirectories",
]
STORAGES: dict[str, dict[str, Any]] = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    # The pictures as they came, with all that cameras write into them: never served.
    "originals": {
        "BACKEND": "newsroom.storage.PrivateFiles",
        "OPTIONS": {"location": ORIGINALS_ROOT},
    },
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_KEEP_ONLY_HASHED_FILES = False  # Kept: CKEditor loads its parts by their plain names.
DATA_UPLOAD_MAX_MEMORY_SIZE = 10 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024

# --- Language and time ---

LANGUAGES = [("en", "English"), ("zh-hans", "简体中文")]
LANGUAGE_CODE = environment.choice("NEWSROOM_LANGUAGE", [code for code, _ in LANGUAGES], "zh-hans")
LOCALE_PATHS = [BASE_DIR / "locale"]
TIME_ZONE = environment.time_zone("TIME_ZONE", "Asia/Shanghai")
USE_I18N = True
USE_TZ = True

# --- People and safety ---

LOGIN_URL = "admin:login"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
IS_HTTPS = _SITE.scheme == "https"
SECURE_SSL_REDIRECT = SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = IS_HTTPS
SECURE_HSTS_SECONDS = environment.number("HSTS_SECONDS", 30 * 24 * 3600) if IS_HTTPS else 0
if environment.boolean("TRUST_PROXY", default=False):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
X_FRAME_OPTIONS = "DENY"
# Nothing inline and nothing of other sites; a page that shows a remote picture adds https: itself.
_OTHER_HOST = [f"https://{urlsplit(MEDIA_URL).netloc}"] if "://" in MEDIA_URL else []
SECURE_CSP = {
    "default-src": ["'none'"],
    "script-src": ["'self'"],
    "style-src": ["'self'"],
    "img-src": ["'self'", "data:", *_OTHER_HOST],
    "font-src": ["'self'"],
    "connect-src": ["'self'"],
    "form-action": ["'self'"],
    "base-uri": ["'none'"],
    "frame-ancestors": ["'none'"],
}
SILENCED_SYSTEM_CHECKS = [
    "ckeditor.W001",  # replaced by articles.E001 to E006, see docs/decisions/ckeditor.md
    "security.W005",  # a news site does not speak for the other names below its domain
    "security.W021",  # nor does it enter its domain into the browsers' lists
]

# --- The newsroom ---

NEWSROOM_EDITOR = environment.choice("NEWSROOM_EDITOR", ("ckeditor", "plain"), "ckeditor")
REMOTE_PICTURES = environment.choice("REMOTE_PICTURES", ("show", "link"), "show")
TAGGIT_CASE_INSENSITIVE = True
TAGGIT_STRIP_UNICODE_WHEN_SLUGIFYING = False
