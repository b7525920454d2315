"""Accounts: who may sign in, and in which role. For administrators."""

from __future__ import annotations

from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.models import Group, User
from django.utils.translation import gettext_lazy as _

from articles.admin.site import desk


@admin.register(User, site=desk)
class AccountAdmin(UserAdmin):
    """An account: name, password, role."""

    list_display = ("username", "first_name", "last_name", "is_staff", "is_active")
    list_filter = ("is_active", "groups")
    fieldsets = (
        (None, {"fields": ("username", "password")}),
        (_("Person"), {"fields": ("first_name", "last_name", "email")}),
        (_("Role"), {"fields": ("groups", "is_staff", "is_active", "is_superuser")}),
    )
    filter_horizontal = ("groups",)


desk.register(Group, GroupAdmin)
