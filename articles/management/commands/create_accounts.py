"""Make the accounts with which to try the newsroom."""

import secrets
from typing import Any

from django.contrib.auth.models import Group, User
from django.core.management import BaseCommand

# Name of the account -> the group it is in; the administrator may do everything.
ACCOUNTS = {
    "administrator": "",
    "publisher": "Publisher",
    "editor": "Editor",
    "writer": "Writer",
}
RESET = "To set another password: .venv/bin/python manage.py changepassword editor"


class Command(BaseCommand):
    """Create what is missing; an account that exists keeps its password."""

    help = "Creates an administrator, a publisher, an editor and a writer with random passwords."

    def handle(self, *args: Any, **options: Any) -> None:
        """Print new passwords once, and each time how to set another."""
        known = set(User.objects.filter(username__in=ACCOUNTS).values_list("username", flat=True))
        made = {name: _create(name, group) for name, group in ACCOUNTS.items() if name not in known}
        if made:
            self.stdout.write("\nAccounts, with passwords that are shown this once:")
        for name, password in made.items():
            self.stdout.write(f"    {name:<14}  {password}")
        self.stdout.write(RESET)


def _create(name: str, group: str) -> str:
    """Create one account, and return its password."""
    password = secrets.token_urlsafe(9)
    if not group:
        User.objects.create_superuser(name, password=password)
        return password
    user = User.objects.create_user(name, password=password, is_staff=True)
    user.groups.add(Group.objects.get_or_create(name=group)[0])
    return password
