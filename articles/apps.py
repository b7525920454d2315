"""The app's name card."""

from importlib import import_module
from importlib.util import find_spec

from django.apps import AppConfig, apps
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class ArticlesConfig(AppConfig):
    """Name the app, register its system checks, keep its roles."""

    name = "articles"
    verbose_name = _("Newsroom")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register the checks and, after each migration, the roles; all models are loaded by now."""
        if find_spec("articles.checks"):
            import_module("articles.checks")
        post_migrate.connect(_apply_roles, sender=self, dispatch_uid="articles.roles")


def _apply_roles(**_signal: object) -> None:
    """Make the groups of the role table. The permissions they hold are made here, not one receiver later."""
    from django.contrib.auth.management import create_permissions

    from articles.publishing import apply_roles

    create_permissions(apps.get_app_config("articles"), verbosity=0)
    apply_roles()
