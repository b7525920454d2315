"""The site's own settings, without hashed static files: nothing here asks for one."""

from newsroom.settings import *  # noqa: F403 -- that is what settings modules are for
from newsroom.settings import STORAGES

STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
SECURE_SSL_REDIRECT = False
