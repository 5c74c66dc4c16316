"""Addresses: which part answers which path."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("accounts/", include("yifa.engine.accounts.urls")),
    path("api/", include("yifa.api.urls")),
    path("", include("yifa.desk.urls")),
]
